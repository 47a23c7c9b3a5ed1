// SPDX-License-Identifier: Apache-2.0
#include "app/fixer.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "document/text_replace.hpp"
#include "lint/fixes.hpp"

namespace kith {
namespace {

constexpr int most_rounds = 8;
constexpr std::size_t most_tried_singly = 64;

bool keeps_structure(const std::string& bytes, const Document& document, const std::string& path, const Format& format,
                     const Limits& limits) {
    const Result<Document> changed = format.read(bytes, path, {limits, {}});
    return changed && has_same_structure(document, *changed);
}

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

std::string apply_keeping_structure(const std::string& bytes, const std::vector<Edit>& edits, const Document& document,
                                    const std::string& path, const Format& format, const Limits& limits) {
    std::string changed = apply_edits(bytes, edits);
    if (keeps_structure(changed, document, path, format, limits)) return changed;
    if (edits.size() > most_tried_singly) return bytes;
    std::vector<Edit> kept;
    for (const Edit& edit : edits) {
        kept.push_back(edit);
        if (!keeps_structure(apply_edits(bytes, kept), document, path, format, limits)) kept.pop_back();
    }
    return apply_edits(bytes, kept);
}

Result<Fixed> fix(const Checker& checker, std::string bytes, const std::string& path, const Format& format) {
    Fixed fixed{std::move(bytes), 0, {}};
    for (int round = 0;; ++round) {
        fixed.left = checker.check(fixed.bytes, path, format);
        if (fixed.left.has_problem) return fixed.left.problem;
        const std::vector<Edit> edits = edits_for(fixed.left);
        if (edits.empty() || round == most_rounds) return fixed;
        std::string changed = apply_keeping_structure(fixed.bytes, edits, fixed.left.document, path, format, checker.limits());
        if (changed == fixed.bytes) return fixed;
        fixed.made += edits.size();
        fixed.bytes = std::move(changed);
    }
}

}  // namespace kith
