// SPDX-License-Identifier: Apache-2.0
// Documents that a kith.yaml leaves out, by `exclude` or because its `include` names others: also those named on the command line, since
// pre-commit and its like name every file. What became of them is told. One thread at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/configuration.hpp"
#include "app/options.hpp"

namespace kith {

// Whether the configuration leaves out `path`, which counts from its folder.
[[nodiscard]] bool leaves_out(const Configuration& configuration, std::string_view path);

class LeftOut {
public:
    // Whether the configuration leaves out `path`, which counts from its folder. `name`: as people call it; `is_named`: they did so
    // themselves, and hear of it.
    bool takes(const Configuration& configuration, std::string_view path, const std::string& name, bool is_named);

    // What is worth saying. `is_all`: no document is left, which has the code nothing_left.
    [[nodiscard]] Problems notes(bool is_all) const;

    static constexpr std::string_view nothing_left = "nothing-left";

private:
    // What of one kith.yaml leaves documents out.
    struct Cause {
        const Configuration* configuration = nullptr;
        bool is_excluded = false;  // else no pattern of include: covers them
        std::size_t count = 0;
        Problem last;
    };

    [[nodiscard]] Cause& cause_of(const Configuration& configuration, bool is_excluded);
    [[nodiscard]] Problem note_of(const Cause& cause, bool is_end) const;

    Problems named_;
    std::vector<Cause> causes_;  // as they were met
};

// The code of a note that a diff is of documents which are nowhere.
inline constexpr std::string_view diff_elsewhere = "diff-elsewhere";

// The code of a note that documents, or words in them, are checked which were not before a change of kith.yaml.
inline constexpr std::string_view rules_changed = "rules-changed";

// The code of a note that a change leaves out its own documents, lets them pass, or alters what a baseline knows of them.
inline constexpr std::string_view change_loosens = "change-loosens";

// The code of a note that it is not known what a kith.yaml held before.
inline constexpr std::string_view rules_unknown = "rules-unknown";

// For people, who might take silence for a slip: "Nothing that kith reads has changed since main." Empty where that is not so, or not asked.
[[nodiscard]] std::string unchanged_words(const Options& options, bool is_all);

// What is told of the notes of a run. With -q only what in `accept:` holds no longer, that git refuses, that a change loosens rules for itself,
// that those of before are not known, and that documents asked for were not checked, where not already what has changed was little.
[[nodiscard]] Problems told_notes(const Options& options, Problems notes);

}  // namespace kith
