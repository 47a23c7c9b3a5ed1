// SPDX-License-Identifier: Apache-2.0
#include "app/layer_cache.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <thread>
#include <vector>

#include "app/lexicons.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;
namespace fs = std::filesystem;

namespace {

using Shared = std::shared_ptr<const Lexicon>;

std::vector<LexiconFile> kitchen_file(const std::string& more = {}) { return {{"kitchen.yaml", test::kitchen() + more}}; }

Lexicon kitchen_lexicon(const test::Scratch& scratch) {
    return load_layers({scratch.write("kitchen.yaml", test::kitchen())}).lexicon;
}

std::vector<std::string> kept_in(const std::string& folder) {
    std::vector<std::string> files;
    if (!fs::exists(folder)) return files;
    for (const fs::directory_entry& one : fs::recursive_directory_iterator(folder)) {
        if (one.is_regular_file()) files.push_back(one.path().string());
    }
    return files;
}

// What check says of a letter with the layer over the built-in lexicon.
std::string told(const test::Scratch& scratch, const std::string& cache_folder, std::vector<std::string> more = {}) {
    const std::string text = scratch.write("letter.txt", "The teapot is warm. Amira is a service user in the cauldron.\n");
    more.insert(more.begin(), {"check", text, "-f", "json", "--lexicon", scratch.write("kitchen.yaml", test::kitchen())});
    const test::Outcome outcome = test::run_program(more, {}, cache_folder);
    CHECK(outcome.err.empty());
    return outcome.out;
}

}  // namespace

TEST_CASE("a layer is known again by what its files hold and are called") {
    const test::Scratch scratch;
    const std::string folder = scratch.path("kith");
    const Lexicon lexicon = kitchen_lexicon(scratch);
    LayerCache first(folder);
    CHECK(first.find(kitchen_file()) == nullptr);
    const Shared kept = first.keep(kitchen_file(), lexicon);
    CHECK(first.finish().empty());
    LayerCache second(folder);
    const Shared found = second.find(kitchen_file());
    for (const Shared& one : {kept, found}) {
        REQUIRE(one != nullptr);
        CHECK_FALSE(one->built_index().empty());
        CHECK(one->entries.size() == lexicon.entries.size());
        REQUIRE(one->entry("teapot") != nullptr);
        CHECK(one->entry("teapot")->why == lexicon.entry("teapot")->why);
        CHECK(one->entry("teapot")->origin.file == lexicon.entry("teapot")->origin.file);
    }
    CHECK(second.find(kitchen_file("# a remark\n")) == nullptr);
    CHECK(second.find({{"cellar.yaml", test::kitchen()}}) == nullptr);
    CHECK(second.find({kitchen_file()[0], kitchen_file()[0]}) == nullptr);
}

TEST_CASE("check says the same with a layer that is kept, and keeps nothing where nothing is to be kept") {
    const test::Scratch scratch;
    const std::string folder = scratch.path("kith");
    const std::string without = told(scratch, folder, {"--no-cache"});
    CHECK(without.find("teapot") != std::string::npos);
    CHECK(without.find("service-user") != std::string::npos);
    CHECK_FALSE(fs::exists(folder));
    for (int run = 0; run < 2; ++run) {
        CHECK(told(scratch, folder) == without);
        CHECK(kept_in(folder).size() == 1);
    }
    const std::string text = scratch.write("letter.txt", "Amira is a service user.\n");
    scratch.add("kith-preferences.yaml", "say:\n  service user: Amira\n");
    static_cast<void>(test::run_program({"check", text}, {}, folder));
    CHECK(kept_in(folder).size() == 1);
}

TEST_CASE("every command with a lexicon of one's own finds it ready, whichever read it first") {
    const test::Scratch scratch;
    const std::string letter = scratch.write("letter.txt", "The teapot is warm. Amira is a service user in the cauldron.\n");
    const std::string gold = scratch.write("gold.jsonl", R"({"id": "1", "text": "The teapot is warm.", "findings": []})"
                                                         "\n");
    const std::string kitchen = scratch.write("kitchen.yaml", test::kitchen());
    const std::string all = scratch.path("all");
    const std::vector<std::vector<std::string>> commands = {
        {"explain", "teapot"},       {"config", letter}, {"fix", letter},      {"profile", letter}, {"why", letter + ":1:5"},
        {"lexicon", "show", "teapot"}, {"lexicon", "list"}, {"lexicon", "eval", gold}, {"check", letter},   {"check", "--stream"}};
    int number = 0;
    for (std::vector<std::string> command : commands) {
        const std::string called = command[0] + ' ' + command[1];
        command.insert(command.end(), {"--lexicon", kitchen});
        std::vector<std::string> anew = command;
        anew.emplace_back("--no-cache");
        const std::string folder = scratch.path("kith" + std::to_string(number++));
        const test::Outcome fresh = test::run_program(anew, {}, folder);
        CHECK_MESSAGE(kept_in(folder).empty(), called);
        for (const std::string& one : {folder, folder, all}) {
            const test::Outcome outcome = test::run_program(command, {}, one);
            CHECK_MESSAGE(outcome.out == fresh.out, called);
            CHECK_MESSAGE(outcome.err == fresh.err, called);
            CHECK_MESSAGE(outcome.exit == fresh.exit, called);
            CHECK_MESSAGE(kept_in(one).size() == 1, called);
        }
    }
}

TEST_CASE("a layer that is damaged, cut short or gone is read anew") {
    const test::Scratch scratch;
    const std::string folder = scratch.path("kith");
    LayerCache layers(folder);
    REQUIRE(layers.keep(kitchen_file(), kitchen_lexicon(scratch)) != nullptr);
    const std::vector<std::string> files = kept_in(folder);
    REQUIRE(files.size() == 1);
    const std::string sound = test::read_text(files[0]);
    std::string wrong = sound;
    wrong[sound.size() / 2] = static_cast<char>(wrong[sound.size() / 2] ^ 1);
    const std::string name = fs::path(files[0]).lexically_relative(scratch.path()).string();
    for (const std::string& bytes : {wrong, sound.substr(0, sound.size() - 1), sound.substr(0, 40), std::string()}) {
        scratch.add(name, bytes);
        CHECK(layers.find(kitchen_file()) == nullptr);
    }
    scratch.add(name, sound);
    CHECK(layers.find(kitchen_file()) != nullptr);
    fs::remove(files[0]);
    CHECK(layers.find(kitchen_file()) == nullptr);
}

TEST_CASE("two runs may keep and read the same layer at once") {
    const test::Scratch scratch;
    const std::string folder = scratch.path("kith");
    const Lexicon lexicon = kitchen_lexicon(scratch);
    std::vector<std::thread> runs;
    std::vector<Shared> kept(2);
    for (Shared& one : kept) {
        runs.emplace_back([&one, &folder, &lexicon] {
            LayerCache layers(folder);
            one = layers.find(kitchen_file());
            if (one == nullptr) one = layers.keep(kitchen_file(), lexicon);
        });
    }
    for (std::thread& run : runs) run.join();
    for (const Shared& one : kept) {
        REQUIRE(one != nullptr);
        CHECK(one->entry("teapot") != nullptr);
    }
    CHECK(kept_in(folder).size() == 1);
}
