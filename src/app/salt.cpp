// SPDX-License-Identifier: Apache-2.0
#include "app/salt.hpp"

#include <filesystem>
#include <system_error>

#include "app/files.hpp"
#include "app/repository.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_config = std::size_t{1} << 20U;

// The first "url = ..." of a repository's configuration; empty where there is none.
std::string first_address(const std::string& config) {
    const std::size_t key = config.find("url = ");
    if (key == std::string::npos) return {};
    const std::size_t begin = key + 6;
    return config.substr(begin, config.find_first_of("\r\n", begin) - begin);
}

}  // namespace

std::string repository_salt() {
    std::error_code failure;
    const fs::path here = fs::current_path(failure);
    const fs::path top = repository_of(here);
    if (top.empty()) return here.string();
    const Result<std::string> config = read_file((top / ".git" / "config").string(), largest_config);
    const std::string address = config ? first_address(*config) : std::string();
    return address.empty() ? top.string() : address;
}

}  // namespace kith
