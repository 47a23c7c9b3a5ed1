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

// A variable of the environment, as it was again afterwards.
class Variable {
public:
    Variable(const char* name, const std::string& value) : name_(name) {
        if (const char* const now = std::getenv(name)) before_ = now;
        setenv(name, value.c_str(), 1);
    }
    ~Variable() {
        if (before_.empty()) unsetenv(name_);
        else setenv(name_, before_.c_str(), 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    Variable(Variable&&) = delete;
    Variable& operator=(Variable&&) = delete;

private:
    const char* name_;
    std::string before_;
};

void add_program(const test::Scratch& scratch, const std::string& name, const std::string& script) {
    const std::string path = scratch.write(name, "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
}

}  // namespace

TEST_CASE("an older Word file is written nowhere where no temporary folder can be made: antiword reads it, as it needs none") {
    const test::Scratch scratch;
    const std::string file = scratch.write("file", "a file");
    add_program(scratch, "bin/soffice", "exit 1");
    const Variable programs("PATH", scratch.path("bin"));
    for (const std::string& folder : {std::string("/proc"), scratch.path("nowhere"), file}) {
        CAPTURE(folder);
        const Variable temporary("TMPDIR", folder);
        const Result<Converted> converted = convert_document("doc", "the words of a letter", "letter.doc", {});
        CHECK_FALSE(std::filesystem::exists("/letter.doc"));
        REQUIRE_FALSE(converted);
        CHECK(converted.error().front().message.find("no room for a temporary file") != std::string::npos);
        CHECK(converted.error().front().file == "letter.doc");
    }
    add_program(scratch, "bin/antiword", "echo His siblings");
    const Variable temporary("TMPDIR", "/proc");
    const Result<Converted> converted = convert_document("doc", "the words of a letter", "letter.doc", {});
    REQUIRE(converted);
    CHECK(converted->bytes == "His siblings\n");
}

TEST_CASE("an older Word file needs a program, and where there is none that is said, room or no room") {
    const test::Scratch scratch;
    const Variable programs("PATH", scratch.path());
    for (const std::string& folder : {std::string("/proc"), scratch.path()}) {
        const Variable temporary("TMPDIR", folder);
        const Result<Converted> converted = convert_document("doc", "the words of a letter", "letter.doc", {});
        REQUIRE_FALSE(converted);
        CHECK(converted.error().front().code == "needs-program");
    }
}
