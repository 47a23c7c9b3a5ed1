// SPDX-License-Identifier: Apache-2.0
#include "document/html_fragments.hpp"

#include "document/html_reader.hpp"

namespace kith {

std::string_view HtmlFragments::text_of(const std::vector<SourceSpan>& lines) {
    bool is_blanked = false;
    std::size_t end = lines.front().begin;
    for (const SourceSpan& line : lines) {
        for (; end < line.begin; ++end) {
            if (document_.text[end] != '>') continue;
            if (blanked_.empty()) blanked_ = document_.text;
            blanked_[end] = ' ';
            is_blanked = true;
        }
        end = line.end;
    }
    return std::string_view(is_blanked ? blanked_ : document_.text).substr(0, end);
}

int HtmlFragments::read(const std::vector<SourceSpan>& lines, const Around& around) {
    const std::size_t first = document_.segments.size();
    HtmlReader reader(document_, text_of(lines), {places_, counts_, languages_});
    reader.stand_in(around.is_quoted, around.quotations, around.is_item);
    reader.read(lines.front().begin);
    languages_.end_all();
    for (std::size_t i = first; i < document_.segments.size(); ++i) document_.segments[i].syntax = Syntax::html;
    return reader.quotations();
}

}  // namespace kith
