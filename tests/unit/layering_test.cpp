// SPDX-License-Identifier: Apache-2.0
// Reads every #include of src/ and holds the order of the layers, and the promise that a library is known to few files.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Include {
    std::string file;    // "text/fold.cpp", from src/
    std::string header;  // "base/result.hpp" or "vector"
    bool quoted;
};

// What each folder may include besides itself. Siblings (document and lexicon, report and write) do not know each other.
const std::map<std::string, std::set<std::string>> allowed = {
    {"base", {}},
    {"text", {"base"}},
    {"document", {"base", "text"}},
    {"lexicon", {"base", "text"}},
    {"match", {"base", "text", "document", "lexicon"}},
    {"rule", {"base", "text", "document", "lexicon", "match"}},
    {"lint", {"base", "text", "document", "lexicon", "match", "rule"}},
    {"report", {"base", "text", "document", "lexicon", "match", "rule", "lint"}},
    {"write", {"base", "text", "document", "lexicon", "match", "rule", "lint"}},
    {"app", {"base", "text", "document", "lexicon", "match", "rule", "lint", "report", "write"}},
};

// Headers of other projects, by the start of their names, and the folders or files that alone may include them.
const std::map<std::string, std::vector<std::string>> homes = {
    {"unicode/", {"text/"}},       {"re2/", {"text/regex.cpp"}},      {"yaml-cpp/", {"base/yaml.cpp"}},
    {"CLI/", {"app/options.cpp"}}, {"nlohmann/", {"base/json_"}},     {"zip.h", {"document/package/"}},
    {"expat.h", {"document/"}},    {"md4c.h", {"document/markdown"}}, {"sodium.h", {"app/cache.cpp", "app/locked_copy.cpp"}},
    {"immintrin.h", {"text/byte_masks.cpp"}},  // the compiler's own: x86 vectors
    {"arm_neon.h", {"text/byte_masks.cpp"}},   // and ARM's
};

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

std::string folder_of(const std::string& path) { return path.substr(0, path.find('/')); }

bool is_source(const fs::path& path) { return path.extension() == ".hpp" || path.extension() == ".cpp"; }

void read_includes(const fs::path& path, const std::string& name, std::vector<Include>& includes) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        if (!starts_with(line, "#include ") || line.size() < 12) continue;
        const bool quoted = line[9] == '"';
        const std::size_t end = line.find(quoted ? '"' : '>', 10);
        includes.push_back({name, line.substr(10, end - 10), quoted});
    }
}

std::vector<Include> all_includes() {
    const fs::path root = fs::path(KITH_SOURCE_DIR) / "src";
    std::vector<Include> includes;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (!is_source(entry.path())) continue;
        read_includes(entry.path(), fs::relative(entry.path(), root).generic_string(), includes);
    }
    return includes;
}

bool is_edge_allowed(const std::string& from, const std::string& to) {
    const auto found = allowed.find(from);
    return from == to || (found != allowed.end() && found->second.count(to) != 0);
}

// The key in `homes` of a header from another project; empty for the standard library, POSIX and kith itself.
std::string library_of(const Include& include) {
    for (const auto& [start, own] : homes) {
        if (starts_with(include.header, start)) return start;
    }
    return {};
}

// Standard headers have no extension, those of POSIX and Linux are few and listed.
bool is_system_header(std::string_view header) {
    static const std::set<std::string_view> posix = {"unistd.h",   "fcntl.h",     "sys/stat.h",
                                                     "sys/wait.h", "sys/types.h", "signal.h",
                                                     "sys/mman.h", "sys/ioctl.h", "poll.h",
                                                     "pthread.h",  "sys/resource.h", "sys/prctl.h",
                                                     "sys/socket.h", "sys/syscall.h", "dlfcn.h", "linux/audit.h", "linux/filter.h", "elf.h", "link.h",
                                                     "linux/seccomp.h", "dirent.h", "malloc.h", "sys/uio.h"};
    return header.find_first_of("./") == std::string_view::npos || posix.count(header) != 0;
}

}  // namespace

TEST_CASE("no folder includes one above it") {
    const std::vector<Include> includes = all_includes();
    REQUIRE(includes.size() > 10);
    for (const Include& include : includes) {
        if (!include.quoted || include.file.find('/') == std::string::npos) continue;
        CAPTURE(include.file);
        CAPTURE(include.header);
        CHECK(is_edge_allowed(folder_of(include.file), folder_of(include.header)));
    }
}

TEST_CASE("quoted includes name the folder, from src") {
    for (const Include& include : all_includes()) {
        if (!include.quoted) continue;
        CAPTURE(include.file);
        CAPTURE(include.header);
        CHECK(fs::exists(fs::path(KITH_SOURCE_DIR) / "src" / include.header));
    }
}

TEST_CASE("a header of kith includes no other project's header") {
    for (const Include& include : all_includes()) {
        if (fs::path(include.file).extension() != ".hpp" || include.quoted) continue;
        CAPTURE(include.file);
        CAPTURE(include.header);
        CHECK(is_system_header(include.header));
    }
}

TEST_CASE("a library is included only where it belongs") {
    for (const Include& include : all_includes()) {
        if (include.quoted || is_system_header(include.header)) continue;
        CAPTURE(include.file);
        CAPTURE(include.header);
        const std::string library = library_of(include);
        REQUIRE_FALSE(library.empty());
        const std::vector<std::string>& own = homes.at(library);
        CHECK(std::any_of(own.begin(), own.end(), [&](const std::string& home) { return starts_with(include.file, home); }));
    }
}

TEST_CASE("iostream stays above the core") {
    for (const Include& include : all_includes()) {
        if (include.header != "iostream") continue;
        CAPTURE(include.file);
        CHECK((include.file.find('/') == std::string::npos || folder_of(include.file) == "app"));
    }
}

TEST_CASE("the order itself: siblings do not know each other, and nothing knows app") {
    CHECK(is_edge_allowed("lint", "text"));
    CHECK(is_edge_allowed("app", "report"));
    CHECK_FALSE(is_edge_allowed("document", "lexicon"));
    CHECK_FALSE(is_edge_allowed("lexicon", "document"));
    CHECK_FALSE(is_edge_allowed("report", "write"));
    CHECK_FALSE(is_edge_allowed("base", "text"));
    for (const auto& folder : allowed) {
        CAPTURE(folder.first);
        CHECK(folder.second.count("app") == 0);
    }
}
