// SPDX-License-Identifier: Apache-2.0
// Which remark of kith's somebody answered, where several stand on the same words (those about a header, a note or a text box share the paragraph nearest to it)
// and a program keeps answers as comments of their own: only where there is no doubt. What might be meant for another keeps no word, and stays
// as its writer's comment. Pure; of n comments, in about n log n steps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/placed_comments.hpp"
#include "document/threads.hpp"

namespace kith {

// In small letters: "siblings", which a remark is about, as it says that first in quotation marks; and all that another comment says.
[[nodiscard]] std::string word_of(const Paragraphs& remark);
[[nodiscard]] std::string all_said(const Paragraphs& comment);

// As answered_by_place(). Of remarks on the same words an answer belongs to the one in front of it, as LibreOffice makes answers behind the words; on those words,
// as it saves answers made in Word, to the only one whose word it says, or the only one beside it.
[[nodiscard]] std::vector<std::optional<std::size_t>> sure_answers(const std::vector<PlacedComment>& comments);

}  // namespace kith
