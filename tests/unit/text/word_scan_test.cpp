// SPDX-License-Identifier: Apache-2.0
// The fast ways of finding words against the plain ones: masks by vectors against masks byte by byte, word boundaries of our own
// against ICU's, scanned words against split_words. Larger texts than these go through tests/fuzz and, by hand, whole corpora.
#include "text/word_scan.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "text/boundaries.hpp"
#include "text/utf8.hpp"
#include "text/word_breaks.hpp"
#include "text/word_hash.hpp"
#include "text/words.hpp"
#include "unit/text/laws.hpp"

using namespace kith;

namespace {

// Every turn that has ever cut a word in another place.
const std::vector<std::string>& known_traps() {
    static const std::vector<std::string> texts = {
        "",
        "a",
        "_",
        "@",
        "don't won\u2019t 'quoted' 'tis mum's mums' MUM'S it's 's a's @'s 12's",
        "care.The child in care.the file gov.uk e.g. i.e. 3.14 1,000 1;2 a,b a;b a.1 1.a .5 5.",
        "bea@example.org @bea bea@ a@b.c @ @@ @.@ @_@ 1@2",
        "Node.JS a.Bc bea@x.Org /usr/The.File www.Ab.Cd WWW.Ab.Cd a.The's.That's _a.The_ in care.The9 x1.The \u201Ccare.The\u201D",
        "\u201CIt\u2019s mum\u2019s\u201D \u2013 so what\u2026 looked-\nafter \u2014 step\u2010\ndown Step-\nDown CON-\nTACT",
        "H\u00B7P \u00B7 a\u00B7b 1\u00B72 caf\u00E9's na\u00EFve \u0301marks e\u0301tude a \u0301b",
        "_under_ __init__ a_b _'a' '_' _1_ a__ __a 1_000",
        "well-being looked-\nafter looked- \r\n after Non-\nEuclid - dash -- a- -b",
        "tab\there\vthere\fnew\r\nline\rold\nunix  two   three",
        "soft\u00ADhyphen zero\u200Bwidth no\u00A0break \u201Ccurly\u201D \u2013 \u2014 \u2026 \u2022 \u00A31 \u20AC2",
        "\u05E9\u05DC\u05D5\u05DD \u05E2\"\u05D9 \u0645\u0631\u062D\u0628\u0627 \u4F60\u597D\u4E16\u754C "
        "\u3053\u3093\u306B \u30AB\u30BF "
        "\uD55C\uAD6D\uC5B4 \u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35",
        "\u041F\u0440\u0438\u0432\u0435\u0442, \u043C\u0438\u0440! \u0393\u03B5\u03B9\u03AC \u0540\u0561\u0575",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F1EC\U0001F1E7\U0001F1EB\U0001F1F7 \u2764\uFE0F a\u200Db",
        "a\u2192b \u251C\u2500\u2500 file.txt \u2713done 1\u22652 \u2502x\u2502 \u2713\uFE0F \u2764\u200D\u2713 e\u0301\u2192 \u2460a \u24D0b",
        "control\x01"
        "byte \x1Cseparator \x7F",
    };
    return texts;
}

// Each text moved over the edges of the blocks of 64 bytes.
std::vector<std::string> all_texts() {
    std::vector<std::string> texts = known_traps();
    for (const std::string& trap : known_traps()) {
        for (std::size_t before = 50; before < 66; ++before)
            texts.push_back(std::string(before, 'x') + " " + trap + " end");
    }
    std::mt19937 random(20261122);
    for (int i = 0; i < 1500; ++i) texts.push_back(test::random_text(random, 80));
    return texts;
}

std::vector<std::size_t> all(WordBreaks breaks) {
    std::vector<std::size_t> places;
    while (const std::optional<std::size_t> place = breaks.next()) places.push_back(*place);
    return places;
}

std::vector<std::size_t> icu_breaks(std::string_view text) {
    Boundaries boundaries(Boundaries::Kind::words, text);
    std::vector<std::size_t> places;
    while (const std::optional<std::size_t> place = boundaries.next()) places.push_back(*place);
    return places;
}

std::string small(std::string_view text) {
    std::string out;
    for (const char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return out;
}

std::vector<std::string> scanned(const WordScan& scan) {
    std::vector<std::string> words;
    for (const ScannedWord& word : scan.words())
        words.push_back(small(scan.text().substr(word.begin, word.end - word.begin)));
    return words;
}

std::vector<std::string> split(const std::string& text, std::size_t& count) {
    const Folded folded = fold(text);
    std::vector<std::string> words;
    count = 0;
    for (const Token& token : split_words(folded, text)) {
        if (token.kind == TokenKind::punctuation) continue;
        if (token.kind != TokenKind::possessive) ++count;
        words.push_back(folded.text.substr(token.folded.begin, token.folded.size()));
    }
    return words;
}

}  // namespace

TEST_CASE("every way of making masks makes the same masks") {
    REQUIRE(mask_makers().front().name == "plain");
    std::string every_byte;
    for (int c = 0; c < 256; ++c) every_byte += static_cast<char>(c);
    std::vector<std::string> texts = all_texts();
    for (std::size_t shift = 0; shift < 64; ++shift) texts.push_back(std::string(shift, ' ') + every_byte);
    for (const MaskMaker& maker : mask_makers()) {
        for (const std::string& text : texts) {
            CAPTURE(maker.name);
            CAPTURE(text);
            std::vector<ByteMasks> plain;
            std::vector<ByteMasks> made;
            make_masks(text, mask_makers().front(), plain);
            make_masks(text, maker, made);
            REQUIRE(made == plain);
        }
    }
}

TEST_CASE("words break where ICU breaks them") {
    for (const std::string& text : all_texts()) {
        const Folded folded = fold(text);
        CAPTURE(folded.text);
        REQUIRE(all(WordBreaks(folded.text)) == icu_breaks(folded.text));
    }
}

TEST_CASE("every arrow, line of a box and tick stands where ICU has it, whatever is beside it") {
    for (char32_t c = 0x2190; c <= 0x27BF; ++c) {
        std::string symbol;
        append_utf8(symbol, c);
        const std::string text = "a" + symbol + "b " + symbol + symbol + "1" + symbol + "2 x'" + symbol + ".y _" + symbol + "_@" + symbol;
        CAPTURE(text);
        const Folded folded = fold(text);
        REQUIRE(all(WordBreaks(folded.text)) == icu_breaks(folded.text));
        std::size_t count = 0;
        WordScan scan;
        scan.read(text);
        REQUIRE(scanned(scan) == split(text, count));
        REQUIRE(scan.count() == count);
    }
}

TEST_CASE("scanned words are the words that split_words cuts, whatever makes the masks") {
    for (const MaskMaker& maker : mask_makers()) {
        WordScan scan(maker);
        for (const std::string& text : all_texts()) {
            CAPTURE(maker.name);
            CAPTURE(text);
            std::size_t count = 0;
            const std::vector<std::string> words = split(text, count);
            scan.read(text);
            REQUIRE(scanned(scan) == words);
            REQUIRE(scan.count() == count);
            REQUIRE(scan.tokens() == split_words(fold(text), text).size());
            for (std::size_t i = 0; i < words.size(); ++i) {
                REQUIRE(scan.words()[i].hash == word_hash(words[i]));
                REQUIRE(scan.is_equal(scan.words()[i], words[i]));
            }
        }
    }
}

TEST_CASE("a phrase goes on over white space and one hyphen, and over nothing else") {
    WordScan scan;
    const std::vector<std::pair<std::string, bool>> table = {
        {"hand over", true},   {"hand  \n over", true}, {"hand-over", true},
        {"mum's", true},       {"hand - over", false},  {"hand, over", false},
        {"hand--over", false}, {"hand/over", false},    {"hand. over", false},
    };
    for (const auto& row : table) {
        CAPTURE(row.first);
        scan.read(row.first);
        REQUIRE(scan.words().size() == 2);
        CHECK(scan.are_neighbours(scan.words()[0], scan.words()[1]) == row.second);
    }
}

TEST_CASE("a hash is blind to case and to what stands behind the word, and to nothing else") {
    const std::string alphabet = "abcdefghijklmnopqrstuvwxyz0123456789'.,;_@";
    std::set<std::uint64_t> met;
    std::size_t words = 0;
    for (const char first : alphabet) {
        for (const char second : alphabet) {
            for (const std::size_t size :
                 {std::size_t{1}, std::size_t{5}, std::size_t{6}, std::size_t{7}, std::size_t{14}, std::size_t{30}}) {
                const std::string word = std::string(size, first) + second;
                const std::string within = word + "XYZ and more behind it";
                CHECK(word_hash(word) == word_hash(std::string_view(within).substr(0, word.size()), within.size()));
                met.insert(word_hash(word));
                ++words;
            }
        }
    }
    CHECK(met.size() == words);
    CHECK(word_hash("Contact") == word_hash("cONTACT"));
    CHECK(word_hash("Multidisciplinary") == word_hash("multidisciplinary"));
}
