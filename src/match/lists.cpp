// SPDX-License-Identifier: Apache-2.0
#include "match/lists.hpp"

#include <algorithm>

#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace kith {

namespace {

constexpr char32_t first_mark = 0xE000;
// A noun phrase takes up to two modifiers before its head, so "birth mother" needs no row of its own where "mother" is listed.
constexpr std::size_t longest_headed_phrase = 3;

}  // namespace

ListIndex::ListIndex(const Lexicon& lexicon) {
    char32_t next = first_mark;
    for (const WordList& words : lexicon.lists) {
        List list;
        append_utf8(list.mark, next++);
        list.noun_phrases = words.noun_phrases;
        for (const std::string& word : words.words) {
            std::vector<std::string> tokens = term_tokens(word);
            if (tokens.size() == 1) {
                marks_[tokens.front()] += list.mark;
                list.words.push_back(std::move(tokens.front()));
            } else if (!tokens.empty()) {
                list.phrases.push_back(std::move(tokens));
            }
        }
        lists_.emplace(words.id, std::move(list));
    }
    for (auto& named : lists_) {
        auto& list = named.second;
        std::erase_if(list.phrases, [this, &list](const std::vector<std::string>& phrase) {
            return list.noun_phrases && phrase.size() <= longest_headed_phrase &&
                   marks(phrase.back()).find(list.mark) != std::string_view::npos;
        });
    }
}

std::string_view ListIndex::marks(std::string_view key) const {
    const auto found = marks_.find(key);
    return found == marks_.end() ? std::string_view{} : std::string_view{found->second};
}

bool ListIndex::contains(std::string_view list_id, std::string_view key) const {
    const List* found = list(list_id);
    return found != nullptr && marks(key).find(found->mark) != std::string_view::npos;
}

std::vector<std::string> ListIndex::first_words(std::string_view id) const {
    const List* const found = list(id);
    if (found == nullptr) return {};
    std::vector<std::string> words = found->words;
    for (const auto& phrase : found->phrases) words.push_back(phrase.front());
    return words;
}

const ListIndex::List* ListIndex::list(std::string_view id) const {
    const auto found = lists_.find(id);
    return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace kith
