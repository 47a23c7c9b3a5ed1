// SPDX-License-Identifier: Apache-2.0
#include "document/pdf_justified.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr double slack = 0.12;   // of a line's height, by which edges may miss each other
constexpr double indent = 3.0;   // of a line's height, by which the first line of a paragraph may be drawn in
constexpr double unlike = 0.15;  // by which the spaces of a justified line may differ

using Lines = std::vector<PdfLine>;

bool begins_small(const PdfLine& line) { return is_lower(code_point_at(line.text, 0).value); }

double height_of(const PdfLine& line) { return line.bottom - line.top; }

bool is_beside(const PdfLine& last, const PdfLine& next) {
    return last.page == next.page && last.block == next.block && std::abs(next.top - last.top) < height_of(last) / 2 && next.left >= last.right;
}

PdfLine joined(Lines::const_iterator begin, Lines::const_iterator end) {
    PdfLine whole = *begin;
    for (auto piece = std::next(begin); piece != end; ++piece) {
        const double space = piece->left - whole.right;
        whole.narrowest = whole.words == 1 ? space : std::min(whole.narrowest, space);
        whole.widest = whole.words == 1 ? space : std::max(whole.widest, space);
        if (piece->words > 1) {
            whole.narrowest = std::min(whole.narrowest, piece->narrowest);
            whole.widest = std::max(whole.widest, piece->widest);
        }
        whole.words += piece->words;
        whole.text += ' ' + piece->text;
        whole.right = piece->right;
        whole.bottom = std::max(whole.bottom, piece->bottom);
    }
    return whole;
}

// The lines of one block: its edges, and whether they are those of a justified text, which some line fills without a gap.
class Block {
public:
    Block(Lines::const_iterator begin, Lines::const_iterator end) : left_(begin->left), right_(begin->right) {
        for (auto line = begin; line != end; ++line) {
            left_ = std::min(left_, line->left);
            right_ = std::max(right_, line->right);
        }
        is_justified_ = std::any_of(begin, end, [this](const PdfLine& line) { return line.words > 2 && fills(line, 0); });
    }

    // Are these pieces, put together, such a line? Its spaces are alike; of two words alone, one goes on in a sentence.
    [[nodiscard]] bool holds(const PdfLine& whole, bool goes_on) const {
        if (!is_justified_) return false;
        if (whole.words == 2) return goes_on && fills(whole, 0);
        return whole.widest - whole.narrowest <= unlike * whole.widest && fills(whole, indent);
    }

private:
    [[nodiscard]] bool fills(const PdfLine& line, double drawn_in) const {
        const double miss = slack * height_of(line);
        return line.left - left_ <= std::max(miss, drawn_in * height_of(line)) && right_ - line.right <= miss;
    }

    double left_;
    double right_;
    bool is_justified_ = false;
};

}  // namespace

void join_justified(Lines& lines) {
    Lines whole;
    whole.reserve(lines.size());
    for (auto begin = lines.cbegin(); begin != lines.cend();) {
        const auto end = std::find_if(begin, lines.cend(), [&](const PdfLine& line) { return line.page != begin->page || line.block != begin->block; });
        const Block block(begin, end);
        while (begin != end) {
            const auto last = std::adjacent_find(begin, end, [](const PdfLine& a, const PdfLine& b) { return !is_beside(a, b); });
            const auto behind = last == end ? end : std::next(last);
            PdfLine line = joined(begin, behind);
            const bool is_one = behind - begin > 1 && block.holds(line, begins_small(*begin) || begins_small(*std::prev(behind)));
            if (is_one) {
                whole.push_back(std::move(line));
            } else {
                whole.insert(whole.end(), begin, behind);
            }
            begin = behind;
        }
    }
    lines = std::move(whole);
}

}  // namespace kith
