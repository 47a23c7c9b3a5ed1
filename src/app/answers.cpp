// SPDX-License-Identifier: Apache-2.0
#include "app/answers.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>

#include "lint/keep.hpp"
#include "report/excerpt.hpp"
#include "report/remarks.hpp"

namespace kith {
namespace {

// The words of a segment that stand within a stretch of its part; empty where none do.
TextSpan words_within(const Segment& segment, const SourceSpan& stretch) {
    TextSpan words;
    for (const OffsetMap::Run& run : segment.map.runs()) {
        if (run.source < stretch.begin || run.source + run.source_length > stretch.end) continue;
        if (words.empty()) words.begin = run.target;
        words.end = run.target + run.target_length;
    }
    return words;
}

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
        : checked_(checked), marker_(marker), lexicon_(lexicon) {
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
        std::vector<const Finding*> meant;
        Fit best = Fit::none;
        for (const Finding& finding : checked_.result.findings) {
            const Fit fit = fit_of(answer, finding);
            if (fit < best) meant.clear();
            best = std::min(best, fit);
            if (fit != Fit::none && fit == best) meant.push_back(&finding);
        }
        for (const Finding* const finding : meant) answers_.emplace(finding, &answer);
    }

    // A sentence or a paragraph that a rule speaks of may hold many words: they are not what was answered, nor is it with them.
    [[nodiscard]] Fit fit_of(const Answered& answer, const Finding& finding) const {
        if (answer.source_part != segment(finding).source_part) return Fit::none;
        const bool are_words = finding.entry != nullptr && lexicon_ != nullptr && lexicon_->entry(answer.entry) != nullptr;
        if (answer.entry != finding.id() && !are_words) return Fit::none;
        const TextSpan words = words_within(segment(finding), answer.source);
        if (words.empty()) return Fit::none;
        if (finding.at.span.contains(words)) return Fit::on_all_of_it;
        if (!words.contains(finding.at.span)) return Fit::none;
        if (answer.entry == finding.id()) return answer.says == shown(finding.message) ? Fit::said_so : Fit::same_entry;
        return answer.says.find(finding.text) != std::string::npos ? Fit::named : Fit::none;
    }

    [[nodiscard]] const Finding* finding_elsewhere(const Answered& answer) const {
        const Finding* nearest = nullptr;
        int least = 0;
        for (const Finding& finding : checked_.result.findings) {
            const Segment& here = segment(finding);
            const bool is_free = !marker_.stands_on_words(here) && finding.id() == answer.entry && answers_.count(&finding) == 0;
            if (!is_free) continue;
            const std::string about = words_and_place(finding, here);
            if (about == answer.about) return &finding;
            const bool is_alike = place_of(about) == place_of(answer.about) && marked_words(about) == marked_words(answer.about);
            const int away = std::abs(paragraph_in(about) - paragraph_in(answer.about));
            if (!is_alike || (nearest != nullptr && away >= least)) continue;
            nearest = &finding;
            least = away;
        }
        return nearest;
    }

    // "In the header"
    static std::string place_of(const std::string& about) { return about.substr(0, about.find(',')); }

    const Checked& checked_;
    const Marker& marker_;
    const Lexicon* lexicon_;
    std::map<const Finding*, const Answered*> answers_;
};

}  // namespace

void keep_answered(Checked& checked, const std::vector<Answered>& given, const Marker& marker, const Lexicon* lexicon) {
    std::vector<Answered> kept = given;
    std::erase_if(kept, [](const Answered& answer) { return answer.reason.empty(); });
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
