// SPDX-License-Identifier: Apache-2.0
#include "document/heading_links.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::size_t longest_address = 512;  // bytes

// "caf%C3%A9" as a browser reads it; what is no such pair stays.
std::string with_percents_undone(std::string_view address) {
    std::string plain;
    for (std::size_t at = 0; at < address.size(); ++at) {
        unsigned char byte = 0;
        const char* const digits = address.data() + at + 1;
        const bool is_pair = address[at] == '%' && address.size() - at > 2 && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
        plain += is_pair ? static_cast<char>(byte) : address[at];
        if (is_pair) at += 2;
    }
    return valid_utf8(plain);
}

// Its letters and digits, small.
std::string essence(std::string_view words) {
    std::string kept;
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint point = code_point_at(words, at);
        if (is_letter(point.value) || is_digit(point.value)) kept += words.substr(at, point.size);
        at += point.size;
    }
    return to_lower(kept);
}

// A second heading of the same words is "our-plan-1" or "our-plan_1".
void add_address(std::string_view address, std::set<std::string>& found) {
    found.insert(essence(address));
    const std::size_t number = address.find_last_not_of("0123456789");
    const bool is_counted = number != std::string_view::npos && number + 1 < address.size() && (address[number] == '-' || address[number] == '_');
    if (is_counted) found.insert(essence(address.substr(0, number)));
}

// What the addresses in the document come down to.
std::set<std::string> addresses_in(std::string_view text) {
    std::set<std::string> found;
    for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
        const std::string_view behind = text.substr(at + 1, longest_address);
        const std::string_view address = behind.substr(0, behind.find_first_of(" \t\r\n)>\"'<#"));
        if (address.empty()) continue;
        const std::string plain = with_percents_undone(valid_utf8(address));
        for (const std::string_view prefix : {"", "user-content-", "markdown-header-"}) {  // GitHub's and Bitbucket's
            if (plain.starts_with(prefix)) add_address(std::string_view(plain).substr(prefix.size()), found);
        }
    }
    found.erase("");
    return found;
}

bool is_linked(const Segment& segment, const std::set<std::string>& addresses) {
    if (segment.kind != SegmentKind::heading) return false;
    const std::string words = essence(segment.text);
    const std::size_t letter = std::min(words.find_first_not_of("0123456789"), words.size());  // Pandoc's address begins with the first letter
    return addresses.contains(words) || addresses.contains(words.substr(letter));
}

}  // namespace

std::vector<std::size_t> linked_headings(const Document& document) {
    std::vector<std::size_t> linked;
    if (document.format != "markdown") return linked;
    const std::set<std::string> addresses = addresses_in(document.text);
    for (std::size_t i = 0; !addresses.empty() && i < document.segments.size(); ++i) {
        if (is_linked(document.segments[i], addresses)) linked.push_back(i);
    }
    return linked;
}

bool keeps_heading_links(const Document& one, const Document& other) {
    if (one.format != "markdown") return true;
    const std::set<std::string> addresses = addresses_in(one.text);
    return addresses.empty() || std::equal(one.segments.begin(), one.segments.end(), other.segments.begin(), other.segments.end(),
                                           [&](const Segment& a, const Segment& b) {
                                               return a.text == b.text || (!is_linked(a, addresses) && !is_linked(b, addresses));
                                           });
}

}  // namespace kith
