// SPDX-License-Identifier: Apache-2.0
#include "lexicon/check_headwords.hpp"

#include <set>
#include <unordered_map>

#include "lexicon/inflect.hpp"
#include "text/tokens.hpp"

namespace kith {

namespace {

constexpr std::size_t most_told = 4;  // of one entry: where a thousand look for one word, a million pairs help nobody

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Nearly every form is plain letters, spaces and hyphens; only the others need the segmenter.
std::string key_of(std::string_view form) {
    std::string key;
    for (const char c : form) {
        if (is_ascii_letter(c)) {
            key += static_cast<char>(c | 0x20);
        } else if (c == ' ' || c == '-') {
            if (!key.empty() && key.back() != ' ') key += ' ';
        } else {
            key.clear();
            for (const std::string& token : term_tokens(form)) key += (key.empty() ? "" : " ") + token;
            return key;
        }
    }
    if (!key.empty() && key.back() == ' ') key.pop_back();
    return key;
}

std::vector<std::string> spellings_of(const Entry& entry) {
    std::vector<std::string> spellings = entry.forms;
    const auto add = [&](const Headword& headword) {
        for (InflectedForm& form : forms_of(headword)) spellings.push_back(std::move(form.text));
    };
    add(entry.term);
    for (const Headword& headword : entry.also) add(headword);
    return spellings;
}

bool decides_by_cues(const Entry& entry) { return !entry.harms.empty() && entry.otherwise == Level::fine; }

bool is_silent(const Entry& entry) { return entry.disabled || entry.status == Status::retired; }

}  // namespace

std::vector<HeadwordClash> find_headword_clashes(const Records<Entry>& entries) {
    std::vector<HeadwordClash> clashes;
    std::unordered_map<std::string, std::vector<const Entry*>> owners;
    for (const Entry& entry : entries) {
        if (is_silent(entry)) continue;
        std::set<const Entry*> told;
        for (const std::string& spelling : spellings_of(entry)) {
            std::vector<const Entry*>& others = owners[key_of(spelling)];
            for (const Entry* other : others) {
                if (told.size() == most_told) break;
                const bool clash = other != &entry && !(decides_by_cues(entry) && decides_by_cues(*other));
                if (clash && told.insert(other).second) clashes.push_back({other, &entry, spelling});
            }
            if (others.empty() || others.back() != &entry) others.push_back(&entry);
        }
    }
    return clashes;
}

}  // namespace kith
