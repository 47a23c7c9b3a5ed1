// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load_questions.hpp"

#include <algorithm>

namespace kith {

namespace {

using Questions = std::vector<Question>;

std::array<std::string_view, shift_names.size() + pact_names.size() + question_moments.size()> askable() {
    std::array<std::string_view, shift_names.size() + pact_names.size() + question_moments.size()> names;
    auto end = std::copy(shift_names.begin(), shift_names.end(), names.begin());
    end = std::copy(pact_names.begin(), pact_names.end(), end);
    std::copy(question_moments.begin(), question_moments.end(), end);
    return names;
}

// Rules may be asked about as well.
std::vector<std::string_view> all_askable(const Lexicon& lexicon) {
    const auto names = askable();
    std::vector<std::string_view> all(names.begin(), names.end());
    for (const RuleText& rule : lexicon.rules) all.push_back(rule.id);
    return all;
}

Questions::iterator find_about(Questions& questions, std::string_view about) {
    return std::find_if(questions.begin(), questions.end(), [about](const Question& one) { return one.about == about; });
}

void load_question(const YamlNode& node, Reading& reading, Questions& read) {
    YamlMap map(node, reading.sink, "a question");
    if (!map.is_map()) return;
    Question question;
    question.origin = reading.origin(node);
    map.require("about");
    const std::vector<std::string_view> names = all_askable(reading.loading.lexicon);
    if (const int chosen = map.choice("about", names); chosen >= 0) question.about = names[static_cast<std::size_t>(chosen)];
    read_text(map, "ask", question.ask);
    question.not_with_harm = map.flag("not_with_harm", false);
    const YamlNode* const ask = map.require("ask");
    map.finish();
    if (ask != nullptr && question.ask.find('?') == std::string::npos)
        reading.sink.add(*ask, "no-question", "this asks nothing", "expected an open question, with its mark");
    if (question.about.empty()) return;
    if (find_about(read, question.about) != read.end())
        return reading.sink.add(node, "duplicate-id", "there is a question about " + question.about + " already", "expected one question about each");
    read.push_back(std::move(question));
}

}  // namespace

void load_questions(const YamlNode& root, Reading& reading) {
    YamlMap map(root, reading.sink, "a file of questions");
    if (!map.is_map()) return;
    read_header(map, reading.loading.from_scratch);
    const YamlNode* const list = map.require("questions");
    Questions read;
    for (const YamlNode& item : items_of(list, reading.sink, "\"questions\"")) load_question(item, reading, read);
    map.finish();
    for (const std::string_view about : askable()) {
        if (!reading.loading.from_scratch || list == nullptr || find_about(read, about) != read.end()) continue;
        reading.sink.add(*list, "missing-question", "nothing is asked about " + std::string(about), "expected a question about each shift, each part of PACT and each moment");
    }
    Questions& all = reading.loading.lexicon.questions;
    for (Question& question : read) {
        const auto same = find_about(all, question.about);
        if (same == all.end()) {
            all.push_back(std::move(question));
        } else {
            *same = std::move(question);
        }
    }
}

}  // namespace kith
