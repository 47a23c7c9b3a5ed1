// SPDX-License-Identifier: Apache-2.0
// A folder of its own for a test, gone when the test is over.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kith::test {

class Scratch {
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    Scratch(Scratch&&) = delete;
    Scratch& operator=(Scratch&&) = delete;

    // The path of a name in it.
    [[nodiscard]] std::string path(std::string_view name = {}) const;
    // Writes a file, with the folders it needs, and answers its path.
    [[nodiscard]] std::string write(std::string_view name, std::string_view text) const;
    void add(std::string_view name, std::string_view text = {}) const { static_cast<void>(write(name, text)); }

private:
    std::filesystem::path folder_;
};

// Runs commands of a shell there, and requires that they succeed; git knows who it is, and nothing of the machine around.
void run_shell(const Scratch& scratch, const std::string& commands);

[[nodiscard]] std::string read_text(const std::string& path);

}  // namespace kith::test
