// SPDX-License-Identifier: Apache-2.0
#include "text/tokens.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "text/utf8.hpp"
#include "unit/text/laws.hpp"

using kith::Abbreviations;
using kith::analyse;
using kith::Analysis;
using kith::Token;
using kith::TokenKind;

namespace {

const Abbreviations abbreviations = {"dr", "mr", "mrs", "e.g", "i.e", "etc", "no", "nos", "s", "p.m", "st"};

// All tokens, a blank between them: "word", "3=" a number, "+'s" a possessive, ".!" a mark, "~over" after a hyphen.
std::string drawn(const std::string& text) {
    const Analysis analysis = analyse(text, abbreviations);
    std::string out;
    for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
        const Token& token = analysis.tokens[i];
        if (i > 0) out += ' ';
        if (token.hyphen_before) out += '~';
        if (token.kind == TokenKind::possessive) out += '+';
        out += analysis.key(i);
        if (token.kind == TokenKind::number) out += '=';
        if (token.kind == TokenKind::punctuation) out += '!';
    }
    return out;
}

// The sentences as they stand in the text, from first to last token.
std::vector<std::string> sentences(const std::string& text) {
    const Analysis analysis = analyse(text, abbreviations);
    std::vector<std::string> found;
    for (const kith::Sentence& sentence : analysis.sentences) {
        const std::size_t begin = analysis.tokens[sentence.first].span.begin;
        const std::size_t end = analysis.tokens[sentence.last - 1].span.end;
        found.push_back(text.substr(begin, end - begin));
    }
    return found;
}

}  // namespace

TEST_CASE("words, numbers and marks") {
    struct {
        const char *text, *tokens;
    } rows[] = {
        {"", ""},
        {" \n\t ", ""},
        {"Contact with Mum.", "contact with mum .!"},
        {"It went well, he said!", "it went well ,! he said !!"},
        {"don't, won\u2019t", "don't ,! won't"},
        {"the child\u2019s mum", "the child +'s mum"},
        {"CHILD'S", "child +'s"},
        {"it's", "it +'s"},
        {"parents' home", "parents '! home"},
        {"'s", "'! s"},
        {"'contact'", "'! contact '!"},
        {"3 May 2026, 10:30", "3= may 2026= ,! 10= :! 30="},
        {"1,000.50 3rd", "1,000.50= 3rd="},
        {"hand-over", "hand ~over"},
        {"mother-in-law's", "mother ~in ~law +'s"},
        {"hand\u2011over", "hand ~over"},
        {"3-4", "3= ~4="},
        {"pre- and post-birth", "pre -! and post ~birth"},
        {"one - two", "one -! two"},
        {"- item", "-! item"},
        {"one--two", "one -! -! two"},
        {"one \u2013 two\u2014three", "one \u2013! two \u2014! three"},
        {"and/or", "and /! or"},
        {"(a) \u201Cb\u201D", "(! a )! \"! b \"!"},
        {"wait\u2026 what...", "wait \u2026! what .! .! .!"},
        {"e.g. this", "e.g .! this"},
        {"in care.The child", "in care .! the child"},
        {"in care.the child", "in care.the child"},
        {"met J.Smith", "met j .! smith"},
        {"U.K.Government", "u.k .! government"},
        {"at U.K", "at u.k"},
        {"a Ph.D here", "a ph.d here"},
        {"www.Kent.Gov", "www.kent.gov"},
        {"see plans/My.Report", "see plans /! my.report"},
        {"Amira.Jones@Example.org", "amira.jones@example.org"},
        {"report.docx", "report.docx"},
        {"_contact_ __x__", "_! contact _! _! _! x _! _!"},
        {"snake_case", "snake_case"},
        {"\U0001F600 \U0001F44D\U0001F3FD!", "\U0001F600! \U0001F44D\U0001F3FD! !!"},
        {"contact\u00B9 PACE\u2122", "contact \u00B9! pace \u2122!"},
        {"hand-\nover", "handover"},
        {"Cafe\u0301 con\u00ADtact", "caf\u00E9 contact"},
        {"no\u00A0break", "no break"},
        {"\u05E9\u05DC\u05D5\u05DD", "\u05E9\u05DC\u05D5\u05DD"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(drawn(row.text) == row.tokens);
    }
}

TEST_CASE("tokens know their capitals") {
    const Analysis analysis = analyse("Mum MUM mum M \u201CBea \u00C9T\u00C9 McKenzie's iPad A&E 3RD", abbreviations);
    struct {
        const char* key;
        bool capitalised, all_caps;
    } rows[] = {{"mum", true, false},
                {"mum", true, true},
                {"mum", false, false},
                {"m", true, false},
                {"\"", false, false},
                {"bea", true, false},
                {"\u00E9t\u00E9", true, true},
                {"mckenzie", true, false},
                {"'s", false, false},
                {"ipad", false, false},
                {"a", true, false},
                {"&", false, false},
                {"e", true, false},
                {"3rd", true, true}};
    REQUIRE(analysis.tokens.size() == std::size(rows));
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        CAPTURE(rows[i].key);
        CHECK(analysis.key(i) == rows[i].key);
        CHECK(analysis.tokens[i].capitalised == rows[i].capitalised);
        CHECK(analysis.tokens[i].all_caps == rows[i].all_caps);
    }
}

TEST_CASE("tokens know what stands before them") {
    const Analysis analysis = analyse("One,two three's (four) \n-five", abbreviations);
    const std::vector<bool> spaces = {true, false, false, true, false, true, false, false, true, false};
    REQUIRE(analysis.tokens.size() == spaces.size());
    for (std::size_t i = 0; i < spaces.size(); ++i) {
        CAPTURE(i);
        CHECK(analysis.tokens[i].space_before == spaces[i]);
        CHECK_FALSE(analysis.tokens[i].hyphen_before);
    }
}

TEST_CASE("sentences end where a reader ends them") {
    struct {
        std::string text;
        std::vector<std::string> sentences;
    } rows[] = {
        {"", {}},
        {"One. Two! Three?", {"One.", "Two!", "Three?"}},
        {"She saw Dr. Smith. He left.", {"She saw Dr. Smith.", "He left."}},
        {"Bring toys, e.g. Lego. She did.", {"Bring toys, e.g. Lego.", "She did."}},
        {"Order No. 5 stands. No. 6 falls.", {"Order No. 5 stands.", "No. 6 falls."}},
        {"He said no. Tom left.", {"He said no.", "Tom left."}},
        {"Under s. 47. Later on.", {"Under s. 47.", "Later on."}},
        {"J. was late. J. Smith was not.", {"J. was late.", "J. Smith was not."}},
        {"He met J. She was well.", {"He met J.", "She was well."}},
        {"J. A. Smith came.", {"J. A. Smith came."}},
        {"J.R. Smith came.", {"J.R. Smith came."}},
        {"This is plan B. The child agrees.", {"This is plan B.", "The child agrees."}},
        {"Keys, phone etc. The bag was full.", {"Keys, phone etc.", "The bag was full."}},
        {"At 3 p.m. Monday we met.", {"At 3 p.m. Monday we met."}},
        {"He said \u201Cno.\u201D Then he left.", {"He said \u201Cno.\u201D", "Then he left."}},
        {"He said \"no.\" Then he left.", {"He said \"no.\"", "Then he left."}},
        {"(It went well.) Then home.", {"(It went well.)", "Then home."}},
        {"the plan\nwas kept. And\nthen", {"the plan\nwas kept.", "And\nthen"}},
        {"The visit to Tom\nBea came too.", {"The visit to Tom\nBea came too."}},
        {"the plan\r\nwas kept", {"the plan\r\nwas kept"}},
        {"A heading\n\nthe text", {"A heading", "the text"}},
        {"A heading\r\n \r\nthe text", {"A heading", "the text"}},
        {"See Dr.\n\nSmith is here", {"See Dr.", "Smith is here"}},
        {"in care.The child came", {"in care.", "The child came"}},
        {"met J.Smith today", {"met J.Smith today"}},
        {"Caf\u00E9. \U0001F600 Good. Bye.", {"Caf\u00E9.", "\U0001F600 Good.", "Bye."}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const std::vector<std::string> found = sentences(row.text);
        REQUIRE(found.size() == row.sentences.size());
        for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == row.sentences[i]);
    }
}

TEST_CASE("without abbreviations known, each full stop before a capital ends a sentence") {
    CHECK(analyse("She saw Dr. Smith.", {}).sentences.size() == 2);
    CHECK(analyse("She saw Dr. Smith.", {"dr"}).sentences.size() == 1);
}

TEST_CASE("a sentence without end is cut") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "word ";
    const Analysis analysis = analyse(text, abbreviations);
    REQUIRE(analysis.sentences.size() == 3);
    CHECK(analysis.sentences[0].last == 400);
    CHECK(analysis.sentence_of(399).first == 0);
    CHECK(analysis.sentence_of(400).first == 400);
    CHECK(analysis.sentence_of(999).last == 1000);
}

TEST_CASE("terms become the tokens that a text would have") {
    struct {
        const char* term;
        std::vector<std::string> tokens;
    } rows[] = {
        {"contact", {"contact"}},
        {"Hand-over", {"hand", "over"}},
        {"Child's plan", {"child", "'s", "plan"}},
        {"non\u2011compliant", {"non", "compliant"}},
        {"(birth) mother!", {"birth", "mother"}},
        {"e.g.", {"e.g"}},
        {"section 47", {"section", "47"}},
        {" \u2013 ", {}},
        {"", {}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.term);
        CHECK(kith::term_tokens(row.term) == row.tokens);
    }
}

TEST_CASE("a long text without full stops, spaces or line ends takes no longer than its length") {
    std::string words;
    std::string dots;
    std::string capitals;  // one word to ICU, with a full stop to judge at every third byte
    for (int i = 0; i < 100000; ++i) {
        words += "word ";
        dots += "one.Two-";
        capitals += "Ab.";
    }
    CHECK(analyse(words, abbreviations).tokens.size() == 100000);
    CHECK(analyse(dots, abbreviations).tokens.size() == 300001);
    CHECK(analyse(capitals, abbreviations).tokens.size() == 200000);
}

TEST_CASE("tokens of any text are in order, whole, and give back their words") {
    std::mt19937 random(11);
    for (int round = 0; round < 4000; ++round) {
        const std::string text = kith::test::random_text(random, 25);
        CAPTURE(text);
        const Analysis analysis = analyse(text, abbreviations);
        std::size_t folded_end = 0;
        std::size_t text_end = 0;
        for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
            const Token& token = analysis.tokens[i];
            REQUIRE(token.folded.begin >= folded_end);
            REQUIRE(token.folded.begin < token.folded.end);
            REQUIRE(token.span.begin >= text_end);
            REQUIRE(token.span.begin < token.span.end);
            REQUIRE(token.span.end <= text.size());
            const std::string slice = text.substr(token.span.begin, token.span.size());
            CAPTURE(slice);
            REQUIRE(kith::is_valid_utf8(slice));
            REQUIRE(kith::fold_word(slice) == analysis.key(i));
            folded_end = token.folded.end;
            text_end = token.span.end;
        }
        std::size_t next = 0;
        for (const kith::Sentence& sentence : analysis.sentences) {
            REQUIRE(sentence.first == next);
            REQUIRE(sentence.last > sentence.first);
            next = sentence.last;
        }
        REQUIRE(next == analysis.tokens.size());
        for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
            REQUIRE(analysis.sentence_of(i).first <= i);
            REQUIRE(analysis.sentence_of(i).last > i);
        }
    }
}
