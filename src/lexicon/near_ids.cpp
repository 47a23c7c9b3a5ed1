// SPDX-License-Identifier: Apache-2.0
#include "lexicon/near_ids.hpp"

#include <algorithm>
#include <vector>

#include "base/yaml.hpp"
#include "lexicon/inflect.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::size_t most_named = 4;

char small(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool is_about(const Entry& entry, std::string_view word) {
    return holds_word(entry.id, word) || holds_word(entry.term.term, word) ||
           std::any_of(entry.also.begin(), entry.also.end(), [word](const Headword& one) { return holds_word(one.term, word); });
}

// Whether a document may say it in these words.
bool has_form(const Entry& entry, std::string_view words) {
    const auto is_meant = [words](std::string_view form) {
        return std::equal(form.begin(), form.end(), words.begin(), words.end(), [](char a, char b) { return small(a) == small(b); });
    };
    const auto has = [&is_meant](const Headword& headword) {
        const std::vector<InflectedForm> forms = forms_of(headword);
        return std::any_of(forms.begin(), forms.end(), [&is_meant](const InflectedForm& form) { return is_meant(form.text); });
    };
    return has(entry.term) || std::any_of(entry.also.begin(), entry.also.end(), has) || std::any_of(entry.forms.begin(), entry.forms.end(), is_meant);
}

// Whoever writes so means no entry that is spelled nearly so.
bool is_for_all(std::string_view name) {
    const std::string words = to_lower(name);
    return words == "all" || words == "any" || words == "everything" || words == "*";
}

std::vector<std::string_view> candidates(const Lexicon& lexicon, std::string_view name) {
    std::vector<std::string_view> ids;
    for (const Entry& entry : lexicon.entries) ids.push_back(entry.id);
    for (const RuleText& rule : lexicon.rules) ids.push_back(rule.id);
    const std::string_view near = nearest(name, ids);
    if (!near.empty()) return {near};
    ids.clear();
    for (const Entry& entry : lexicon.entries) {
        if (ids.size() < most_named && has_form(entry, name)) ids.push_back(entry.id);
    }
    if (!ids.empty()) return ids;
    for (const Entry& entry : lexicon.entries) {
        if (!name.empty() && ids.size() < most_named && is_about(entry, name)) ids.push_back(entry.id);
    }
    return ids;
}

}  // namespace

bool holds_word(std::string_view text, std::string_view word) {
    constexpr std::string_view between = " -";
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || between.find(text[at - 1]) != std::string_view::npos;
        if (begins && (end == text.size() || between.find(text[end]) != std::string_view::npos)) return true;
    }
    return false;
}

std::string did_you_mean(const Lexicon& lexicon, std::string_view name) {
    if (is_for_all(name)) return "name the entries one by one.";
    const std::vector<std::string_view> ids = candidates(lexicon, name);
    std::string text;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const char* const joint = i == 0 ? "did you mean " : i + 1 == ids.size() ? " or " : ", ";
        text += joint + ("“" + std::string(ids[i]) + "”");
    }
    return text.empty() ? text : text + '?';
}

}  // namespace kith
