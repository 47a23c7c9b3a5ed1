// SPDX-License-Identifier: Apache-2.0
// The built-in lexicon with layers over it, ready to be used in place as the built-in one is, from the second run on. Kept as
// cache.hpp keeps results, in a folder of its own: found by a hash of the files, their names and this build of kith, and locked
// with a key that only the files give. For one thread; safe to share between processes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cache.hpp"
#include "lexicon/loader.hpp"

namespace kith {

class LayerCache {
public:
    // `folder` is that of the results; empty: nothing is kept. Nothing is opened or made before it is needed.
    explicit LayerCache(std::string folder) : folder_(std::move(folder)) {}

    // What these files made of the built-in lexicon before; null where that is not known.
    [[nodiscard]] std::shared_ptr<const Lexicon> find(const std::vector<LexiconFile>& files);
    // Keeps what they make of it, which load_lexicon has found nothing wrong with. The answer is that, as find() will give it.
    std::shared_ptr<const Lexicon> keep(const std::vector<LexiconFile>& files, Lexicon lexicon);

    // To be called once, at the end: a warning where something could not be kept.
    [[nodiscard]] Problems finish() { return cache_ == nullptr ? Problems() : cache_->finish(); }

private:
    bool is_open();

    std::string folder_;
    std::unique_ptr<Cache> cache_;  // null: not needed yet, or there is none
};

}  // namespace kith
