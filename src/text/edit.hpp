// SPDX-License-Identifier: Apache-2.0
// A change to a text: an empty span inserts, an empty replacement deletes. Value type.
#pragma once

#include <string>

#include "text/span.hpp"

namespace kith {

struct Edit {
    TextSpan span;  // in the segment's text
    std::string replacement;
};

}  // namespace kith
