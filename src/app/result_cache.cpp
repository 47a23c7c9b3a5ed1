// SPDX-License-Identifier: Apache-2.0
#include "app/result_cache.hpp"

#include <set>
#include <utility>

#include "app/build_id.hpp"
#include "app/convert.hpp"
#include "app/identity.hpp"
#include "app/packed_result.hpp"

namespace kith {

ResultCache::ResultCache(std::string folder, const Options& options, const std::vector<Input>& inputs)
    : folder_(std::move(folder)), options_(options) {
    std::set<const Policy*> met;
    for (const Input& input : inputs) {
        if (input.policy != nullptr && met.insert(input.policy).second) policies_.push_back(input.policy);
    }
}

ResultCache::~ResultCache() = default;

void ResultCache::open() {
    if (build_id().empty()) return;
    for (const Policy* const policy : policies_) {
        std::string& identity = identities_[policy->setup.get()];
        if (identity.empty()) identity = identity_of(*policy);
    }
    cache_ = Cache::open(folder_);
}

// Empty where the lexicon's files are not what was read a moment ago: then nothing is remembered.
std::string ResultCache::identity_of(const Policy& policy) const {
    const std::string words = words_identity(policy, options_);
    if (words.empty()) return {};
    std::string all;
    append_parts(all, {build_id(), converters_stamp(), words});
    return digest_of(all);
}

Checked ResultCache::ask(std::string_view bytes, const std::string& path, const Format& format, const Policy& policy,
                         Audience audience, const std::function<Checked()>& look) {
    if (folder_.empty() || format.has_lines) return look();
    std::call_once(opened_, [this] { open(); });
    const auto known = identities_.find(policy.setup.get());
    if (cache_ == nullptr || known == identities_.end() || known->second.empty()) return look();
    std::string context = known->second;
    append_part(context, format.name);
    append_part(context, name_of(audience));
    const CacheKey key = Cache::key_of(bytes, context);
    if (const std::optional<FlatBlock> block = cache_->find(key)) {
        std::optional<Checked> checked = unpack(*block, path, *policy.setup->lexicon);
        if (checked) return *std::move(checked);
    }
    Checked checked = look();
    if (!checked.has_problem) cache_->keep(key, pack(checked, *policy.setup->lexicon));
    return checked;
}

Problems ResultCache::finish() { return cache_ == nullptr ? Problems() : cache_->finish(); }

}  // namespace kith
