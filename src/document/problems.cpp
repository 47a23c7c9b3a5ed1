// SPDX-License-Identifier: Apache-2.0
#include "document/problems.hpp"

#include <utility>

#include "document/limits.hpp"

namespace kith {

Problem document_problem(const std::string& file, std::string_view code, std::string message, std::string expected) {
    Problem problem;
    problem.code = code;
    problem.message = std::move(message);
    problem.file = file;
    problem.expected = std::move(expected);
    return problem;
}

Problem cut_off(const std::string& file) {
    Problem note = document_problem(file, "cut-off", "the file ends in the middle, so only its beginning was read",
                                    "ask for it again, or save it again in the program that made it");
    note.warning = true;
    return note;
}

Problem input_too_large(const std::string& file, std::size_t size, std::size_t limit) {
    return over_limit(file, "too-large",
                      "the file holds " + std::to_string(size >> 20) + " MB, and kith reads up to " +
                          std::to_string(limit >> 20) + " MB at a time",
                      "input", "split it into smaller files");
}

Problem signed_document(const std::string& file) {
    return document_problem(file, "signed", "the document carries a digital signature, which any change would break",
                            "save a copy without the signature, and use that copy");
}

Problem without_paragraph(const std::string& file) {
    return document_problem(file, "no-paragraph", "the document has no paragraph that a comment could stand on",
                            "write some words into its body, and save it again");
}

}  // namespace kith
