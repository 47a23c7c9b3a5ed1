// SPDX-License-Identifier: Apache-2.0
// Shows documents and texts so that tests can compare them line by line, and reads the files of tests/data/documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace kith {

// The bytes of tests/data/documents/NAME. Fails the test where there is none.
std::string test_file(const std::string& name);
// Names in tests/data/documents/FOLDER that end in `ending`, sorted.
std::vector<std::string> test_files(const std::string& folder, std::string_view ending);

// \n, \r, \t and \\ for what they are; characters nobody can see as \u{AD}.
std::string escaped(std::string_view text);

// The text of a segment, escaped; what is left alone in `...`.
std::string with_code(const Segment& segment);

// One line a segment: kind|part|paragraph|text, escaped; code stretches in `...`.
std::string outline(const Document& document);

// Every law of a text format's segments: order, maps, copied runs. Answers what is broken, or nothing.
std::string broken_law(const Document& document);

std::vector<std::string> split(std::string_view text, char separator);

// What was read, or its problems, as lines for CHECK.
std::string codes(const Problems& problems);

}  // namespace kith
