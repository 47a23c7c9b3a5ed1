// SPDX-License-Identifier: Apache-2.0
#include "lexicon/compiled.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "lexicon/loader.hpp"
#include "unit/lexicon/pattern_outline.hpp"
#include "unit/lexicon/small_lexicon.hpp"

using kith::Cue;
using kith::Entry;
using kith::Lexicon;
using kith::load_lexicon;
using kith::open_compiled;
using kith::parse_pattern;
using kith::PatternError;
using kith::read_compiled;
using kith::Records;
using kith::Result;
using kith::write_compiled;

namespace {

constexpr std::size_t header_size = 24;

std::string small_block() { return write_compiled(load_lexicon({}, small_lexicon()).lexicon); }

// Makes the header fit the body again, as somebody who means harm would.
std::string resealed(std::string block) {
    const auto put = [&block](std::size_t at, std::uint64_t number) {
        for (std::size_t i = 0; i < 8; ++i) block[at + i] = static_cast<char>(static_cast<unsigned char>(number >> (8 * i)));
    };
    const std::string body = block.substr(header_size);
    std::uint64_t hash = 14695981039346656037U;
    const auto step = [&hash](std::uint64_t word) { hash = (hash ^ word) * 1099511628211U; };
    std::size_t at = 0;
    for (; at + 8 <= body.size(); at += 8) {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < 8; ++i) word |= static_cast<std::uint64_t>(static_cast<unsigned char>(body[at + i])) << (8 * i);
        step(word);
    }
    for (; at < body.size(); ++at) step(static_cast<unsigned char>(body[at]));
    put(8, body.size());
    put(16, hash);
    return block;
}

}  // namespace

TEST_CASE("a lexicon over another holds of that one what it has of its own alone") {
    const Lexicon small = load_lexicon({}, small_lexicon()).lexicon;
    const std::string base = write_compiled(small);
    Lexicon layered = small;
    layered.entries.push_back(layered.entries[0]);
    layered.entries.back().id = "another";
    layered.entries[1].why = "Said in other words.";
    const std::string block = write_compiled(layered, base);
    CHECK(block.size() < base.size() / 2);
    const Lexicon opened = open_compiled(block, {}, base).value();
    CHECK(write_compiled(opened) == write_compiled(layered));
    CHECK(write_compiled(small, base).size() < 1000);
    CHECK_FALSE(read_compiled(block).has_value());
    CHECK_FALSE(open_compiled(block, {}, std::string_view(base).substr(0, base.size() / 2)).has_value());
}

TEST_CASE("a lexicon comes back equal") {
    const std::string block = small_block();
    const Result<Lexicon> read = read_compiled(block);
    REQUIRE(read.has_value());
    CHECK(write_compiled(*read) == block);
    REQUIRE(read->entry("contact") != nullptr);
    const Entry& entry = *read->entry("contact");
    CHECK(entry.why == "Time with the people you love is family life.");
    CHECK(outline(entry.harms.at(0).pattern) == "~ with {family}");
    CHECK(entry.harms.at(1).origin.column == 32);
    CHECK(entry.say.at(1).mass);
    CHECK(entry.say_examples.at(0).to == "Time with his mum.");
    CHECK(read->rule("done-to")->match.size() == 2);
    CHECK(read->source("a-guide")->title == "A guide");
    CHECK(read->list("person")->words.size() > 5);
    CHECK_FALSE(read->list("often")->noun_phrases);
    CHECK(resealed(block) == block);
}

TEST_CASE("titles, questions and audiences come back") {
    Lexicon lexicon;
    kith::RuleText rule;
    rule.title = "nobody says who";
    lexicon.rules.push_back(rule);
    lexicon.questions.push_back({"power", "Who decided?", {}});
    lexicon.audiences.emplace_back().ungreeted = true;
    lexicon.audiences.back().keeps = {"handover"};
    const Result<Lexicon> read = read_compiled(write_compiled(lexicon));
    REQUIRE(read.has_value());
    CHECK(read->rules.begin()->title == "nobody says who");
    CHECK(read->questions.at(0).about == "power");
    CHECK(read->questions.at(0).ask == "Who decided?");
    CHECK(read->audiences.at(0).ungreeted);
    CHECK(read->audiences.at(0).keeps == std::vector<std::string>{"handover"});
}

TEST_CASE("words of a pattern are found in the text it was parsed from, and come back whichever way that is written") {
    for (const char* const source : {"~ with (his|her|their) (mum|dad)", "sentence: (Linux|linux|linux kernel)", "(mum|mum|a mum)? ~ {family:1} * <see>", "~ed", "planning plan", "/a+b/"}) {
        CAPTURE(source);
        Lexicon lexicon;
        Entry entry;
        entry.id = "contact";
        entry.harms.emplace_back();
        Cue& cue = entry.harms.back();
        cue.source = source;
        PatternError error;
        REQUIRE(parse_pattern(source, cue.pattern, error));
        entry.fine = entry.harms;
        entry.fine.back().source = "another text";
        lexicon.entries = Records<Entry>({entry});
        const Result<Lexicon> read = read_compiled(write_compiled(lexicon));
        REQUIRE(read.has_value());
        const Entry back = *read->entries.begin();
        CHECK(outline(back.harms.front().pattern) == outline(cue.pattern));
        CHECK(outline(back.fine.front().pattern) == outline(cue.pattern));
    }
}

TEST_CASE("an empty lexicon comes back as well") {
    const Result<Lexicon> read = read_compiled(write_compiled({}));
    REQUIRE(read.has_value());
    CHECK(read->entries.empty());
}

TEST_CASE("a block of another format is told from a damaged one") {
    std::string block = small_block();
    block[7] = 99;
    CHECK(read_compiled(block).error().front().message.find("another version") != std::string::npos);
    CHECK(read_compiled("").error().front().code == "bad-compiled");
    CHECK(read_compiled("kithlex").error().front().message.find("no compiled lexicon") != std::string::npos);
}

TEST_CASE("a block cut anywhere, or with a byte too many, is refused") {
    const std::string block = small_block();
    for (std::size_t size = 0; size < block.size(); ++size) CHECK_FALSE(read_compiled(block.substr(0, size)).has_value());
    CHECK_FALSE(read_compiled(block + "x").has_value());
}

TEST_CASE("one wrong byte anywhere is noticed") {
    std::string block = small_block();
    for (char& byte : block) {
        const char right = byte;
        for (const int flip : {0x01, 0x80, 0xFF}) {
            byte = static_cast<char>(right ^ flip);
            CHECK_FALSE(read_compiled(block).has_value());
        }
        byte = right;
    }
}

TEST_CASE("a wrong body under a right checksum is read without harm") {
    const std::string block = small_block();
    for (std::size_t at = header_size; at < block.size(); ++at) {
        for (const int flip : {0x01, 0x40, 0x7F, 0xFF}) {
            std::string wrong = block;
            wrong[at] = static_cast<char>(wrong[at] ^ flip);
            const Result<Lexicon> read = read_compiled(resealed(wrong));
            if (read.has_value()) CHECK(read_compiled(write_compiled(*read)).has_value());
        }
        CHECK_FALSE(read_compiled(resealed(block.substr(0, at))).has_value());
    }
}

TEST_CASE("counts that promise more than there is ask for no memory") {
    std::string block = write_compiled({}).substr(0, header_size);
    block += std::string("\x00\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F", 10);
    CHECK_FALSE(read_compiled(resealed(block)).has_value());
    CHECK_FALSE(read_compiled(resealed(block.substr(0, header_size) + std::string(100000, '\x01'))).has_value());
}
