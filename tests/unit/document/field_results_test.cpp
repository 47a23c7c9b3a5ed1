// SPDX-License-Identifier: Apache-2.0
#include "document/field_results.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kith;

TEST_CASE("a number or a day in a field is worked out by a program, all else may be somebody's") {
    for (const std::string result : {"", "1", "12,345", "00:05:30", " 7 ", "0", "- 7 -", "1.234.567"}) CHECK_MESSAGE(is_worked_out(result, FieldResult::number), result);
    for (const std::string result : {"i", "May", "1, or ask Bea", "\u2163", "1+1", "\u00A01", "1 07700 900123", "07700900123", "07700-900123", "1 2", "7/8", "1,07700", "24.11.26", "-", "- -", "- \u2013 -", "1:234"}) CHECK_MESSAGE(!is_worked_out(result, FieldResult::number), result);
    for (const std::string result : {"23/11/26", "Mon 23 Nov 2026", "23rd of September", "TUESDAY, 1 May", "10:30 am", "2026-11-23"}) CHECK_MESSAGE(is_worked_out(result, FieldResult::time), result);
    for (const std::string result : {"Monday at Bea's", "23 mai", "Mondays", "soon", "1 M\u00e4rz"}) CHECK_MESSAGE(!is_worked_out(result, FieldResult::time), result);
    CHECK(!is_worked_out("", FieldResult::words));
    CHECK(!is_worked_out("1", FieldResult::words));
}
