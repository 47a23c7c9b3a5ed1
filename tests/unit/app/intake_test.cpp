// SPDX-License-Identifier: Apache-2.0
// Text on standard input is told as the same text in a file, wherever what is special of it stands.
#include "app/intake.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "app/files.hpp"
#include "app/inputs.hpp"
#include "app/open_file.hpp"
#include "app/part_check.hpp"
#include "report/json.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view entries = R"yaml(
  - {id: contact, term: contact, kind: noun, level: rethink, shift: process-to-relationship, why: "Time is not contact.",
     say: ["time together"], harms: ["~ with (mum|dad)"], otherwise: consider, sources: [], status: proposed}
)yaml";

const Policy& policy() {
    static const Policy made = [] {
        Policy policy;
        policy.setup = std::make_shared<const Setup>(std::make_shared<const Lexicon>(test::lexicon_with(entries)), LinterOptions{{}, true});
        return policy;
    }();
    return made;
}

std::string told(Checked checked) {
    return document_json(checked, *policy().setup->lexicon, {}) + (checked.has_problem ? checked.problem.code : std::string());
}

std::string told_of_file(const std::string& path) {
    std::size_t size = 0;
    std::istringstream nothing;
    Input input;
    input.path = path;
    return told(check_input(Checker(policy(), false), input, {}, nothing, size));
}

// Of what comes in as `path`, in parts where that can be.
std::string told_of_input(Streams& streams, const std::string& path, const std::string& folder, std::size_t least) {
    const auto came = take_in(streams, path, policy().limits, least, folder);
    if (!came) return told(unreadable(path, came.error().front()));
    if (const auto parts = check_in_parts(**came, path, policy(), {}, {least, 100, true})) {
        DocumentRecord record = parts->record;
        const FindingBlocks blocks = PackedFindings::blocks(parts->findings);
        for (std::vector<FindingRecord> block = blocks(); !block.empty(); block = blocks()) record.findings.insert(record.findings.end(), block.begin(), block.end());
        return document_json(record);
    }
    std::size_t size = 0;
    return told(check_source(Checker(policy(), false), **came, path, size));
}

std::string told_of_stream(const std::string& text, const std::string& path, const std::string& folder, std::size_t least) {
    std::istringstream in(text);
    std::ostringstream out;
    Streams streams{in, out, out};
    return told_of_input(streams, path, folder, least);
}

std::string told_of_file_behind(const std::string& path, std::size_t least) {
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::ostringstream out;
    std::istringstream in(test::read_text(path));
    Streams streams{in, out, out, file.descriptor()};
    return told_of_input(streams, path, {}, least);
}

std::string repeated(const std::string& piece, std::size_t size) {
    std::string text;
    while (text.size() < size) text += piece;
    return text;
}

// Texts in which something stands where a part may end, and those that only the whole of them shows for what they are.
std::vector<std::pair<std::string, std::string>> awkward_texts() {
    const std::string plain = repeated("He has contact with mum.\n\n", 1500);
    const std::string wide(100, 'x');
    std::string utf16 = "\xFF\xFE";
    for (const char c : plain) utf16 += {c, '\0'};
    std::vector<std::pair<std::string, std::string>> texts = {
        {"plain", plain},
        {"no final newline", plain + "No contact"},
        {"CRLF", repeated("He has contact with mum.\r\nThe contact goes on.\r\n\r\n", 1500)},
        {"CR", repeated("He has contact with mum.\r", 1500)},
        {"letters of two to four bytes", repeated("caf\u00E9 \u201Ccontact\u201D \U0001F600 with mum.\n\n", 1500)},
        {"byte order mark", "\xEF\xBB\xBF" + plain},
        {"byte order mark within", plain + "\xEF\xBB\xBF" + plain},
        {"UTF-16", utf16},
        {"UTF-16 cut off", utf16 + "x"},
        {"Windows-1252 late", plain + "caf\xE9 contact with dad.\n"},
        {"neither late", plain + "caf\xC3\x28 \x81 contact.\n"},
        {"cut in a letter", plain + "caf\xC3"},
        {"NUL", plain + std::string(1, '\0') + plain},
        {"a mark of kith's own", plain + "<!-- kith: keep contact: so it is -->\n\n" + plain},
        {"one long line", repeated("He has contact with mum and ", 1500)},
        {"one long sentence over lines", repeated("he has contact with mum and\n", 1500)},
        {"a long line among others", plain + repeated(wide + " contact ", 3000) + "\n\n" + plain},
        {"blank lines", repeated("\n", 1500) + plain},
        {"a page", "<!DOCTYPE html><p>contact with mum</p>" + plain},
        {"empty", ""},
    };
    for (std::size_t more = 1; more < 40; ++more)
        texts.emplace_back("moved by " + std::to_string(more), std::string(more, 'x') + repeated("\r\ncaf\u00E9 contact with dad\r\n\r\n", 900));
    return texts;
}

}  // namespace

TEST_CASE("text on standard input is told as the same text in a file") {
    const test::Scratch scratch;
    for (const auto& awkward : awkward_texts()) {
        const std::string& what = awkward.first;
        const std::string& text = awkward.second;
        const std::string path = scratch.write("text.txt", text);
        const std::string whole = told_of_file(path);
        for (const std::size_t least : {std::size_t{1}, std::size_t{300}, std::size_t{100000}}) {
            CHECK_MESSAGE(told_of_stream(text, path, scratch.path("kith"), least) == whole, what << ' ' << least);
            CHECK_MESSAGE(told_of_stream(text, path, {}, least) == whole, what << " in memory " << least);
            CHECK_MESSAGE(told_of_file_behind(path, least) == whole, what << " from a file " << least);
        }
    }
}

TEST_CASE("what comes in is read in parts, and only long plain text goes to the disk") {
    const test::Scratch scratch;
    const auto source_of = [&](const std::string& text, const std::string& name) {
        std::istringstream in(text);
        std::ostringstream out;
        Streams streams{in, out, out};
        return take_in(streams, name, {}, 1000, scratch.path("kith"));
    };
    const std::string text = repeated("He has contact with mum.\n\n", 5000);
    REQUIRE(source_of(text.substr(0, 900), "-"));
    REQUIRE(source_of("<!DOCTYPE html>" + text, "-"));
    REQUIRE(source_of(text, "draft.md"));
    CHECK_FALSE(fs::exists(scratch.path("kith")));
    const auto source = source_of(text, "-");
    REQUIRE(source);
    CHECK(fs::exists(scratch.path("kith")));
    CHECK(check_in_parts(**source, "-", policy(), {}, {1000, 200}));
}

TEST_CASE("what comes in over the limit is refused as a file is, with what raises it") {
    std::istringstream in(repeated("contact\n", 5000));
    std::ostringstream out;
    Streams streams{in, out, out};
    Limits limits;
    limits.input_bytes = 2000;
    const auto source = take_in(streams, "-", limits, 1000, {});
    REQUIRE_FALSE(source);
    CHECK(source.error().front().code == "too-large");
    CHECK(source.error().front().expected.find("--limit input=") != std::string::npos);
}

TEST_CASE("a file behind standard input is passed as if it had been read") {
    const test::Scratch scratch;
    const std::string text = "already read\n" + repeated("He has contact with mum.\n\n", 5000);
    const OpenFile file(::open(scratch.write("text.txt", text).c_str(), O_RDONLY | O_CLOEXEC));
    REQUIRE(::lseek(file.descriptor(), 13, SEEK_SET) == 13);
    std::istringstream in;
    std::ostringstream out;
    Streams streams{in, out, out, file.descriptor()};
    const auto source = take_in(streams, "-", {}, 1000, {});
    REQUIRE(source);
    CHECK((*source)->take() == text.substr(13));
    CHECK(::lseek(file.descriptor(), 0, SEEK_CUR) == static_cast<off_t>(text.size()));
}
