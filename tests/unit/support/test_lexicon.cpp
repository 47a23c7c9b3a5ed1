// SPDX-License-Identifier: Apache-2.0
#include "unit/support/test_lexicon.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "lexicon/loader.hpp"

namespace kith::test {

namespace {

std::string file_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
}

bool is_about_shipping(const Problem& problem) {
    return problem.code.find("example") != std::string::npos || problem.code.find("source") != std::string::npos ||
           problem.message.find("source") != std::string::npos || problem.message.find("example") != std::string::npos;
}

}  // namespace

Lexicon lexicon_with(std::string_view entries, std::string_view rules) {
    const std::string pack = "schema: 1\npack: test\ntitle: Test\nlanguage: en-GB\nversion: 2026.11.0\nentries:" +
                             (entries.empty() ? " []" : "\n" + std::string(entries));
    std::vector<LexiconFile> files = {
        {"lexicon/en-GB/words.yaml", file_text(std::string(KITH_SOURCE_DIR) + "/lexicon/en-GB/words.yaml")},
        {"lexicon/en-GB/profile/words.yaml", file_text(std::string(KITH_SOURCE_DIR) + "/lexicon/en-GB/profile/words.yaml")},
        {"lexicon/en-GB/test.yaml", pack}};
    if (!rules.empty())
        files.push_back({"rules/en-GB/test.yaml",
                         "schema: 1\nlanguage: en-GB\nshift: agents-to-humans\nrules:\n" + std::string(rules)});
    LoadedLexicon loaded = load_lexicon({}, files);
    for (const Problem& problem : loaded.problems) {
        if (!is_about_shipping(problem)) FAIL_CHECK(render(problem));
    }
    return std::move(loaded.lexicon);
}

Document document_of(const std::vector<std::string>& paragraphs) {
    Document document;
    document.format = "text";
    int number = 0;
    for (const std::string& paragraph : paragraphs) {
        Segment segment;
        segment.text = paragraph;
        segment.origin = document.text.size();
        segment.place.paragraph = ++number;
        document.text += paragraph + "\n\n";
        document.segments.push_back(std::move(segment));
    }
    return document;
}

Marked marked(std::string_view text) {
    Marked out;
    for (const char c : text) {
        if (c == '[') {
            out.spans.push_back({out.text.size(), 0});
        } else if (c == ']') {
            out.spans.back().end = out.text.size();
        } else {
            out.text += c;
        }
    }
    return out;
}

}  // namespace kith::test
