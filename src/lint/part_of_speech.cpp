// SPDX-License-Identifier: Apache-2.0
#include "lint/part_of_speech.hpp"

#include <string_view>

#include "text/fold.hpp"

namespace kith {

namespace {

// The token before the occurrence, over adverbs in -ly ("please kindly contact", "will usually contact").
std::optional<std::size_t> word_before(const View& view) {
    std::size_t token = view.occurrence().first;
    while (token > view.sentence().first) {
        --token;
        const std::string_view key = view.analysis().key(token);
        const bool adverb = key.size() > 4 && key.substr(key.size() - 2) == "ly" &&
                            !view.lists().contains("determiner", key) && !view.lists().contains("often", key) &&
                            !view.lists().contains("family", key);
        if (!adverb) return token;
    }
    return std::nullopt;
}

// Nouns that are verbs as well; others ("sibling", "client") cannot stand as one.
bool may_be_verb(const View& view) {
    return view.lists().contains("also-verb", view.analysis().key(view.occurrence().first));
}

// "If you are worried, contact the hub": behind a comma an order may open, as it does at the front of a sentence.
bool opens_clause(const View& view, std::size_t before) {
    const std::string_view key = view.analysis().key(before);
    return key == "," || key == ";" || key == ":" || key == "or" || key == "then";
}

// "contact Adult Social Care", "contact Jay on Monday": a capital in the middle of a sentence names whom to contact.
bool name_follows(const View& view) {
    const std::size_t next = view.occurrence().last;
    if (next >= view.sentence().last || view.capitals() != Capitals::sentence) return false;
    const Token& token = view.analysis().tokens[next];
    return token.kind == TokenKind::word && token.capitalised && !view.lists().contains("day", view.analysis().key(next));
}

bool object_follows(const View& view) {
    const std::size_t next = view.occurrence().last;
    if (next >= view.sentence().last) return false;
    const std::string_view key = view.analysis().key(next);
    const bool label = view.analysis().tokens[next].capitalised;  // "Contact A and B"
    return (view.lists().contains("determiner", key) && !label) || key == "me" || key == "us" || key == "them" ||
           key == "him" || key == "you";
}

std::optional<std::string> as_verb(const View& view) {
    const auto before = word_before(view);
    if (!before) {
        // "Contact the office on Monday." — an order, where the sentence opens with the word and an object follows.
        return object_follows(view)
                   ? std::optional<std::string>("it opens the sentence as a verb, with its object behind it")
                   : std::nullopt;
    }
    const std::string key(view.analysis().key(*before));
    const bool after_to = key == "to";  // "to contact the school", but "in relation to contact with his mum"
    if (view.lists().contains("verb-cue", key) && (!after_to || object_follows(view)))
        return "it stands as a verb after “" + key + "”";
    if (opens_clause(view, *before) && (object_follows(view) || name_follows(view))) return "it opens a clause as a verb, with its object behind it";
    return std::nullopt;
}

std::optional<std::string> as_noun(const View& view) {
    const auto before = word_before(view);
    if (!before) return std::nullopt;
    const std::string key(view.analysis().key(*before));
    // "few abscond now": those that stand alone for people make no noun of the verb behind them.
    const bool alone = view.lists().contains("pronoun", key) || view.lists().contains("quantifier", key);
    const bool noun_place = view.lists().contains("determiner", key) && !alone;
    return noun_place ? std::optional("it stands as a noun after “" + key + "”") : std::nullopt;
}

}  // namespace

std::optional<std::string> other_part_of_speech(const Entry& entry, const View& view) {
    if (view.occurrence().size() != 1) return std::nullopt;
    // Only the base form: behind "to", "will" or "we" no verb ends in -s.
    const bool base = view.analysis().key(view.occurrence().first) == fold_word(entry.term.term);
    if (entry.term.kind == WordKind::noun) return base && may_be_verb(view) ? as_verb(view) : std::nullopt;
    if (entry.term.kind == WordKind::verb) return as_noun(view);
    return std::nullopt;
}

}  // namespace kith
