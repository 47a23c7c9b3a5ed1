// SPDX-License-Identifier: Apache-2.0
#include "app/cache.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "unit/app/scratch.hpp"

using namespace kith;
namespace fs = std::filesystem;

namespace {

FlatBlock block_of(std::string_view text) {
    FlatWriter writer;
    writer.add_text(text);
    return writer.take();
}

std::string text_of(const std::optional<FlatBlock>& block) {
    if (!block) return "nothing";
    return std::string(FlatReader(bytes_of(*block)).next_text());
}

std::vector<fs::path> files_below(const std::string& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

unsigned permissions_of(const fs::path& path) {
    struct stat about = {};
    REQUIRE(::stat(path.c_str(), &about) == 0);
    return about.st_mode & 07777U;
}

struct Shelf {
    test::Scratch scratch;
    std::string folder = scratch.path("above/kith");
    std::unique_ptr<Cache> cache = Cache::open(folder);
};

}  // namespace

TEST_CASE("a result is found again for the same document and the same context, and for no others") {
    const Shelf shelf;
    REQUIRE(shelf.cache != nullptr);
    const CacheKey key = Cache::key_of("the document", "context");
    CHECK(text_of(shelf.cache->find(key)) == "nothing");
    shelf.cache->keep(key, block_of("a result"));
    CHECK(text_of(shelf.cache->find(key)) == "a result");
    CHECK(text_of(Cache::open(shelf.folder)->find(Cache::key_of("the document", "context"))) == "a result");
    CHECK(text_of(shelf.cache->find(Cache::key_of("the document ", "context"))) == "nothing");
    CHECK(text_of(shelf.cache->find(Cache::key_of("the document", "contex"))) == "nothing");
    CHECK(text_of(shelf.cache->find(Cache::key_of("tthe document", "contex"))) == "nothing");
    CHECK(text_of(shelf.cache->find(Cache::key_of("", "contextthe document"))) == "nothing");
    shelf.cache->keep(key, block_of("a later result"));
    CHECK(text_of(shelf.cache->find(key)) == "a later result");
}

TEST_CASE("what lies on the disk tells nothing of the document, and is its owner's alone") {
    const Shelf shelf;
    const std::string words = "Jay's contact with his mum";
    shelf.cache->keep(Cache::key_of(words, "context"), block_of(words + words + words));
    const std::vector<fs::path> files = files_below(shelf.folder);
    REQUIRE(files.size() == 1);
    const std::string bytes = test::read_text(files[0].string());
    for (const char* const part : {"Jay", "contact", "mum"}) CHECK(bytes.find(part) == std::string::npos);
    CHECK(permissions_of(files[0]) == 0600);
    CHECK(permissions_of(files[0].parent_path()) == 0700);
    CHECK(permissions_of(shelf.folder) == 0700);
    // The same words locked twice look different, so that nobody can compare.
    shelf.cache->keep(Cache::key_of(words, "context"), block_of(words + words + words));
    CHECK(test::read_text(files[0].string()) != bytes);
}

TEST_CASE("a damaged entry is none, wherever the damage is, and the next result takes its place") {
    const Shelf shelf;
    const CacheKey key = Cache::key_of("the document", "context");
    shelf.cache->keep(key, block_of("a result"));
    const std::string path = shelf.folder + '/' + key.name;
    const std::string whole = test::read_text(path);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string spoilt = whole;
        spoilt[i] = static_cast<char>(spoilt[i] ^ 1);
        std::ofstream(path, std::ios::binary) << spoilt;
        CHECK(text_of(shelf.cache->find(key)) == "nothing");
    }
    for (std::size_t size = 0; size < whole.size(); ++size) {
        std::ofstream(path, std::ios::binary) << whole.substr(0, size);
        CHECK(text_of(shelf.cache->find(key)) == "nothing");
    }
    std::ofstream(path, std::ios::binary) << whole << whole;
    CHECK(text_of(shelf.cache->find(key)) == "nothing");
    shelf.cache->keep(key, block_of("a result"));
    CHECK(text_of(shelf.cache->find(key)) == "a result");
}

TEST_CASE("an entry in another's place is none, nor is anything but a file") {
    const Shelf shelf;
    const CacheKey key = Cache::key_of("the document", "context");
    const CacheKey other = Cache::key_of("another", "context");
    shelf.cache->keep(key, block_of("a result"));
    shelf.cache->keep(other, block_of("another result"));
    const std::string path = shelf.folder + '/' + key.name;
    fs::copy_file(shelf.folder + '/' + other.name, path, fs::copy_options::overwrite_existing);
    CHECK(text_of(shelf.cache->find(key)) == "nothing");
    fs::remove(path);
    fs::create_symlink(shelf.folder + '/' + other.name, path);
    CHECK(text_of(shelf.cache->find(key)) == "nothing");
    fs::remove(path);
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    CHECK(text_of(shelf.cache->find(key)) == "nothing");
    fs::remove(path);
    fs::create_directory(path);
    CHECK(text_of(shelf.cache->find(key)) == "nothing");
}

TEST_CASE("a folder that others may write to is made private; where there can be none, there is none") {
    const test::Scratch scratch;
    const std::string folder = scratch.path("kith");
    fs::create_directory(folder);
    fs::permissions(folder, fs::perms::all);
    CHECK(Cache::open(folder) != nullptr);
    CHECK(permissions_of(folder) == 0700);
    CHECK(Cache::open(scratch.write("file", "text")) == nullptr);
    CHECK(Cache::open(scratch.path("none/at/all")) == nullptr);
    fs::create_directory_symlink(folder, scratch.path("link"));
    CHECK(Cache::open(scratch.path("link")) == nullptr);
}

TEST_CASE("what has not been asked for longest goes first, and the rest stays below the size") {
    const test::Scratch scratch;
    const std::string folder = scratch.path("kith");
    const CacheLimits limits{64 * 4000, 2000};  // room for 4,000 bytes in each of its folders
    const auto old = fs::file_time_type::clock::now() - std::chrono::hours(100);
    std::vector<CacheKey> keys;
    {
        const std::unique_ptr<Cache> cache = Cache::open(folder, limits);
        for (int i = 0; keys.size() < 6; ++i) {
            const CacheKey key = Cache::key_of(std::to_string(i), {});
            if (key.name.substr(0, 2) != "07") continue;
            cache->keep(key, block_of(std::string(900, 'x')));
            fs::last_write_time(folder + '/' + key.name, old + std::chrono::hours(keys.size()));
            keys.push_back(key);
        }
        cache->keep(Cache::key_of("large", {}), block_of(std::string(3000, 'x')));
        CHECK(text_of(cache->find(Cache::key_of("large", {}))) == "nothing");
        CHECK(text_of(cache->find(keys[0])) != "nothing");  // and is now the youngest
        std::ofstream(folder + "/07/.new-abc") << "left over";
        fs::last_write_time(folder + "/07/.new-abc", old + std::chrono::hours(90));
        std::ofstream(folder + "/07/.new-def") << "just begun";
        CHECK(cache->finish().empty());
    }
    const std::unique_ptr<Cache> cache = Cache::open(folder, limits);
    CHECK(text_of(cache->find(keys[0])) != "nothing");
    CHECK(text_of(cache->find(keys[1])) == "nothing");
    CHECK(text_of(cache->find(keys[5])) != "nothing");
    CHECK_FALSE(fs::exists(folder + "/07/.new-abc"));
    CHECK(fs::exists(folder + "/07/.new-def"));
    std::uintmax_t total = 0;
    for (const fs::path& file : files_below(folder)) total += fs::file_size(file);
    CHECK(total <= 4000);
    CHECK(total > 2000);
}

TEST_CASE("many threads of several runs share one folder") {
    const Shelf shelf;
    const std::unique_ptr<Cache> other = Cache::open(shelf.folder);
    std::atomic<int> wrong{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            Cache& cache = thread % 2 == 0 ? *shelf.cache : *other;
            for (int i = 0; i < 60; ++i) {
                const std::string document = std::to_string(i % 20);
                const std::string found = text_of(cache.find(Cache::key_of(document, {})));
                if (found != "nothing" && found != "result of " + document) ++wrong;
                cache.keep(Cache::key_of(document, {}), block_of("result of " + document));
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(wrong == 0);
    CHECK(files_below(shelf.folder).size() == 20);
}
