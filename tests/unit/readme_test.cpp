// SPDX-License-Identifier: Apache-2.0
// The README keeps its word. In a ```console block each line after `$ ` is run and must write exactly what stands below
// it; in a ```sh block each line that calls kith must be a job that kith can do; every link to a file must lead to one.
// The commands run in a folder of their own with kith on the PATH, examples/, the YAML entry that the README shows as
// our-words.yaml, and a document for each name it uses. UPDATE_GOLDEN=1 writes what came out into the README instead.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path root = KITH_SOURCE_DIR;
const fs::path readme = root / "README.md";

using Lines = std::vector<std::string>;

// The lines first..last (last not included) between two fences.
struct Block {
    std::string language;
    std::size_t first = 0;
    std::size_t last = 0;
};

struct Outcome {
    std::string out;
    int exit = 0;
};

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

Lines read_lines(const fs::path& path) {
    std::ifstream in(path);
    Lines lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string joined(const Lines& lines, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t at = first; at < last; ++at) text += lines[at] + "\n";
    return text;
}

std::vector<Block> blocks_of(const Lines& lines) {
    std::vector<Block> blocks;
    bool inside = false;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!starts_with(lines[at], "```")) continue;
        if (inside) {
            blocks.back().last = at;
        } else {
            blocks.push_back({lines[at].substr(3), at + 1, at + 1});
        }
        inside = !inside;
    }
    return blocks;
}

std::string shell_quoted(const std::string& word) {
    std::string quoted(1, '\'');
    quoted += std::regex_replace(word, std::regex("'"), "'\\''");
    return quoted += '\'';
}

// The desk on which the README's commands run; gone when the test is.
class Desk {
public:
    explicit Desk(const Lines& lines)
        : folder_(fs::temp_directory_path() / ("kith-readme-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_ / "bin");
        fs::create_directories(folder_ / "here" / "policies");
        fs::create_symlink(KITH_PROGRAM, folder_ / "bin" / "kith");
        fs::create_directory_symlink(root / "examples", here() / "examples");
        fs::copy_file(root / "examples" / "letter-to-a-parent.docx", here() / "letter.docx");
        fs::copy_file(root / "examples" / "case-notes.md", here() / "notes.md");
        fs::copy_file(root / "examples" / "short-note.txt", here() / "policies" / "visits.txt");
        std::ofstream(here() / "records.jsonl") << "{\"id\": 7, \"text\": \"Jay has contact with his nan.\"}\n";
        fs::copy_file(root / "tests" / "data" / "labelled" / "kitchen.jsonl", here() / "our-texts.jsonl");
        write_entry(lines);
    }
    ~Desk() { fs::remove_all(folder_); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    [[nodiscard]] Outcome run(const std::string& command) const {
        const fs::path out = folder_ / "out";
        const std::string shell =
            "cd " + shell_quoted(here().string()) + " && env -u NO_COLOR -u CLICOLOR_FORCE -u COLUMNS " +
            "TERM=dumb LC_ALL=C.UTF-8 XDG_CACHE_HOME=" + shell_quoted((folder_ / "cache").string()) +
            " PATH=" + shell_quoted((folder_ / "bin").string()) + ":\"$PATH\" sh -c " +
            shell_quoted(command) + " </dev/null >" + shell_quoted(out.string()) + " 2>&1";
        const int status = std::system(shell.c_str());
        std::ifstream in(out, std::ios::binary);
        return {{std::istreambuf_iterator<char>(in), {}}, WIFEXITED(status) ? WEXITSTATUS(status) : -1};
    }

private:
    [[nodiscard]] fs::path here() const { return folder_ / "here"; }

    void write_entry(const Lines& lines) const {
        for (const Block& block : blocks_of(lines)) {
            if (block.language != "yaml" || !starts_with(lines[block.first], "schema:")) continue;
            std::ofstream(here() / "our-words.yaml") << joined(lines, block.first, block.last);
        }
    }

    fs::path folder_;
};

bool is_updating() {
    const char* rewrite = std::getenv("UPDATE_GOLDEN");
    return rewrite != nullptr && std::string_view(rewrite) == "1";
}

// Runs the commands of one console block; gives the block as it would read with what they wrote today.
std::string run_console(const Lines& lines, const Block& block, const Desk& desk) {
    std::string today;
    for (std::size_t at = block.first; at < block.last;) {
        REQUIRE_MESSAGE(starts_with(lines[at], "$ "), "a console block begins with a command: " << lines[at]);
        std::size_t next = at + 1;
        while (next < block.last && !starts_with(lines[next], "$ ")) ++next;
        const std::string command = lines[at].substr(2);
        const std::string out = desk.run(command).out;
        INFO("UPDATE_GOLDEN=1 with this test writes what comes out now into README.md; read the difference first");
        CAPTURE(command);
        if (!is_updating()) CHECK(joined(lines, at + 1, next) == out);
        today += lines[at] + "\n" + out;
        at = next;
    }
    return today;
}

}  // namespace

TEST_CASE("what the README shows of kith is what kith writes") {
    const Lines lines = read_lines(readme);
    const Desk desk(lines);
    std::string today;
    std::size_t done = 0;
    for (const Block& block : blocks_of(lines)) {
        if (block.language != "console") continue;
        today += joined(lines, done, block.first) + run_console(lines, block, desk);
        done = block.last;
    }
    REQUIRE(done > 0);
    if (is_updating()) std::ofstream(readme) << today + joined(lines, done, lines.size());
}

TEST_CASE("every kith command in the README is one that kith can do") {
    const Lines lines = read_lines(readme);
    const Desk desk(lines);
    const std::regex calls_kith("(^|\\| )kith ");
    std::size_t commands = 0;
    for (const Block& block : blocks_of(lines)) {
        for (std::size_t at = block.first; block.language == "sh" && at < block.last; ++at) {
            if (!std::regex_search(lines[at], calls_kith)) continue;
            const Outcome outcome = desk.run(lines[at]);
            CAPTURE(lines[at]);
            CAPTURE(outcome.out);
            const bool is_done = outcome.exit == 0 || outcome.exit == 1;
            CHECK(is_done);
            ++commands;
        }
    }
    CHECK(commands > 0);
}

TEST_CASE("every link of the README to a file leads to one") {
    const Lines lines = read_lines(readme);
    const std::string text = joined(lines, 0, lines.size());
    const std::regex link("\\]\\(([^)#:]+)\\)");
    std::size_t links = 0;
    for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at, ++links) {
        const std::string target = (*at)[1];
        CAPTURE(target);
        CHECK(fs::exists(root / target));
    }
    CHECK(links > 0);
}
