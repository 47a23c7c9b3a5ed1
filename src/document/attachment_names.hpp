// SPDX-License-Identifier: Apache-2.0
// The names that a mail gives its attachments are its writer's words ("Kofi bruise.png"): where no words of a document may be
// shown, they are told by number. Pure.
#pragma once

#include <vector>

#include "document/document.hpp"

namespace kith {

// In the places of all segments, and of what was not read, "attachment NAME, table" becomes "attachment 1, table": counted in the
// order they are met, the same name by the same number. What is no name of a kind of part counts as a name. Of a document that is
// no mail nothing changes.
void number_attachments(Document& document);

// The same of places in a mail, taken in this order.
void number_attachments(const std::vector<Place*>& places);

}  // namespace kith
