// SPDX-License-Identifier: Apache-2.0
#include "app/fixer.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "document/text_replace.hpp"
#include "lint/fixes.hpp"

namespace kith {
namespace {

constexpr int most_rounds = 8;
constexpr std::size_t most_readings = 400;  // of one document, to find the edits that would change its markup

// Which of the edits leave the markup as it is: all of them as a rule; else each half is tried, down to the single edit.
class Sieve {
public:
    Sieve(const std::string& bytes, const Document& document, const std::string& path, const Format& format, const Limits& limits)
        : bytes_(bytes), document_(document), path_(path), format_(format), limits_(limits) {}

    void put(std::span<const Edit> edits) {
        if (edits.empty() || readings_ == most_readings) return;
        ++readings_;
        std::vector<Edit> tried = kept_;
        tried.insert(tried.end(), edits.begin(), edits.end());
        if (keeps_markup(apply_edits(bytes_, tried), document_, path_, format_, limits_)) {
            kept_ = std::move(tried);
        } else if (edits.size() > 1) {
            put(edits.first(edits.size() / 2));
            put(edits.subspan(edits.size() / 2));
        }
    }

    [[nodiscard]] const std::vector<Edit>& kept() const { return kept_; }

private:
    const std::string& bytes_;
    const Document& document_;
    const std::string& path_;
    const Format& format_;
    const Limits& limits_;
    std::vector<Edit> kept_;
    std::size_t readings_ = 0;
};

std::vector<Edit> edits_for(const Checked& checked) {
    std::vector<Edit> edits;
    for (const Fix& fix : safe_fixes(checked.result.findings)) {
        const Segment& segment = checked.document.segments[fix.at.segment];
        if (auto edit = edit_for(checked.document, segment, fix.at.span, fix.text)) edits.push_back(*std::move(edit));
    }
    return edits;
}

}  // namespace

bool is_fixable(const Format& format) {
    constexpr std::array<std::string_view, 3> names = {"text", "markdown", "html"};
    return std::find(names.begin(), names.end(), format.name) != names.end();
}

bool keeps_markup(const std::string& changed, const Document& document, const std::string& path, const Format& format,
                     const Limits& limits) {
    const Result<Document> read = format.read(changed, path, {limits, {}});
    return read && has_same_markup(document, *read);
}

std::vector<Edit> keeping_markup(const std::string& bytes, const std::vector<Edit>& edits, const Document& document,
                                    const std::string& path, const Format& format, const Limits& limits) {
    Sieve sieve(bytes, document, path, format, limits);
    sieve.put(edits);
    return sieve.kept();
}

Result<Fixed> fix(const Checker& checker, std::string bytes, const std::string& path, const Format& format) {
    Fixed fixed{std::move(bytes), 0, {}};
    for (int round = 0;; ++round) {
        fixed.left = checker.check(fixed.bytes, path, format);
        if (fixed.left.has_problem) return fixed.left.problem;
        if (round == most_rounds) return fixed;
        const std::vector<Edit> edits =
            keeping_markup(fixed.bytes, edits_for(fixed.left), fixed.left.document, path, format, checker.limits());
        std::string changed = apply_edits(fixed.bytes, edits);
        if (changed == fixed.bytes) return fixed;
        fixed.made += edits.size();
        fixed.bytes = std::move(changed);
    }
}

}  // namespace kith
