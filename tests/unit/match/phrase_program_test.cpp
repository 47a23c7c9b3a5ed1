// SPDX-License-Identifier: Apache-2.0
// Every pattern of the lexicon that kith carries, run over the examples of the lexicon and over the labelled texts: programs find,
// and capture, what the same pattern as an RE2 expression does.
#include "match/phrase_program.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <random>

#include "app/builtin.hpp"
#include "app/gold.hpp"
#include "lexicon/compiled.hpp"
#include "unit/match/phrase_reference.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

std::vector<std::string> labelled_texts() {
    std::vector<std::string> texts;
    for (const std::string name : {"development", "kitchen"}) {
        std::ifstream in(std::string(KITH_SOURCE_DIR) + "/tests/data/labelled/" + name + ".jsonl", std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(in), {});
        for (const GoldText& one : read_gold(bytes, name).texts) texts.push_back(one.text);
    }
    return texts;
}

struct Sentences {
    std::vector<std::string> texts;
    std::vector<TokenStream> streams;
};

// One occurrence is marked in each, now here, now there.
void add(const std::string& text, const ListIndex& lists, std::mt19937& random, Sentences& out) {
    const Analysis analysis = analyse(text, {"mr", "dr"});
    for (const Sentence& sentence : analysis.sentences) {
        const TokenRange all{sentence.first, sentence.last};
        const TokenStream stream = render_stream(analysis, lists, all, capitals_of(analysis, sentence, lists));
        const std::size_t at = sentence.first + random() % all.size();
        const auto form = static_cast<Inflection>(random() % 6);
        out.streams.push_back(mark_occurrence(stream, all, {at, std::min(at + 1 + random() % 2, sentence.last)}, form));
        out.texts.push_back(text);
    }
}

Sentences sentences_of(const Lexicon& lexicon, const ListIndex& lists) {
    std::mt19937 random(5);
    Sentences all;
    for (const Entry& entry : lexicon.entries) {
        for (const Example& example : entry.flag_examples) add(example.text, lists, random, all);
        for (const Example& example : entry.fine_examples) add(example.text, lists, random, all);
    }
    for (const RuleText& rule : lexicon.rules) {
        for (const Example& example : rule.flag_examples) add(example.text, lists, random, all);
    }
    for (const std::string& text : labelled_texts()) add(text, lists, random, all);
    return all;
}

std::vector<const Pattern*> patterns_of(const Lexicon& lexicon) {
    std::vector<const Pattern*> all;
    const auto add = [&all](const std::vector<Cue>& cues) {
        for (const Cue& cue : cues) all.push_back(&cue.pattern);
    };
    for (const Entry& entry : lexicon.entries) {
        add(entry.harms);
        add(entry.fine);
        for (const Wording& wording : entry.say) all.push_back(&wording.pattern);
    }
    for (const RuleText& rule : lexicon.rules) {
        for (const auto* const cues : {&rule.match, &rule.with, &rule.none, &rule.fine}) add(*cues);
    }
    std::erase_if(all, [](const Pattern* pattern) { return pattern->items.empty(); });
    return all;
}

bool is_same(const std::optional<PhraseMatcher::Captured>& a, const std::optional<PhraseMatcher::Captured>& b) {
    return a.has_value() == b.has_value() && (!a || (a->whole == b->whole && a->slots == b->slots));
}

}  // namespace

TEST_CASE("programs match what the same patterns as expressions match") {
    const Lexicon lexicon = read_compiled(builtin_lexicon()).value();
    const ListIndex lists(lexicon);
    const Sentences sentences = sentences_of(lexicon, lists);
    REQUIRE(sentences.streams.size() > 2000);
    std::mt19937 random(3);
    std::size_t matches = 0;
    std::size_t different = 0;
    for (const Pattern* const pattern : patterns_of(lexicon)) {
        const PhraseMatcher matcher(*pattern, lists);
        std::optional<test::PhraseReference> reference;  // dear to make, so only where there is something to compare
        for (std::size_t i = random() % 31; i < sentences.streams.size(); i += 31) {
            const TokenStream& stream = sentences.streams[i];
            const std::size_t from = random() % 2;
            const auto found = matcher.capture(stream, from);
            const bool is_asked = found || random() % 900 == 0;
            if (!is_asked) continue;
            if (!reference) reference.emplace(*pattern, lists);
            ++matches;
            if (is_same(found, reference->capture(stream, from))) continue;
            ++different;
            MESSAGE(sentences.texts[i]);
        }
    }
    CHECK(different == 0);
    CHECK(matches > 2000);
}

TEST_CASE("no text makes a program slow") {
    Lexicon lexicon = test::lexicon_with("");
    Entry entry;
    PatternError error;
    entry.harms.emplace_back();
    REQUIRE(parse_pattern("{person} * {family} * {person} * {family} * {person} ~", entry.harms.back().pattern, error));
    lexicon.entries.push_back(entry);
    const ListIndex lists(lexicon);
    std::string text;
    for (int i = 0; i < 60; ++i) text += "the old mother Jay and ";
    const Analysis analysis = analyse(text, {});
    const TokenRange all{0, analysis.tokens.size()};
    const TokenStream stream = render_stream(analysis, lists, all, Capitals::sentence);
    CHECK_FALSE(PhraseProgram(entry.harms.back().pattern, lists).run(stream, lists, 0, stream.items.size()).has_value());
}
