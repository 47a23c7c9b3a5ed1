// SPDX-License-Identifier: Apache-2.0
// Where each byte of a derived text came from. A map is a sorted list of runs; in a copied run byte n of
// the target is byte n of the source, a replaced run stands for a stretch of the source as a whole
// (an entity, a folded ligature, a decoded character), and stretches of the source that no run covers
// were left out (markup, soft hyphens). Laws, held by property tests: monotonic; every target byte is
// covered once; the identity map answers what it is asked; copied runs are byte-equal to the source, but
// for the case of ASCII letters (a lower-cased text still has the same place for every byte).
// Immutable after building; safe to share between threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kith {

class OffsetMap {
public:
    // Identity: target and source are one text. Costs nothing and never grows. (The map of an empty target looks the
    // same, and there is nothing to ask it.)
    OffsetMap() = default;

    // Appends the next run of the target. Neighbouring copied runs are merged.
    // Precondition: `source` is not before the end of the last run.
    void copy(std::size_t source, std::size_t length);
    void replace(std::size_t source, std::size_t source_length, std::size_t target_length);
    // The same for a small unit (a character of UTF-16); neighbours of equal sizes share one run, so that a text of
    // millions of them stays small.
    void replace_unit(std::size_t source, std::uint8_t source_step, std::uint8_t target_step);

    [[nodiscard]] bool is_identity() const { return runs_.empty() && target_size_ == 0; }

    struct Range {
        std::size_t begin;
        std::size_t end;
    };
    // The stretch of the source that stands behind [begin, end) of the target: the start rounded down and
    // the end up to whole replaced runs. Text left out before the first or behind the last byte is not
    // taken in. An empty range maps to the place where its start stands. Precondition: end <= target_size(),
    // but for the identity. O(log runs).
    [[nodiscard]] Range to_source(std::size_t begin, std::size_t end) const;

    // This map's source is `outer`'s target: answers a map from this target to outer's source.
    [[nodiscard]] OffsetMap then(const OffsetMap& outer) const;

    struct Run {
        std::size_t target;         // where the run begins in the target
        std::size_t source;         // where it begins in the source
        std::size_t target_length;
        std::size_t source_length;
        bool copied;
        // Of a run of equal units: bytes of each; such a run maps unit by unit. 0 where the run maps as a whole.
        std::uint8_t source_step;
        std::uint8_t target_step;
    };
    [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }
    [[nodiscard]] std::size_t target_size() const { return target_size_; }

private:
    void replace_or_widen(Range source, std::size_t target_length);
    void copy_through(const OffsetMap& outer, std::size_t begin, std::size_t end);
    void units_through(const Run& run, std::size_t begin, std::size_t end);

    std::vector<Run> runs_;
    std::size_t target_size_ = 0;
};

}  // namespace kith
