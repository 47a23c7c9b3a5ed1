// SPDX-License-Identifier: Apache-2.0
#include "lint/surroundings.hpp"

namespace kith {

std::string Surroundings::slice(TokenRange range) const {
    const std::size_t begin = token(range.first).span.begin;
    return std::string(text_.substr(begin, token(range.last - 1).span.end - begin));
}

}  // namespace kith
