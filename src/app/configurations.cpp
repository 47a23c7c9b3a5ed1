// SPDX-License-Identifier: Apache-2.0
#include "app/configurations.hpp"

#include <array>
#include <system_error>
#include <utility>

#include "app/files.hpp"
#include "app/problems.hpp"
#include "app/repository.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_configuration = std::size_t{1} << 20U;

// Whether nothing above the folder holds for what is in it.
bool is_top(const fs::path& folder, const fs::path& asked) {
    std::error_code failure;
    return fs::exists(folder / ".git", failure) || folder == folder.parent_path() || (folder == asked && repository_of(folder).empty());
}

}  // namespace

std::string near_name(const fs::path& file) {
    std::error_code failure;
    std::string near = file.lexically_relative(fs::current_path(failure)).generic_string();
    return near.empty() || near.size() > file.string().size() ? file.string() : near;
}

Configurations::File& Configurations::read(const fs::path& file) {
    const auto [known, is_new] = files_.try_emplace(file);
    File& place = known->second;
    if (!is_new) return place;
    const std::string name = named_.empty() ? near_name(file) : named_;
    const bool is_as_it_is = files_then_.is_empty() && !named_.empty();  // who names it may name a pipe
    Result<std::string> text = is_as_it_is ? read_file(file.string(), largest_configuration) : files_then_.read(file, largest_configuration);
    Result<Configuration> read = text ? read_configuration(*std::move(text), name, file.parent_path().string())
                                      : Result<Configuration>(std::move(text).error());
    if (read) place.configuration = std::make_unique<const Configuration>(*std::move(read));
    else place.problems = std::move(read).error();
    return place;
}

void Configurations::look_for_misnamed(const fs::path& folder) {
    constexpr std::array<const char*, 3> names = {"kith.yml", ".kith.yaml", ".kith.yml"};
    for (const char* const name : names) {
        std::error_code failure;
        if (!fs::exists(folder / name, failure) || !misnamed_.insert((folder / name).string()).second) continue;
        Problem note = file_problem(near_name(folder / name), "misnamed", "this is not read, since kith reads its configuration from kith.yaml",
                                    "call it kith.yaml, without a dot before it");
        note.warning = true;
        notes_.push_back(std::move(note));
    }
}

Configurations::File* Configurations::nearest(const fs::path& folder, const fs::path& asked) {
    std::error_code failure;
    if (!named_.empty()) return &read(fs::absolute(named_, failure).lexically_normal());
    const auto [place, is_new] = folders_.try_emplace({folder, asked}, nullptr);
    if (!is_new) return place->second;
    const fs::path file = folder / configuration_name;
    File* found = nullptr;
    if (files_then_.is_there(file)) {
        found = &read(file);
    } else {
        look_for_misnamed(folder);
        if (!is_top(folder, asked)) found = nearest(folder.parent_path(), asked);
    }
    return folders_[{folder, asked}] = found;
}

const Configuration* Configurations::of(const fs::path& folder, const fs::path& asked) {
    File* const file = nearest(folder, asked);
    if (file == nullptr) return nullptr;
    if (!file->holds) problems_.insert(problems_.end(), file->problems.begin(), file->problems.end());
    file->holds = true;
    return file->configuration.get();
}

bool Configurations::is_broken(const fs::path& folder, const fs::path& asked) {
    const File* const file = nearest(folder, asked);
    return file != nullptr && !file->configuration;
}

const Configuration* Configurations::with_baseline(const fs::path& folder, const fs::path& asked) {
    const auto [place, is_new] = baselines_.try_emplace({folder, asked}, nullptr);
    if (!is_new) return place->second;
    const File* const file = nearest(folder, asked);
    if (file == nullptr || !file->configuration) return nullptr;
    const Configuration* found = file->configuration.get();
    if (!found->baseline.is_there()) {
        const bool is_last = !named_.empty() || is_top(found->folder, asked);
        found = is_last ? nullptr : with_baseline(fs::path(found->folder).parent_path(), asked);
    }
    return baselines_[{folder, asked}] = found;
}

std::vector<const Configuration*> Configurations::all() const {
    std::vector<const Configuration*> all;
    for (const auto& [path, file] : files_) {
        if (file.holds && file.configuration) all.push_back(file.configuration.get());
    }
    return all;
}

}  // namespace kith
