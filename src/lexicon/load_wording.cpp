// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load_wording.hpp"

#include <algorithm>

#include "lexicon/load_pattern.hpp"
#include "lexicon/wording.hpp"

namespace kith {

namespace {

constexpr std::string_view blank_open = "\u2039";
constexpr std::string_view blank_close = "\u203A";
constexpr std::array<std::string_view, 2> numbers = {"count", "mass"};
constexpr std::array<std::string_view, 2> answers = {"yes", "no"};

void check_blanks(const YamlNode& text, Reading& reading) {
    std::size_t at = 0;
    while (true) {
        const std::size_t open = text.text.find(blank_open, at);
        const std::size_t close = text.text.find(blank_close, at);
        if (open == std::string::npos && close == std::string::npos) return;
        const std::size_t next = open == std::string::npos ? std::string::npos : text.text.find(blank_open, open + 1);
        if (open == std::string::npos || close == std::string::npos || close < open || next < close) {
            reading.sink.add(text.line, column_inside(text, std::min(open, close), reading.sink), "bad-blank", "this blank is not whole",
                             "expected \u2039 and \u203A round what the writer fills in: \u2039name\u203A");
            return;
        }
        at = close + 1;
    }
}

// Two of the same name in one match could not be told apart in the wording.
void check_repeats(const YamlNode& when, const Pattern& pattern, Reading& reading) {
    for (const std::string& slot : pattern.slots()) {
        if (count_slot(pattern.items, slot) < 2) continue;
        reading.sink.add(when.line, column_inside(when, when.text.rfind("{" + slot + "}"), reading.sink), "repeated-slot",
                         "{" + slot + "} stands twice in this pattern", "expected {" + slot + ":1} and {" + slot + ":2}");
        return;
    }
}

void check_head(YamlMap& map, const Wording& wording) {
    const std::string padded = " " + wording.text + " ";
    if (wording.head.empty() || padded.find(" " + wording.head + " ") != std::string::npos) return;
    map.sink().add(*map.find("head"), "unknown-head", quoted(wording.head) + " is no word of " + quoted(wording.text),
                   "expected the word of it that takes the plural or the tense");
}

bool is_headword(const Entry& entry, const std::string& term) {
    const auto is_it = [&term](const Headword& headword) { return headword.term == term; };
    return is_it(entry.term) || std::any_of(entry.also.begin(), entry.also.end(), is_it);
}

void check_headwords(const YamlNode& of, const Entry& entry, ProblemSink& sink) {
    const std::vector<YamlNode> one{of};
    for (const YamlNode& item : of.is_sequence() ? of.items : one) {
        if (!item.is_scalar() || is_headword(entry, item.text)) continue;
        sink.add(item, "unknown-headword", quoted(item.text) + " is no word of " + quoted(entry.id), "expected its term, or one of also:, as it is written there");
    }
}

bool load_text(const YamlNode& node, Reading& reading, Wording& wording) {
    if (!node.is_scalar() || node.text.empty()) {
        reading.sink.add(node, "wrong-kind", "this wording is no text to YAML", "put quotes round this wording");
        return false;
    }
    wording.text = node.text;
    check_blanks(node, reading);
    return true;
}

bool load_map(const YamlNode& node, const Entry& entry, Reading& reading, Wording& wording) {
    YamlMap map(node, reading.sink, "a wording");
    const YamlNode* say = map.require("say");
    bool sound = say != nullptr && load_text(*say, reading, wording);
    if (const YamlNode* when = map.find("when")) {
        const bool parsed = load_pattern(*when, PatternUse::wording, reading, wording.pattern);
        wording.when = when->text;
        if (parsed) check_repeats(*when, wording.pattern, reading);
        if (parsed && sound) check_slots(*say, takes_phrase(wording) ? &wording.pattern : nullptr, reading);
        sound = sound && parsed;
    } else if (sound) {
        check_slots(*say, nullptr, reading);
    }
    wording.of = map.texts("of");
    if (const YamlNode* of = map.find("of")) check_headwords(*of, entry, reading.sink);
    wording.mass = map.choice("number", {numbers.begin(), numbers.end()}) == 1;
    wording.by_hand = map.choice("safe", {answers.begin(), answers.end()}) == 1;
    wording.plural = map.text("plural");
    wording.head = map.text("head");
    if (sound) check_head(map, wording);
    map.finish();
    return sound;
}

}  // namespace

std::vector<Wording> load_wordings(YamlMap& map, const Entry& entry, Reading& reading) {
    std::vector<Wording> wordings;
    const YamlNode* say = map.find("say");
    if (say == nullptr) return wordings;
    const auto load = [&](const YamlNode& item) {
        Wording wording;
        const bool sound = item.is_map() ? load_map(item, entry, reading, wording) : load_text(item, reading, wording);
        if (sound && !item.is_map()) check_slots(item, nullptr, reading);
        if (sound) wordings.push_back(std::move(wording));
    };
    if (!say->is_sequence()) {
        load(*say);
        return wordings;
    }
    for (const YamlNode& item : say->items) load(item);
    return wordings;
}

bool has_blank(const Wording& wording) { return wording.text.find(blank_open) != std::string::npos; }

}  // namespace kith
