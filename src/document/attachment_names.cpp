// SPDX-License-Identifier: Apache-2.0
#include "document/attachment_names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

namespace kith {
namespace {

constexpr std::string_view opening = "attachment ";

// The parts that readers name; whatever else stands between commas may be of somebody's own making.
constexpr std::array<std::string_view, 12> kinds = {"attached message", "attachment", "body",    "comment", "endnote", "footer",
                                                    "footnote",         "header",     "subject", "table",   "textbox", "title"};

bool is_kind(std::string_view piece) { return std::find(kinds.begin(), kinds.end(), piece) != kinds.end(); }

class Names {
public:
    [[nodiscard]] std::string numbered(std::string_view part) {
        std::string out;
        bool is_in_name = false;
        for (std::size_t at = 0; at <= part.size();) {
            const std::size_t end = std::min(part.find(", ", at), part.size());
            const std::string_view piece = part.substr(at, end - at);
            const bool is_plain = is_kind(piece);
            if (is_plain || !is_in_name) out += out.empty() ? "" : ", ";
            if (is_plain) out += piece;
            else if (!is_in_name) out += std::string(opening) + std::to_string(number_of(name_from(part, at)));
            is_in_name = !is_plain;
            at = end + 2;
        }
        return out;
    }

private:
    // All up to the end of the name that begins there, so that two of one name in different messages are two.
    static std::string_view name_from(std::string_view part, std::size_t begin) {
        std::size_t end = begin;
        for (std::size_t at = begin; at < part.size();) {
            const std::size_t comma = std::min(part.find(", ", at), part.size());
            if (is_kind(part.substr(at, comma - at))) break;
            end = comma;
            at = comma + 2;
        }
        return part.substr(0, end);
    }

    std::size_t number_of(std::string_view name) { return numbers_.emplace(name, numbers_.size() + 1).first->second; }

    std::map<std::string, std::size_t> numbers_;
};

}  // namespace

void number_attachments(const std::vector<Place*>& places) {
    Names names;
    for (Place* const place : places) {
        if (place->part.find(opening) != std::string::npos) place->part = names.numbered(place->part);
    }
}

void number_attachments(Document& document) {
    if (document.format != "eml") return;
    std::vector<Place*> places;
    for (Segment& segment : document.segments) places.push_back(&segment.place);
    for (Unread& unread : document.unread) places.push_back(&unread.place);
    number_attachments(places);
}

}  // namespace kith
