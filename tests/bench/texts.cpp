// SPDX-License-Identifier: Apache-2.0
#include "bench/texts.hpp"

#include <array>

namespace kith::bench {
namespace {

using Words = std::vector<std::string_view>;

// In a sentence, %N is a name, %T a time, %P a place, %D something done, %F one of the family.
const Words& names() {
    static const Words words = {"Jay",  "Amira", "Tom", "Bea",  "Kofi",  "Mina", "Ellis", "Noor", "Sam",  "Priya",
                                "Owen", "Lena",  "Max", "Tara", "Idris", "Cai",  "Rosa",  "Joel", "Esme", "Yusuf"};
    return words;
}

const Words& times() {
    static const Words words = {"on Monday",    "last week",          "in the spring", "after lunch",
                                "this morning", "before the bell",    "at four",       "during the holidays",
                                "on 12 May",    "every second Friday"};
    return words;
}

const Words& places() {
    static const Words words = {
        "the library", "the park by the river", "school",     "the kitchen",  "the swimming pool", "town",
        "the garden",  "the bus stop",          "the museum", "the allotment"};
    return words;
}

const Words& deeds() {
    static const Words words = {
        "baked a cake",        "read two chapters",   "painted the fence",   "walked the dog",
        "learned a new song",  "fixed the old clock", "planted beans",       "told a long story",
        "won a game of chess", "drew a map",          "wrote to a cousin",   "built a tower",
        "made soup",           "rode a bicycle",      "looked at the stars", "counted the boats"};
    return words;
}

const Words& family() {
    static const Words words = {"mum", "dad", "nan", "uncle", "older brother", "little sister", "aunt", "grandad"};
    return words;
}

const Words& calm_sentences() {
    static const Words words = {
        "%N %D %T.",
        "We met at %P %T, and %N %D.",
        "The bus to %P was late again %T.",
        "%N and %N %D together, which took most of the day.",
        "It rained at %P %T; nobody minded.",
        "There were seven chairs, a long table and a plate of biscuits at %P.",
        "%N asked whether the window could stay open, and it did.",
        "I have put the photographs into an envelope for %N.",
        "What a day it was: %N %D, and then %N %D as well!",
        "The forecast for %T is bright with a light wind from the west.",
        "\"Shall we go to %P?\" asked %N.",
        "The door was painted green (the old colour was blue) %T.",
        "Please bring a coat, as it can be cold at %P.",
        "%N thinks that the second picture is better than the first.",
        "Enclosed are the timetable, the menu and a drawing by %N.",
        "The clock in the hall has been slow since %N moved it to %P.",
    };
    return words;
}

const Words& care_sentences() {
    static const Words words = {
        "%N has contact with her %F %T.",
        "The placement has been stable since %N came.",
        "%N failed to engage with the worker %T.",
        "%N was placed with a new family near %P %T.",
        "The siblings share a room, and %N %D.",
        "%N presented with challenging behaviour at %P %T.",
        "Mum refused to attend the meeting %T, but the %F came.",
        "%N is hard to reach and did not attend %T.",
        "We spoke about respite for their %F %T.",
        "The service user said that %N %D.",
        "%N absconded from %P %T and was found with her %F.",
        "Dad minimises the concerns that %N raised %T.",
    };
    return words;
}

std::string_view pick(const Words& words, Random& random) { return words[random.below(words.size())]; }

void append_filled(std::string& text, std::string_view sentence, Random& random) {
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (sentence[at] != '%') {
            text += sentence[at];
            continue;
        }
        switch (sentence[++at]) {
            case 'N':
                text += pick(names(), random);
                break;
            case 'T':
                text += pick(times(), random);
                break;
            case 'P':
                text += pick(places(), random);
                break;
            case 'D':
                text += pick(deeds(), random);
                break;
            default:
                text += pick(family(), random);
                break;
        }
    }
}

// `every`: one sentence in so many is about care; 0: none. The last sentence is cut where the size is reached.
std::string prose(std::size_t size, std::size_t every) {
    Random random(2026 + every);
    std::string text;
    text.reserve(size + 200);
    std::size_t in_paragraph = 0;
    while (text.size() < size) {
        const bool is_care = every > 0 && random.below(every) == 0;
        append_filled(text, pick(is_care ? care_sentences() : calm_sentences(), random), random);
        const bool is_end = ++in_paragraph > 2 && random.below(4) == 0;
        text += is_end ? "\n\n" : " ";
        if (is_end) in_paragraph = 0;
    }
    text.resize(size);
    return text;
}

void replace_every(std::string& text, std::string_view from, std::string_view to) {
    std::string result;
    result.reserve(text.size() + text.size() / 16);
    std::size_t at = 0;
    for (std::size_t found = text.find(from); found != std::string::npos; found = text.find(from, at)) {
        result.append(text, at, found - at).append(to);
        at = found + from.size();
    }
    text = result.append(text, at);
}

}  // namespace

std::uint64_t Random::next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

std::string letters(std::size_t size) { return prose(size, 6); }

std::string neutral(std::size_t size) { return prose(size, 0); }

std::string typographic(std::size_t size) {
    std::string text = prose(size, 6);
    constexpr std::array<std::array<std::string_view, 2>, 6> pairs = {
        {{"\"Shall", "“Shall"}, {"?\"", "?”"}, {"; ", " – "}, {"Esme", "Esmé"}, {"Lena", "Léna"}, {"Rosa", "Rósa"}}};
    for (const auto& [from, to] : pairs) replace_every(text, from, to);
    return text;
}

const std::vector<NamedText>& ordinary_texts() {
    static const std::vector<NamedText> texts = {
        {"letters", "letters.txt", letters},
        {"neutral", "neutral.txt", neutral},
        {"typographic", "typographic.txt", typographic},
    };
    return texts;
}

}  // namespace kith::bench
