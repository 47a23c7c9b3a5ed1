// SPDX-License-Identifier: Apache-2.0
// Which open quotations of Markdown are alerts: GitHub shows "> [!NOTE]", and TIP, IMPORTANT, WARNING and CAUTION likewise, alone on the
// first line of a quotation that stands in no other, as a box with a heading. What is in it are the writer's own words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kith {

class AlertQuotes {
public:
    void begin_quote();
    void end_quote();
    // Is the next paragraph the first thing in a quotation?
    [[nodiscard]] bool may_begin() const { return may_begin_; }
    // Something else than a paragraph or its first words begins.
    void pass() { may_begin_ = false; }
    // Where may_begin(): the length of the sign that stands here and makes an alert of the innermost quotation; 0 where there is none. The
    // next words are not the first any more.
    std::size_t sign_at(std::string_view text, std::size_t at);
    // Are words here somebody else's?
    [[nodiscard]] bool is_quoted() const { return quoted_ > 0; }

private:
    std::vector<bool> is_alert_;  // of all that are open
    std::size_t quoted_ = 0;      // how many of these are none
    bool may_begin_ = false;
};

}  // namespace kith
