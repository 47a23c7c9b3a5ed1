// SPDX-License-Identifier: Apache-2.0
// What stands already where a copy with remarks is to be written. A copy that kith wrote, of a document with this name in this place that says most of
// what it said, and that nobody worked in since, is written afresh: it carries a seal (see document/seal.hpp) that proves it. One that somebody worked in holds what is nowhere else, and so does a file that
// never was a copy, whatever it says. A copy without a seal but with comments or changes of kith's, of an earlier version or of a program that takes the seal out, is written afresh where all it says and shows is at hand.
// Reads that file; changes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "document/markers.hpp"

namespace kith {

// A document that was read, and how it is given back.
struct Opened {
    const std::string& path;
    const std::string& bytes;
    const Document& document;
    const Marker& marker;
};

// None where they cannot be read.
[[nodiscard]] std::vector<Answered> answers_in(const Opened& one, const Limits& limits);

// What would be lost if a copy of the document at hand were written to `output`: "holds-answers", "worked-in", "other-words", "no-copy".
[[nodiscard]] std::optional<Problem> written_over(const std::string& output, const Opened& at_hand, const Limits& limits);

// The copy for `output`, into which these were put, with its seal. As it is where none can be put into it.
[[nodiscard]] std::string sealed_copy(std::string copy, const Opened& at_hand, const std::string& output, const std::vector<Replacement>& replacements, const Limits& limits);

// As an argument that a shell takes as it stands: in quotation marks where it needs them, and never like an option.
[[nodiscard]] std::string as_argument(const std::string& path);

}  // namespace kith
