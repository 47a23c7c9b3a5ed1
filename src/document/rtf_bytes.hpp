// SPDX-License-Identifier: Apache-2.0
// Neighbouring bytes of rich text (\'xx), until other words follow: a character may need two of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace kith {

class RtfBytes {
public:
    struct Character {
        std::string text;   // UTF-8
        SourceSpan source;  // bytes of the file
    };

    void add(char value, SourceSpan source);
    // What they say in `charset`, or else in Windows-1252; nothing where they say nothing in either. Holds no bytes afterwards.
    [[nodiscard]] std::vector<Character> take(std::string_view charset);

private:
    std::string bytes_;
    std::vector<SourceSpan> sources_;
};

}  // namespace kith
