// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load_audiences.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "lexicon/load_pattern.hpp"

namespace kith {

namespace {

// `any` is for nobody to write.
std::vector<std::string_view> names_to_choose() { return {audience_names.begin() + 1, audience_names.end()}; }

std::string expected_one_of(const std::vector<std::string_view>& names, std::string_view near) {
    std::string text = "expected one of";
    for (const std::string_view name : names) text += (name == names.front() ? " " : ", ") + std::string(name);
    return near.empty() ? text : text + "; did you mean " + quoted(near) + "?";
}

std::optional<Audience> read_audience(const YamlNode& node, Reading& reading) {
    const std::vector<std::string_view> names = names_to_choose();
    const auto found = std::find(names.begin(), names.end(), node.text);
    if (node.is_scalar() && found != names.end()) return static_cast<Audience>(found - names.begin() + 1);
    reading.sink.add(node, "unknown-value", "nobody is called " + quoted(node.text) + " here",
                     expected_one_of(names, node.is_scalar() ? nearest(node.text, names) : std::string_view()));
    return std::nullopt;
}

std::optional<int> number_of(const YamlNode& node, ProblemSink& sink) {
    int number = 0;
    const char* const end = node.text.data() + node.text.size();
    const auto [stop, failure] = std::from_chars(node.text.data(), end, number);
    if (node.is_scalar() && failure == std::errc() && stop == end && number > 0) return number;
    sink.add(node, "bad-number", "this is no number to count with", "expected a whole number of 1 or more");
    return std::nullopt;
}

std::optional<Level> level_of(const YamlNode& node, Reading& reading) {
    const std::vector<std::string_view> names = {name_of(Level::notice), name_of(Level::consider),
                                                 name_of(Level::rethink)};
    const auto found = std::find(names.begin(), names.end(), node.text);
    if (node.is_scalar() && found != names.end())
        return static_cast<Level>(static_cast<int>(Level::notice) + static_cast<int>(found - names.begin()));
    reading.sink.add(node, "unknown-value", quoted(node.text) + " is no level",
                     expected_one_of(names, nearest(node.text, names)));
    return std::nullopt;
}

// Calls `read` with each audience of a map and its value.
template <class Read>
void each_of_map(YamlMap& map, std::string_view key, Reading& reading, const Read& read) {
    const YamlNode* const node = map.find(key);
    if (node == nullptr) return;
    if (!node->is_map()) {
        reading.sink.add(*node, "wrong-kind", quoted(key) + " is no map", "expected {child: ..., family: ...}");
        return;
    }
    for (const auto& [name, value] : node->pairs) {
        if (const std::optional<Audience> audience = read_audience(name, reading)) read(*audience, value);
    }
}

void check_plain(const std::vector<Cue>& cues, Reading& reading) {
    for (const Cue& cue : cues) {
        if (cue.pattern.is_plain()) continue;
        reading.sink.add(cue.origin.line, cue.origin.column, "not-plain", "these signs are looked for as they stand",
                         "expected words, (a|b), word?, {list} or <verb>, without *, sentence:, paragraph: and /.../");
    }
}

void read_kept(YamlMap& map, Reading& reading, std::vector<std::string>& ids) {
    const YamlNode* const node = map.find("keeps");
    if (node == nullptr) return;
    const Loading& loading = reading.loading;
    for (const YamlNode* one : text_nodes(node, reading.sink, "an entry", "expected ids of entries")) {
        ids.push_back(one->text);
        if (loading.entries.find(one->text) == nullptr)
            reading.sink.add(*one, "unknown-entry", "no entry is called " + quoted(one->text),
                             "expected the id of an entry" + did_you_mean(one->text, loading.lexicon.entries, reading.sink));
    }
}

void load_audience(const YamlNode& node, Reading& reading) {
    YamlMap map(node, reading.sink, "an audience");
    if (!map.is_map()) return;
    AudienceText text;
    text.origin = reading.origin(node);
    const YamlNode* const id = map.require("id");
    const std::optional<Audience> audience = id == nullptr ? std::nullopt : read_audience(*id, reading);
    read_text(map, "about", text.about);
    load_cues(map, "signs", PatternUse::rule, reading, text.signs);
    check_plain(text.signs, reading);
    read_texts(map, "greets", text.greets);
    text.ungreeted = map.flag("ungreeted", false);
    read_number(map, "needs", text.needs);
    read_texts(map, "raises", text.raises);
    read_texts(map, "lowers", text.lowers);
    text.keeps_law = map.flag("keeps_law", false);
    read_kept(map, reading, text.keeps);
    map.finish();
    if (!audience) return;
    text.audience = *audience;
    std::vector<AudienceText>& all = reading.loading.lexicon.audiences;
    std::erase_if(all, [&](const AudienceText& one) { return one.audience == text.audience; });
    all.push_back(std::move(text));
}

}  // namespace

void read_number(YamlMap& map, std::string_view key, int& number) {
    const YamlNode* const node = map.find(key);
    if (node != nullptr) number = number_of(*node, map.sink()).value_or(number);
}

void read_audiences(YamlMap& map, std::string_view key, Reading& reading, std::vector<Audience>& audiences) {
    const YamlNode* const node = map.find(key);
    if (node == nullptr) return;
    audiences.clear();
    for (const YamlNode* one :
         text_nodes(node, reading.sink, "an audience", "expected child, family or another of them")) {
        if (const std::optional<Audience> audience = read_audience(*one, reading)) audiences.push_back(*audience);
    }
}

void read_audience_levels(YamlMap& map, Reading& reading, std::vector<AudienceLevel>& levels) {
    if (map.find("levels") != nullptr) levels.clear();
    each_of_map(map, "levels", reading, [&](Audience audience, const YamlNode& value) {
        if (const std::optional<Level> level = level_of(value, reading)) levels.push_back({audience, *level});
    });
}

void read_audience_limits(YamlMap& map, Reading& reading, std::vector<AudienceLimit>& limits) {
    if (map.find("limits") != nullptr) limits.clear();
    each_of_map(map, "limits", reading, [&](Audience audience, const YamlNode& value) {
        if (const std::optional<int> limit = number_of(value, reading.sink)) limits.push_back({audience, *limit});
    });
}

void load_audiences(const YamlNode& root, Reading& reading) {
    YamlMap map(root, reading.sink, "a file of audiences");
    if (!map.is_map()) return;
    read_header(map, reading.loading.from_scratch);
    const std::vector<YamlNode>& items = items_of(map.require("audiences"), reading.sink, "\"audiences\"");
    map.finish();
    for (const YamlNode& item : items) load_audience(item, reading);
}

}  // namespace kith
