// SPDX-License-Identifier: Apache-2.0
#include "document/mail_quotes.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/ascii.hpp"

namespace kith {
namespace {

constexpr std::size_t longest_attribution = 400;  // bytes
constexpr std::size_t header_segments = 6;        // that a block of headers may be cut into

constexpr std::string_view decoration = " \t\r\n*_-";

// "On Mon, 5 Jan 2026 at 10:04, Bea <bea@example.org> wrote:", perhaps over two lines, perhaps behind other lines.
bool is_attribution(std::string_view text) {
    text = trimmed(text, decoration);
    if (!text.ends_with("wrote:") && !text.ends_with("writes:")) return false;
    if (text.size() > longest_attribution) text = text.substr(text.size() - longest_attribution);
    const bool has_date = text.find_first_of("0123456789") != std::string_view::npos;
    const std::size_t on = text.rfind("On ");
    return has_date && on != std::string_view::npos && (on == 0 || text[on - 1] == '\n');
}

bool is_divider(std::string_view text) {
    const std::string_view words = trimmed(text.substr(0, text.find('\n')), decoration);
    return words == "Original Message" || words == "Original message" || words == "Forwarded message" ||
           words == "Forwarded Message" || words == "Begin forwarded message:" || words == "Reply message" ||
           words == "Forwarded by";
}

// Does a line of the text begin with this label, bold marks aside?
bool has_line(std::string_view text, std::string_view label) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (trimmed(text.substr(at, end - at), decoration).substr(0, label.size()) == label) return true;
        at = end + 1;
    }
    return false;
}

bool is_header_block(const std::vector<Segment>& segments, std::size_t index) {
    if (trimmed(std::string_view(segments[index].text).substr(0, 64), decoration).substr(0, 5) != "From:") return false;
    std::string lines;
    for (std::size_t i = index; i < std::min(index + header_segments, segments.size()); ++i)
        lines += segments[i].text.substr(0, 512) + '\n';
    const bool has_date = has_line(lines, "Sent:") || has_line(lines, "Date:");
    return has_date && (has_line(lines, "To:") || has_line(lines, "Subject:"));
}

}  // namespace

void mark_replies(std::vector<Segment>& segments) {
    bool others = false;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const bool begins = !others && (is_divider(segments[i].text) || is_header_block(segments, i));
        others = others || begins;
        if (others) segments[i].kind = SegmentKind::block_quote;
        // Where the words that follow are marked by themselves, an answer may stand below them.
        const bool marked = i + 1 < segments.size() && segments[i + 1].kind == SegmentKind::block_quote;
        if (!others && is_attribution(segments[i].text)) others = !marked;
    }
}

}  // namespace kith
