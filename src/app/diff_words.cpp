// SPDX-License-Identifier: Apache-2.0
#include "app/diff_words.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <functional>

namespace kith {
namespace {

bool has_prefix(std::string_view name) {
    return name.size() > 2 && name[1] == '/' && std::string_view("abciow").find(name[0]) != std::string_view::npos;
}

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// "b/x" of "a/x and b/x". Names may hold that word too; what is perhaps a sentence speaks of one file in two places.
std::string second_name(std::string_view names, bool is_surely) {
    constexpr std::string_view word = " and ";
    std::string last;
    for (std::size_t at = names.find(word); at != std::string_view::npos; at = names.find(word, at + 1)) {
        last = names.substr(at + word.size());
        if (file_name(names.substr(0, at)) == file_name(last)) return last;
    }
    return is_surely ? last : std::string();
}

}  // namespace

std::string unquoted(std::string_view name) {
    if (name.size() < 2 || name.front() != '"' || name.back() != '"') return std::string(name);
    name = name.substr(1, name.size() - 2);
    std::string text;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (name[at] != '\\' || at + 1 == name.size()) {
            text += name[at];
            continue;
        }
        ++at;
        if (name[at] >= '0' && name[at] <= '3' && at + 2 < name.size()) {
            text += static_cast<char>((name[at] - '0') * 64 + (name[at + 1] - '0') * 8 + (name[at + 2] - '0'));
            at += 2;
            continue;
        }
        constexpr std::string_view letters = "abtnvfr";
        constexpr std::string_view meant = "\a\b\t\n\v\f\r";
        const std::size_t letter = letters.find(name[at]);
        text += letter == std::string_view::npos ? name[at] : meant[letter];
    }
    return text;
}

std::string without_prefix(std::string name, std::string_view old) {
    const bool is_folder = has_prefix(old) && !name.empty() && old.front() == name.front();
    return has_prefix(name) && !is_folder ? name.substr(2) : name;
}

std::string name_in_header(std::string_view names) {
    if (!names.empty() && names.back() == '"') {
        const std::size_t begin = names.rfind(" \"");
        if (begin != std::string_view::npos) return without_prefix(unquoted(names.substr(begin + 1)), unquoted(names.substr(0, begin)));
    }
    const std::size_t half = names.size() / 2;
    return half < names.size() ? without_prefix(std::string(names.substr(half + 1)), names.substr(0, half)) : std::string();
}

std::optional<Hunk> read_hunk(std::string_view line) {
    const auto number = [&line](std::size_t& value) {
        const char* const end = line.data() + line.size();
        const auto [stop, failure] = std::from_chars(line.data(), end, value);
        line.remove_prefix(static_cast<std::size_t>(stop - line.data()));
        return failure == std::errc();
    };
    const auto range = [&](std::string_view mark, std::size_t& first, std::size_t& count) {
        if (!line.starts_with(mark)) return false;
        line.remove_prefix(mark.size());
        if (!number(first)) return false;
        if (!line.starts_with(",")) return true;
        line.remove_prefix(1);
        return number(count);
    };
    Hunk hunk;
    std::size_t ignored = 0;
    if (!range("@@ -", ignored, hunk.old_lines) || !range(" +", hunk.first, hunk.new_lines)) return std::nullopt;
    return hunk;
}

bool is_edit_command(std::string_view text) {
    const std::size_t letter = text.find_first_of("acd");
    const auto is_range = [](std::string_view part) { return !part.empty() && part.find_first_not_of("0123456789,") == std::string_view::npos; };
    return letter != std::string_view::npos && is_range(text.substr(0, letter)) && is_range(text.substr(letter + 1));
}

bool is_empty_blob(std::string_view name) { return name.starts_with("e69de29") || name.starts_with("473a0f4"); }

std::string blob_name(std::string_view text) {
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos ? std::string(text) : std::string();
}

std::string only_in(std::string_view text) {
    constexpr std::string_view key = "Only in ";
    const std::size_t colon = text.find(": ");
    if (!text.starts_with(key) || colon == std::string_view::npos || text.back() == '.') return {};
    const std::string_view name = text.substr(colon + 2);
    const std::size_t last = name.rfind(' ');
    if (last != std::string_view::npos && name.find('.', last) == std::string_view::npos) return {};
    return std::string(text.substr(key.size(), colon - key.size())).append("/").append(name);
}

std::string differing_file(std::string_view text) {
    constexpr std::string_view changed = "Binary file ";  // Mercurial
    constexpr std::string_view has_changed = " has changed";
    if (text.starts_with(changed) && text.ends_with(has_changed) && text.size() > changed.size() + has_changed.size())
        return std::string(text.substr(changed.size(), text.size() - changed.size() - has_changed.size()));
    constexpr std::string_view differ = " differ";
    const bool is_binary = text.starts_with("Binary files ");
    if (!text.ends_with(differ) || (!is_binary && !text.starts_with("Files "))) return {};
    text.remove_suffix(differ.size());
    text.remove_prefix(text.find(' ', text.find("iles")) + 1);
    return second_name(text, is_binary);
}

bool is_submodule(std::string_view text) {
    constexpr std::string_view key = "Submodule ";
    if (!text.starts_with(key)) return false;
    if (text.ends_with(" contains modified content") || text.ends_with(" contains untracked content")) return true;
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return false;
    const std::size_t commit = text.rfind(' ', dots) + 1;
    return commit > key.size() && commit < dots && blob_name(text.substr(commit, dots - commit)).size() == dots - commit;
}

std::size_t line_likeness(std::string_view line) {
    std::string said;
    for (const char c : line.substr(0, line.find('$'))) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) said += c;
    }
    return std::hash<std::string>()(said);
}

std::string uncoloured(std::string_view line) {
    std::string plain;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] != '\x1b' || at + 1 == line.size() || line[at + 1] != '[') {
            plain += line[at];
            continue;
        }
        at = std::min(line.find_first_not_of("0123456789;:?", at + 2), line.size());
    }
    return plain;
}

}  // namespace kith
