// SPDX-License-Identifier: Apache-2.0
#include "lint/keep_marks.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/day.hpp"
#include "lexicon/near_ids.hpp"
#include "lint/keep.hpp"
#include "lint/message.hpp"

namespace kith {
namespace {

constexpr std::string_view open = "<!--";
constexpr std::string_view close = "-->";
constexpr std::string_view name = "kith:";
constexpr std::string_view keep_one = "keep-one";
constexpr std::size_t longest_mark = 4096;  // bytes; what is longer was never closed

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

struct Mark {
    SourceSpan at;
    std::size_t line = 1;
    std::string_view verb;  // "keep", "keep-begin", "keep-end", or a slip of those
    std::vector<std::string> entries;
    std::string until;  // empty: for good
    std::string reason;
};

// Where a mark reaches.
struct Reach {
    SourceSpan span;
    const Mark* mark = nullptr;
    std::set<std::string> used{};  // of its entries, those that it has kept something for
};

// Takes "until 2026-12-31" off the end of the entries.
std::string take_until(std::string_view& entries) {
    constexpr std::string_view word = "until";
    constexpr std::string_view blank = " \t\r\n";
    for (std::size_t at = entries.rfind(word); at != std::string_view::npos && at > 0; at = entries.rfind(word, at - 1)) {
        const std::string_view behind = entries.substr(at + word.size());
        const bool is_word = blank.find(entries[at - 1]) != std::string_view::npos && behind.find_first_of(blank) == 0;
        if (!is_word) continue;
        std::string day(trimmed(behind));
        entries = trimmed(entries.substr(0, at));
        return day;
    }
    return {};
}

Mark read_mark(std::string_view words) {
    Mark mark;
    const std::size_t verb_end = std::min(words.find_first_of(" \t\r\n"), words.size());
    mark.verb = words.substr(0, verb_end);
    std::string_view rest = trimmed(words.substr(verb_end));
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    if (colon < rest.size()) mark.reason = on_one_line(trimmed(rest.substr(colon + 1)));
    rest = rest.substr(0, colon);
    mark.until = take_until(rest);
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view entry = trimmed(rest.substr(0, comma));
        if (!entry.empty()) mark.entries.emplace_back(entry);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return mark;
}

// What Markdown's code begins and ends with. CommonMark 0.31, 4.5; how far an opening one is indented is not asked, for it may
// stand in a list.
struct Fence {
    char mark = '`';
    std::size_t length = 0;  // 0: none
    std::size_t indent = 0;
    std::string_view behind;  // on the same line
};

Fence fence_in(std::string_view line) {
    Fence fence;
    fence.indent = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view words = line.substr(fence.indent);
    if (words.empty() || (words.front() != '`' && words.front() != '~')) return fence;
    fence.mark = words.front();
    const std::size_t length = std::min(words.find_first_not_of(fence.mark), words.size());
    fence.behind = trimmed(words.substr(length));
    const bool is_code_span = fence.mark == '`' && fence.behind.find('`') != std::string_view::npos;
    if (length >= 3 && !is_code_span) fence.length = length;
    return fence;
}

bool closes(const Fence& fence, const Fence& begun) {
    return fence.mark == begun.mark && fence.length >= begun.length && fence.behind.empty() && fence.indent <= begun.indent + 3;
}

// The marks of a document, in order.
class MarkFinder {
public:
    explicit MarkFinder(const Document& document)
        : text_(document.text), has_fences_(document.format == "markdown") {}

    std::vector<Mark> find() {
        std::vector<Mark> marks;
        for (std::size_t at = text_.find(name); at != std::string_view::npos; at = text_.find(name, at + 1)) {
            if (std::optional<Mark> mark = mark_at(at)) marks.push_back(*std::move(mark));
        }
        return marks;
    }

private:
    std::optional<Mark> mark_at(std::size_t at) {
        const std::size_t before = text_.substr(0, at).find_last_not_of(" \t\r\n");
        if (before == std::string_view::npos || before + 1 < open.size()) return std::nullopt;
        const std::size_t begin = before + 1 - open.size();
        if (text_.substr(begin, open.size()) != open) return std::nullopt;
        const std::size_t end = text_.substr(at, longest_mark).find(close);
        if (end == std::string_view::npos || is_code(begin)) return std::nullopt;
        Mark mark = read_mark(trimmed(text_.substr(at + name.size(), end - name.size())));
        mark.at = {begin, at + end + close.size()};
        mark.line = line_;
        return mark;
    }

    // Marks are asked about in order, so each line is looked at once.
    bool is_code(std::size_t at) {
        for (std::size_t end = text_.find('\n', line_begin_); end < at; end = text_.find('\n', line_begin_)) {
            if (has_fences_) pass(fence_in(text_.substr(line_begin_, end - line_begin_)));
            line_begin_ = end + 1;
            ++line_;
        }
        return begun_.length > 0;
    }

    void pass(const Fence& fence) {
        if (begun_.length == 0) begun_ = fence;
        else if (closes(fence, begun_)) begun_ = {};
    }

    std::string_view text_;
    bool has_fences_;
    Fence begun_;  // of the code that the line stands in
    std::size_t line_begin_ = 0;
    std::size_t line_ = 1;
};

class Keeping {
public:
    Keeping(const Document& document, const Lexicon& lexicon, const std::string& file, std::string_view today, KeepNotes notes)
        : document_(document), lexicon_(lexicon), file_(file), today_(today), notes_(notes.notes), unused_(notes.unused), marks_(MarkFinder(document).find()) {
        for (const Segment& segment : document.segments)
            blocks_.push_back(segment.text.empty() ? SourceSpan{} : segment.to_source({0, segment.text.size()}));
    }

    void apply(LintResult& result) {
        find_reaches();
        const auto inside = [this](const auto& one) {
            const SourceSpan at = place(one.at);
            return std::any_of(marks_.begin(), marks_.end(), [at](const Mark& mark) {
                return mark.at.begin <= at.begin && at.end <= mark.at.end;
            });
        };
        std::erase_if(result.findings, inside);
        std::erase_if(result.strengths, inside);
        set_aside(result, [this](const Finding& finding) { return reason_for(finding); });
        for (const Reach& reach : reaches_) {
            if (reach.used.empty()) tell_unused(reach, result);
        }
    }

private:
    [[nodiscard]] SourceSpan place(const TextRange& at) const {
        return document_.segments[at.segment].to_source(at.span);
    }

    // The word may be there, and be another entry's by now: "contact" in "has contact with" is have-contact's.
    void tell_unused(const Reach& reach, const LintResult& result) {
        for (const Finding& finding : result.findings) {
            const SourceSpan at = place(finding.at);
            const bool is_inside = reach.span.begin <= at.begin && at.end <= reach.span.end;
            for (const std::string& entry : reach.mark->entries) {
                if (!is_inside || !holds_word(finding.id(), entry)) continue;
                return note(*reach.mark, "what stands there is “" + finding.id() + "”", "did you mean “" + finding.id() + "”?");
            }
        }
        unused_.push_back(warning(*reach.mark, "unused-mark", "nothing is kept by it any more", "it can go"));
    }

    [[nodiscard]] Problem warning(const Mark& mark, std::string code, const std::string& message, std::string expected) const {
        Problem problem;
        problem.code = std::move(code);
        problem.file = file_;
        problem.message = "the kith mark in line " + std::to_string(mark.line) + " keeps nothing: " + message;
        problem.expected = std::move(expected);
        problem.warning = true;
        return problem;
    }

    void note(const Mark& mark, const std::string& message, std::string expected) {
        notes_.push_back(warning(mark, "idle-mark", message, std::move(expected)));
    }

    [[nodiscard]] std::string hint_for(const std::string& entry) const {
        const std::string hint = did_you_mean(lexicon_, entry);
        return hint.empty() ? "kith lexicon list shows them all" : hint;
    }

    bool is_sound(const Mark& mark) {
        constexpr std::string_view form = "<!-- kith: keep contact: the court's own order -->";
        if (mark.entries.empty()) return note(mark, "it names no entry", "write it as " + std::string(form)), false;
        if (mark.reason.empty()) return note(mark, "it gives no reason", "write it as " + std::string(form)), false;
        bool is_known = true;
        for (const std::string& entry : mark.entries) {
            if (lexicon_.entry(entry) != nullptr || lexicon_.rule(entry) != nullptr) continue;
            note(mark, "no entry or rule is called “" + entry + "”", hint_for(entry));
            is_known = false;
        }
        if (!mark.until.empty() && !is_day(mark.until)) {
            note(mark, "“" + mark.until + "” is no day of the calendar", "write year, month and day: until 2026-12-31");
            return false;
        }
        if (!mark.until.empty() && mark.until < today_) {
            note(mark, "it was to hold until " + mark.until, "look at it once more: give it a new day, or take it out");
            return false;
        }
        return is_known;
    }

    void find_reaches() {
        std::vector<const Mark*> begun;
        for (const Mark& mark : marks_) {
            if (mark.verb == "keep-end") {
                if (begun.empty()) note(mark, "nothing was begun before it", "keep-begin comes first");
                for (const Mark* const first : begun) add(*first, {first->at.end, mark.at.begin});
                begun.clear();
            } else if (mark.verb == "keep" || mark.verb == keep_one) {
                const std::optional<SourceSpan> block = block_of(mark);
                if (block) add(mark, mark.verb == "keep" ? *block : SourceSpan{std::max(block->begin, mark.at.end), block->end});
            } else if (mark.verb == "keep-begin") {
                begun.push_back(&mark);
            } else {
                note(mark, "it says “" + std::string(mark.verb) + "”", "kith knows keep, keep-one, keep-begin and keep-end");
            }
        }
        for (const Mark* const mark : begun) note(*mark, "it is never ended", "<!-- kith: keep-end -->");
    }

    void add(const Mark& mark, SourceSpan span) {
        if (is_sound(mark)) reaches_.push_back({span, &mark});
    }

    // The block a mark stands in, where there are words beside it; else the next one.
    [[nodiscard]] std::optional<SourceSpan> block_of(const Mark& mark) const {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const SourceSpan& block = blocks_[i];
            if (block.end <= mark.at.begin) continue;
            if (block.begin < mark.at.end && is_alone(mark, block)) continue;
            return SourceSpan{block.begin, blocks_[last_of(i)].end};
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_alone(const Mark& mark, const SourceSpan& block) const {
        const std::string_view text = document_.text;
        const std::size_t begin = std::max(block.begin, mark.at.begin);
        const std::size_t end = std::min(block.end, mark.at.end);
        return trimmed(text.substr(block.begin, begin - block.begin)).empty() &&
               trimmed(text.substr(end, block.end - end)).empty();
    }

    // A list, a table or a quotation is one block, and so is a paragraph that was cut up to be read.
    [[nodiscard]] std::size_t last_of(std::size_t first) const {
        std::size_t last = first;
        while (last + 1 < blocks_.size() && is_same_block(last, last + 1)) ++last;
        return last;
    }

    [[nodiscard]] bool is_same_block(std::size_t one, std::size_t next) const {
        const Segment& a = document_.segments[one];
        const Segment& b = document_.segments[next];
        if (document_.format == "text") return a.place.paragraph == b.place.paragraph;
        if (a.kind != b.kind || a.kind == SegmentKind::paragraph || a.kind == SegmentKind::heading) return false;
        const std::size_t end = blocks_[one].end;
        if (blocks_[next].begin < end) return false;
        const std::string_view between = std::string_view(document_.text).substr(end, blocks_[next].begin - end);
        return between.find("\n\n") == std::string_view::npos && between.find("\n\r\n") == std::string_view::npos &&
               between.find(name) == std::string_view::npos;
    }

    // Findings are asked about in order, so that keep-one takes the first of each entry.
    [[nodiscard]] std::optional<KeepReason> reason_for(const Finding& finding) {
        const SourceSpan at = place(finding.at);
        for (Reach& reach : reaches_) {
            if (reach.mark->verb == keep_one && reach.used.count(finding.id()) != 0) continue;
            const std::vector<std::string>& entries = reach.mark->entries;
            if (at.begin < reach.span.begin || at.end > reach.span.end) continue;
            if (std::find(entries.begin(), entries.end(), finding.id()) == entries.end()) continue;
            reach.used.insert(finding.id());
            return KeepReason{reach.mark->reason, "line " + std::to_string(reach.mark->line)};
        }
        return std::nullopt;
    }

    const Document& document_;
    const Lexicon& lexicon_;
    const std::string& file_;
    std::string_view today_;
    Problems& notes_;
    Problems& unused_;
    std::vector<Mark> marks_;
    std::vector<SourceSpan> blocks_;
    std::vector<Reach> reaches_;
};

}  // namespace

void apply_keep_marks(const Document& document, const Lexicon& lexicon, const std::string& file, std::string_view today,
                      LintResult& result, KeepNotes notes) {
    if (document.positions_in_segments || document.text.find(name) == std::string::npos) return;
    Keeping(document, lexicon, file, today, notes).apply(result);
}

}  // namespace kith
