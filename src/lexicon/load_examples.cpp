// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load_examples.hpp"

#include "lexicon/load_pattern.hpp"

namespace kith {

namespace {

void report(const YamlNode& example, std::size_t at, std::string message, std::string expected, Reading& reading) {
    reading.sink.add(example.line, column_inside(example, at, reading.sink), "bad-example", std::move(message), std::move(expected));
}

// [..] in pairs, with something in them, none in another; at least one pair.
void check_marked(const YamlNode& example, Reading& reading) {
    const std::string& text = example.text;
    std::size_t open = std::string::npos;
    std::size_t pairs = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '[') {
            if (open != std::string::npos) return report(example, at, "this bracket opens inside another", "expected a ] before it", reading);
            open = at;
        } else if (text[at] == ']') {
            if (open == std::string::npos) return report(example, at, "this bracket closes nothing", "expected a [ before the words to flag", reading);
            if (at == open + 1) return report(example, open, "there is nothing in these brackets", "expected the words to flag in them", reading);
            open = std::string::npos;
            ++pairs;
        }
    }
    if (open != std::string::npos) return report(example, open, "this bracket is never closed", "expected a ] behind the words to flag", reading);
    if (pairs == 0) report(example, 0, "nothing is marked in this example", "expected [ and ] round the words to flag", reading);
}

void check_unmarked(const YamlNode& example, Reading& reading) {
    const std::size_t bracket = example.text.find_first_of("[]");
    if (bracket == std::string::npos) return;
    report(example, bracket, "a fine example has nothing to flag", "expected the sentence without brackets, or among the flag examples", reading);
}

using Check = void (*)(const YamlNode&, Reading&);

std::vector<Example> load_sentences(YamlMap& map, std::string_view key, Check check, Reading& reading) {
    std::vector<Example> examples;
    for (const YamlNode* node : text_nodes(map.find(key), reading.sink, "an example", "put quotes round this sentence")) {
        check(*node, reading);
        examples.push_back({node->text, reading.origin(*node)});
    }
    return examples;
}

std::vector<SayExample> load_say(const YamlNode* node, Reading& reading) {
    std::vector<SayExample> examples;
    for (const YamlNode& item : items_of(node, reading.sink, "\"say\"")) {
        YamlMap map(item, reading.sink, "an example of a wording");
        if (!map.is_map()) continue;
        examples.push_back({map.require_text("from"), map.require_text("to"), reading.origin(item)});
        map.finish();
    }
    return examples;
}

void check_one(std::string_view what, std::size_t number, std::size_t fewest, std::string_view why, const YamlNode& node, Reading& reading) {
    if (number >= fewest) return;
    reading.sink.add(node, "few-examples", "there are " + std::to_string(number) + " " + std::string(what) + " examples here",
                     "expected at least " + std::to_string(fewest) + ": " + std::string(why));
}

}  // namespace

Examples load_examples(const YamlNode& node, Reading& reading) {
    Examples examples;
    YamlMap map(node, reading.sink, "\"examples\"");
    if (!map.is_map()) return examples;
    examples.flag = load_sentences(map, "flag", check_marked, reading);
    examples.fine = load_sentences(map, "fine", check_unmarked, reading);
    examples.say = load_say(map.find("say"), reading);
    map.finish();
    return examples;
}

void check_number(const Examples& examples, const FewestExamples& fewest, const YamlNode& node, Reading& reading) {
    check_one("flag", examples.flag.size(), fewest.flag, "sentences in which it must speak", node, reading);
    check_one("fine", examples.fine.size(), fewest.fine, "sentences in which it must stay silent", node, reading);
    check_one("say", examples.say.size(), fewest.say, "a sentence before and after", node, reading);
}

}  // namespace kith
