// SPDX-License-Identifier: Apache-2.0
// The two or three reflective questions a profile ends with. What is asked stands in questions.yaml, and on entries and
// rules; here is only when. Where violence or harm is named, only questions that fit beside it are asked, and of rules
// only those about which questions.yaml has one. Pure.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/profile.hpp"

namespace kith {

// By what they are about: a shift, a part of PACT, or one of question_moments.
struct Asking {
    std::string ask;
    bool not_with_harm = false;
};
using Questions = std::map<std::string, Asking, std::less<>>;
[[nodiscard]] Questions questions_of(const Lexicon& lexicon);

// What is asked about it in this profile; empty where nothing is, or nothing that may stand beside harm that is named.
[[nodiscard]] std::string question_about(const Questions& questions, std::string_view about, const Profile& profile);

struct Reflection {
    std::string question;
    std::string because;  // what was found that led to it
    std::string about;    // the id of a shift, an entry or a rule; "sides"; "whole"
};

// Two or three; none where there is nothing to reflect on.
[[nodiscard]] std::vector<Reflection> reflections(const Profile& profile, const Questions& questions);

}  // namespace kith
