// SPDX-License-Identifier: Apache-2.0
// Looking things up in a lexicon by id.
#include "lexicon/entry.hpp"

namespace kith {

const Entry* Lexicon::entry(std::string_view id) const { return entries.find(id); }
const RuleText* Lexicon::rule(std::string_view id) const { return rules.find(id); }
const Source* Lexicon::source(std::string_view id) const { return sources.find(id); }
const WordList* Lexicon::list(std::string_view id) const { return lists.find(id); }

std::string_view Lexicon::built_index() const {
    const bool is_unchanged = entries.is_unchanged() && rules.is_unchanged() && lists.is_unchanged() && fields.is_unchanged();
    return is_unchanged ? index : std::string_view{};
}

}  // namespace kith
