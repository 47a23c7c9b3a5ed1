// SPDX-License-Identifier: Apache-2.0
// Whether harm is named near a word, done by the people the word is about: in its paragraph or those around. Time with
// a father who strangled the mother is not to be sold as time with the people one loves; time with a brother still is.
// Who did it and whom the word is about are told by kin words alone (danger-... in lexicon/en-GB/words.yaml); where they do not
// tell, harm counts. What harm is, lint/harm_words.hpp says. A DangerContext belongs to one document and one thread; it looks at a
// paragraph when it is first asked about one near it.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "lint/compile.hpp"
#include "lint/harm_words.hpp"
#include "match/stream.hpp"
#include "text/tokens.hpp"

namespace kith {

enum class Kin : std::uint8_t { father, mother, other };
using Kinfolk = std::bitset<3>;  // by Kin

class DangerContext {
public:
    DangerContext(const CompiledLexicon& compiled, const std::vector<Segment>& segments) : compiled_(compiled), segments_(segments) {}

    // The words that name such harm near the words at `words` of a segment, for people: “strangled”. None: nothing is known of any.
    [[nodiscard]] std::optional<std::string> near(const Analysis& analysis, std::size_t segment, TokenRange words);

private:
    struct Harm {
        HarmPlace place;
        Kinfolk doers;  // who may have done it; fathers and mothers where nobody is named
    };
    [[nodiscard]] const std::vector<Harm>& harm_in(std::size_t segment);
    [[nodiscard]] std::vector<Harm> read(const Analysis& analysis) const;

    const CompiledLexicon& compiled_;
    const std::vector<Segment>& segments_;
    std::map<std::size_t, std::vector<Harm>> harm_;  // by segment
};

}  // namespace kith
