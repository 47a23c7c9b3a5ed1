// SPDX-License-Identifier: Apache-2.0
#include "app/result_cache.hpp"

#include <set>
#include <utility>

#include "app/build_id.hpp"
#include "app/convert.hpp"
#include "app/lexicon_files.hpp"
#include "app/packed_result.hpp"

namespace kith {
namespace {

// Each with its size before it, so that no two lists read alike.
void append(std::string& text, std::string_view part) { text += std::to_string(part.size()) + ':' + std::string(part); }

void append(std::string& text, const std::vector<std::string>& parts) {
    append(text, std::to_string(parts.size()));
    for (const std::string& part : parts) append(text, part);
}

}  // namespace

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
    std::string all;
    append(all, build_id());
    append(all, converters_stamp());
    for (const std::string& path : policy.lexicon.value) {
        const Result<std::vector<LexiconFile>> files = read_lexicon_files(path, path);
        if (!files) return {};
        for (const LexiconFile& file : *files) append(all, {file.name, file.text});
    }
    Limits limits = policy.limits;
    for (const LimitRow& row : limit_rows()) append(all, std::to_string(row.of(limits)));
    append(all, policy.packs.value);
    append(all, options_.without);
    append(all, options_.with_proposed ? "with proposed" : "");
    return digest_of(all);
}

Checked ResultCache::ask(std::string_view bytes, const std::string& path, const Format& format, const Policy& policy,
                         Audience audience, const std::function<Checked()>& look) {
    if (folder_.empty() || format.has_lines) return look();
    std::call_once(opened_, [this] { open(); });
    const auto known = identities_.find(policy.setup.get());
    if (cache_ == nullptr || known == identities_.end() || known->second.empty()) return look();
    std::string context = known->second;
    append(context, format.name);
    append(context, name_of(audience));
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
