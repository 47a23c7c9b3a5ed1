// SPDX-License-Identifier: Apache-2.0
#include "document/mime.hpp"

#include <algorithm>

#include "document/mime_decoding.hpp"
#include "text/ascii.hpp"

namespace kith {
namespace {

std::string in_lower_case(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), ascii_lower);
    return result;
}

// The line that begins at `at`, without its end; `at` moves behind it.
std::string_view next_line(std::string_view text, std::size_t& at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// "Name:" at the start of a line.
std::string_view field_name(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return {};
    const std::string_view name = line.substr(0, colon);
    const bool is_name = std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7F; });
    return is_name ? name : std::string_view();
}

std::string unquoted(std::string_view text) {
    if (!text.starts_with('"')) return std::string(text);
    std::string plain;
    for (std::size_t at = 1; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\' && at + 1 < text.size()) ++at;
        plain += text[at];
    }
    return plain;
}

// Up to the next ";" outside quotation marks.
std::string_view next_piece(std::string_view text, std::size_t& at) {
    const std::size_t begin = at;
    bool quoted = false;
    for (; at < text.size() && (quoted || text[at] != ';'); ++at) {
        if (text[at] == '\\' && quoted && at + 1 < text.size()) ++at;
        if (text[at] == '"') quoted = !quoted;
    }
    const std::string_view piece = text.substr(begin, std::min(at, text.size()) - begin);
    at = std::min(at + 1, text.size());
    return trimmed(piece);
}

}  // namespace

std::optional<std::string> MimePart::field(std::string_view name) const {
    const std::string wanted = in_lower_case(name);
    for (std::size_t at = 0; at < headers.size();) {
        std::string_view line = next_line(headers, at);
        if (in_lower_case(field_name(line)) != wanted) continue;
        std::string value(trimmed(line.substr(wanted.size() + 1)));
        while (at < headers.size() && (headers[at] == ' ' || headers[at] == '\t')) {
            value += ' ';
            value += trimmed(next_line(headers, at));
        }
        return value;
    }
    return std::nullopt;
}

MimePart split_message(std::string_view bytes) {
    std::size_t at = 0;
    bool any = false;
    while (at < bytes.size()) {
        const std::size_t begin = at;
        const std::string_view line = next_line(bytes, at);
        if (line.empty()) return {bytes.substr(0, begin), bytes.substr(at)};
        const bool goes_on = any && (line.front() == ' ' || line.front() == '\t');
        const bool is_envelope = begin == 0 && line.substr(0, 5) == "From ";  // of a mailbox
        if (field_name(line).empty() && !goes_on && !is_envelope)
            return any ? MimePart{bytes.substr(0, begin), bytes.substr(begin)} : MimePart{{}, bytes};
        any = true;
    }
    return {bytes, {}};
}

MimeField parse_field(std::string_view text) {
    MimeField field;
    std::size_t at = 0;
    field.value = in_lower_case(next_piece(text, at));
    constexpr std::size_t most = 100;
    while (at < text.size() && field.parameters.size() < most) {
        const std::string_view piece = next_piece(text, at);
        const std::size_t equals = piece.find('=');
        if (equals == std::string_view::npos) continue;
        field.parameters.emplace_back(in_lower_case(trimmed(piece.substr(0, equals))),
                                      unquoted(trimmed(piece.substr(equals + 1))));
    }
    return field;
}

std::string MimeField::parameter(std::string_view name) const {
    const auto find = [&](const std::string& wanted) -> const std::string* {
        const auto found =
            std::find_if(parameters.begin(), parameters.end(), [&](const auto& one) { return one.first == wanted; });
        return found == parameters.end() ? nullptr : &found->second;
    };
    const std::string plain(name);
    if (const std::string* extended = find(plain + '*')) return decode_extended(*extended);
    if (const std::string* whole = find(plain)) return decode_words(*whole);
    std::string joined;
    bool is_extended = false;
    for (int i = 0;; ++i) {
        const std::string section = plain + '*' + std::to_string(i);
        const std::string* coded = find(section + '*');
        const std::string* next = coded != nullptr ? coded : find(section);
        if (next == nullptr) break;
        is_extended |= coded != nullptr;
        joined += *next;
    }
    return is_extended ? decode_extended(joined) : decode_words(joined);
}

std::vector<MimePart> split_parts(std::string_view body, std::string_view boundary, std::size_t limit) {
    std::vector<MimePart> parts;
    if (boundary.empty()) return parts;
    const std::string mark = "--" + std::string(boundary);
    std::size_t begin = std::string_view::npos;
    const auto keep = [&](std::size_t end) {
        if (begin == std::string_view::npos || parts.size() >= limit) return;
        std::string_view part = body.substr(begin, end - begin);  // the line end before a boundary belongs to it
        if (part.ends_with('\n')) part.remove_suffix(1);
        if (part.ends_with('\r')) part.remove_suffix(1);
        parts.push_back(split_message(part));
    };
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t line_begin = at;
        const std::string_view line = next_line(body, at);
        if (line.substr(0, mark.size()) != mark) continue;
        const std::string_view rest = trimmed(line.substr(mark.size()));
        if (!rest.empty() && rest != "--") continue;
        keep(line_begin);
        begin = rest.empty() ? at : std::string_view::npos;
        if (!rest.empty()) return parts;
    }
    keep(body.size());
    return parts;
}

bool has_last_boundary(std::string_view body, std::string_view boundary) {
    const std::string mark = "--" + std::string(boundary) + "--";
    if (body.starts_with(mark)) return true;
    return body.rfind('\n' + mark) != std::string_view::npos;
}

}  // namespace kith
