// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load_fields.hpp"

#include <algorithm>

#include "text/tokens.hpp"

namespace kith {

namespace {

constexpr std::size_t longest_phrase = 3;

// Folded tokens with single spaces between; each must be a phrase the field index can look for.
void read_words(YamlMap& map, std::string_view key, std::vector<std::string>& words, Reading& reading) {
    const YamlNode* node = map.find(key);
    if (node == nullptr) return;
    for (const YamlNode* word : text_nodes(node, reading.sink, std::string(key), "put quotes round this word")) {
        std::vector<std::string> tokens = term_tokens(word->text);
        std::erase(tokens, "'s");  // "children's services" is looked for as "children services"
        if (tokens.empty() || tokens.size() > longest_phrase) {
            reading.sink.add(*word, "bad-term", quoted(word->text) + " is no word or phrase of up to three words", "expected one to three words");
            continue;
        }
        std::string folded = tokens.front();
        for (std::size_t i = 1; i < tokens.size(); ++i) folded += ' ' + tokens[i];
        words.push_back(std::move(folded));
    }
}

Field& place_of_field(std::vector<Field>& fields, const std::string& id) {
    const auto same = std::find_if(fields.begin(), fields.end(), [&](const Field& one) { return one.id == id; });
    if (same != fields.end()) return *same;
    fields.emplace_back().id = id;
    return fields.back();
}

// What is borrowed has to be a word of the field.
void check_borrowed(YamlMap& map, const std::vector<std::string>& borrowed, const Field& field, Reading& reading) {
    const auto has = [](const std::vector<std::string>& words, const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    for (const std::string& word : borrowed) {
        if (has(field.strong, word) || has(field.weak, word)) continue;
        reading.sink.add(*map.find("borrowed"), "unknown-word", quoted(word) + " is no word of this field", "expected words of its strong or weak");
    }
}

void load_field(const YamlNode& node, Reading& reading) {
    YamlMap map(node, reading.sink, "a field");
    if (!map.is_map()) return;
    const std::string id = read_id(map);
    Field read;
    read.about = map.text("about");
    read.people = map.flag("people", false);
    read_words(map, "strong", read.strong, reading);
    read_words(map, "weak", read.weak, reading);
    read_words(map, "borrowed", read.borrowed, reading);
    map.finish();
    if (read.strong.empty() && read.weak.empty() && read.borrowed.empty())
        reading.sink.add(node, "missing-key", "this field has no words", "expected \"strong\" or \"weak\"");
    if (id.empty()) return;
    Field& field = place_of_field(reading.loading.lexicon.fields.change(), id);
    if (!read.about.empty()) field.about = read.about;
    if (map.find("people") != nullptr) field.people = read.people;
    field.strong.insert(field.strong.end(), read.strong.begin(), read.strong.end());
    field.weak.insert(field.weak.end(), read.weak.begin(), read.weak.end());
    field.borrowed.insert(field.borrowed.end(), read.borrowed.begin(), read.borrowed.end());
    check_borrowed(map, read.borrowed, field, reading);
}

}  // namespace

void load_fields(const YamlNode& root, Reading& reading) {
    YamlMap map(root, reading.sink, "a file of fields");
    if (!map.is_map()) return;
    read_header(map, true);
    for (const YamlNode& item : items_of(map.require("fields"), reading.sink, "\"fields\"")) load_field(item, reading);
    map.finish();
}

}  // namespace kith
