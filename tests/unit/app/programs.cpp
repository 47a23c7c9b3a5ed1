// SPDX-License-Identifier: Apache-2.0
#include "unit/app/programs.hpp"

#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace kith::test {

namespace fs = std::filesystem;

namespace {

std::string search_path() {
    const char* const path = std::getenv("PATH");
    return path != nullptr ? path : "";
}

}  // namespace

std::string path_of_program(const std::string& name) {
    std::istringstream folders(search_path());
    for (std::string folder; std::getline(folders, folder, ':');) {
        std::error_code ignored;
        if (fs::exists(fs::path(folder) / name, ignored)) return (fs::path(folder) / name).string();
    }
    return {};
}

ProgramFolder::ProgramFolder(Others others) : before_(search_path()) {
    setenv("PATH", (others == Others::none ? scratch_.path() : scratch_.path() + ':' + before_).c_str(), 1);
}

ProgramFolder::~ProgramFolder() { setenv("PATH", before_.c_str(), 1); }

void ProgramFolder::add_script(const std::string& name, const std::string& lines) const {
    fs::permissions(scratch_.write(name, "#!/bin/sh\n" + lines + '\n'), fs::perms::owner_all);
}

void ProgramFolder::add_link(const std::string& name, const std::string& program) const { fs::create_symlink(program, scratch_.path(name)); }

}  // namespace kith::test
