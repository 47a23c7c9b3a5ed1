// SPDX-License-Identifier: Apache-2.0
#include "text/blank.hpp"

#include <doctest/doctest.h>

using namespace kith;

TEST_CASE("blanks of any kind say nothing, and any sign that is seen does") {
    for (const char* const text : {"", " ", "\t\r\n", "\u00a0", "\u2003\u3000", "\u200b", "\ufeff \u00ad\u2060"}) CHECK(is_blank(text));
    for (const char* const text : {"a", " . ", "\u2013", "\u00a0\u00e9", "\xff"}) CHECK_FALSE(is_blank(text));
}
