// SPDX-License-Identifier: Apache-2.0
#include "unit/app/scratch.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace kith::test {

namespace fs = std::filesystem;

Scratch::Scratch() {
    std::string name = (fs::temp_directory_path() / "kith-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = fs::canonical(name);
}

Scratch::~Scratch() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string Scratch::path(std::string_view name) const {
    return name.empty() ? folder_.string() : (folder_ / name).string();
}

std::string Scratch::write(std::string_view name, std::string_view text) const {
    const fs::path file = folder_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
}

void run_shell(const Scratch& scratch, const std::string& commands) {
    const std::string setup = "export HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=Bea GIT_AUTHOR_EMAIL=b@example.org "
                              "GIT_COMMITTER_NAME=Bea GIT_COMMITTER_EMAIL=b@example.org; set -e; cd '" + scratch.path() + "'; ";
    REQUIRE(std::system(("(" + setup + commands + ") >/dev/null 2>&1").c_str()) == 0);
}

std::string read_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace kith::test
