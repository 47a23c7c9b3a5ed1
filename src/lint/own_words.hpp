// SPDX-License-Identifier: Apache-2.0
// What one person calls things, in place of what the lexicon would offer. Plain values; what is said of whom stays on the
// machine, so nothing of it may reach a report (app/preferences.hpp says where it may be spoken).
#pragma once

#include <string>
#include <vector>

#include "lexicon/entry.hpp"
#include "lexicon/inflect.hpp"

namespace kith {

struct OwnWording {
    std::string entry;               // the id of the entry it is for
    std::vector<std::string> forms;  // only where one of these is met, folded, a space between; empty: any form of the entry
    std::vector<std::string> words;  // of what is met, only these are replaced: "contact" of "had contact with"; empty: all of it
    std::vector<std::string> before;  // folded words that have to stand before those,
    std::vector<std::string> after;   // and behind them, and are replaced, too; "his" is anybody's
    std::vector<std::string> person;  // whose they are, folded; empty where the writer does not say
    bool is_of_several = false;      // the line speaks of more than one ("siblings: the gang"), and stands for no fewer
    Wording wording;                 // taken as written: no plural is made of it
    Inflection key_form = Inflection::base;  // of a verb: the form that her words are for ("absconded: went out")
    [[nodiscard]] bool is_phrase() const { return !before.empty() || !after.empty(); }
};

struct OwnWords {
    std::string person;  // whose they are, as the writer calls her; may be empty
    std::vector<OwnWording> wordings;
};

}  // namespace kith
