// SPDX-License-Identifier: Apache-2.0
// Runs of a derived text and the way back to its source.
#include "text/offset_map.hpp"

#include <algorithm>
#include <cassert>

namespace kith {
namespace {

std::size_t source_end(const OffsetMap::Run& run) { return run.source + run.source_length; }
std::size_t target_end(const OffsetMap::Run& run) { return run.target + run.target_length; }

// The run that holds a place of the target. Precondition: there is one.
std::vector<OffsetMap::Run>::const_iterator run_at(const std::vector<OffsetMap::Run>& runs, std::size_t place) {
    const auto is_before = [](std::size_t at, const OffsetMap::Run& run) { return at < run.target; };
    return std::upper_bound(runs.begin(), runs.end(), place, is_before) - 1;
}

// Where the unit that holds byte `offset` of a run begins and ends in the source.
OffsetMap::Range unit_at(const OffsetMap::Run& run, std::size_t offset) {
    if (run.copied) return {run.source + offset, run.source + offset + 1};
    if (run.target_step == 0) return {run.source, source_end(run)};
    const std::size_t begin = run.source + offset / run.target_step * run.source_step;
    return {begin, begin + run.source_step};
}

}  // namespace

void OffsetMap::copy(std::size_t source, std::size_t length) {
    if (length == 0) return;
    assert(runs_.empty() || source >= source_end(runs_.back()));
    if (!runs_.empty() && runs_.back().copied && source_end(runs_.back()) == source) {
        runs_.back().target_length += length;
        runs_.back().source_length += length;
    } else {
        runs_.push_back({target_size_, source, length, length, true, 0, 0});
    }
    target_size_ += length;
}

void OffsetMap::replace(std::size_t source, std::size_t source_length, std::size_t target_length) {
    if (target_length == 0) return;
    assert(runs_.empty() || source >= source_end(runs_.back()));
    runs_.push_back({target_size_, source, target_length, source_length, false, 0, 0});
    target_size_ += target_length;
}

void OffsetMap::replace_unit(std::size_t source, std::uint8_t source_step, std::uint8_t target_step) {
    assert(source_step > 0 && target_step > 0);
    const bool goes_on = !runs_.empty() && !runs_.back().copied && source_end(runs_.back()) == source &&
                         runs_.back().source_step == source_step && runs_.back().target_step == target_step;
    if (goes_on) {
        runs_.back().source_length += source_step;
        runs_.back().target_length += target_step;
        target_size_ += target_step;
        return;
    }
    replace(source, source_step, target_step);
    runs_.back().source_step = source_step;
    runs_.back().target_step = target_step;
}

OffsetMap::Range OffsetMap::to_source(std::size_t begin, std::size_t end) const {
    assert(begin <= end);
    if (runs_.empty()) return {begin, end};
    assert(end <= target_size_);
    if (begin == target_size_) return {source_end(runs_.back()), source_end(runs_.back())};
    const auto first = run_at(runs_, begin);
    const std::size_t from = unit_at(*first, begin - first->target).begin;
    if (begin == end) return {from, from};
    const auto last = end <= target_end(*first) ? first : run_at(runs_, end - 1);
    return {from, unit_at(*last, end - 1 - last->target).end};
}

// Appends a stretch that stands for a range as a whole. Two stretches that share a part of the source
// (both were cut from one replaced run) become one, or the map would not be monotonic.
void OffsetMap::replace_or_widen(Range source, std::size_t target_length) {
    if (runs_.empty() || source.begin >= source_end(runs_.back())) {
        replace(source.begin, source.end - source.begin, target_length);
        return;
    }
    Run& last = runs_.back();
    assert(!last.copied && source.begin >= last.source);
    last.source_length = std::max(source_end(last), source.end) - last.source;
    last.target_length += target_length;
    target_size_ += target_length;
}

// A copied stretch [begin, end) of the middle text, cut at the runs of the outer map.
void OffsetMap::copy_through(const OffsetMap& outer, std::size_t begin, std::size_t end) {
    for (auto run = run_at(outer.runs_, begin); begin < end; ++run) {
        const std::size_t stop = std::min(end, target_end(*run));
        if (run->copied) {
            copy(run->source + (begin - run->target), stop - begin);
        } else if (run->target_step == 0) {
            replace_or_widen({run->source, source_end(*run)}, stop - begin);
        } else {
            units_through(*run, begin, stop);
        }
        begin = stop;
    }
}

void OffsetMap::units_through(const Run& run, std::size_t begin, std::size_t end) {
    while (begin < end) {
        const std::size_t offset = begin - run.target;
        const std::size_t rest = run.target_step - offset % run.target_step;
        const std::size_t stop = std::min(end, begin + rest);
        const Range source = unit_at(run, offset);
        if (stop - begin == run.target_step) {
            replace_unit(source.begin, run.source_step, run.target_step);
        } else {
            replace_or_widen(source, stop - begin);
        }
        begin = stop;
    }
}

OffsetMap OffsetMap::then(const OffsetMap& outer) const {
    if (outer.is_identity()) return *this;
    if (is_identity()) return outer;
    OffsetMap composed;
    for (const Run& run : runs_) {
        if (run.copied) {
            composed.copy_through(outer, run.source, source_end(run));
        } else {
            composed.replace_or_widen(outer.to_source(run.source, source_end(run)), run.target_length);
        }
    }
    return composed;
}

}  // namespace kith
