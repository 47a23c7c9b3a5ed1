// SPDX-License-Identifier: Apache-2.0
// Documents that other programs take apart: nothing of one is left behind where there is no room for it.
#include "app/convert.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

// TMPDIR, as it was again afterwards.
class TemporaryFolder {
public:
    explicit TemporaryFolder(const std::string& folder) {
        if (const char* const now = std::getenv("TMPDIR")) before_ = now;
        setenv("TMPDIR", folder.c_str(), 1);
    }
    ~TemporaryFolder() {
        if (before_.empty()) unsetenv("TMPDIR");
        else setenv("TMPDIR", before_.c_str(), 1);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;

private:
    std::string before_;
};

}  // namespace

TEST_CASE("an older Word file is written nowhere where no temporary folder can be made") {
    const test::Scratch scratch;
    const std::string file = scratch.write("file", "a file");
    for (const std::string& folder : {std::string("/proc"), scratch.path("nowhere"), file}) {
        CAPTURE(folder);
        const TemporaryFolder temporary(folder);
        const Result<Converted> converted = convert_document("doc", "the words of a letter", "letter.doc", {});
        CHECK_FALSE(std::filesystem::exists("/letter.doc"));
        REQUIRE_FALSE(converted);
        CHECK(converted.error().front().message.find("no room for a temporary file") != std::string::npos);
        CHECK(converted.error().front().file == "letter.doc");
    }
}
