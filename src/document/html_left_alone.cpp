// SPDX-License-Identifier: Apache-2.0
#include "document/html_left_alone.hpp"

#include <algorithm>
#include <optional>

namespace kith {

void HtmlLeftAlone::start(const HtmlToken& tag) {
    languages_.start(tag);
    if (tag.name == "a") begin_link(tag);
}

void HtmlLeftAlone::end(const HtmlToken& tag) {
    languages_.end(tag);
    if (tag.name == "a") end_link();
}

// Where the language changes, what stood in another one ends.
void HtmlLeftAlone::begin_words() {
    const std::string_view here = languages_.foreign();
    if (here == language_) return;
    end_language();
    words_.settle();
    language_ = here;
    language_begin_ = writer_.size();
}

void HtmlLeftAlone::end_segment() {
    end_link();
    if (writer_.is_open()) end_language();
}

void HtmlLeftAlone::end_label(const Here& here) {
    leave_name_alone(here.link, 0);
    if (!here.language.empty()) languages_.found(here.language, document_.segments.size(), {0, writer_.size()});
}

void HtmlLeftAlone::end_language() {
    const TextSpan words{language_begin_, writer_.size()};
    if (!language_.empty() && words.begin < words.end) languages_.found(language_, document_.segments.size(), words);
    language_.clear();
}

void HtmlLeftAlone::begin_link(const HtmlToken& tag) {
    end_link();
    const std::optional<SourceSpan> address = attribute_of(text_, tag, "href");
    link_ = address ? reach_of(text_.substr(address->begin, address->size())) : ReachLink::none;
    if (link_ == ReachLink::none) return;
    if (writer_.is_open()) words_.settle();
    link_begin_ = writer_.is_open() ? writer_.size() : 0;
}

void HtmlLeftAlone::end_link() {
    if (writer_.is_open()) leave_name_alone(link_, std::min(link_begin_, writer_.size()));
    link_ = ReachLink::none;
}

// What the link is called, from there on.
void HtmlLeftAlone::leave_name_alone(ReachLink link, std::size_t begin) {
    if (link == ReachLink::none || begin == writer_.size()) return;
    if (is_name_of_link(link, writer_.text().substr(begin))) writer_.leave_alone(begin);
}

}  // namespace kith
