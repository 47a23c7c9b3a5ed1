// SPDX-License-Identifier: Apache-2.0
// Files that cannot be read each get the answer that tests/data/documents/bad/expected.tsv names.
#include <doctest/doctest.h>

#include <algorithm>

#include "document/formats.hpp"
#include "unit/document/outline.hpp"

namespace {

using namespace kith;

std::string answer(const std::string& bytes, const std::string& file) {
    const auto format = choose_format(bytes, file);
    if (!format) return codes(format.error());
    const auto document = (*format)->read(bytes, file, {});
    return document ? "read" : codes(document.error());
}

}  // namespace

TEST_CASE("bad files get their named answers") {
    for (const std::string& line : split(test_file("bad/expected.tsv"), '\n')) {
        const std::vector<std::string> columns = split(line, '\t');
        if (columns.size() < 2 || columns[0] == "file") continue;
        const std::string& file = columns[0];
        CAPTURE(file);
        const std::vector<std::string> either = split(columns[1], '|');
        const std::string given = answer(test_file("bad/" + file), file);
        CAPTURE(given);
        CHECK(std::find(either.begin(), either.end(), given) != either.end());
    }
}

TEST_CASE("a Word file cut at any byte is answered, never read in part") {
    const std::string whole = test_file("word/parts.docx");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        const std::string cut = whole.substr(0, size);
        CHECK(answer(cut, "cut.docx") != "read");
    }
}

TEST_CASE("a Word file with any byte changed is read or answered") {
    const std::string whole = test_file("word/deflated.docx");
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        CAPTURE(at);
        CHECK(answer(changed, "changed.docx") != "");
    }
}
