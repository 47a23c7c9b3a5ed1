// SPDX-License-Identifier: Apache-2.0
#include "app/salt.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
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

// What a file of one line says, such as "gitdir: ../.git/worktrees/a"; empty where there is none.
std::string only_line(const fs::path& file) {
    const Result<std::string> text = read_regular_file(file.string(), largest_config);
    return text ? text->substr(0, text->find_first_of("\r\n")) : std::string();
}

// The folder with the configuration: a worktree's and a submodule's .git is a file that names another one. gitrepository-layout(5).
fs::path git_folder(const fs::path& top) {
    constexpr std::string_view key = "gitdir: ";
    fs::path here = top / ".git";
    std::error_code failure;
    if (fs::is_directory(here, failure)) return here;
    const std::string line = only_line(here);
    if (line.substr(0, key.size()) != key) return here;
    const fs::path named = top / line.substr(key.size());
    const std::string common = only_line(named / "commondir");
    return common.empty() ? named : named / common;
}

bool is_port(std::string_view words) {
    return !words.empty() && words.find_first_not_of("0123456789") == std::string_view::npos;
}

// "example.org/letters" of "https://bea@example.org/letters.git" and "git@example.org:letters.git" alike. A path stays one.
std::string plain_address(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
    const std::size_t user = address.substr(0, address.find('/')).rfind('@');
    if (user != std::string_view::npos) address.remove_prefix(user + 1);
    while (address.ends_with('/')) address.remove_suffix(1);
    if (address.ends_with(".git")) address.remove_suffix(4);
    const std::size_t host_end = std::min(address.find('/'), address.size());
    const std::size_t colon = address.substr(0, host_end).find(':');
    if (colon == std::string_view::npos) return std::string(address);
    const bool has_port = scheme != std::string_view::npos || is_port(address.substr(colon + 1, host_end - colon - 1));
    const std::string_view path = has_port ? address.substr(host_end) : address.substr(colon + 1);
    return std::string(address.substr(0, colon)) + (path.starts_with('/') ? "" : "/") + std::string(path);
}

}  // namespace

std::string repository_salt() {
    std::error_code failure;
    const fs::path here = fs::current_path(failure);
    const fs::path top = repository_of(here);
    if (top.empty()) return here.string();
    const Result<std::string> config = read_regular_file((git_folder(top) / "config").string(), largest_config);
    const std::string address = config ? plain_address(first_address(*config)) : std::string();
    return address.empty() ? top.string() : address;
}

}  // namespace kith
