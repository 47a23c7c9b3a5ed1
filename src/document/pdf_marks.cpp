// SPDX-License-Identifier: Apache-2.0
#include "document/pdf_marks.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "text/utf8.hpp"

namespace kith {
namespace {

using Level = PdfRow::Level;

// Of the height of the word that the mark stands behind:
constexpr double small = 0.8;   // a mark is no higher than that,
constexpr double raised = 0.2;  // ends so far above the line,
constexpr double close = 0.2;   // and so close to the word.

constexpr std::ptrdiff_t farthest = 64;  // rows between a mark and its word

bool is_of_mark(char32_t c) { return (c >= U'0' && c <= U'9') || std::u32string_view(U"*,†‡§").find(c) != std::u32string_view::npos; }

// "3", "12", "1,2", "*".
bool may_be_mark(const PdfRow& row) {
    constexpr std::size_t longest = 8;
    if (row.level != Level::word || row.text.size() > longest || row.text == ",") return false;
    for (std::size_t at = 0; at < row.text.size();) {
        const CodePoint c = code_point_at(row.text, at);
        if (!is_of_mark(c.value)) return false;
        at += c.size;
    }
    return true;
}

bool stands_behind(const PdfRow& mark, const PdfRow& word) {
    const double height = word.bottom - word.top;
    const bool is_raised = mark.bottom < word.bottom - raised * height && mark.bottom > word.top;
    return word.level == Level::word && is_raised && mark.bottom - mark.top < small * height && std::abs(mark.left - word.right) < close * height;
}

class Marks {
public:
    explicit Marks(std::vector<PdfRow>& rows) : rows_(rows), is_mark_(rows.size(), false) {}

    void drop() {
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            if (may_be_mark(rows_[at])) find_word(at);
        }
        std::size_t kept = 0;
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            if (!is_mark_[at] && !is_line_of_marks(at)) rows_[kept++] = rows_[at];
        }
        rows_.resize(kept);
    }

private:
    // The nearest row before or behind that it stands behind on the page.
    void find_word(std::size_t mark) {
        for (std::size_t far = 1; far <= farthest; ++far) {
            if (far <= mark && takes(mark - far, mark)) return;
            if (mark + far < rows_.size() && takes(mark + far, mark)) return;
        }
    }

    bool takes(std::size_t word, std::size_t mark) {
        if (is_mark_[word] || rows_[word].page != rows_[mark].page || !stands_behind(rows_[mark], rows_[word])) return false;
        rows_[word].right = rows_[mark].right;
        is_mark_[mark] = true;
        return true;
    }

    [[nodiscard]] bool is_line_of_marks(std::size_t at) const {
        if (rows_[at].level != Level::line) return false;
        std::size_t end = at + 1;
        while (end < rows_.size() && is_mark_[end]) ++end;
        return end > at + 1 && (end == rows_.size() || rows_[end].level != Level::word);
    }

    std::vector<PdfRow>& rows_;
    std::vector<bool> is_mark_;
};

}  // namespace

void drop_raised_marks(std::vector<PdfRow>& rows) { Marks(rows).drop(); }

}  // namespace kith
