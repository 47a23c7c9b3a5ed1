// SPDX-License-Identifier: Apache-2.0
// The words of English that no rule inflects rightly, as far as letters, notes and policies use them. Constant
// tables of lower-case words, each sorted by its first column; lookups are O(log n). Common knowledge, typed by hand.
#pragma once

#include <array>
#include <string_view>

namespace kith {

struct IrregularNoun {
    std::string_view singular;
    std::string_view plural;
};

struct IrregularVerb {
    std::string_view base;
    std::string_view past;
    std::string_view participle;
};

// Null where the word is regular.
[[nodiscard]] const IrregularNoun* irregular_noun(std::string_view singular);
[[nodiscard]] const IrregularVerb* irregular_verb(std::string_view base);

// The verb that this is an irregular past or participle of ("went", "gone"); null where it is none, or is itself a base ("put", "run").
[[nodiscard]] const IrregularVerb* verb_of_past(std::string_view word);

// A second spelling of the past that is as good as the regular one ("learnt"); empty where there is none.
[[nodiscard]] std::string_view second_past(std::string_view base);

[[nodiscard]] bool is_irregular_plural(std::string_view word);
// "began", "went", "put"; O(table).
[[nodiscard]] bool is_irregular_past(std::string_view word);

// Verbs of several syllables that are stressed on the last one, and so double their last letter: "referred".
[[nodiscard]] bool stresses_the_end(std::string_view verb);

// Small words that never inflect, though they may open a verb phrase: "not", "to", "with".
[[nodiscard]] bool never_inflects(std::string_view word);

// All forms of "be" beside itself.
inline constexpr std::array<std::string_view, 7> forms_of_be = {"am", "are", "been", "being", "is", "was", "were"};

}  // namespace kith
