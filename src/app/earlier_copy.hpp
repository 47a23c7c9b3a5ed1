// SPDX-License-Identifier: Apache-2.0
// What stands already where a copy with remarks is to be written. An earlier copy of the same words is written afresh; one that somebody
// answered in, changed, put a picture in or took words over in holds what is nowhere else, and so does a file that never was a copy. Where
// the document at hand has changed since, nobody can tell its writer's work from that of others: whoever asks is told to say which it is.
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

// What would be lost if a copy of the document at hand were written to `output`: "holds-answers", "other-words", "no-copy".
[[nodiscard]] std::optional<Problem> written_over(const std::string& output, const Opened& at_hand, const Limits& limits);

// As an argument: a name that begins with a dash would be taken for an option.
[[nodiscard]] std::string as_argument(const std::string& path);

}  // namespace kith
