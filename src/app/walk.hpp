// SPDX-License-Identifier: Apache-2.0
// Which documents the words of a command line stand for: files as named, the documents in folders, standard input.
// Folders are searched in the order of their names; hidden files, what .gitignore and .kithignore leave out (those
// of the repository around the folder too), and links to folders are passed by, so no loop of links can trap the walk.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"

namespace kith {

struct Policy;

struct Input {
    std::string path;                // "-" for standard input
    std::optional<Problem> problem;  // "not-found", "no-documents", "not-allowed": then there is nothing to read
    std::size_t operand = 0;         // which of the words it came from
    const Policy* policy = nullptr;  // what holds for it; set by the project
    std::size_t order = 0;           // which of all inputs this is, from 1; 0 where nobody numbered them
    std::optional<std::size_t> size = {};  // in bytes, as far as a walk has met the file; it may have changed since
};

// A folder that was looked through and holds a kith.yaml, perhaps without any document.
struct RulesFolder {
    std::string path;
    std::size_t operand = 0;  // as of an Input
};

struct FoundInputs {
    std::vector<Input> inputs;                     // in the order of the words; a file that is met twice is taken once, however it is spelled
    std::map<std::string, std::size_t> passed_by;  // documents of other kinds met in folders, by their ending: "pdf"
    std::vector<RulesFolder> rules_folders;
    std::size_t pipes = 0;                         // and devices met in folders, called like documents
    std::vector<std::string> links;                // inputs that are links to files, as named
    Problems notes;                                // that git refuses to tell what it tracks; that .kithignore leaves out all of a folder
};

[[nodiscard]] FoundInputs find_inputs(const std::vector<std::string>& operands);

// The files and folders that could not be looked into, so that nobody knows what stands there; absolute.
[[nodiscard]] std::vector<std::filesystem::path> unread_folders(const FoundInputs& found);

// Whether a walk takes up a file of this name.
[[nodiscard]] bool is_walked_document(const std::string& name);

// Whether files of these names are documents of two kinds, as text and Markdown: what is prose in the one may be code in the other.
[[nodiscard]] bool are_of_other_kinds(const std::string& name, const std::string& other);

// Whether something on the way to what stands at a path, or it itself, is hidden, so that a walk from the beginning of the path passes it by.
[[nodiscard]] bool is_hidden(const std::string& path);

// "2 other documents there were passed by: 1 .odt and 1 .pdf. kith reads .txt, .md and .docx." Empty where there are none.
[[nodiscard]] std::string passed_by_words(const FoundInputs& found);

}  // namespace kith
