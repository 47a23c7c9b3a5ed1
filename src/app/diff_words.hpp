// SPDX-License-Identifier: Apache-2.0
// What single lines of a diff say outside of its hunks: names as git, GNU diff and Mercurial write them, and where lines were changed. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kith {

// A name in quotes as git writes it: \t, \n, \", \\ and \303. Another one stays as it is.
[[nodiscard]] std::string unquoted(std::string_view name);

// Takes the "b/" of git off a new name; other prefixes of one letter come from its mnemonicPrefix. Where the old name begins with
// the same letter, that is a folder's (--no-prefix).
[[nodiscard]] std::string without_prefix(std::string name, std::string_view old);

// "diff --git a/x b/x", without the first two words: where nothing else names the file, both halves are the same.
[[nodiscard]] std::string name_in_header(std::string_view names);

// "@@ -3,0 +4,2 @@": how many lines of the old and the new file follow, and where the new ones begin.
struct Hunk {
    std::size_t old_lines = 1;
    std::size_t first = 0;
    std::size_t new_lines = 1;
};

[[nodiscard]] std::optional<Hunk> read_hunk(std::string_view line);

// "3c3" or "1,2d0", as a diff that is no unified one begins what it says of some lines.
[[nodiscard]] bool is_edit_command(std::string_view text);

// Git's name of what a file held, perhaps shortened; empty for what is none: anybody may write a diff.
[[nodiscard]] std::string blob_name(std::string_view text);

// Whether it is the name of an empty file, by either of the two ways in which git counts.
[[nodiscard]] bool is_empty_blob(std::string_view name);

// "docs/x.md" of "Only in docs: x.md", which `diff -r` says of a file that has no fellow. Empty for a sentence.
[[nodiscard]] std::string only_in(std::string_view text);

// "new/x.docx" of "Binary files old/x.docx and new/x.docx differ" and of the other ways to say so. Empty where nothing is said of that.
[[nodiscard]] std::string differing_file(std::string_view text);

// "Submodule lib 1234567..89abcde:", which `git diff --submodule=log` says of another repository within this one.
[[nodiscard]] bool is_submodule(std::string_view text);

// Stands for what a line says: the same for two that differ in white space, or in letters that a pipe or an editor may have recoded. It
// looks no further than a $, behind which git and others put their own words into a file.
[[nodiscard]] std::size_t line_likeness(std::string_view line);

// A line without the colours of a terminal.
[[nodiscard]] std::string uncoloured(std::string_view line);

}  // namespace kith
