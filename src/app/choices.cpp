// SPDX-License-Identifier: Apache-2.0
#include "app/choices.hpp"

#include "lexicon/entry.hpp"

namespace kith {

std::vector<std::string_view> level_choices() {
    return {name_of(Level::rethink), name_of(Level::consider), name_of(Level::notice)};
}

std::vector<std::string_view> fail_choices() {
    std::vector<std::string_view> names = level_choices();
    names.emplace_back("never");
    return names;
}

std::vector<std::string_view> audience_choices() { return {audience_names.begin() + 1, audience_names.end()}; }

}  // namespace kith
