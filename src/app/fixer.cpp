// SPDX-License-Identifier: Apache-2.0
#include "app/fixer.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "app/problems.hpp"
#include "document/heading_links.hpp"
#include "document/text_replace.hpp"
#include "lint/fixes.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

constexpr std::size_t fewest_readings = 40;  // of a document of any length, to find the edits that would change its markup
constexpr std::size_t most_readings = 400;   // and of a short one

// Which of the edits leave the markup as it is: all of them as a rule; else each half is tried, down to the single edit.
class Sieve {
public:
    Sieve(const std::string& bytes, const Document& document, const std::string& path, const Format& format, const Limits& limits,
          std::size_t most_read)
        : bytes_(bytes), document_(document), path_(path), format_(format), limits_(limits),
          most_(std::clamp(most_read / (bytes.size() + 1), fewest_readings, most_readings)) {}

    void put(std::span<const Edit> edits) {
        if (edits.empty()) return;
        if (sieved_.readings == most_) {
            sieved_.untried += edits.size();
            return;
        }
        ++sieved_.readings;
        std::vector<Edit> tried = sieved_.kept;
        tried.insert(tried.end(), edits.begin(), edits.end());
        if (keeps_markup(apply_edits(bytes_, tried), document_, path_, format_, limits_)) {
            sieved_.kept = std::move(tried);
        } else if (edits.size() > 1) {
            put(edits.first(edits.size() / 2));
            put(edits.subspan(edits.size() / 2));
        }
    }

    [[nodiscard]] Sieved take() { return std::move(sieved_); }

private:
    const std::string& bytes_;
    const Document& document_;
    const std::string& path_;
    const Format& format_;
    const Limits& limits_;
    std::size_t most_;  // readings
    Sieved sieved_;
};

// A heading that is linked to is left out at once: to try its words, too, would be to read the document once more for each.
std::vector<Edit> edits_for(const Checked& checked) {
    std::vector<Edit> edits;
    const std::vector<std::size_t> linked = linked_headings(checked.document);
    for (const Fix& fix : safe_fixes(checked.result.findings)) {
        if (std::binary_search(linked.begin(), linked.end(), fix.at.segment)) continue;
        const Segment& segment = checked.document.segments[fix.at.segment];
        if (auto edit = edit_for(checked.document, segment, fix.at.span, fix.text)) edits.push_back(*std::move(edit));
    }
    return edits;
}

// What is safe, and still not put in place because other words would break a link.
Problems linked_in(const Checked& checked) {
    Problems notes;
    PositionFinder finder(checked.document);
    const std::vector<std::size_t> linked = linked_headings(checked.document);
    for (const Fix& fix : safe_fixes(checked.result.findings)) {
        if (!std::binary_search(linked.begin(), linked.end(), fix.at.segment)) continue;
        const Segment& segment = checked.document.segments[fix.at.segment];
        const Position place = finder.locate(segment, fix.at.span).first;
        Problem note = file_problem(checked.path, "linked-heading", "the heading " + in_quotes(segment.text) + " stays as it is, because a link in this document goes to it by its words",
                                    "change the heading and the link together");
        note.line = static_cast<int>(place.line);
        note.column = static_cast<int>(place.column);
        note.warning = true;
        notes.push_back(std::move(note));
    }
    return notes;
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

Sieved keeping_markup(const std::string& bytes, const std::vector<Edit>& edits, const Document& document,
                      const std::string& path, const Format& format, const Limits& limits, std::size_t most_read) {
    Sieve sieve(bytes, document, path, format, limits, most_read);
    sieve.put(edits);
    return sieve.take();
}

Result<Fixed> fix(const Checker& checker, std::string bytes, const std::string& path, const Format& format) {
    Fixed fixed{std::move(bytes), 0, 0, {}, {}};
    for (int round = 0;; ++round) {
        fixed.left = checker.check(fixed.bytes, path, format);
        if (fixed.left.has_problem) return fixed.left.problem;
        if (round == most_fix_rounds) break;
        const Sieved sieved = keeping_markup(fixed.bytes, edits_for(fixed.left), fixed.left.document, path, format, checker.limits());
        fixed.untried = sieved.untried;
        std::string changed = apply_edits(fixed.bytes, sieved.kept);
        if (changed == fixed.bytes) break;
        fixed.made += sieved.kept.size();
        fixed.bytes = std::move(changed);
    }
    fixed.linked = linked_in(fixed.left);
    return fixed;
}

}  // namespace kith
