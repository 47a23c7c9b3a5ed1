// SPDX-License-Identifier: Apache-2.0
// What held for a document before a change, by the kith.yaml and .kithignore of then: whether it was checked at all, by other rules than
// now, and what was kept quiet. Reads files; one thread at a time.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/files_then.hpp"
#include "app/options.hpp"
#include "app/path_filter.hpp"
#include "app/policy.hpp"
#include "app/spots.hpp"

namespace kith {

// Whether files of this name say which documents are checked, and how.
[[nodiscard]] bool holds_rules(const std::filesystem::path& file);

class FormerRules {
public:
    // `top`: of the repository. `files`: those that hold rules, as they were.
    FormerRules(const Options& options, std::filesystem::path top, const FilesThen& files);

    // Whether a file that holds rules has changed; else nothing but what moved is by other rules.
    [[nodiscard]] bool have_changed() const { return have_changed_; }

    // A file that was renamed; all paths are absolute.
    void note_move(const std::filesystem::path& before, const std::filesystem::path& now);

    // Whether what stood at `before` was not checked there, or by other rules than hold at `now`.
    [[nodiscard]] bool differ(const std::filesystem::path& before, const std::filesystem::path& now);

    // Whether a document is checked today, and whether what stood at `before` was. `is_named`: an ignore file does not hold for it.
    [[nodiscard]] bool is_checked(const std::filesystem::path& now);
    [[nodiscard]] bool was_checked(const std::filesystem::path& before, bool is_named);

    // What held at `before`, if it kept anything quiet that may speak at `now`; else null. Points into this.
    [[nodiscard]] const Policy* quieter(const std::filesystem::path& before, const std::filesystem::path& now);

    // The rule that leaves out what stands at `now`, if the rules of before left it out neither there nor at `before`: its file and line (0: a
    // .kithignore). Else none.
    [[nodiscard]] std::optional<std::pair<std::string, int>> left_out_since(const std::filesystem::path& before, const std::filesystem::path& now);

    // What ends a run with 1, then and now, where that is less now.
    [[nodiscard]] std::optional<std::pair<Chosen<std::string>, Chosen<std::string>>> fails_less(const std::filesystem::path& before, const std::filesystem::path& now);

    // What keeps words from being told now, or has them told more softly, that did not do so then: "min_level rethink, kith.yaml:3", and more with semicolons between. Empty:
    // nothing, or only what is kept for a reason (accept).
    [[nodiscard]] std::string tells_less(const std::filesystem::path& before, const std::filesystem::path& now);

    // The baselines of documents in a folder, then and now; empty: none.
    [[nodiscard]] std::pair<std::string, std::string> baselines_at(const std::filesystem::path& folder);

    // The file of somebody's own words that holds there now; empty: none.
    [[nodiscard]] std::string preferences_at(const std::filesystem::path& now) { return policy_in(now_, now).preferences.value; }
    // The layers over kith's own lexicon there now.
    [[nodiscard]] const std::vector<std::string>& layers_at(const std::filesystem::path& now) { return policy_in(now_, now).lexicon.value; }

private:
    // Of one point in time.
    struct Rules {
        Spots spots;
        std::map<std::vector<const void*>, std::unique_ptr<const Policy>> policies;  // by rules_at
    };

    [[nodiscard]] std::filesystem::path beside(const std::filesystem::path& before, std::string_view rules) const;
    [[nodiscard]] bool is_read(const std::filesystem::path& path) { return filter_.is_read(path.lexically_relative(top_).generic_string()); }
    [[nodiscard]] Spot spot_in(Rules& rules, const std::filesystem::path& path) const { return rules.spots.of(path, path.parent_path(), top_); }
    [[nodiscard]] const Policy& policy_in(Rules& rules, const std::filesystem::path& path) const;

    const Options& options_;
    std::filesystem::path top_;
    bool have_changed_;
    PathFilter filter_;  // of then
    PathFilter filter_now_;
    Rules then_;
    Rules now_;
    std::string today_;
    std::map<std::filesystem::path, std::filesystem::path> moved_;  // files that hold rules and moved: from where, to where
};

}  // namespace kith
