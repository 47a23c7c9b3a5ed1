// SPDX-License-Identifier: Apache-2.0
#include "document/html_pieces.hpp"

#include <algorithm>

namespace kith {
namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";

}  // namespace

void HtmlPieces::add(SourceSpan piece, const OnComment& on_comment, const OnRest& on_rest) {
    const std::string_view text = text_.substr(0, piece.end);
    for (std::size_t at = piece.begin; at < piece.end;) {
        if (begun_) {
            const std::size_t first = *begun_ + opening.size();
            const std::size_t end = text.find(closing, std::max(at, first - 2));  // "<!-->" is a whole one
            if (end == std::string_view::npos) return;
            on_comment({first, std::max(first, end)}, {*begun_, end + closing.size()});
            begun_.reset();
            at = end + closing.size();
            continue;
        }
        const std::size_t begin = std::min(text.find(opening, at), piece.end);
        if (at < begin) on_rest({at, begin});
        if (begin < piece.end) begun_ = begin;
        at = begin;
    }
}

}  // namespace kith
