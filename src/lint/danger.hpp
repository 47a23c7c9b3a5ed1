// SPDX-License-Identifier: Apache-2.0
// Whether harm is named near a word, done by the people the word is about: in its paragraph or those around. Time with
// a father who strangled the mother is not to be sold as time with the people one loves; time with a brother still is.
// What harm is and who did it, lint/harm_words.hpp says; which kin that is and whom the word is about, kin words tell (danger-... in
// lexicon/en-GB/words.yaml); where they do not tell, harm counts. A DangerContext belongs to one document and one thread; it looks at a
// paragraph when it is first asked about one near it.
#pragma once

#include <bitset>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "document/document.hpp"
#include "lint/compile.hpp"
#include "lint/harm_words.hpp"
#include "match/stream.hpp"
#include "text/tokens.hpp"

namespace kith {

using Kinfolk = std::bitset<3>;  // fathers, mothers, other kin

class DangerContext {
public:
    DangerContext(const CompiledLexicon& compiled, const std::vector<Segment>& segments) : compiled_(compiled), segments_(segments) {}

    // The words that name such harm near the words at `words` of a segment, as they stand there: “strangled”. None: nothing is known of any.
    [[nodiscard]] std::optional<std::string> near(const Analysis& analysis, std::size_t segment, TokenRange words);

private:
    struct Harm {
        HarmPlace place;
        Kinfolk doers;  // who may have done it; fathers and mothers where nobody is named
    };
    // A word's segment, which stretch of it, whom the word is about: what is answered once holds for all words of one such.
    using Asked = std::tuple<std::size_t, std::size_t, unsigned long>;

    [[nodiscard]] const std::vector<Harm>& harm_in(std::size_t segment);
    // The same of the segment of the word itself, to its end.
    [[nodiscard]] const std::vector<Harm>& harm_beside(const Analysis& analysis, std::size_t segment);
    [[nodiscard]] std::vector<Harm> read(const Analysis& analysis, std::size_t segment) const;
    [[nodiscard]] std::optional<std::string> harm_by(const Analysis& analysis, const Asked& asked, Kinfolk company);

    const CompiledLexicon& compiled_;
    const std::vector<Segment>& segments_;
    std::map<std::size_t, std::vector<Harm>> harm_;  // by segment, of its beginning
    std::map<std::size_t, std::vector<Harm>> long_;  // by segment, of the whole of long ones
    std::map<Asked, std::optional<std::string>> answers_;
};

}  // namespace kith
