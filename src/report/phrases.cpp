// SPDX-License-Identifier: Apache-2.0
#include "report/phrases.hpp"

#include <algorithm>
#include <array>

#include "report/wrap.hpp"

namespace kith {

std::string_view audience_words(Audience audience) {
    static constexpr std::array<std::string_view, audience_names.size()> words = {
        "anybody", "a child or young person", "a person or their family", "colleagues", "a court", "the public"};
    return words[static_cast<std::size_t>(audience)];
}

std::string in_quotes(std::string_view words) { return "“" + std::string(words) + "”"; }

std::string listed(const std::vector<std::string>& items, std::string_view joined_by) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0 && i + 1 == items.size()) {
            out += ' ' + std::string(joined_by) + ' ';
        } else if (i > 0) {
            out += ", ";
        }
        out += items[i];
    }
    return out;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits + ' ' + std::string(number == 1 ? one : many);
}

std::string place_words(const Place& place, std::size_t line) {
    if (line == 0 && place.page == 0 && place.line > 0) line = static_cast<std::size_t>(place.line);  // of a file without pages
    if (line > 0) return "line " + std::to_string(line);
    if (place.paragraph == 0) return place.page > 0 ? "page " + std::to_string(place.page) : place.part;  // all of it
    std::string words = place.part == "body" ? std::string() : place.part + ", ";
    words += "paragraph " + std::to_string(place.paragraph);
    if (place.line > 0) return words + ", page " + std::to_string(place.page) + ", line " + std::to_string(place.line);
    if (place.page > 0) words += ", about page " + std::to_string(place.page);
    return words;
}

std::string places_words(const std::vector<PlacedLine>& places) {
    std::vector<std::string> numbers;
    std::vector<std::string> in_full;
    bool is_plain = true;  // numbers alone say where
    for (const PlacedLine& one : places) {
        const bool has_line = one.line > 0;
        is_plain = is_plain && (has_line || one.place.part == "body");
        const std::string number = has_line ? std::to_string(one.line) : std::to_string(one.place.paragraph);
        const std::string words = place_words(one.place, one.line);
        if (!in_full.empty() && in_full.back() == words) continue;
        in_full.push_back(words);
        numbers.push_back(number);
    }
    if (!is_plain || numbers.size() < 2) return listed(in_full, "and");
    return (places.front().line > 0 ? "lines " : "paragraphs ") + listed(numbers, "and");
}

std::vector<std::string> publishers(const std::vector<std::string>& sources, const Lexicon& lexicon) {
    std::vector<std::string> names;
    for (const std::string& id : sources) {
        const Source* const source = lexicon.source(id);
        if (source == nullptr) continue;
        if (std::find(names.begin(), names.end(), source->publisher) == names.end()) names.push_back(source->publisher);
    }
    return names;
}

std::string short_name(std::string_view publisher) {
    constexpr std::size_t long_name = 40;
    for (const std::string_view mark : {" (", " / ", " with "}) {
        const std::size_t at = publisher.find(mark);
        if (at != std::string_view::npos && (mark == " (" || publisher.size() > long_name)) publisher = publisher.substr(0, at);
    }
    return std::string(publisher);
}

std::string who_asked(const std::vector<std::string>& sources, const Lexicon& lexicon, std::size_t columns) {
    std::vector<std::string> names;
    for (const std::string& publisher : publishers(sources, lexicon)) {
        std::string name = short_name(publisher);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    const auto told = [&names](std::size_t first) {
        std::vector<std::string> items(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(first));
        if (first < names.size()) items.push_back(counted(names.size() - first, "other", "others"));
        return listed(items, "and");
    };
    const std::string of_two = told(std::min<std::size_t>(2, names.size()));
    constexpr std::size_t taken = 20;  // by the margin and "Asked for by "
    return names.size() < 2 || display_width(of_two) + taken <= columns ? of_two : told(1);
}

}  // namespace kith
