// SPDX-License-Identifier: Apache-2.0
#include "app/lookup.hpp"

#include <algorithm>

#include "base/yaml.hpp"
#include "lexicon/inflect.hpp"
#include "text/tokens.hpp"

namespace kith {
namespace {

// Spaces, hyphens, capitals and typography make no difference.
std::string folded(std::string_view words) {
    std::string out;
    for (const std::string& token : term_tokens(words)) out += (out.empty() ? "" : " ") + token;
    return out;
}

bool has_form(const Entry& entry, const std::string& wanted) {
    const std::vector<std::string> forms = spelled_forms(entry);
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) { return folded(form) == wanted; });
}

// "allegation" is "allegations", too.
bool is_alike(const std::string& one, const std::string& other) { return one == other || one + 's' == other || other + 's' == one; }

bool holds_words(const std::string& form, const std::vector<std::string>& wanted) {
    const std::vector<std::string> tokens = term_tokens(form);
    return std::search(tokens.begin(), tokens.end(), wanted.begin(), wanted.end(), is_alike) != tokens.end();
}

}  // namespace

std::vector<std::string> spelled_forms(const Entry& entry) {
    std::vector<std::string> forms;
    const auto add = [&forms](const std::string& form) {
        if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
    };
    for (const InflectedForm& form : forms_of(entry.term)) add(form.text);
    for (const std::string& form : entry.forms) add(form);
    for (const Headword& headword : entry.also) {
        for (const InflectedForm& form : forms_of(headword)) add(form.text);
    }
    return forms;
}

LookedUp look_up(const Lexicon& lexicon, std::string_view words) {
    LookedUp found;
    if (const Entry* const entry = lexicon.entry(words)) found.entries.push_back(entry);
    if (const RuleText* const rule = lexicon.rule(words)) found.rules.push_back(rule);
    if (!found.is_empty()) return found;
    const std::string wanted = folded(words);
    if (wanted.empty()) return found;
    for (const Entry& entry : lexicon.entries) {
        if (has_form(entry, wanted)) found.entries.push_back(&entry);
    }
    return found;
}

std::vector<Holding> entries_holding(const Lexicon& lexicon, std::string_view words) {
    std::vector<Holding> holding;
    const std::vector<std::string> wanted = term_tokens(words);
    if (wanted.empty()) return holding;
    for (const Entry& entry : lexicon.entries) {
        const std::vector<std::string> forms = spelled_forms(entry);
        const auto found = std::find_if(forms.begin(), forms.end(), [&wanted](const std::string& form) { return holds_words(form, wanted); });
        if (found != forms.end()) holding.push_back({&entry, *found});
    }
    return holding;
}

std::string nearest_words(const Lexicon& lexicon, std::string_view words) {
    std::vector<std::string> known;
    for (const Entry& entry : lexicon.entries) {
        known.push_back(entry.id);
        for (std::string& form : spelled_forms(entry)) known.push_back(std::move(form));
    }
    for (const RuleText& rule : lexicon.rules) known.push_back(rule.id);
    return std::string(nearest(words, {known.begin(), known.end()}));
}

}  // namespace kith
