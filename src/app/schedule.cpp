// SPDX-License-Identifier: Apache-2.0
#include "app/schedule.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <numeric>

namespace kith {

std::vector<std::size_t> to_begin_early(const std::vector<std::size_t>& sizes, std::size_t threads) {
    constexpr std::size_t small_share = 32;
    const std::size_t total = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
    std::vector<std::size_t> large;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i] > total / (small_share * threads)) large.push_back(i);
    }
    std::stable_sort(large.begin(), large.end(), [&sizes](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
    return large;
}

std::size_t batch_for(std::size_t documents, std::size_t threads) {
    constexpr std::size_t rounds = 64;
    constexpr std::size_t most = 32;
    return std::clamp<std::size_t>(documents / (rounds * threads), 1, most);
}

std::vector<std::size_t> sizes_of(const std::vector<Input>& inputs) {
    std::vector<std::size_t> sizes;
    sizes.reserve(inputs.size());
    for (const Input& input : inputs) {
        if (input.size) {
            sizes.push_back(*input.size);
            continue;
        }
        struct stat about = {};
        const bool is_file = !input.problem && ::stat(input.path.c_str(), &about) == 0 && S_ISREG(about.st_mode);
        sizes.push_back(is_file ? static_cast<std::size_t>(about.st_size) : 0);
    }
    return sizes;
}

}  // namespace kith
