// SPDX-License-Identifier: Apache-2.0
#include "match/known_words.hpp"

#include <string_view>

namespace kith {

namespace {

KnownWords::Kind kind_of(std::string_view key) {
    using Kind = KnownWords::Kind;
    if (key == "\"" || key == "'") return Kind::quote;
    if (key == "a" || key == "an" || key == "the") return Kind::article;
    if (key == ":") return Kind::colon;
    return key == ";" ? Kind::semicolon : Kind::word;
}

}  // namespace

void KnownWords::look_up(std::size_t token) {
    const std::string_view key = analysis_.key(token);
    known_[token] = {lists_.number_of(key), kind_of(key), true};
}

}  // namespace kith
