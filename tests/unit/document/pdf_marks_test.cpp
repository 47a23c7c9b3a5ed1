// SPDX-License-Identifier: Apache-2.0
#include "document/pdf_marks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/pdf_lines.hpp"

namespace {

using namespace kith;

struct Word {
    int left;
    int right;
    std::string text;
    int top = 100;
    int height = 16;
};

std::string row(const std::string& level, const Word& word) {
    return level + "\t1\t0\t0\t0\t0\t" + std::to_string(word.left) + "\t" + std::to_string(word.top) + "\t" + std::to_string(word.right - word.left) + "\t" +
           std::to_string(word.height) + "\t100\t" + word.text + "\n";
}

// The lines of a page, each by its words, as kith reads them.
std::vector<PdfLine> read(const std::vector<std::vector<Word>>& lines) {
    std::string tsv = row("1", {0, 600, "###PAGE###", 0, 800});
    for (const std::vector<Word>& words : lines) {
        tsv += row("4", {words.front().left, words.back().right, "###LINE###", words.front().top, words.front().height});
        for (const Word& word : words) tsv += row("5", word);
    }
    return read_pdf_lines(tsv).lines;
}

std::string text(const std::vector<std::vector<Word>>& lines) {
    std::string all;
    for (const PdfLine& line : read(lines)) all += line.text + "|";
    return all;
}

Word raised(int left, const std::string& text, int top = 100) { return {left, left + 4 * static_cast<int>(text.size()), text, top, 9}; }

}  // namespace

TEST_CASE("the mark of a footnote is no word of its line, and its word reaches as far as it did") {
    for (const std::string mark : {"1", "12", "1,2", "*", "†"}) CHECK(text({{{50, 90, "failed"}, raised(90, mark), {112, 122, "to"}, {130, 160, "engage."}}}) == "failed to engage.|");
    const std::vector<PdfLine> line = read({{{50, 90, "failed"}, raised(90, "1"), {100, 110, "to"}, {116, 150, "engage."}, raised(150, "2")}});
    REQUIRE(line.size() == 1);
    CHECK(line[0].words == 3);
    CHECK(line[0].widest == doctest::Approx(6));
    CHECK(line[0].narrowest == doctest::Approx(6));
    CHECK(line[0].right == doctest::Approx(154));
}

TEST_CASE("a mark that stands in a line of its own, before that of its word or behind it, parts nothing") {
    const std::vector<Word> line = {{50, 90, "contact"}, {112, 135, "with"}, {150, 170, "his"}};
    CHECK(text({{raised(90, "1")}, line}) == "contact with his|");
    CHECK(text({line, {raised(90, "1")}}) == "contact with his|");
    CHECK(read({line, {raised(90, "1")}, {{50, 90, "mum.", 116}}})[1].number == 2);
}

TEST_CASE("a justified line with a mark that falls into pieces is one line") {
    CHECK(text({{{50, 80, "Jay"}, {100, 120, "had", 100}, {140, 190, "more"}},
                {{50, 90, "contact", 116}},
                {raised(90, "3", 116)},
                {{117, 135, "with", 116}},
                {{158, 190, "his", 116}}}) == "Jay had more|contact with his|");
}

TEST_CASE("numbers on the line, lower than it, far from a word, and letters stay") {
    CHECK(text({{{50, 90, "failed"}, {91, 95, "1"}, {112, 122, "to"}}}) == "failed 1 to|");
    CHECK(text({{{50, 60, "H"}, {60, 64, "2", 109, 9}, {65, 75, "O"}}}) == "H 2 O|");
    CHECK(text({{{50, 60, "5"}, {60, 68, "th", 100, 9}, {75, 95, "May"}}}) == "5 th May|");
    CHECK(text({{raised(50, "1"), {58, 90, "See", 102, 12}, {95, 120, "page."}}}) == "1 See page.|");
    CHECK(text({{raised(50, "1")}}) == "1|");
}
