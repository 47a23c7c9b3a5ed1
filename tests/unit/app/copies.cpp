// SPDX-License-Identifier: Apache-2.0
#include "unit/app/copies.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <vector>

#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

namespace kith::test {

std::string part(const std::string& path, const std::string& name) {
    const std::string bytes = read_text(path);
    auto zip = Zip::open(bytes, path, {});
    REQUIRE(zip);
    const auto found = zip->read(name);
    REQUIRE(found);
    return *found;
}

void put_part(const std::string& path, const std::string& name, const std::string& content) {
    const auto copy = copy_zip(read_text(path), path, {{name, content}});
    REQUIRE(copy);
    std::ofstream(path, std::ios::binary) << *copy;
}

std::string with(std::string text, const std::string& old, const std::string& by) {
    const std::size_t at = text.find(old);
    REQUIRE_MESSAGE(at != std::string::npos, old);
    return text.replace(at, old.size(), by);
}

std::string run(const std::string& inside) { return "<w:r>" + inside + "</w:r>"; }
std::string words(const std::string& text) { return run("<w:t xml:space=\"preserve\">" + text + "</w:t>"); }
std::string p(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }

int exit_after(const std::string& ending, const std::string& letter, const Edit& edit) {
    const Scratch scratch;
    scratch.add("letter" + ending, letter);
    const std::string copy = scratch.path("copy" + ending);
    const std::vector<std::string> annotate = {"annotate", scratch.path("letter" + ending), "-o", copy, "--as", "both"};
    REQUIRE(run_program(annotate).exit == 0);
    put_part(copy, edit.part, with(part(copy, edit.part), edit.old, edit.by));
    return run_program(annotate).exit;
}

}  // namespace kith::test
