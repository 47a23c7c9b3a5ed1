// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load_lists.hpp"

#include <algorithm>
#include <unordered_set>

#include "lexicon/inflect.hpp"
#include "text/fold.hpp"

namespace kith {

namespace {

constexpr std::array<std::string_view, 2> list_kinds = {"noun", "word"};

void add_new(std::vector<std::string>& words, const std::vector<std::string>& more) {
    std::unordered_set<std::string_view> known(words.begin(), words.end());
    std::vector<std::string> fresh;
    for (const std::string& word : more) {
        if (known.insert(word).second) fresh.push_back(word);
    }
    words.insert(words.end(), fresh.begin(), fresh.end());
}

// Folded, each followed by its plural where the list is one of nouns.
std::vector<std::string> forms_of_words(const std::vector<std::string>& words, bool nouns) {
    std::vector<std::string> forms;
    for (const std::string& word : words) {
        forms.push_back(fold_word(word));
        if (nouns) forms.push_back(fold_word(inflect_phrase(word, {}, Inflection::plural)));
    }
    return forms;
}

WordList& place_of_list(std::vector<WordList>& lists, const std::string& id) {
    const auto at = std::lower_bound(lists.begin(), lists.end(), id, [](const WordList& one, const std::string& key) { return one.id < key; });
    if (at != lists.end() && at->id == id) return *at;
    WordList fresh;
    fresh.id = id;
    return *lists.insert(at, std::move(fresh));
}

void load_list(const YamlNode& node, Reading& reading) {
    YamlMap map(node, reading.sink, "a word list");
    if (!map.is_map()) return;
    const std::string id = read_id(map);
    const std::string about = map.text("about");
    int kind = 0;
    read_choice(map, "kind", list_kinds, kind);
    const std::vector<std::string> words = map.texts("words");
    const std::vector<std::string> include = map.texts("include");
    map.finish();
    if (words.empty() && include.empty()) {
        reading.sink.add(node, "missing-key", "this word list is empty", "expected \"words\" or \"include\"");
    }
    if (id.empty()) return;
    const auto [first, is_new] = reading.loading.seen_lists.emplace(id, reading.origin(node));
    if (!is_new) {
        reading.sink.add(node, "duplicate-id", "the list " + quoted(id) + " stands at " + place_of(first->second) + " already", "expected each list once");
        return;
    }
    WordList& list = place_of_list(reading.loading.lexicon.lists.change(), id);
    if (!about.empty()) list.about = about;
    if (map.find("kind") != nullptr || list.words.empty()) list.noun_phrases = kind == 0;
    add_new(list.words, forms_of_words(words, list.noun_phrases));
    add_new(list.include, include);
}

// The lists that `id` includes, by any number of steps; itself as well.
void collect_included(const std::vector<WordList>& lists, const std::string& id, std::vector<const WordList*>& found) {
    const auto at = std::lower_bound(lists.begin(), lists.end(), id, [](const WordList& one, const std::string& key) { return one.id < key; });
    if (at == lists.end() || at->id != id || std::find(found.begin(), found.end(), &*at) != found.end()) return;
    found.push_back(&*at);
    for (const std::string& next : at->include) collect_included(lists, next, found);
}

void check_included(const YamlNode& node, Reading& reading) {
    if (!node.is_map()) return;
    const Records<WordList>& lists = reading.loading.lexicon.lists;
    for (const auto& [key, value] : node.pairs) {
        if (key.text != "include") continue;
        for (const YamlNode& name : value.items) {
            const bool known = std::any_of(lists.begin(), lists.end(), [&](const WordList& list) { return list.id == name.text; });
            if (known || !name.is_scalar()) continue;
            reading.sink.add(name, "unknown-list", "no word list is called " + quoted(name.text),
                             "expected the id of a list" + did_you_mean(name.text, lists, reading.sink));
        }
    }
}

}  // namespace

void load_lists(const YamlNode& root, Reading& reading) {
    YamlMap map(root, reading.sink, "a file of word lists");
    if (!map.is_map()) return;
    read_header(map, true);
    const std::vector<YamlNode>& items = items_of(map.require("lists"), reading.sink, "\"lists\"");
    map.finish();
    for (const YamlNode& item : items) load_list(item, reading);
    for (const YamlNode& item : items) check_included(item, reading);
}

void join_included_lists(std::vector<WordList>& lists) {
    for (WordList& list : lists) {
        std::vector<const WordList*> included;
        collect_included(lists, list.id, included);
        std::vector<std::string> more;
        for (const WordList* one : included) more.insert(more.end(), one->words.begin(), one->words.end());
        add_new(list.words, more);
    }
}

}  // namespace kith
