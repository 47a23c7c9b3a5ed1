// SPDX-License-Identifier: Apache-2.0
#include "document/essence.hpp"

#include <algorithm>

#include "base/fnv.hpp"

namespace kith {
namespace {

constexpr char divider = '\x1f';  // XML cannot hold it, so no words do
constexpr std::string_view soft_hyphen = "\u00AD";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Programs write a soft hyphen in more than one way, and blanks as they like.
void append_squeezed(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, soft_hyphen.size()) == soft_hyphen) {
            ++at;
        } else if (!is_blank(text[at])) {
            out += text[at];
        } else if (!out.empty() && !is_blank(out.back()) && out.back() != divider) {
            out += ' ';
        }
    }
}

void end_line(std::string& out) {
    while (!out.empty() && out.back() == ' ') out.pop_back();
    if (!out.empty() && out.back() != '\n') out += '\n';
}

}  // namespace

void EssenceFlow::add(std::string_view text, const EssenceChange& change) {
    if (!change.is_deletion) append_squeezed(words_, text);
    if (change.what != change_ && !change.what.empty()) add_change(change.what);
    change_ = change.what;
    if (!change.what.empty()) append_squeezed(changes_, text);
}

void EssenceFlow::end_paragraph() {
    end_line(words_);
    if (!change_.empty()) end_line(changes_);
}

void EssenceFlow::add_change(std::string_view what) {
    while (!changes_.empty() && is_blank(changes_.back())) changes_.pop_back();
    changes_ += divider + std::string(what) + divider;
    change_.clear();
}

void EssenceFlow::add_thing(std::string_view thing) { things_ += divider + std::string(thing); }

void EssenceFlow::add_link(std::string_view address) {
    if (address.ends_with('/')) address.remove_suffix(1);
    const std::string thing = divider + std::string(address);
    if (!things_.ends_with(thing)) things_ += thing;
}

void EssenceFlow::append(const EssenceFlow& other) {
    words_ += divider + other.words_;
    changes_ += divider + other.changes_;
    things_ += divider + other.things_;
}

Essence EssenceFlow::essence(std::vector<std::string> comments) const {
    std::sort(comments.begin(), comments.end());  // those on the same words change places when some programs save them
    std::uint64_t all = fnv_offset;
    for (const std::string& comment : comments) all = fnv_mixed(fnv_mixed(all, comment), {&divider, 1});
    return {fnv_mixed(fnv_offset, words_), fnv_mixed(fnv_offset, changes_), all, fnv_mixed(fnv_offset, things_)};
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
