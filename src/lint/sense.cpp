// SPDX-License-Identifier: Apache-2.0
#include "lint/sense.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "lint/message.hpp"
#include "lint/part_of_speech.hpp"

namespace kith {

namespace {

struct Match {
    const ReadyCue* cue = nullptr;
    TokenRange at;
};

using Matches = std::vector<Match>;

const Match* longest(const Matches& matches) {
    const auto best = std::max_element(matches.begin(), matches.end(),
                                       [](const Match& a, const Match& b) { return a.at.size() < b.at.size(); });
    return best == matches.end() ? nullptr : &*best;
}

// Step (3): the fine cue that touches the word and that no harms cue covers whole.
const Match* touching_fine(const Matches& fine, const Matches& harms) {
    for (const Match& match : fine) {
        if (!match.cue->touches()) continue;
        const bool covered = std::any_of(harms.begin(), harms.end(), [&](const Match& harm) {
            return harm.at.covers(match.at) && !(harm.at == match.at);
        });
        if (!covered) return &match;
    }
    return nullptr;
}

std::string slice(const Analysis& analysis, std::size_t first, std::size_t last, std::string_view text) {
    const std::size_t begin = analysis.tokens[first].span.begin;
    return on_one_line(text.substr(begin, analysis.tokens[last - 1].span.end - begin));
}

// One entry and one occurrence of it.
class SenseFinder {
public:
    SenseFinder(const ReadyEntry& entry, const View& view, std::string_view text, SensePlace place)
        : entry_(entry),
          view_(view),
          text_(text),
          mechanisms_(place.mechanisms),
          explained_(place.explained),
          gauge_(place.context, place.segment, view) {}

    Sense find() {
        if (!explained_ && is_plainly_fine()) return {};
        Sense sense = by_cues();
        const bool harms = !sense.by_cue || sense.level != Level::fine;
        return has(Mechanism::field) && harms ? by_field(std::move(sense)) : sense;
    }

private:
    [[nodiscard]] bool has(Mechanism one) const { return mechanisms_.has(one); }

    // Whether nothing can make the word speak, by the shorter half of the questions: what is fine otherwise speaks by a harms cue
    // or by the words around, and most words of a text have neither. Steps (3) to (7) would say the same.
    bool is_plainly_fine() {
        const Entry& entry = *entry_.entry;
        if (entry.otherwise != Level::fine) return false;
        if (has(Mechanism::field)) {
            if (entry.weighs_field && gauge_.reaches(entry.field * FieldWeight::one)) return false;
            if (entry.level > Level::strength && !gauge_.reaches(FieldWeight::plainly_elsewhere + 1)) return true;
        }
        return std::none_of(entry_.harms.begin(), entry_.harms.end(),
                            [this](const auto& cue) { return cue->match(view_).has_value() && counts(cue->cue(), true); });
    }

    // A cue that weighs the words around: harm needs people's lives enough, and what is fine needs them to be few.
    bool counts(const Cue& cue, bool harm) {
        if (!cue.weighs_field) return true;
        if (!has(Mechanism::field)) return false;
        const int limit = cue.field * FieldWeight::one;
        return harm ? gauge_.reaches(limit) : !gauge_.reaches(limit + 1);
    }

    Matches match_all(Pattern::Scope scope, bool harm) {
        Matches matches;
        for (const auto& cue : harm ? entry_.harms : entry_.fine) {
            if (cue->scope() != scope) continue;
            const auto at = cue->match(view_);
            if (at && counts(cue->cue(), harm)) matches.push_back({cue.get(), *at});
        }
        return matches;
    }

    Sense by_match(const Match& match, Level level, std::string_view step) {
        Sense sense{level, step, {describe_match(view_, match.at, text_)}, true, match.at.size()};
        if (match.cue->cue().weighs_field) sense.evidence.push_back(describe_field(gauge_.weight()));
        return sense;
    }

    // Steps (4) to (6): of the cues of one scope, the longer match decides; a tie goes to `fine`.
    std::optional<Sense> by_scope(const Matches& fine, const Matches& harms, std::string_view step) {
        const Match* calm = longest(fine);
        const Match* harm = longest(harms);
        if (calm == nullptr && harm == nullptr) return std::nullopt;
        const bool harmful = harm != nullptr && (calm == nullptr || harm->at.size() > calm->at.size());
        return by_match(harmful ? *harm : *calm, harmful ? entry_.entry->level : Level::fine, step);
    }

    // Steps (3) to (6), and `otherwise`.
    Sense by_cues() {
        const Matches fine = match_all(Pattern::Scope::phrase, false);
        const Matches harms = match_all(Pattern::Scope::phrase, true);
        if (const Match* calm = touching_fine(fine, harms)) return by_match(*calm, Level::fine, "a fine cue that touches the word");
        if (auto sense = by_scope(fine, harms, "the longest cue in the sentence")) return *sense;
        const auto other = has(Mechanism::part_of_speech) ? other_part_of_speech(*entry_.entry, view_) : std::nullopt;
        if (other) return {Level::fine, "its part of speech", {*other}, true, 1};
        static constexpr std::pair<Pattern::Scope, std::string_view> steps[] = {{Pattern::Scope::agent, "who does it"},
                                                                                {Pattern::Scope::patient, "whom it is done to"},
                                                                                {Pattern::Scope::sentence, "a sentence: cue"},
                                                                                {Pattern::Scope::paragraph, "a paragraph: cue"}};
        for (const auto& [scope, step] : steps) {
            const bool role = scope == Pattern::Scope::agent || scope == Pattern::Scope::patient;
            if (role && !has(Mechanism::roles)) continue;
            if (auto sense = by_scope(match_all(scope, false), match_all(scope, true), step)) return *sense;
        }
        return {entry_.entry->otherwise, "no cue, so what the entry says of other cases", {}, false, 0};
    }

    // Step (7): no word with another sense harms where the words around plainly speak of something else; and where no cue decided, an entry
    // that weighs them does so by its own measure.
    Sense by_field(Sense so_far) {
        constexpr std::string_view step = "the field of the words around";
        const Entry& entry = *entry_.entry;
        const bool decides = !so_far.by_cue && entry.weighs_field;
        // A word that hurts wherever it stands ("otherwise: rethink", and no field asked for) hurts here as well.
        const bool has_other_sense = entry.weighs_field || entry.otherwise == Level::fine;
        if (!decides && (so_far.level <= Level::strength || !has_other_sense)) return so_far;
        if (!decides && gauge_.reaches(FieldWeight::plainly_elsewhere + 1)) return so_far;
        const FieldWeight& weight = gauge_.weight();
        const bool harms = decides && weight.quarters >= entry.field * FieldWeight::one;
        const Level calm = decides ? entry.otherwise : Level::fine;
        return {harms ? entry.level : calm, step, {describe_field(weight)}, harms || !decides, 0};
    }

    const ReadyEntry& entry_;
    const View& view_;
    std::string_view text_;
    Mechanisms mechanisms_;
    bool explained_;
    FieldGauge gauge_;
};

}  // namespace

std::string describe_match(const View& view, TokenRange match, std::string_view segment_text) {
    const TokenRange here = view.occurrence();
    const Analysis& analysis = view.analysis();
    std::string out;
    if (match.last <= here.first || match.first >= here.last)
        return "with “" + slice(analysis, match.first, match.last, segment_text) + "” nearby";
    if (match.first < here.first) out = "after “" + slice(analysis, match.first, here.first, segment_text) + "”";
    if (match.last > here.last) {
        if (!out.empty()) out += " and ";
        out += "before “" + slice(analysis, here.last, match.last, segment_text) + "”";
    }
    return out.empty() ? "as “" + slice(analysis, here.first, here.last, segment_text) + "”" : out;
}

ReadyEntry make_ready(const Entry& entry, const ListIndex& lists, const OwnWords& own) {
    ReadyEntry ready{&entry, {}, {}, {}};
    for (const Cue& cue : entry.harms) ready.harms.push_back(std::make_unique<ReadyCue>(cue, lists));
    for (const Cue& cue : entry.fine) ready.fine.push_back(std::make_unique<ReadyCue>(cue, lists));
    const auto add = [&](const Wording& wording, const OwnWording* whose) {
        ready.say.push_back(
            {&wording, wording.when.empty() ? nullptr : std::make_unique<PhraseMatcher>(wording.pattern, lists), whose});
    };
    for (const OwnWording& one : own.wordings) {
        if (one.entry == entry.id) add(one.wording, &one);
    }
    for (const Wording& wording : entry.say) add(wording, nullptr);
    return ready;
}

Sense decide_sense(const ReadyEntry& entry, const View& view, std::string_view segment_text, SensePlace place) {
    return SenseFinder(entry, view, segment_text, place).find();
}

}  // namespace kith
