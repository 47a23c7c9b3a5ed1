// SPDX-License-Identifier: Apache-2.0
#include "document/html_pieces.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";

}  // namespace

void HtmlPieces::add(SourceSpan piece, const OnComment& on_comment, const OnRest& on_rest) {
    const std::string_view text = text_.substr(0, piece.end);
    end_ = piece.end;
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

void HtmlPieces::end(const OnComment& on_comment) {
    if (begun_ && *begun_ + opening.size() < end_) on_comment({*begun_ + opening.size(), end_}, {*begun_, end_});
    begun_.reset();
}

void HtmlWordsSeen::add(std::string_view piece) {
    constexpr std::size_t longest_name = 8;
    for (const char c : piece) {
        if (is_in_tag_ && c == '>') {
            const std::string name = to_lower(tag_.substr(0, tag_.find_first_of(" \t\r\n")));
            is_in_code_ = name == "script" || name == "style" || (is_in_code_ && name != "/script" && name != "/style");
            is_in_tag_ = false;
        } else if (is_in_tag_) {
            if (tag_.size() < longest_name) tag_ += c;
        } else if (c == '<') {
            is_in_tag_ = true;
            tag_.clear();
        } else {
            are_there_ = are_there_ || (!is_in_code_ && std::string_view(" \t\r\n").find(c) == std::string_view::npos);
        }
    }
}

}  // namespace kith
