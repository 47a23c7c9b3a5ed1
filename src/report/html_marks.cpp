// SPDX-License-Identifier: Apache-2.0
#include "report/html_marks.hpp"

#include <algorithm>
#include <set>

#include "report/markup.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// Control characters have no place in HTML; what is white space stays as it stands.
std::string page_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        const bool is_control = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0);
        const bool turns = (c.value >= 0x202A && c.value <= 0x202E) || (c.value >= 0x2066 && c.value <= 0x2069);
        const bool is_white = c.value == '\n' || c.value == '\t';
        if (is_white || (!is_control && !turns)) out += text.substr(at, c.size);
        at += c.size;
    }
    return escaped(out);
}

class Marking {
public:
    Marking(std::string_view text, const std::vector<HtmlMark>& marks, const std::string& document)
        : text_(text), marks_(marks), document_(document) {}

    std::string write() {
        std::set<std::size_t> cuts{text_.size()};
        for (const HtmlMark& mark : marks_) {
            cuts.insert(mark.span.begin);
            cuts.insert(mark.span.end);
        }
        std::size_t begin = 0;
        for (const std::size_t cut : cuts) {
            stretch({begin, cut});
            begin = cut;
        }
        return std::move(html_);
    }

private:
    // A stretch within which no mark begins or ends.
    void stretch(TextSpan span) {
        while (next_ < marks_.size() && marks_[next_].span.begin <= span.begin) open_.push_back(&marks_[next_++]);
        const std::string words = page_text(text_.substr(span.begin, span.size()));
        if (open_.empty() || words.empty()) {
            html_ += words;
        } else {
            html_ += "<mark class=\"" + classes() + "\">" + words + "</mark>";
        }
        const auto is_over = [&](const HtmlMark* mark) { return mark->span.end <= span.end; };
        for (const HtmlMark* const mark : open_) {
            if (is_over(mark)) number(*mark);
        }
        open_.erase(std::remove_if(open_.begin(), open_.end(), is_over), open_.end());
    }

    // The strongest level, and every shift.
    [[nodiscard]] std::string classes() const {
        Level level = open_.front()->level;
        std::set<std::string> shifts;
        for (const HtmlMark* const mark : open_) {
            level = std::max(level, mark->level);
            shifts.insert(mark->shift);
        }
        std::string names(name_of(level));
        for (const std::string& shift : shifts) names += " s-" + escaped(shift);
        return names;
    }

    void number(const HtmlMark& mark) {
        html_ += "<a class=\"ref " + std::string(name_of(mark.level)) + " s-" + escaped(mark.shift) + "\" id=\"" + mark_name(document_, mark.number) + "\" href=\"#" +
                 note_name(document_, mark.number) + "\" aria-label=\"" + std::to_string(mark.number) + ": " +
                 shown_escaped(mark.words) + "\">" + std::to_string(mark.number) + "</a>";
    }

    std::string_view text_;
    const std::vector<HtmlMark>& marks_;
    const std::string& document_;
    std::vector<const HtmlMark*> open_;
    std::size_t next_ = 0;
    std::string html_;
};

}  // namespace

std::string note_name(const std::string& document, std::size_t number) {
    return document + "n" + std::to_string(number);
}

std::string mark_name(const std::string& document, std::size_t number) {
    return document + "m" + std::to_string(number);
}

std::string marked_html(std::string_view text, const std::vector<HtmlMark>& marks, const std::string& document) {
    return Marking(text, marks, document).write();
}

}  // namespace kith
