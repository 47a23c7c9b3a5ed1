// SPDX-License-Identifier: Apache-2.0
#include "document/html_languages.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "document/html_roles.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// ISO 639-1, those that families in Britain and Ireland read.
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> names = {{
    {"am", "Amharic"}, {"ar", "Arabic"}, {"bg", "Bulgarian"}, {"bn", "Bengali"}, {"cs", "Czech"}, {"cy", "Welsh"}, {"de", "German"},
    {"el", "Greek"}, {"es", "Spanish"}, {"fa", "Persian"}, {"fr", "French"}, {"ga", "Irish"}, {"gd", "Scottish Gaelic"}, {"gu", "Gujarati"},
    {"hi", "Hindi"}, {"hu", "Hungarian"}, {"it", "Italian"}, {"ku", "Kurdish"}, {"lt", "Lithuanian"}, {"lv", "Latvian"}, {"nl", "Dutch"},
    {"pa", "Punjabi"}, {"pl", "Polish"}, {"ps", "Pashto"}, {"pt", "Portuguese"}, {"ro", "Romanian"}, {"ru", "Russian"}, {"so", "Somali"},
    {"ta", "Tamil"}, {"ti", "Tigrinya"}, {"tr", "Turkish"}, {"uk", "Ukrainian"}, {"ur", "Urdu"}, {"zh", "Chinese"},
}};

// Written in another script than English: whatever is declared so and is in ASCII throughout is English ("uk" for "en-GB").
constexpr std::array<std::string_view, 17> other_scripts = {"am", "ar", "bg", "bn", "el", "fa", "gu", "hi", "pa", "ps", "ru", "ta", "ti", "uk", "ur", "zh", "ckb"};

// "fr" of "fr-CA"; empty where nothing of sense is said: "", "und", "mul", "zxx", "x-any".
std::string primary(std::string_view tag) {
    const std::string first = to_lower(tag.substr(0, tag.find_first_of("-_")));
    const bool is_code = (first.size() == 2 || first.size() == 3) && std::all_of(first.begin(), first.end(), is_ascii_letter);
    if (!is_code || first == "und" || first == "mul" || first == "zxx" || first == "gb") return {};  // "gb" is a country
    return first == "eng" || first == "sco" ? "en" : first;
}

std::string name_of(std::string_view language) {
    const auto found = std::find_if(names.begin(), names.end(), [language](const auto& one) { return one.first == language; });
    return found != names.end() ? std::string(found->second) : "another language (" + std::string(language) + ")";
}

// Counts words, and those that stand in every English sentence and are rare elsewhere.
class EnglishSigns {
public:
    explicit EnglishSigns(std::string_view language)
        : is_other_script_(std::find(other_scripts.begin(), other_scripts.end(), language) != other_scripts.end()) {}

    void add(std::string_view text) {
        has_other_letters_ = has_other_letters_ || !is_ascii_text(text);
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at;
            while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ') ++end;
            if (end > at) ++words_;
            if (end > at && is_sign(text.substr(at, end - at))) ++signs_;
            at = end + 1;
        }
    }
    // Of English prose a quarter of the words and more are such.
    [[nodiscard]] bool are_plain() const { return (is_other_script_ && !has_other_letters_) || (signs_ >= 3 && signs_ * 8 >= words_); }

private:
    static bool is_sign(std::string_view word) {
        constexpr std::array<std::string_view, 27> signs = {"the", "and", "with", "that", "this", "they", "their", "your", "you", "will", "from",
                                                            "have", "has", "are", "she", "which", "when", "would", "been", "our", "who", "of",   "his",  "her",  "him",  "not",  "be"};
        return std::find(signs.begin(), signs.end(), to_lower(word)) != signs.end();
    }

    bool is_other_script_;
    bool has_other_letters_ = false;
    std::size_t words_ = 0;
    std::size_t signs_ = 0;
};

// Whether a tag of a block ends an element whose own end tag may be missing.
bool ends_unclosed(const HtmlToken& tag, std::string_view open) {
    const HtmlRole role = html_role(tag.name);
    const bool is_start = tag.kind == HtmlToken::Kind::start_tag;
    if (open == tag.name) return is_start && ends_by_itself(role, tag.name);
    if (open == "p") return true;
    const bool holds_items = role == HtmlRole::list || role == HtmlRole::table || role == HtmlRole::row || tag.name == "select";
    return !is_start && holds_items && ends_by_itself(html_role(open), open);
}

// Inline by name, and yet around whole blocks.
bool may_hold_blocks(std::string_view name) { return name == "a" || name == "ins" || name == "del" || name.find('-') != std::string_view::npos; }

}  // namespace

// A block ends the paragraph before it, and what is open within that.
void HtmlLanguages::end_blocks(const HtmlToken& tag) {
    if (!begins_block(html_role(tag.name))) return;
    while (!open_.empty()) {
        const std::string& open = open_.back().name;
        if ((begins_block(html_role(open)) || may_hold_blocks(open)) && !ends_unclosed(tag, open)) return;
        open_.pop_back();
    }
}

void HtmlLanguages::start(const HtmlToken& tag) {
    if (!open_.empty()) end_blocks(tag);
    if (is_void_element(tag.name)) return;
    const std::string_view inside = text_.substr(tag.inside.begin, tag.inside.size());
    std::optional<SourceSpan> said;
    if (inside.find("ang") != std::string_view::npos || inside.find("ANG") != std::string_view::npos) {
        said = attribute_of(text_, tag, "lang");
        if (!said) said = attribute_of(text_, tag, "xml:lang");
    }
    std::string language = said ? primary(text_.substr(said->begin, said->size())) : std::string();
    const bool is_change = !language.empty() && (language != "en" || !foreign().empty());  // most pages say "en" once
    if (is_change) open_.push_back({tag.name, 1, std::move(language)});
    else if (!open_.empty() && open_.back().name == tag.name) ++open_.back().depth;
}

void HtmlLanguages::end(const HtmlToken& tag) {
    if (open_.empty()) return;
    end_blocks(tag);
    if (open_.empty() || open_.back().name != tag.name) return;
    if (--open_.back().depth == 0) open_.pop_back();
}

std::string_view HtmlLanguages::foreign() const {
    return open_.empty() || open_.back().language == "en" ? std::string_view() : std::string_view(open_.back().language);
}

void HtmlLanguages::found(std::string_view language, std::size_t segment, TextSpan words) {
    stretches_.try_emplace(std::string(language)).first->second.push_back({segment, words});
}

void HtmlLanguages::leave_alone(Document& document) const {
    for (const auto& [language, stretches] : stretches_) {
        EnglishSigns signs(language);
        std::vector<Stretch> kept;
        for (const Stretch& one : stretches) {
            if (one.segment >= document.segments.size() || one.words.end > document.segments[one.segment].text.size()) continue;
            signs.add(std::string_view(document.segments[one.segment].text).substr(one.words.begin, one.words.size()));
            kept.push_back(one);
        }
        if (kept.empty() || signs.are_plain()) continue;
        for (const Stretch& one : kept) add_code(document.segments[one.segment], one.words);
        const Segment& first = document.segments[kept.front().segment];
        Place place = first.place;
        const std::size_t begin = first.to_source(kept.front().words).begin;
        place.line = 1 + static_cast<int>(std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
        add_unread(document, "text in " + name_of(language), std::move(place));
    }
}

}  // namespace kith
