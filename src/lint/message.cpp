// SPDX-License-Identifier: Apache-2.0
#include "lint/message.hpp"

#include <algorithm>
#include <string_view>

namespace kith {

namespace {

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; }

// Does it end in a hyphen that a word stands before?
bool is_hyphenated(std::string_view line) {
    return line.size() > 1 && line.back() == '-' && line[line.size() - 2] != ' ' && line[line.size() - 2] != '-';
}

std::string in_quotes(std::string_view text) { return "“" + on_one_line(text) + "”"; }

}  // namespace

std::string on_one_line(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const auto word_end = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_blank);
        line.append(text.begin() + static_cast<std::ptrdiff_t>(at), word_end);
        at = static_cast<std::size_t>(word_end - text.begin());
        std::size_t next = at;
        while (next < text.size() && is_blank(text[next])) ++next;
        if (next == at) break;
        const bool ends_line = text.substr(at, next - at).find_first_of("\r\n") != std::string_view::npos;
        if (!ends_line || !is_hyphenated(line)) line += ' ';
        at = next;
    }
    return line;
}

std::string message_for(const Finding& finding, std::string_view segment_text, Setting setting,
                        bool decided_by_cue) {
    const std::string word = in_quotes(finding.text);
    if (finding.quoted) return word + " is quoted here, so it can stay.";
    if (setting == Setting::beside_harm) return "Harm is named near " + word + ". " + finding.ask;
    if (setting == Setting::term_of_art)
        return word + " is a legal term, so it stays; a few plain words beside it would help the reader.";
    if (setting == Setting::beside_law)
        return word + " stands beside the law here, so it can stay; a few plain words would help the reader.";
    if (setting == Setting::court_paper) {
        if (finding.suggestions.empty())
            return word + " can stay in a paper for the court; a few plain words beside it would help the family.";
        return word + " can stay in a paper for the court; beside it, " + in_quotes(finding.suggestions.front().text) +
               " would say it plainly.";
    }
    if (finding.entry->status == Status::contested)
        return "People differ about " + word + "; the person it describes should have the last word.";
    if (finding.entry->level == Level::notice) return word + " is worth a second thought here.";
    if (finding.level == Level::notice && !decided_by_cue)
        return word + " may be just right here; kith cannot tell which meaning you have in mind.";
    if (finding.suggestions.empty()) return word + " may land harder on the reader than you mean it to.";
    const Suggestion& best = finding.suggestions.front();
    const std::string replaced(segment_text.substr(best.replaces.begin, best.replaces.size()));
    return "Could " + in_quotes(replaced) + " be " + in_quotes(best.text) + " here?";
}

std::string own_words_message(const Finding& finding, std::string_view segment_text, std::string_view person) {
    const Suggestion& own = finding.suggestions.front();
    const std::string whose = person.empty() ? std::string("the person") : on_one_line(person);
    const std::string word = in_quotes(segment_text.substr(own.replaces.begin, own.replaces.size()));
    if (!own.safe && !finding.entry->say.empty()) return "Is " + word + " what " + whose + " calls " + in_quotes(own.text) + " here?";
    return word + " is " + in_quotes(own.text) + " in " +
           whose + "’s own words.";
}

std::string fill_message(std::string_view message, const std::vector<std::pair<std::string, std::string>>& slots) {
    std::string filled;
    std::size_t done = 0;
    for (std::size_t at = message.find('{'); at != std::string_view::npos; at = message.find('{', at + 1)) {
        const std::size_t end = message.find('}', at);
        if (end == std::string_view::npos) break;
        const std::string_view name = message.substr(at + 1, end - at - 1);
        const auto slot = std::find_if(slots.begin(), slots.end(), [name](const auto& one) { return one.first == name; });
        if (slot == slots.end()) continue;
        filled.append(message.substr(done, at - done)).append(on_one_line(slot->second));
        done = end + 1;
        at = end;
    }
    return filled.append(message.substr(done));
}

}  // namespace kith
