// SPDX-License-Identifier: Apache-2.0
// The other programs that kith starts, as a test wants them to be there or not.
#pragma once

#include <string>

#include "unit/app/scratch.hpp"

namespace kith::test {

// Where there is such a program on this machine; empty where there is none.
[[nodiscard]] std::string path_of_program(const std::string& name);

// As long as it lives, programs are looked for in this folder first, or in it alone.
class ProgramFolder {
public:
    enum class Others { behind, none };
    explicit ProgramFolder(Others others);
    ~ProgramFolder();
    ProgramFolder(const ProgramFolder&) = delete;
    ProgramFolder& operator=(const ProgramFolder&) = delete;
    ProgramFolder(ProgramFolder&&) = delete;
    ProgramFolder& operator=(ProgramFolder&&) = delete;

    void add_script(const std::string& name, const std::string& lines) const;  // of sh
    void add_link(const std::string& name, const std::string& program) const;

private:
    Scratch scratch_;
    std::string before_;
};

}  // namespace kith::test
