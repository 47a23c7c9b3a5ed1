// SPDX-License-Identifier: Apache-2.0
// What documents are called by now that were there when a file of the repository, such as a baseline, was committed last. git tells: step
// by step along the history, so that a copy made after a rename is no rename; then all at once, what has been staged included. Asks for
// nothing where nobody is missed. Thread-safe.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

// From the path of before to that of now, all absolute. Without git, outside a repository, or where git cannot tell: empty.
// `missed`: documents that are not where they were.
[[nodiscard]] std::map<std::string, std::string> renames_since(const std::filesystem::path& file, const std::vector<std::string>& missed);

// The same of all that went on in the history, on side branches too, whenever it was: what the last commit that renamed each made of it.
// A document of that name that was made since is another one.
[[nodiscard]] std::map<std::string, std::string> last_renames(const std::filesystem::path& file, const std::vector<std::string>& missed);

// What one commit, or all since, did to documents.
struct RenameStep {
    std::map<std::string, std::string> renames;  // from the path of before to that of now
    std::set<std::string> added;
};

// As `git log -z --name-status --format=tformat::` writes them, in that order.
[[nodiscard]] std::vector<RenameStep> read_steps(std::string_view log);

// Of documents that are alike, git takes the first by name for the renamed one. One goes where those beside it went, if it is there.
void follow_folders(RenameStep& step);

// One step after another, the oldest first.
[[nodiscard]] std::map<std::string, std::string> joined_renames(const std::vector<RenameStep>& steps);

}  // namespace kith
