// SPDX-License-Identifier: Apache-2.0
// A letter with all that somebody may work on in a copy of it, in Word and in OpenDocument, and its copy.
#pragma once

#include <string>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

namespace kith::test {

// In the letter for Word, as its part with the comments has it.
inline constexpr const char* comment_of_tom = "<w:comment w:id=\"1\" w:author=\"Tom\"><w:p><w:r><w:t>Which Sunday?</w:t></w:r></w:p></w:comment>";

// Letter and copy, and what asks for the copy.
struct Round {
    // ".docx" or ".odt"
    explicit Round(const std::string& ending);
    [[nodiscard]] Outcome annotate() const { return run_program({"annotate", letter, "-o", copy, "--as", "both"}); }
    [[nodiscard]] std::string main() const { return letter.ends_with(".docx") ? "word/document.xml" : "content.xml"; }
    void edit_letter() const;

    Scratch scratch;
    std::string letter;
    std::string copy;
};

}  // namespace kith::test
