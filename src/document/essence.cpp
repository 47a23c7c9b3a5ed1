// SPDX-License-Identifier: Apache-2.0
#include "document/essence.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "base/fnv.hpp"

namespace kith {
namespace {

constexpr char divider = '\x1f';  // XML cannot hold it, so no words do
constexpr char cell_end = '\x1e';  // nor this
constexpr std::string_view soft_hyphen = "\u00AD";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Programs write a soft hyphen in more than one way, and blanks as they like.
void append_squeezed(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, soft_hyphen.size()) == soft_hyphen) {
            ++at;
        } else if (!is_blank(text[at])) {
            out += text[at];
        } else if (!out.empty() && !is_blank(out.back()) && out.back() != divider && out.back() != cell_end) {
            out += ' ';
        }
    }
}

// "%20" is a blank.
std::string decoded(std::string_view address) {
    std::string out;
    for (std::size_t at = 0; at < address.size(); ++at) {
        unsigned value = 0;
        const std::string_view digits = address.substr(at + 1, 2);
        const bool is_code = address[at] == '%' && digits.size() == 2 && std::from_chars(digits.data(), digits.data() + 2, value, 16).ptr == digits.data() + 2;
        out += is_code ? static_cast<char>(value) : address[at];
        if (is_code) at += 2;
    }
    return out;
}

std::string link_to(std::string_view address) {
    if (address.ends_with('/')) address.remove_suffix(1);
    return divider + decoded(address);
}

void end_line(std::string& out) {
    while (!out.empty() && out.back() == ' ') out.pop_back();
    if (!out.empty() && out.back() != '\n' && out.back() != cell_end) out += '\n';
}

}  // namespace

void EssenceFlow::add(std::string_view text, const EssenceChange& change, Looks looks) {
    const bool is_seen = !std::all_of(text.begin(), text.end(), is_blank);
    if (is_seen && looks != now_ && looks != 0) {
        looks_ += divider + std::to_string(looks) + divider;
        look_places_ += divider + std::to_string(place());
    }
    if (is_seen) now_ = looks;
    if (now_ != 0) std::remove_copy_if(text.begin(), text.end(), std::back_inserter(looks_), is_blank);  // which programs give to either side
    if (!change.is_deletion) add_words(text);
    if (change.what != change_ && !change.what.empty()) add_change(change.what);
    change_ = change.what;
    if (!change.what.empty()) append_squeezed(changes_, text);
}

void EssenceFlow::add_words(std::string_view text) {
    const std::size_t before = words_.size();
    append_squeezed(words_, text);
    const bool ends_blank = words_.size() > before && is_blank(words_.back());  // of blanks in a row one is kept
    if (words_.size() - before > (ends_blank ? 1U : 0U)) place_ = words_.size() - (ends_blank ? 1U : 0U);
}

void EssenceFlow::end_paragraph() {
    end_line(words_);
    if (!change_.empty()) end_line(changes_);
}

void EssenceFlow::end_cell() {
    end_line(words_);
    words_ += cell_end;
}

void EssenceFlow::add_change(std::string_view what) {
    while (!changes_.empty() && is_blank(changes_.back())) changes_.pop_back();
    changes_ += divider + std::string(what) + divider;
    change_.clear();
}

void EssenceFlow::add_thing(std::string_view thing) { things_ += divider + std::string(thing); }

void EssenceFlow::add_place(std::size_t place) { thing_places_ += divider + std::to_string(place); }

void EssenceFlow::add_equation(std::string_view text) {
    equations_ += divider;
    std::remove_copy_if(text.begin(), text.end(), std::back_inserter(equations_), is_blank);
}

void EssenceFlow::add_link(std::string_view address) {
    const std::string thing = link_to(address);
    if (!things_.ends_with(thing)) things_ += thing;
}

void EssenceFlow::begin_link(std::string_view address) {
    std::string thing = link_to(address);
    if (!links_.empty() && links_.back().thing == thing && links_.back().end == place_) return;
    things_ += thing;
    links_.push_back({std::move(thing), place_, place_});
}

void EssenceFlow::end_link() {
    if (!links_.empty()) links_.back().end = place_;
}

std::string EssenceFlow::link_places() const {
    std::string places;
    for (const LinkPlace& one : links_) places += divider + std::to_string(one.begin) + '-' + std::to_string(one.end);
    return places;
}

void EssenceFlow::append(const EssenceFlow& other) {
    place_ = words_.size() + 1 + other.place_;
    words_ += divider + other.words_;
    changes_ += divider + other.changes_;
    things_ += divider + other.things_;
    equations_ += other.equations_;
    looks_ += divider + other.looks_;
    look_places_ += divider + other.look_places_;
    thing_places_ += divider + other.thing_places_ + other.link_places();
}

Essence EssenceFlow::essence(std::vector<CommentEssence> comments) const {
    std::sort(comments.begin(), comments.end());  // those on the same words change places when some programs save them
    std::uint64_t all = fnv_offset;
    std::uint64_t comment_places = fnv_offset;
    for (const CommentEssence& comment : comments) {
        all = fnv_mixed(fnv_mixed(all, comment.said), {&divider, 1});
        comment_places = fnv_mixed(fnv_mixed(comment_places, std::to_string(comment.place) + (comment.end > 0 ? '-' + std::to_string(comment.end) : "")), {&divider, 1});
    }
    const std::uint64_t places = fnv_mixed(fnv_mixed(fnv_offset, look_places_), thing_places_ + link_places());
    return {fnv_mixed(fnv_offset, words_), fnv_mixed(fnv_offset, changes_), all, places, comment_places, fnv_mixed(fnv_mixed(fnv_offset, things_), looks_), fnv_mixed(fnv_offset, equations_)};
}

std::string essence_of_comment(std::string_view author, const std::vector<std::string>& paragraphs, bool is_resolved) {
    std::string said;
    for (const std::string& paragraph : paragraphs) {
        append_squeezed(said, paragraph);
        end_line(said);
    }
    return std::string(author) + divider + said + divider + (is_resolved ? "resolved" : "");
}

}  // namespace kith
