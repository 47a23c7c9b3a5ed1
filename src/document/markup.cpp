// SPDX-License-Identifier: Apache-2.0
#include "document/markup.hpp"

#include <algorithm>

namespace kith {

std::string place_named_in(const std::vector<std::string>& paragraphs) {
    if (paragraphs.empty()) return {};
    const std::string& first = paragraphs.front();
    const bool is_place = first.compare(0, remark_place.size(), remark_place) == 0 && first.find("\u00AB") != std::string::npos;
    return is_place ? first : std::string();
}

std::string entry_named_in(const std::vector<std::string>& paragraphs) {
    for (auto paragraph = paragraphs.rbegin(); paragraph != paragraphs.rend(); ++paragraph) {
        const std::size_t at = paragraph->rfind(remark_entry);
        if (at == std::string::npos) continue;
        const std::size_t begin = at + remark_entry.size();
        return paragraph->substr(begin, std::min(paragraph->find_first_of(" .\n", begin), paragraph->size()) - begin);
    }
    return {};
}

std::string keep_reason(std::string_view words) {
    constexpr std::string_view white = " \t\n\u00A0";
    constexpr std::string_view around = " \t\n:.,;!-\"'";
    words.remove_prefix(std::min(words.find_first_not_of(white), words.size()));
    std::string head(words.substr(0, 4));
    for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool is_word_over =
        words.size() == 4 || (words.size() > 4 && around.find(words[4]) != std::string_view::npos);
    if (head != "keep" || !is_word_over) return {};
    words.remove_prefix(4);
    const std::size_t begin = words.find_first_not_of(around);
    if (begin == std::string_view::npos) return "keep";
    return std::string(words.substr(begin, words.find_last_not_of(" \t\n") + 1 - begin));
}

std::string keep_reason_in(const std::vector<std::string>& paragraphs) {
    for (const std::string& paragraph : paragraphs) {
        if (std::string reason = keep_reason(paragraph); !reason.empty()) return reason;
    }
    return {};
}

}  // namespace kith
