// SPDX-License-Identifier: Apache-2.0
#include "app/answers.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "lint/keep.hpp"
#include "report/excerpt.hpp"
#include "report/remarks.hpp"
#include "text/blank.hpp"

namespace kith {
namespace {

// The words of a segment that stand within a stretch of its part.
struct WordsWithin {
    std::size_t segment = 0;
    TextSpan span;
};

// Where the findings stand, so that an answer looks at those near it and no others.
class FindingIndex {
public:
    explicit FindingIndex(const Checked& checked) {
        for (const Finding& finding : checked.result.findings) by_segment_[finding.at.segment].push_back(&finding);
        for (const auto& [index, findings] : by_segment_) {
            const Segment& segment = checked.document.segments[index];
            for (const OffsetMap::Run& run : segment.map.runs()) runs_.push_back({segment.source_part, index, &run});
        }
        std::sort(runs_.begin(), runs_.end(), [](const Piece& one, const Piece& other) { return place(one) < place(other); });
    }

    // A stretch may begin in one paragraph and end in another.
    [[nodiscard]] std::vector<WordsWithin> words_within(std::size_t part, SourceSpan stretch) const {
        std::map<std::size_t, TextSpan> found;
        const auto first = std::partition_point(runs_.begin(), runs_.end(), [&](const Piece& one) { return place(one) < std::pair(part, stretch.begin); });
        for (auto piece = first; piece != runs_.end() && piece->part == part && piece->run->source < stretch.end; ++piece) {
            const OffsetMap::Run& run = *piece->run;
            if (run.source + run.source_length > stretch.end) continue;
            TextSpan& words = found[piece->segment];
            if (words.empty()) words.begin = run.target;
            words.end = run.target + run.target_length;
        }
        std::vector<WordsWithin> all;
        for (const auto& [segment, words] : found) {
            if (!words.empty()) all.push_back({segment, words});
        }
        return all;
    }

    [[nodiscard]] const std::vector<const Finding*>& in(std::size_t segment) const { return by_segment_.at(segment); }

private:
    struct Piece {
        std::size_t part;
        std::size_t segment;
        const OffsetMap::Run* run;
    };
    static std::pair<std::size_t, std::size_t> place(const Piece& one) { return {one.part, one.run->source}; }

    std::map<std::size_t, std::vector<const Finding*>> by_segment_;
    std::vector<Piece> runs_;  // of segments with findings, in the order of their parts
};

// "contact" of "In the header, paragraph 1: Jay's «contact» with his mum"
std::string marked_words(const std::string& about) {
    constexpr std::string_view opening = "\u00AB";
    const std::size_t begin = about.find(opening);
    const std::size_t end = about.find("\u00BB", begin);
    return end == std::string::npos ? std::string() : about.substr(begin + opening.size(), end - begin - opening.size());
}

int paragraph_in(const std::string& about) {
    constexpr std::string_view word = "paragraph ";
    const std::size_t at = about.find(word);
    int number = 0;
    if (at != std::string::npos) std::from_chars(about.data() + at + word.size(), about.data() + about.size(), number);
    return number;
}

// How well a finding fits a remark that stands on more words than its own, as on all of a field: the first of these is meant.
enum class Fit : std::uint8_t { on_all_of_it, said_so, same_entry, named, none };

class Answers {
public:
    Answers(const Checked& checked, const std::vector<Answered>& answers, const Marker& marker, const Lexicon* lexicon)
        : checked_(checked), marker_(marker), lexicon_(lexicon), index_(checked) {
        for (const Answered& answer : answers) {
            if (answer.about.empty()) {
                add_on_words(answer);
            } else if (const Finding* const meant = finding_elsewhere(answer)) {
                answers_.emplace(meant, &answer);
            }
        }
    }

    [[nodiscard]] const Answered* to(const Finding& finding) const {
        const auto found = answers_.find(&finding);
        return found == answers_.end() ? nullptr : found->second;
    }

private:
    [[nodiscard]] const Segment& segment(const Finding& finding) const { return checked_.document.segments[finding.at.segment]; }

    void add_on_words(const Answered& answer) {
        const bool is_entry = lexicon_ != nullptr && lexicon_->entry(answer.entry) != nullptr;
        std::vector<const Finding*> meant;
        Fit best = Fit::none;
        for (const WordsWithin& words : index_.words_within(answer.source_part, answer.source)) {
            for (const Finding* const finding : index_.in(words.segment)) {
                const Fit fit = fit_of(answer, is_entry, words.span, *finding);
                if (fit < best) meant.clear();
                best = std::min(best, fit);
                if (fit != Fit::none && fit == best) meant.push_back(finding);
            }
        }
        for (const Finding* const finding : meant) answers_.emplace(finding, &answer);
    }

    // A sentence or a paragraph that a rule speaks of may hold many words: they are not what was answered, nor is it with them.
    [[nodiscard]] static Fit fit_of(const Answered& answer, bool is_entry, TextSpan words, const Finding& finding) {
        const bool are_words = finding.entry != nullptr && is_entry;
        if (answer.entry != finding.id() && !are_words) return Fit::none;
        if (finding.at.span.contains(words)) return Fit::on_all_of_it;
        if (!words.contains(finding.at.span)) return Fit::none;
        if (answer.entry == finding.id()) return answer.says == shown(finding.message) ? Fit::said_so : Fit::same_entry;
        return answer.says.find(finding.text) != std::string::npos ? Fit::named : Fit::none;
    }

    // A finding whose remark names its place, and what it says there.
    struct Elsewhere {
        const Finding* finding;
        std::string about;
        std::string place;  // "In the header"
        std::string words;
        int paragraph;
    };

    static std::string place_of(const std::string& about) { return about.substr(0, about.find(',')); }

    void find_elsewhere() {
        for (const Finding& finding : checked_.result.findings) {
            const Segment& here = segment(finding);
            if (marker_.stands_on_words(here)) continue;
            std::string about = words_and_place(finding, here);
            std::string place = place_of(about);
            std::string words = marked_words(about);
            const int paragraph = paragraph_in(about);
            elsewhere_[finding.id()].push_back({&finding, std::move(about), std::move(place), std::move(words), paragraph});
        }
    }

    [[nodiscard]] const Finding* finding_elsewhere(const Answered& answer) {
        if (elsewhere_.empty()) find_elsewhere();
        const std::string place = place_of(answer.about);
        const std::string words = marked_words(answer.about);
        const int paragraph = paragraph_in(answer.about);
        const Finding* nearest = nullptr;
        int least = 0;
        for (const Elsewhere& one : elsewhere_[answer.entry]) {
            if (answers_.count(one.finding) != 0) continue;
            if (one.about == answer.about) return one.finding;
            const int away = std::abs(one.paragraph - paragraph);
            if (one.place != place || one.words != words || (nearest != nullptr && away >= least)) continue;
            nearest = one.finding;
            least = away;
        }
        return nearest;
    }

    const Checked& checked_;
    const Marker& marker_;
    const Lexicon* lexicon_;
    FindingIndex index_;
    std::map<std::string, std::vector<Elsewhere>> elsewhere_;  // by entry
    std::map<const Finding*, const Answered*> answers_;
};

}  // namespace

void keep_answered(Checked& checked, const std::vector<Answered>& given, const Marker& marker, const Lexicon* lexicon) {
    std::vector<Answered> kept = given;
    std::erase_if(kept, [](const Answered& answer) { return is_blank(answer.reason); });
    if (kept.empty()) return;
    const Answers answers(checked, kept, marker, lexicon);
    std::vector<const Answered*> in_order;  // findings move while they are set aside
    for (const Finding& finding : checked.result.findings) in_order.push_back(answers.to(finding));
    auto next = in_order.begin();
    set_aside(checked.result, [&next](const Finding&) -> std::optional<KeepReason> {
        const Answered* const answer = *next++;
        if (answer == nullptr) return std::nullopt;
        return KeepReason{answer->reason, "an answer in the margin"};
    });
}

std::set<const Finding*> talked_about(const Checked& checked, const std::vector<Answered>& given, const Marker& marker, const Lexicon& lexicon) {
    const Answers answers(checked, given, marker, &lexicon);
    std::set<const Finding*> found;
    for (const Finding& finding : checked.result.findings) {
        if (answers.to(finding) != nullptr) found.insert(&finding);
    }
    return found;
}

}  // namespace kith
