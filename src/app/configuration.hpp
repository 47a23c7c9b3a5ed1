// SPDX-License-Identifier: Apache-2.0
// kith.yaml as it is written, every part with its place, so that whatever does not hold together can be shown where it stands.
// Reading is pure; ids of entries and packs are checked later, once the lexicon is known (names.hpp). Immutable afterwards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/glob.hpp"
#include "base/result.hpp"
#include "lexicon/entry.hpp"

namespace kith {

// A value and where it was written; line 0: nowhere.
template <class T>
struct Written {
    T value{};
    int line = 0;
    int column = 0;
    [[nodiscard]] bool is_there() const { return line > 0; }
};

struct WrittenGlob {
    Written<std::string> text;
    PathPattern pattern;
};

// An entry or rule that speaks at another level for some paths; `fine`: not at all.
struct LevelChange {
    Written<std::string> id;
    Level level = Level::fine;
};

// What holds for some paths only. Of several the later one wins, key by key.
struct Override {
    int line = 0;
    std::vector<WrittenGlob> paths;
    Written<std::string> audience;
    Written<std::string> fail_on;
    Written<std::string> preferences;
    Written<std::vector<Written<std::string>>> packs;
    std::vector<LevelChange> levels;
};

// Words that stay, with the reason why and perhaps the last day on which they may.
struct Acceptance {
    int line = 0;
    int column = 0;
    std::vector<Written<std::string>> entries;
    std::vector<WrittenGlob> paths;
    std::string reason;
    Written<std::string> until;  // "2026-12-31"
};

struct Configuration {
    std::string name;    // the file as people are told of it
    std::string folder;  // where it stands, absolute: paths and patterns in it count from here
    std::string text;    // the whole file, for excerpts
    Written<std::string> fail_on;
    Written<std::string> min_level;
    Written<std::string> audience;
    Written<std::string> preferences;  // a path
    Written<std::vector<Written<std::string>>> packs;
    Written<std::vector<Written<std::string>>> lexicon;
    Written<std::string> baseline;
    std::vector<WrittenGlob> include;
    std::vector<WrittenGlob> exclude;
    std::vector<Override> overrides;
    std::vector<Acceptance> accept;
};

inline constexpr std::string_view configuration_name = "kith.yaml";

// Everything that is not right is among the problems.
Result<Configuration> read_configuration(std::string text, const std::string& name, const std::string& folder);

// Whether the patterns cover a path that counts from the configuration's folder; the last one that speaks of it decides.
[[nodiscard]] bool is_covered(const std::vector<WrittenGlob>& globs, std::string_view path);
// The pattern that does so; null: none.
[[nodiscard]] const WrittenGlob* covering(const std::vector<WrittenGlob>& globs, std::string_view path);

// A path written in it, as seen from where kith runs.
[[nodiscard]] std::string path_in(const Configuration& configuration, const std::string& path);

// A problem with something written in it: file, line, column and the line itself.
[[nodiscard]] Problem problem_in(const Configuration& configuration, int line, int column, std::string code,
                                 std::string message, std::string expected);
// The same, worth saying and no more.
[[nodiscard]] Problem warning_in(const Configuration& configuration, int line, int column, std::string code,
                                 std::string message, std::string expected);

}  // namespace kith
