// SPDX-License-Identifier: Apache-2.0
#include "lint/surroundings.hpp"

namespace kith {

bool Surroundings::begins_in_markup(std::size_t i) const {
    const std::size_t at = token(i).span.begin;
    if (at == 0 || segment_.text[at - 1] != ' ') return false;
    return segment_.to_source({at - 1, at}).end < segment_.to_source({at, at + 1}).begin;
}

std::string Surroundings::slice(TokenRange range) const {
    const std::size_t begin = token(range.first).span.begin;
    return segment_.text.substr(begin, token(range.last - 1).span.end - begin);
}

}  // namespace kith
