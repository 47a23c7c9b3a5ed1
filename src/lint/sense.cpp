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

Matches match_all(const std::vector<std::unique_ptr<ReadyCue>>& cues, Pattern::Scope scope, const View& view) {
    Matches matches;
    for (const auto& cue : cues) {
        if (cue->scope() != scope) continue;
        if (const auto at = cue->match(view)) matches.push_back({cue.get(), *at});
    }
    return matches;
}

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

Sense by_match(const Match& match, Level level, std::string_view step, const View& view, std::string_view text) {
    return {level, step, {describe_match(view, match.at, text)}, true, match.at.size()};
}

// Steps (4) to (6): of the cues of one scope, the longer match decides; a tie goes to `fine`.
std::optional<Sense> by_scope(const ReadyEntry& entry, const Matches& fine, const Matches& harms, std::string_view step,
                              const View& view, std::string_view text) {
    const Match* calm = longest(fine);
    const Match* harm = longest(harms);
    if (calm == nullptr && harm == nullptr) return std::nullopt;
    const bool harmful = harm != nullptr && (calm == nullptr || harm->at.size() > calm->at.size());
    return by_match(harmful ? *harm : *calm, harmful ? entry.entry->level : Level::fine, step, view, text);
}

// Where the words around weigh this little or less they plainly speak of something else, whatever a cue has seen: bees abscond, and
// a lens has contact. Measured on labelled texts: no lower weight has more harmless than harmful uses.
constexpr int plainly_elsewhere = -3 * FieldWeight::one;

// Step (7) for entries that weigh the words around: where no cue decided, by the entry's own measure.
Sense sense_by_field(const Entry& entry, const View& view, SensePlace place, Sense so_far) {
    constexpr std::string_view step = "the field of the words around";
    const FieldWeight weight = weigh_field(place.context, place.segment, view);
    if (so_far.by_cue) {
        if (weight.quarters > plainly_elsewhere) return so_far;
        return {Level::fine, step, {describe_field(weight)}, true, 0};
    }
    const bool speaks = weight.quarters >= entry.field * FieldWeight::one;
    return {speaks ? entry.level : entry.otherwise, step, {describe_field(weight)}, speaks, 0};
}

std::string slice(const Analysis& analysis, std::size_t first, std::size_t last, std::string_view text) {
    const std::size_t begin = analysis.tokens[first].span.begin;
    return on_one_line(text.substr(begin, analysis.tokens[last - 1].span.end - begin));
}

// Steps (3) to (6), and `otherwise`.
Sense sense_by_cues(const ReadyEntry& entry, const View& view, std::string_view text, Mechanisms mechanisms) {
    const Matches fine = match_all(entry.fine, Pattern::Scope::phrase, view);
    const Matches harms = match_all(entry.harms, Pattern::Scope::phrase, view);
    if (const Match* calm = touching_fine(fine, harms))
        return by_match(*calm, Level::fine, "a fine cue that touches the word", view, text);
    if (auto sense = by_scope(entry, fine, harms, "the longest cue in the sentence", view, text)) return *sense;
    const auto other = mechanisms.has(Mechanism::part_of_speech) ? other_part_of_speech(*entry.entry, view) : std::nullopt;
    if (other) return {Level::fine, "its part of speech", {*other}, true, 1};
    static constexpr std::pair<Pattern::Scope, std::string_view> steps[] = {{Pattern::Scope::agent, "who does it"},
                                                                            {Pattern::Scope::patient, "whom it is done to"},
                                                                            {Pattern::Scope::sentence, "a sentence: cue"},
                                                                            {Pattern::Scope::paragraph, "a paragraph: cue"}};
    for (const auto& [scope, step] : steps) {
        const bool role = scope == Pattern::Scope::agent || scope == Pattern::Scope::patient;
        if (role && !mechanisms.has(Mechanism::roles)) continue;
        if (auto sense = by_scope(entry, match_all(entry.fine, scope, view), match_all(entry.harms, scope, view), step, view, text))
            return *sense;
    }
    return {entry.entry->otherwise, "no cue, so what the entry says of other cases", {}, false, 0};
}

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

ReadyEntry make_ready(const Entry& entry, const ListIndex& lists) {
    ReadyEntry ready{&entry, {}, {}, {}};
    for (const Cue& cue : entry.harms) ready.harms.push_back(std::make_unique<ReadyCue>(cue, lists));
    for (const Cue& cue : entry.fine) ready.fine.push_back(std::make_unique<ReadyCue>(cue, lists));
    for (const Wording& wording : entry.say) {
        ready.say.push_back(
            {&wording, wording.when.empty() ? nullptr : std::make_unique<PhraseMatcher>(wording.pattern, lists)});
    }
    return ready;
}

Sense decide_sense(const ReadyEntry& entry, const View& view, std::string_view segment_text, SensePlace place) {
    Sense sense = sense_by_cues(entry, view, segment_text, place.mechanisms);
    const bool weighs = entry.entry->weighs_field && place.mechanisms.has(Mechanism::field);
    if (!weighs || (sense.by_cue && sense.level == Level::fine)) return sense;
    return sense_by_field(*entry.entry, view, place, std::move(sense));
}

}  // namespace kith
