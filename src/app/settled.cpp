// SPDX-License-Identifier: Apache-2.0
#include "app/settled.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "lint/fixes.hpp"

namespace kith {
namespace {

// A document whose words are replaced round by round, while each segment remembers where it has its words from.
class Settling {
public:
    explicit Settling(const Document& document) : before_(document), now_(document) {}

    [[nodiscard]] const Document& now() const { return now_; }

    // Whether there was anything to put in.
    bool put(const std::vector<Finding>& findings) {
        const std::vector<Fix> fixes = safe_fixes(findings);
        for (auto first = fixes.cbegin(); first != fixes.cend();) {
            const auto last = std::find_if(first, fixes.cend(), [&](const Fix& fix) { return fix.at.segment != first->at.segment; });
            rewrite(first->at.segment, {first, last});
            first = last;
        }
        return !fixes.empty();
    }

    [[nodiscard]] std::vector<Replacement> replacements() const {
        std::vector<Replacement> all;
        for (const auto& [segment, since] : since_) add(segment, since, all);
        return all;
    }

private:
    void rewrite(std::size_t index, std::span<const Fix> fixes) {
        Segment& segment = now_.segments[index];
        std::string text;
        OffsetMap step;
        std::size_t at = 0;
        const auto copy_to = [&](std::size_t end) {
            text += segment.text.substr(at, end - at);
            step.copy(at, end - at);
        };
        for (const Fix& fix : fixes) {
            copy_to(fix.at.span.begin);
            text += fix.text;
            step.replace(fix.at.span.begin, fix.at.span.size(), fix.text.size());
            at = fix.at.span.end;
        }
        copy_to(segment.text.size());
        for (TextSpan& code : segment.code) code = {moved(code.begin, fixes), moved(code.end, fixes)};
        segment.text = std::move(text);
        segment.map = step.then(segment.map);
        since_[index] = step.then(since_[index]);
    }

    static std::size_t moved(std::size_t at, std::span<const Fix> fixes) {
        std::size_t there = at;
        for (const Fix& fix : fixes) {
            if (fix.at.span.end <= at) there = there - fix.at.span.size() + fix.text.size();
        }
        return there;
    }

    // What stands between the words that stayed.
    void add(std::size_t segment, const OffsetMap& since, std::vector<Replacement>& all) const {
        const std::string& text = now_.segments[segment].text;
        TextSpan old;
        std::size_t begin = 0;
        const auto stays = [&](std::size_t source, std::size_t target) {
            old.end = source;
            if (!old.empty() || begin < target) all.push_back({segment, old, text.substr(begin, target - begin)});
        };
        for (const OffsetMap::Run& run : since.runs()) {
            if (!run.copied) continue;
            stays(run.source, run.target);
            old.begin = run.source + run.source_length;
            begin = run.target + run.target_length;
        }
        stays(before_.segments[segment].text.size(), text.size());
    }

    const Document& before_;
    Document now_;
    std::map<std::size_t, OffsetMap> since_;  // from the words now to those before, by segment
};

}  // namespace

std::vector<Replacement> settled_replacements(const Checker& checker, const Checked& checked, const std::vector<Answered>& answered) {
    Settling settling(checked.document);
    std::optional<Checked> again;
    for (int round = 0; round < most_fix_rounds && settling.put((again ? *again : checked).result.findings); ++round) {
        again = checker.check(settling.now(), checked.path, answered);
    }
    return settling.replacements();
}

}  // namespace kith
