// SPDX-License-Identifier: Apache-2.0
// Which paragraphs of an e-mail are somebody else's words: what follows "On ... wrote:", "-----Original Message-----", or the
// block of "From: / Sent: / To: / Subject:" that Outlook puts above the message it answers. (Lines that begin with ">" and
// quotations in HTML are known from the readers of text and pages.)
#pragma once

#include <vector>

#include "document/document.hpp"

namespace kith {

// Makes block quotes of those paragraphs. `segments` are one message body, in order.
void mark_replies(std::vector<Segment>& segments);

}  // namespace kith
