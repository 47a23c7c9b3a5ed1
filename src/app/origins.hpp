// SPDX-License-Identifier: Apache-2.0
// Where a known sentence comes from, in a run that sees only a part of the documents: it stood in its document before the changes that
// the run is about, or left another document with them; else it is a copy, whatever became of the one that the baseline knows. What
// documents were before is read from git's store, all at once, and only when it is asked for.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/changes.hpp"
#include "app/known.hpp"

namespace kith {

class Origins {
public:
    // The findings of a document: of these bytes, or, where there are none, of what stands there now. False: it could not be read.
    using Read = std::function<bool(const std::string& path, const std::string* bytes, std::vector<KnownKey>& keys)>;

    // `changes` tells what the run is about; where it cannot, all may have come from anywhere. `is_other`: whether a document, by its
    // absolute path, is checked as well, and by another run.
    Origins(std::function<Result<Changes>()> changes, std::function<bool(const std::string& path)> is_other)
        : ask_(std::move(changes)), is_other_(std::move(is_other)) {}

    // Of a document, by its absolute path: turns each `perhaps` that did not stand there before into `arrived`. Thread-safe.
    void weigh(const std::string& path, const std::vector<KnownKey>& keys, std::vector<KnownAs>& standings, const Read& read);

    // For a document, takes one that has left another; false: there is none, or it went to one of other runs that comes before this by its
    // name. One thread at a time, once all is weighed.
    [[nodiscard]] bool take(const std::string& path, std::string_view likeness);

private:
    using Counts = std::map<std::string, std::size_t, std::less<>>;  // by likeness

    void look_back(const Read& read);
    void look_back(const Changes::Former& former, const std::string& bytes, const Read& read);
    void look_at_others(const Read& read);

    std::function<Result<Changes>()> ask_;
    std::function<bool(const std::string& path)> is_other_;
    std::once_flag once_;
    std::optional<Changes> changes_;
    bool is_blind_ = false;                // git does not tell what was there
    std::map<std::string, Counts> stood_;  // by the path of today
    Counts left_;
    std::map<std::string, std::multiset<std::string>, std::less<>> others_;  // by likeness, the other documents it came to
};

}  // namespace kith
