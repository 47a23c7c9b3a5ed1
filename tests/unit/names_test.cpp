// SPDX-License-Identifier: Apache-2.0
// Reads every file of src/ and holds that a type has a name of its own: two structs of one name in two files of the namespace kith
// link without a word and then run each other's code ([basic.def.odr]). What stands in an unnamed namespace, or inside of another
// type, is its file's own affair.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;

// The name in "struct Segment {" or "class Output : public Stream {", at the margin and not merely announced; empty in all other lines.
std::string type_begun_in(std::string_view line) {
    for (const std::string_view word : {"struct ", "class ", "enum class "}) {
        if (!line.starts_with(word) || line.find('{') == std::string_view::npos || line.find('<') < line.find('{')) continue;
        const std::string_view rest = line.substr(word.size());
        const std::size_t end = rest.find_first_of(" :{");
        const bool is_nested = rest.substr(end).starts_with("::");
        return is_nested ? std::string() : std::string(rest.substr(0, end));
    }
    return {};
}

// Types at the margin of a file, outside of its unnamed namespaces.
std::set<std::string> types_in(std::istream& in) {
    std::set<std::string> types;
    bool is_unnamed = false;
    for (std::string line; std::getline(in, line);) {
        if (line == "namespace {") is_unnamed = true;
        if (line == "}  // namespace") is_unnamed = false;
        const std::string type = is_unnamed ? std::string() : type_begun_in(line);
        if (!type.empty()) types.insert(type);
    }
    return types;
}

}  // namespace

TEST_CASE("no two files of src define a type of one name") {
    std::map<std::string, std::string> homes;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(KITH_SOURCE_DIR) / "src")) {
        if (entry.path().extension() != ".hpp" && entry.path().extension() != ".cpp") continue;
        std::ifstream in(entry.path());
        for (const std::string& type : types_in(in)) {
            const auto home = homes.try_emplace(type, entry.path().string());
            CHECK_MESSAGE(home.second, type << " stands in " << home.first->second << " and in " << entry.path().string());
        }
    }
    CHECK(homes.size() > 100);
}

TEST_CASE("a type is known by its first line") {
    CHECK(type_begun_in("struct Segment {") == "Segment");
    CHECK(type_begun_in("class DocxScan : public XmlHandler {") == "DocxScan");
    CHECK(type_begun_in("enum class Level : std::uint8_t { fine };") == "Level");
    CHECK(type_begun_in("class Output::Target {").empty());
    CHECK(type_begun_in("struct Segment;").empty());
    CHECK(type_begun_in("    struct Inner {").empty());
    CHECK(type_begun_in("enum class DocxScan::Kind : std::uint8_t {").empty());
}
