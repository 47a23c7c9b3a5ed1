// SPDX-License-Identifier: Apache-2.0
#include "app/known.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "lint/fingerprint.hpp"

namespace kith {

KnownFindings::KnownFindings(const std::vector<BaselineLine>& lines) {
    for (const BaselineLine& line : lines) {
        const std::string likeness(likeness_of(line.fingerprint));
        Entry& entry = paths_[line.path][likeness];
        entry.id = line.id;
        if (++entry.count == 1) places_[likeness].push_back(line.path);
    }
}

const KnownFindings::Entries& KnownFindings::entries_of(const std::string& path) const {
    static const Entries none;
    const auto found = paths_.find(path);
    return found == paths_.end() ? none : found->second;
}

bool KnownFindings::is_known_elsewhere(const std::string& path, const std::string& likeness) const {
    const auto places = places_.find(likeness);
    return places != places_.end() && (places->second.size() > 1 || places->second.front() != path);
}

std::vector<KnownAs> KnownFindings::sort(const std::string& path, const std::vector<KnownKey>& keys) {
    Entries left = entries_of(path);
    std::vector<KnownAs> standings(keys.size(), KnownAs::fresh);
    const auto take = [&left](Entries::iterator entry) {
        if (--entry->second.count == 0) left.erase(entry);
        return KnownAs::known;
    };
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto entry = left.find(keys[i].likeness);
        if (entry != left.end()) standings[i] = take(entry);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (standings[i] == KnownAs::known) continue;
        const auto entry = !keys[i].of_document ? left.end() : std::find_if(left.begin(), left.end(), [&](const auto& one) {
            return one.second.id == keys[i].id;
        });
        if (entry != left.end()) {
            standings[i] = take(entry);
        } else if (is_known_elsewhere(path, keys[i].likeness)) {
            standings[i] = KnownAs::perhaps;
        }
    }
    if (paths_.count(path) == 0) return standings;
    const std::lock_guard lock(mutex_);
    left_.try_emplace(path, std::move(left));
    return standings;
}

const std::vector<std::string>& KnownFindings::places_of(std::string_view likeness) const {
    static const std::vector<std::string> none;
    const auto found = places_.find(std::string(likeness));
    return found == places_.end() ? none : found->second;
}

bool KnownFindings::is_settled(const std::string& path) const {
    if (paths_.count(path) == 0) return true;
    const std::lock_guard lock(mutex_);
    return left_.count(path) > 0;
}

void KnownFindings::settle(const std::string& path, bool is_gone) {
    const std::lock_guard lock(mutex_);
    left_.try_emplace(path, is_gone ? entries_of(path) : Entries());
}

bool KnownFindings::claim(std::string_view likeness) {
    const std::vector<std::string>& places = places_of(likeness);
    const std::lock_guard lock(mutex_);
    for (std::size_t& next = next_place_[std::string(likeness)]; next < places.size(); ++next) {
        const std::string& place = places[next];
        const auto left = left_.find(place);
        if (left == left_.end()) continue;
        const auto entry = left->second.find(likeness);
        if (entry == left->second.end()) continue;
        ++claimed_[place][entry->first].count;
        if (--entry->second.count == 0) left->second.erase(entry);
        return true;
    }
    return false;
}

std::size_t KnownFindings::remaining(const std::string& path, std::string_view likeness, bool was_read) const {
    const auto count_in = [&](const std::map<std::string, Entries>& paths) {
        const auto entries = paths.find(path);
        if (entries == paths.end()) return std::size_t{0};
        const auto entry = entries->second.find(likeness);
        return entry == entries->second.end() ? std::size_t{0} : entry->second.count;
    };
    const std::lock_guard lock(mutex_);
    return was_read ? count_in(left_) : count_in(paths_) - count_in(claimed_);
}

std::vector<std::string> KnownFindings::unsettled() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> paths;
    for (const auto& [path, entries] : paths_) {
        if (left_.count(path) == 0) paths.push_back(path);
    }
    return paths;
}

namespace {

template <class Entries>
std::size_t sum_of(const Entries& entries) {
    return std::accumulate(entries.begin(), entries.end(), std::size_t{0}, [](std::size_t sum, const auto& one) { return sum + one.second.count; });
}

}  // namespace

std::size_t KnownFindings::gone(const std::function<bool(const std::string& path)>& counts) const {
    const std::lock_guard lock(mutex_);
    std::size_t count = 0;
    for (const auto& [path, entries] : left_) {
        if (!entries.empty() && counts(path)) count += sum_of(entries);
    }
    return count;
}

std::size_t KnownFindings::standing(const std::function<bool(const std::string& path)>& counts) const {
    const std::lock_guard lock(mutex_);
    std::size_t count = 0;
    const auto sum_in = [](const std::map<std::string, Entries>& paths, const std::string& path) {
        const auto found = paths.find(path);
        return found == paths.end() ? std::size_t{0} : sum_of(found->second);
    };
    for (const auto& [path, entries] : paths_) {
        if (counts(path)) count += sum_of(entries) - sum_in(left_, path) - sum_in(claimed_, path);
    }
    return count;
}

}  // namespace kith
