// SPDX-License-Identifier: Apache-2.0
// What every rule that ships with kith has promised. The sentences of its examples are run while kith is built.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "lexicon/loader.hpp"
#include "lexicon/rule_shapes.hpp"

using namespace kith;

namespace {

namespace fs = std::filesystem;

void read_folder(const char* folder, std::vector<LexiconFile>& files) {
    const fs::path root = fs::path(KITH_SOURCE_DIR);
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        if (entry.path().extension() != ".yaml") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        files.push_back({fs::relative(entry.path(), root).generic_string(),
                         std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>())});
    }
}

const Lexicon& shipped() {
    static const Lexicon lexicon = [] {
        std::vector<LexiconFile> files;
        read_folder("lexicon", files);
        read_folder("rules", files);
        return load_lexicon({}, files).lexicon;
    }();
    return lexicon;
}

}  // namespace

TEST_CASE("every rule carries its examples, its reason and an open question") {
    for (const RuleText& rule : shipped().rules) {
        CAPTURE(rule.id);
        CHECK(rule.flag_examples.size() >= 5);
        CHECK(rule.fine_examples.size() >= 8);
        CHECK(rule.ask.find('?') != std::string::npos);
        CHECK_FALSE(rule.sources.empty());
    }
}

TEST_CASE("rules over a paragraph or a document only notice") {
    for (const RuleText& rule : shipped().rules) {
        CAPTURE(rule.id);
        if (rule.scope != RuleScope::sentence) CHECK(rule.level == Level::notice);
    }
}

TEST_CASE("every shift has a rule, every kind is in use, every audience is known by its signs") {
    const Records<RuleText>& rules = shipped().rules;
    for (const std::string_view shift : shift_names) {
        CAPTURE(shift);
        CHECK(std::any_of(rules.begin(), rules.end(), [shift](const RuleText& rule) { return rule.shift == shift; }));
    }
    for (const RuleShape& shape : rule_shapes) {
        CAPTURE(shape.kind);
        CHECK(std::any_of(rules.begin(), rules.end(), [&](const RuleText& rule) { return rule.kind == shape.kind; }));
    }
    for (std::size_t i = 1; i < audience_names.size(); ++i) {
        CAPTURE(audience_names[i]);
        const auto found = std::find_if(shipped().audiences.begin(), shipped().audiences.end(), [i](const AudienceText& one) {
            return one.audience == static_cast<Audience>(i);
        });
        REQUIRE(found != shipped().audiences.end());
        CHECK(found->signs.size() >= static_cast<std::size_t>(found->needs));
        CHECK_FALSE(found->about.empty());
    }
}

TEST_CASE("no two examples of a rule are alike, and its title can be read aloud") {
    for (const RuleText& rule : shipped().rules) {
        CAPTURE(rule.id);
        CHECK_FALSE(rule.title.empty());
        std::set<std::string> texts;
        for (const Example& example : rule.flag_examples) texts.insert(example.text);
        for (const Example& example : rule.fine_examples) texts.insert(example.text);
        CHECK(texts.size() == rule.flag_examples.size() + rule.fine_examples.size());
    }
}

TEST_CASE("profiles have something to ask about everything") {
    const auto asks = [](std::string_view about) {
        return std::any_of(shipped().questions.begin(), shipped().questions.end(),
                           [about](const Question& question) { return question.about == about; });
    };
    for (const std::string_view about : shift_names) CHECK(asks(about));
    for (const std::string_view about : pact_names) CHECK(asks(about));
    for (const std::string_view about : question_moments) CHECK(asks(about));
}
