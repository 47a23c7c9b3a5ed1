// SPDX-License-Identifier: Apache-2.0
// What is kept: the size of the index and of the compiled lexicon in bytes, then the two, each from a word of its own. Entries of the built-in lexicon
// stay where the program carries them. The lock of
// an entry holds only for what this program wrote, so it is opened without reading it whole.
#include "app/layer_cache.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "app/build_id.hpp"
#include "app/builtin.hpp"
#include "app/identity.hpp"
#include "lexicon/compiled.hpp"
#include "lint/compile.hpp"

namespace kith {
namespace {

// All lie in one of the cache's folders, so that together they stay below its share: 128 MB.
constexpr std::string_view only_folder = "00";
constexpr CacheLimits limits{std::size_t{8} << 30U, std::size_t{64} << 20U};

constexpr std::size_t head = 2;  // words

std::size_t words_for(std::size_t bytes) { return (bytes + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t); }

// A lexicon and what it is read from.
struct Opened {
    FlatBlock block;
    std::optional<Lexicon> lexicon;
};

FlatBlock block_of(const Lexicon& lexicon) {
    const FlatBlock index = build_index(lexicon);
    const std::string compiled = write_compiled(lexicon, builtin_lexicon());
    FlatBlock block{bytes_of(index).size(), compiled.size()};
    block.insert(block.end(), index.begin(), index.end());
    block.resize(block.size() + words_for(compiled.size()));
    auto* const bytes = static_cast<char*>(static_cast<void*>(block.data() + head + index.size()));
    std::copy(compiled.begin(), compiled.end(), bytes);
    return block;
}

std::shared_ptr<const Lexicon> opened(FlatBlock block) {
    auto all = std::make_shared<Opened>();
    all->block = std::move(block);
    if (all->block.size() < head) return nullptr;
    const std::string_view parts = bytes_of(all->block).substr(head * sizeof(std::uint64_t));
    const std::uint64_t index = all->block[0];
    const std::uint64_t compiled = all->block[1];
    if (index % sizeof(std::uint64_t) != 0 || index > parts.size() || compiled > parts.size() - index) return nullptr;
    Result<Lexicon> lexicon = open_compiled(parts.substr(index, compiled), parts.substr(0, index), builtin_lexicon());
    if (!lexicon) return nullptr;
    all->lexicon = *std::move(lexicon);
    return {all, &*all->lexicon};
}

CacheKey key_of(const std::vector<LexiconFile>& files) {
    std::string all;
    for (const LexiconFile& file : files) append_parts(all, {file.name, digest_of(file.text)});
    std::string context;
    append_parts(context, {"layers", build_id()});
    CacheKey key = Cache::key_of(all, context);
    key.name.replace(0, only_folder.size(), only_folder);
    return key;
}

}  // namespace

bool LayerCache::is_open() {
    if (cache_ == nullptr && !folder_.empty() && !build_id().empty() && Cache::open(folder_) != nullptr)
        cache_ = Cache::open(folder_ + "/layers", limits);
    folder_.clear();  // once is enough
    return cache_ != nullptr;
}

std::shared_ptr<const Lexicon> LayerCache::find(const std::vector<LexiconFile>& files) {
    if (!is_open()) return nullptr;
    std::optional<FlatBlock> block = cache_->find(key_of(files));
    return block ? opened(*std::move(block)) : nullptr;
}

std::shared_ptr<const Lexicon> LayerCache::keep(const std::vector<LexiconFile>& files, Lexicon lexicon) {
    if (!is_open()) return std::make_shared<const Lexicon>(std::move(lexicon));
    FlatBlock block = block_of(lexicon);
    cache_->keep(key_of(files), block);
    return opened(std::move(block));
}

}  // namespace kith
