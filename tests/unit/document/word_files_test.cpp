// SPDX-License-Identifier: Apache-2.0
// Every Word file of tests/data/documents, and every file that LibreOffice saved, against what was written beside it by hand.
#include <doctest/doctest.h>

#include "document/formats.hpp"
#include "unit/document/outline.hpp"

namespace {

using namespace kith;

std::string page(int number) { return number == 0 ? "-" : std::to_string(number); }

// As tests/data/README.md describes, empty paragraphs and order of the unread left out.
std::vector<std::string> as_expected(const Document& document) {
    std::vector<std::string> lines;
    for (const Segment& segment : document.segments) {
        const Place& place = segment.place;
        const std::string where = place.part + "|" + std::to_string(place.paragraph);
        lines.push_back(where + "|" + page(place.page) + "|" + escaped(segment.text));
        if (segment.kind == SegmentKind::heading) lines.push_back("role|heading|" + where);
        if (segment.kind == SegmentKind::block_quote) lines.push_back("role|quote|" + where);
    }
    for (const Unread& unread : document.unread) {
        lines.push_back("unread|" + unread.what + "|" + unread.place.part + "|" +
                        std::to_string(unread.place.paragraph));
    }
    return lines;
}

std::vector<std::string> written_by_hand(const std::string& name) {
    std::vector<std::string> lines;
    std::vector<std::string> unread;
    for (const std::string& line : split(test_file(name), '\n')) {
        if (line.rfind("unread|", 0) == 0) {
            unread.push_back(line);
        } else if (!line.empty() && (line.rfind("role|", 0) == 0 || line.back() != '|')) {
            lines.push_back(line);
        }
    }
    lines.insert(lines.end(), unread.begin(), unread.end());
    return lines;
}

std::vector<std::string> as_read(const std::string& file) {
    const std::string bytes = test_file(file);
    const auto format = choose_format(bytes, file);
    REQUIRE(format);
    const auto document = (*format)->read(bytes, file, {});
    REQUIRE_MESSAGE(document, (document ? "" : render(document.error())));
    return as_expected(*document);
}

}  // namespace

TEST_CASE("what LibreOffice saved is read as the hand beside it wrote") {
    for (const char* file : {"saved/letter.docx", "saved/letter.odt", "saved/letter.rtf"}) {
        CAPTURE(file);
        CHECK(as_read(file) == written_by_hand(std::string(file) + ".expected.txt"));
    }
}

TEST_CASE("Word files are read as the hand beside them wrote") {
    const std::vector<std::string> files = test_files("word", ".docx");
    REQUIRE(files.size() > 25);
    for (const std::string& file : files) {
        CAPTURE(file);
        CHECK(as_read(file) == written_by_hand(file.substr(0, file.size() - 4) + "expected.txt"));
    }
}
