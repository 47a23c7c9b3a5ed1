// SPDX-License-Identifier: Apache-2.0
#include "app/origins.hpp"

#include <algorithm>
#include <filesystem>

#include "app/history.hpp"

namespace kith {
namespace {

constexpr std::size_t batch_blobs = 200;  // held in memory at once

std::map<std::string, std::size_t, std::less<>> counts_of(const std::vector<KnownKey>& keys) {
    std::map<std::string, std::size_t, std::less<>> counts;
    for (const KnownKey& key : keys) ++counts[key.likeness];
    return counts;
}

}  // namespace

void Origins::weigh(const std::string& path, const std::vector<KnownKey>& keys, std::vector<KnownAs>& standings, const Read& read) {
    if (std::find(standings.begin(), standings.end(), KnownAs::perhaps) == standings.end()) return;
    std::call_once(once_, [&] { look_back(read); });
    if (is_blind_) return;
    const auto known = stood_.find(path);
    if (known == stood_.end() && !changes_->holds(path)) return;  // as it was before
    Counts before = known == stood_.end() ? Counts() : known->second;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto left = before.find(keys[i].likeness);
        const bool stood = left != before.end() && left->second > 0;
        if (stood) --left->second;
        if (!stood && standings[i] == KnownAs::perhaps) standings[i] = KnownAs::arrived;
    }
}

bool Origins::take(const std::string& path, std::string_view likeness) {
    const auto left = left_.find(likeness);
    if (left == left_.end()) return false;
    const auto others = others_.find(likeness);
    while (others != others_.end() && left->second > 0 && !others->second.empty() && *others->second.begin() < path) {
        others->second.erase(others->second.begin());
        --left->second;
    }
    if (left->second == 0) return false;
    --left->second;
    return true;
}

void Origins::look_back(const Read& read) {
    Result<Changes> changes = ask_();
    is_blind_ = !changes || !changes->tells_former();
    if (is_blind_) return;
    changes_ = *std::move(changes);
    std::map<std::filesystem::path, std::vector<const Changes::Former*>> waiting;  // by repository
    for (const Changes::Former& former : changes_->former()) {
        if (!former.file.blob.empty()) waiting[former.top].push_back(&former);
    }
    for (const auto& [top, all] : waiting) {
        for (std::size_t begin = 0; begin < all.size() && !is_blind_; begin += batch_blobs) {
            const std::size_t end = std::min(begin + batch_blobs, all.size());
            std::vector<std::string> names;
            for (std::size_t i = begin; i < end; ++i) names.push_back(all[i]->file.blob);
            const Result<std::vector<BlobBytes>> blobs = bytes_of(top, names);
            is_blind_ = !blobs || std::any_of(blobs->begin(), blobs->end(), [](const BlobBytes& blob) { return !blob.is_there; });
            for (std::size_t i = begin; i < end && !is_blind_; ++i) look_back(*all[i], (*blobs)[i - begin].bytes, read);
        }
    }
    if (!is_blind_ && !left_.empty()) look_at_others(read);
}

// A hook's files may be dealt out to several runs: each has to see where else a sentence went.
void Origins::look_at_others(const Read& read) {
    for (const std::string& path : changes_->documents()) {
        std::vector<KnownKey> keys;
        if (!is_other_(path) || !read(path, nullptr, keys)) continue;
        const auto before = stood_.find(path);
        for (const auto& [likeness, count] : counts_of(keys)) {
            if (left_.count(likeness) == 0) continue;
            const auto stood = before == stood_.end() ? Counts::const_iterator() : before->second.find(likeness);
            const std::size_t old = before == stood_.end() || stood == before->second.end() ? 0 : stood->second;
            for (std::size_t i = old; i < count; ++i) others_[likeness].insert(path);
        }
    }
}

// What could not be read, then or now, held nothing that anybody knew of, and lost nothing.
void Origins::look_back(const Changes::Former& former, const std::string& bytes, const Read& read) {
    std::vector<KnownKey> before;
    std::vector<KnownKey> now;
    if (!read(former.file.path, &bytes, before)) return;
    Counts stood = counts_of(before);
    const bool is_told = former.file.now.empty() || read(former.file.now, nullptr, now);
    const Counts stands = counts_of(now);
    for (const auto& [likeness, count] : stood) {
        const auto still = stands.find(likeness);
        const std::size_t kept = still == stands.end() ? 0 : still->second;
        if (is_told && kept < count) left_[likeness] += count - kept;
    }
    if (!former.file.now.empty()) stood_[former.file.now] = std::move(stood);
}

}  // namespace kith
