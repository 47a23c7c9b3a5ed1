// SPDX-License-Identifier: Apache-2.0
#include "document/front_matter.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "document/segment_writer.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::string_view blanks = " \t\r\n";

// The line that begins at `at`, without its end and trailing spaces; `at` moves behind it.
std::string_view next_line(std::string_view text, std::size_t& at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    const std::size_t last = line.find_last_not_of(" \t\r");
    return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

struct FrontMatter {
    SourceSpan inside;    // between its fences
    std::size_t end = 0;  // behind them; 0 where there is none
    bool is_toml = false;
};

FrontMatter front_matter_of(std::string_view text) {
    FrontMatter found;
    std::size_t at = 0;
    const std::string_view fence = next_line(text, at);
    found.is_toml = fence == "+++";
    if (fence != "---" && !found.is_toml) return {};
    found.inside.begin = at;
    std::size_t peek = at;
    if (next_line(text, peek).find_first_of(":=") == std::string_view::npos) return {};
    while (at < text.size()) {
        found.inside.end = at;
        const std::string_view line = next_line(text, at);
        found.end = at;
        if (line == fence || (!found.is_toml && line == "...")) return found;
    }
    return {};
}

std::string_view part_of(std::string_view key) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> parts = {
        {{"title", "title"}, {"subtitle", "title"}, {"description", "description"}, {"summary", "description"}, {"excerpt", "description"}}};
    const std::string name = to_lower(key);
    const auto* const found = std::find_if(parts.begin(), parts.end(), [&name](const auto& one) { return one.first == name; });
    return found == parts.end() ? std::string_view() : found->second;
}

// Goes through the front matter line by line and writes segments.
class FrontMatterReader {
public:
    FrontMatterReader(Document& document, const FrontMatter& matter)
        : document_(document), matter_(matter), text_(std::string_view(document.text).substr(0, matter.inside.end)), writer_(document) {}

    void read() {
        for (std::size_t at = matter_.inside.begin; at < text_.size();) {
            const std::size_t begin = at;
            const std::string_view line = next_line(text_, at);
            if (matter_.is_toml && line.starts_with('[')) return;  // from here on keys of a table
            const std::size_t sign = line.find(matter_.is_toml ? '=' : ':');
            if (sign == std::string_view::npos) continue;
            const std::string_view key = line.substr(0, line.find_last_not_of(" \t", sign - 1) + 1);
            const std::string_view part = sign == 0 ? std::string_view() : part_of(key);
            if (!part.empty()) value({begin + sign + 1, matter_.is_toml ? begin + line.size() : end_of_value(at)}, part);
        }
    }

private:
    // Behind the lines that are indented, or blank between such.
    [[nodiscard]] std::size_t end_of_value(std::size_t at) const {
        std::size_t end = at;
        while (at < text_.size()) {
            const bool is_indented = text_[at] == ' ' || text_[at] == '\t';
            const std::string_view line = next_line(text_, at);
            if (!line.empty() && !is_indented) break;
            if (!line.empty()) end = at;
        }
        return end;
    }

    // Without blanks at its edges.
    [[nodiscard]] SourceSpan trimmed(SourceSpan span) const {
        const std::string_view words = text_.substr(span.begin, span.size());
        const std::size_t first = words.find_first_not_of(blanks);
        if (first == std::string_view::npos) return {span.begin, span.begin};
        return {span.begin + first, span.begin + words.find_last_not_of(blanks) + 1};
    }

    void value(SourceSpan whole, std::string_view part) {
        const SourceSpan span = trimmed(whole);
        if (span.empty()) return;
        const char first = text_[span.begin];
        if (first == '"' || first == '\'') return quoted(span, part);
        if (matter_.is_toml) return;
        if (first == '>' || first == '|') return block(span, part);
        plain(span, part);
    }

    // Up to the quotation mark that ends it: "\"" and "''" within are signs.
    void quoted(SourceSpan span, std::string_view part) {
        const char quote = text_[span.begin];
        const bool has_escapes = quote == '"';
        std::size_t end = span.begin + 1;
        for (; end < span.end; ++end) {
            const bool is_doubled = !has_escapes && !matter_.is_toml && text_.substr(end, 2) == "''";
            if (is_doubled || (has_escapes && text_[end] == '\\')) ++end;
            else if (text_[end] == quote) break;
        }
        if (end < span.end) write({span.begin + 1, end}, part, quote, false);
    }

    // Over several lines, a list or further keys.
    static bool has_keys(std::string_view words) {
        const auto has = [words](std::string_view sign) { return words.find(sign) != std::string_view::npos; };
        const bool is_list = words.starts_with("- ");
        return is_list || (has("\n") && (has(": ") || has(":\n") || has(":\r")));
    }

    // Words that YAML takes for something else than words are left out.
    void plain(SourceSpan span, std::string_view part) {
        std::string_view words = text_.substr(span.begin, span.size());
        words = words.substr(0, words.find(" #"));
        const bool is_other = std::string_view("[]{}&*!|>%@`#,").find(words.front()) != std::string_view::npos;
        if (!is_other && !has_keys(words)) write(trimmed({span.begin, span.begin + words.size()}), part, '\0', false);
    }

    // Behind the line of its sign (">-", "|2").
    void block(SourceSpan span, std::string_view part) {
        std::size_t at = span.begin;
        const std::string_view sign = next_line(text_, at);
        const bool is_sign = sign.substr(0, sign.find(" #")).find_first_not_of("+-0123456789 ", 1) == std::string_view::npos;
        if (is_sign && at < span.end) write(trimmed({at, span.end}), part, '\0', sign.front() == '|');
    }

    // Lines are joined by a space, but where they stay lines.
    void write(SourceSpan span, std::string_view part, char quote, bool has_lines) {
        if (span.empty()) return;
        const std::size_t first = document_.segments.size();
        Place place;
        place.part = part;
        place.paragraph = ++segments_[place.part];
        const bool is_title = part == "title";
        writer_.begin(is_title ? SegmentKind::heading : SegmentKind::paragraph, place, is_title ? 1 : 0);
        for (std::size_t at = span.begin; at < span.end;) at = stretch({at, span.end}, quote, has_lines);
        writer_.end();
        for (std::size_t i = first; i < document_.segments.size(); ++i) document_.segments[i].syntax = Syntax::front_matter;
    }

    // Writes what comes next, and answers where that ends.
    std::size_t stretch(SourceSpan span, char quote, bool has_lines) {
        const std::string_view words = text_.substr(span.begin, span.size());
        if (words.front() == '\n' || words.front() == '\r') return line_end(span, has_lines);
        const std::string sign = quote == '"' ? escape(words) : quote == '\'' && !matter_.is_toml && words.starts_with("''") ? "'" : "";
        if (!sign.empty()) {
            writer_.replace({span.begin, span.begin + 2}, sign);
            return span.begin + 2;
        }
        const std::size_t end = span.begin + std::min(words.find_first_of("\\'\r\n", 1), words.size());
        writer_.copy({span.begin, end});
        return end;
    }

    std::size_t line_end(SourceSpan span, bool has_lines) {
        const std::string_view words = text_.substr(span.begin, span.size());
        const std::size_t size = std::min(words.find_first_not_of(blanks), words.size());
        const auto lines = std::count(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(size), '\n');
        writer_.replace({span.begin, span.begin + size}, has_lines || lines > 1 ? "\n" : " ");
        return span.begin + size;
    }

    // What "\"" stands for; empty where nothing does that is told by one letter.
    static std::string escape(std::string_view words) {
        if (words.size() < 2 || words[0] != '\\') return {};
        if (words[1] == '"' || words[1] == '\\' || words[1] == '/') return std::string(1, words[1]);
        return words[1] == 'n' ? "\n" : words[1] == 't' ? "\t" : "";
    }

    Document& document_;
    const FrontMatter& matter_;
    std::string_view text_;  // up to the fence that ends it
    SegmentWriter writer_;
    std::map<std::string, int> segments_;  // so far, by part
};

}  // namespace

std::size_t read_front_matter(Document& document) {
    const FrontMatter matter = front_matter_of(document.text);
    if (matter.end > 0) FrontMatterReader(document, matter).read();
    return matter.end;
}

}  // namespace kith
