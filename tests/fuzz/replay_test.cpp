// SPDX-License-Identifier: Apache-2.0
// Every body over every file of its corpus, and over each file cut short, as ordinary tests under any compiler.
#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "app/builtin.hpp"
#include "fuzz/targets.hpp"

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Whole, and cut in eight places: a file that ends too early is the commonest damage there is.
void replay(const kith::fuzz::Target& target, std::string_view bytes) {
    target.run(bytes);
    for (std::size_t eighth = 0; eighth < 8; ++eighth) target.run(bytes.substr(0, bytes.size() * eighth / 8));
}

}  // namespace

TEST_CASE("no file of the corpus breaks a promise") {
    for (const kith::fuzz::Target& target : kith::fuzz::targets) {
        CAPTURE(target.name);
        std::size_t files = 0;
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(KITH_SOURCE_DIR) / target.seeds)) {
            if (!entry.is_regular_file()) continue;
            const std::string name = entry.path().filename().string();
            CAPTURE(name);
            replay(target, read_file(entry.path()));
            ++files;
        }
        CHECK(files > 0);
    }
}

TEST_CASE("the seeds for rules hold together, so that what is made of them is asked about a letter") {
    for (const auto& entry : fs::directory_iterator(fs::path(KITH_SOURCE_DIR) / "tests/fuzz/corpus/rules")) {
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        const bool is_rule = name != "audiences.yaml" && name != "questions.yaml";
        CHECK(kith::fuzz::problems_of_rules(is_rule ? "ours.yaml" : name, read_file(entry.path())) == "");
    }
}

TEST_CASE("a damaged block of the lexicon breaks no promise") {
    const std::string sound(kith::builtin_lexicon());
    REQUIRE_FALSE(sound.empty());
    for (std::size_t part = 0; part < 100; ++part) {
        const std::size_t at = sound.size() * part / 100;
        CAPTURE(at);
        kith::fuzz::compiled(std::string_view(sound).substr(0, at));
        std::string damaged = sound;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        kith::fuzz::compiled(damaged);
    }
}
