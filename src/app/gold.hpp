// SPDX-License-Identifier: Apache-2.0
// Texts that people have labelled, for `kith lexicon eval`: one JSON object a line, {"id", "text", "kind", "spans": [{"start",
// "end", "term", "label"}]}; offsets in code points, `end` exclusive. lexicon/README.md explains the form to convenors. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace kith {

enum class Label : std::uint8_t { flag, ok, arguable };
inline constexpr std::array<std::string_view, 3> label_names = {"flag", "ok", "arguable"};

// What sort of text it is; false alarms are counted by it. `unrelated` must give no finding at all.
inline constexpr std::array<std::string_view, 6> gold_kinds = {"sentence", "paragraph",  "quote",
                                                               "name",     "typography", "unrelated"};

struct GoldSpan {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string term;
    Label label = Label::ok;
};

struct GoldText {
    std::string id;  // a string as it is, else its JSON; "line 7" where there is none
    std::string text;
    std::string kind = "sentence";
    std::vector<GoldSpan> spans;
    std::size_t line = 0;
};

struct Gold {
    std::vector<GoldText> texts;
    Problems problems;  // "bad-json" and "bad-record", each with its line; those lines are left out of `texts`
};

// `file` is what the problems call it. Empty lines are passed over.
[[nodiscard]] Gold read_gold(std::string_view bytes, const std::string& file);

}  // namespace kith
