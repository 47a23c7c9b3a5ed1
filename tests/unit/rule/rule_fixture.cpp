// SPDX-License-Identifier: Apache-2.0
#include "unit/rule/rule_fixture.hpp"

#include "unit/support/test_lexicon.hpp"

namespace kith::test {

RuleIndex::RuleIndex(const Lexicon& lexicon) : lists_(lexicon) {
    FormIndexBuilder forms;
    WordNeedsBuilder needs;
    RuleSetBuilder rules(lexicon, lists_, forms, needs);
    rules.add_all();
    FlatWriter out;
    forms.write(out);
    rules.write(out);
    block_ = out.take();
    FlatReader in(bytes_of(block_));
    forms_.emplace(in);
    rules_.emplace(lexicon, lists_, std::vector<bool>(lexicon.rules.size(), true), in);
}

namespace {

struct Found {
    std::string words;
    std::vector<std::pair<std::string, std::string>> facts;
    Words evidence;
};

std::string slice(const Segment& segment, TextSpan span) { return segment.text.substr(span.begin, span.size()); }

class Bench {
public:
    Bench(std::string_view rules, Audience audience)
        : lexicon_(lexicon_with("", rules)), index_(lexicon_), audience_(audience) {}

    std::vector<Found> read(const std::vector<std::string>& paragraphs) {
        return read(document_of(paragraphs));
    }

    std::vector<Found> read(const Document& document) {
        run_.emplace(index_.rules(), audience_);
        run_->go_on(document.segments, 0);
        for (std::size_t i = 0; i < document.segments.size(); ++i) look_at(document.segments[i], i);
        for (RuleRun::Concluded& one : run_->conclude()) {
            const DocumentMatch& match = one.match;
            found_.push_back({slice(document.segments[match.segment], match.span), match.facts, match.evidence});
        }
        return found_;
    }

private:
    void look_at(const Segment& segment, std::size_t index) {
        const Analysis analysis = analyse(segment.text, {});
        TokenStream rendered;
        const std::function<const TokenStream&(const Sentence&)> stream =
            [&](const Sentence& sentence) -> const TokenStream& {
            const Capitals capitals = capitals_of(analysis, sentence, index_.lists());
            rendered = render_stream(analysis, index_.lists(), {sentence.first, sentence.last}, capitals);
            return rendered;
        };
        const std::vector<Occurrence> occurrences = index_.forms().find(analysis);
        for (RuleRun::Spoken& one : run_->look_at({index, analysis, index_.lists(), occurrences, false, stream})) {
            const TextSpan span{analysis.tokens[one.match.at.first].span.begin,
                                analysis.tokens[one.match.at.last - 1].span.end};
            found_.push_back({slice(segment, span), one.match.facts, one.match.evidence});
        }
    }

    Lexicon lexicon_;
    RuleIndex index_;
    Audience audience_ = Audience::any;
    std::optional<RuleRun> run_;
    std::vector<Found> found_;
};

}  // namespace

Words found_by(std::string_view rules, const std::vector<std::string>& paragraphs, Audience audience) {
    Words words;
    for (const Found& found : Bench(rules, audience).read(paragraphs)) words.push_back(found.words);
    return words;
}

Words found_in(std::string_view rules, const Document& document, Audience audience) {
    Words words;
    for (const Found& found : Bench(rules, audience).read(document)) words.push_back(found.words);
    return words;
}

Words evidence_by(std::string_view rules, const std::vector<std::string>& paragraphs, Audience audience) {
    const std::vector<Found> found = Bench(rules, audience).read(paragraphs);
    return found.empty() ? Words{} : found.front().evidence;
}

std::string fact_by(std::string_view rules, std::string_view fact, const std::vector<std::string>& paragraphs,
                    Audience audience) {
    for (const Found& found : Bench(rules, audience).read(paragraphs)) {
        for (const auto& [name, value] : found.facts) {
            if (name == fact) return value;
        }
    }
    return "none";
}

}  // namespace kith::test
