// SPDX-License-Identifier: Apache-2.0
#include "report/profile_folders.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kith;

namespace {

Profile document(std::size_t words, std::size_t prompts, std::size_t strengths = 0) {
    Profile profile;
    profile.documents = 1;
    profile.words = words;
    Facet& shift = profile.shifts[0];
    shift.prompts.count = prompts;
    shift.prompts.documents = prompts > 0 ? 1 : 0;
    shift.strengths.count = strengths;
    shift.strengths.documents = strengths > 0 ? 1 : 0;
    return profile;
}

// `with` documents of one prompt each, and others of none, of 100 words.
void fill(Folders& folders, const std::string& folder, std::size_t documents, std::size_t with) {
    for (std::size_t i = 0; i < documents; ++i) folders.add(folder + "/letter.txt", document(100, i < with ? 1 : 0));
}

std::string shown(const HeatCell& cell) { return cell.is_withheld ? "few" : std::to_string(cell.tenths); }

// "adults 6 few": folder, documents, first shift.
std::vector<std::string> rows(const HeatMap& map) {
    std::vector<std::string> all;
    for (const HeatRow& row : map.rows) {
        all.push_back(row.folder + " " + std::to_string(row.documents) + " " + shown(row.prompts[0]));
    }
    return all;
}

}  // namespace

TEST_CASE("rows are the first folders in which the ways part") {
    struct Case {
        std::vector<std::string> paths;
        std::vector<std::string> rows;
    };
    const std::vector<Case> cases = {
        {{"a/x.txt", "b/y.txt"}, {"a", "b"}},
        {{"county/north/a/x.txt", "county/north/b/deep/y.txt"}, {"a", "b"}},
        {{"county/x.txt", "county/north/y.txt"}, {"", "north"}},
        {{"./a/x.txt", "a//y.txt"}, {"", ""}},
        {{"/srv/a/x.txt", "/home/b/y.txt"}, {"srv", "home"}},
        {{"../a/x.txt", "../b/y.txt"}, {"a", "b"}},
        {{"x.txt"}, {""}},
        {{"-"}, {""}},
    };
    for (const Case& one : cases) {
        const Folders folders(one.paths);
        for (std::size_t i = 0; i < one.paths.size(); ++i) {
            CAPTURE(one.paths[i]);
            CHECK(folders.row_of(one.paths[i]) == one.rows[i]);
        }
    }
}

TEST_CASE("a figure is told for a thousand words, by the order of the folders' names") {
    Folders folders({"south/x.txt", "north/y.txt"});
    fill(folders, "south", 6, 6);
    fill(folders, "north", 8, 0);
    const HeatMap map = folders.heat_map();
    CHECK(rows(map) == std::vector<std::string>{"north 8 0", "south 6 100"});
    CHECK(map.most_tenths == 100);
}

TEST_CASE("what fewer than five documents are behind is withheld, and a second figure with it") {
    Folders folders({"a/x.txt", "b/y.txt", "c/z.txt"});
    fill(folders, "a", 9, 4);
    fill(folders, "b", 9, 9);
    fill(folders, "c", 9, 6);
    CHECK(rows(folders.heat_map()) == std::vector<std::string>{"a 9 few", "b 9 100", "c 9 few"});
    fill(folders, "a", 1, 1);
    CHECK(rows(folders.heat_map()) == std::vector<std::string>{"a 10 50", "b 9 100", "c 9 67"});
}

TEST_CASE("a figure of few that no other figure could hide makes the whole column withheld") {
    Folders folders({"a/x.txt", "b/y.txt"});
    fill(folders, "a", 9, 2);
    fill(folders, "b", 9, 0);
    CHECK(rows(folders.heat_map()) == std::vector<std::string>{"a 9 few", "b 9 few"});
    CHECK(folders.heat_map().most_tenths == 0);
    Folders none({"a/x.txt", "b/y.txt"});
    fill(none, "a", 9, 0);
    fill(none, "b", 9, 0);
    CHECK(rows(none.heat_map()) == std::vector<std::string>{"a 9 0", "b 9 0"});
}

TEST_CASE("over many words rounding hides enough, and no second figure is withheld") {
    Folders folders({"a/x.txt", "b/y.txt"});
    fill(folders, "a", 9, 4);
    fill(folders, "b", 2000, 2000);
    CHECK(rows(folders.heat_map()) == std::vector<std::string>{"a 9 few", "b 2000 100"});
}

TEST_CASE("small folders are told together, with the next smallest where they are too few") {
    Folders folders({"a/x.txt", "b/y.txt", "c/z.txt"});
    fill(folders, "a", 1, 0);
    fill(folders, "b", 5, 5);
    fill(folders, "c", 7, 7);
    fill(folders, "d", 8, 8);
    const HeatMap map = folders.heat_map();
    CHECK(rows(map) == std::vector<std::string>{"c 7 100", "d 8 100", " 6 83"});
    CHECK(map.rows.back().folders == 2);
    CHECK(map.folders == 4);
}

TEST_CASE("there is no map of one row, nor of documents without words") {
    Folders one({"a/x.txt", "b/y.txt"});
    fill(one, "a", 9, 9);
    one.add("b/y.txt", document(0, 0));
    CHECK(one.heat_map().rows.empty());
    Folders small({"a/x.txt", "b/y.txt"});
    fill(small, "a", 2, 2);
    fill(small, "b", 2, 2);
    CHECK(small.heat_map().rows.empty());
    CHECK(small.heat_map().folders == 2);
    CHECK(Folders({}).heat_map().rows.empty());
}
