// SPDX-License-Identifier: Apache-2.0
// Which findings a baseline knows. A document keeps what was known of it; what it holds no more may turn up in any other document,
// as when a file is renamed or split, but no oftener than it is gone. The answer does not depend on the order in which documents are
// sorted, only on the order in which claims are made. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/baseline.hpp"

namespace kith {

// What a baseline looks at in a finding.
struct KnownKey {
    std::string id;
    std::string likeness;
    bool of_document = false;  // a rule of the whole document: it is the same one whichever sentence shows it now
};

// perhaps: known elsewhere, if it is gone from there. arrived: the same, of one that did not stand in its document before the changes
// that a run is about.
enum class KnownAs : std::uint8_t { known, fresh, perhaps, arrived };

class KnownFindings {
public:
    explicit KnownFindings(const std::vector<BaselineLine>& lines);

    // Of all findings of a document, in the order in which they are to be known. Settles the path.
    [[nodiscard]] std::vector<KnownAs> sort(const std::string& path, const std::vector<KnownKey>& keys);

    // The other documents that held such a finding.
    [[nodiscard]] const std::vector<std::string>& places_of(std::string_view likeness) const;
    // What a path holds no more is known once it was sorted, or settled: all of it (`is_gone`), or nothing that could be told.
    [[nodiscard]] bool is_settled(const std::string& path) const;
    void settle(const std::string& path, bool is_gone);

    // Takes one that is gone elsewhere; false: there is none. Its places must be settled.
    [[nodiscard]] bool claim(std::string_view likeness);

    // How many of them a path may still hold that nobody met elsewhere: of a document that was read, besides those in it.
    [[nodiscard]] std::size_t remaining(const std::string& path, std::string_view likeness, bool was_read) const;

    // Paths that nobody asked about yet.
    [[nodiscard]] std::vector<std::string> unsettled() const;
    // What is gone from the paths that count, and was claimed nowhere.
    [[nodiscard]] std::size_t gone(const std::function<bool(const std::string& path)>& counts) const;

    // What is neither gone from the paths that count nor was claimed, as far as anybody asked.
    [[nodiscard]] std::size_t standing(const std::function<bool(const std::string& path)>& counts) const;

private:
    struct Entry {
        std::string id;
        std::size_t count = 0;
    };
    using Entries = std::map<std::string, Entry, std::less<>>;  // by likeness

    [[nodiscard]] const Entries& entries_of(const std::string& path) const;
    [[nodiscard]] bool is_known_elsewhere(const std::string& path, const std::string& likeness) const;

    std::map<std::string, Entries> paths_;
    std::unordered_map<std::string, std::vector<std::string>> places_;  // by likeness, in order
    mutable std::mutex mutex_;                                          // guards what follows
    std::map<std::string, Entries> left_;                               // of each settled path, what it holds no more
    std::map<std::string, Entries> claimed_;                            // of that, what was taken
    std::unordered_map<std::string, std::size_t> next_place_;  // by likeness, the first place that may have one left: a settled place gets none
};

}  // namespace kith
