// SPDX-License-Identifier: Apache-2.0
#include "app/spots.hpp"

#include <system_error>

#include "app/preferences.hpp"

namespace kith {

namespace fs = std::filesystem;

Spot Spots::of(const fs::path& path, const fs::path& folder, const fs::path& asked) {
    Spot spot;
    spot.preferences = preferences_in(folder);
    spot.configuration = configurations_.of(folder, asked);
    if (spot.configuration == nullptr) return spot;
    spot.path = (folder / path.filename()).lexically_relative(spot.configuration->folder).generic_string();
    spot.baseline = configurations_.with_baseline(folder, asked);
    return spot;
}

const std::string* Spots::preferences_in(const fs::path& folder) {
    const auto [place, is_new] = beside_.try_emplace(folder);
    std::error_code failure;
    const fs::path file = folder / preferences_name;
    if (is_new && fs::exists(file, failure) && !fs::is_fifo(file, failure)) place->second = near_name(file);
    return place->second.empty() ? nullptr : &place->second;
}

}  // namespace kith
