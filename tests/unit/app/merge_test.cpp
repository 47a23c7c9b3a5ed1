// SPDX-License-Identifier: Apache-2.0
// Shares of a run joined into the report of a single one: every format, byte for byte.
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "report/reporter.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/app/shares.hpp"

using namespace kith;
using test::joined;
using test::SharedDocuments;
using test::Words;

namespace fs = std::filesystem;

TEST_CASE("shares of every report are joined into that of a single run, byte for byte") {
    const SharedDocuments documents;
    const Words results = documents.shares({"-f", "jsonl"});
    for (const Reporter& reporter : reporters()) {
        CAPTURE(reporter.name);
        const Words format = {"-f", std::string(reporter.name)};
        const test::Outcome whole = test::run_program(joined({"check", documents.scratch.path()}, format));
        const bool is_shown = reporter.name == "text" || reporter.name == "html" || reporter.name == "rdjson";
        const test::Outcome merged = test::run_program(joined(joined({"merge"}, is_shown ? documents.shares(format) : results), format));
        CHECK(merged.out == whole.out);
        CHECK(merged.exit == whole.exit);
        CHECK(whole.exit == 3);
        if (is_shown) CHECK(test::run_program(joined(joined({"merge"}, results), format)).exit == 2);
    }
}

TEST_CASE("the fail level of each path holds in joined results, unless the command line says another") {
    const test::Scratch scratch;
    scratch.add("a/one.txt", "His contact with his mum is on Friday.\n");
    scratch.add("kith.yaml", "overrides:\n  - {paths: a/, fail_on: never}\n");
    const std::string file = scratch.write(".shares/one", "");
    CHECK(test::run_program({"check", scratch.path(), "--shard", "1/1", "-f", "jsonl", "-o", file}).exit == 0);
    CHECK(test::run_program({"merge", file}).exit == 0);
    CHECK(test::run_program({"merge", file, "-f", "junit"}).out.find("failures=\"0\"") != std::string::npos);
    CHECK(test::run_program({"merge", file, "--fail-on", "rethink"}).exit == 1);
    CHECK(test::run_program({"merge", file, "--fail-on", "rethink", "-f", "junit"}).out.find("failures=\"1\"") != std::string::npos);
}

TEST_CASE("shares that never fail leave it to the whole to do so") {
    const SharedDocuments documents;
    fs::remove(documents.scratch.path("c/damaged.docx"));
    for (const char* const format : {"jsonl", "html"}) {
        CAPTURE(format);
        const Words shares = documents.shares({"-f", format, "--fail-on", "never"});
        CHECK(test::run_program(joined({"merge"}, shares)).exit == 1);
        CHECK(test::run_program(joined({"merge", "--fail-on", "never"}, shares)).exit == 0);
    }
    CHECK(test::run_program({"check", documents.scratch.path(), "--shard", "1/1", "--fail-on", "never"}).exit == 0);
}

TEST_CASE("a share that is lost is named, unless that is fine") {
    const SharedDocuments documents;
    for (const char* const format : {"jsonl", "html"}) {
        CAPTURE(format);
        const Words shares = documents.shares({"-f", format});  // 2/3, 1/3, 3/3
        const test::Outcome lost = test::run_program({"merge", shares[0], shares[2]});
        CHECK(lost.exit == 2);
        CHECK(lost.out.empty());
        CHECK(lost.err.find("share 1/3 is not among these results") != std::string::npos);
        CHECK(test::run_program({"merge", shares[1]}).err.find("shares 2/3 and 3/3 are not") != std::string::npos);
        CHECK(test::run_program({"merge", shares[0], shares[2], "--incomplete"}).exit != 2);
        // One that was stopped before its end does not say which it is.
        const std::string text = test::read_text(shares[1]);
        const std::string cut = documents.scratch.write(".shares/stopped", text.substr(0, text.rfind('\n', text.size() - 2) + 1));
        CHECK(test::run_program({"merge", shares[0], cut, shares[2]}).exit == 2);
        CHECK(test::run_program({"merge", shares[0], shares[1], shares[1], shares[2]}).exit == 3);
    }
    const std::string all = documents.scratch.write(".shares/many", "{\"schema\":1,\"shard\":{\"index\":7,\"count\":100}}\n");
    CHECK(test::run_program({"merge", all}).err.find("and 89 more") != std::string::npos);
}

TEST_CASE("shares that are not whole are refused, however many of them were stopped") {
    const SharedDocuments documents;
    const auto without = [&documents](const std::string& file, bool is_first) {
        const std::string text = test::read_text(file);
        const std::size_t at = is_first ? text.find('\n') + 1 : text.rfind('\n', text.size() - 2) + 1;
        return documents.scratch.write(".shares/part-" + fs::path(file).filename().string(), is_first ? text.substr(at) : text.substr(0, at));
    };
    for (const char* const format : {"jsonl", "html"}) {
        CAPTURE(format);
        const Words shares = documents.shares({"-f", format});
        const Words stopped = {without(shares[0], false), without(shares[1], false), without(shares[2], false)};
        const test::Outcome all_stopped = test::run_program(joined({"merge"}, stopped));
        CHECK(all_stopped.exit == 2);
        CHECK(all_stopped.out.empty());
        CHECK(all_stopped.err.find("part-1") != std::string::npos);
        CHECK(all_stopped.err.find("does not come to its end") != std::string::npos);
        const test::Outcome joined_all_the_same = test::run_program(joined({"merge", "--incomplete"}, stopped));
        CHECK(joined_all_the_same.exit == 3);
        CHECK(joined_all_the_same.err.find("does not come to its end") != std::string::npos);
        Words less = shares;  // by a line of the share that has most; which one that is follows from the paths
        const auto most = std::max_element(less.begin(), less.end(), [](const std::string& a, const std::string& b) { return fs::file_size(a) < fs::file_size(b); });
        *most = without(*most, true);
        const test::Outcome lost = test::run_program(joined({"merge"}, less));
        CHECK(lost.exit == 2);
        CHECK(lost.err.find("lines of it were lost") != std::string::npos);
        CHECK(lost.err.find(*most) != std::string::npos);
        CHECK(test::run_program(joined({"merge", "--incomplete"}, less)).exit != 2);
        // All in one file, and one tried again behind what it had written when it was stopped.
        const std::string one = test::read_text(stopped[0]) + test::read_text(shares[0]) + test::read_text(shares[1]) + test::read_text(shares[2]);
        const test::Outcome of_one = test::run_program({"merge", documents.scratch.write(".shares/one", one)});
        CHECK(of_one.out == test::run_program(joined({"merge"}, shares)).out);
        CHECK(of_one.exit == 3);
    }
    const test::Outcome empty = test::run_program({"merge", documents.scratch.write(".shares/nothing", "\n")});
    CHECK(empty.exit == 0);
    CHECK(empty.err.find("nothing stands in this file") != std::string::npos);
}

TEST_CASE("a run that was stopped is not joined as a whole one, and what is joined of it says so") {
    const SharedDocuments documents;
    const std::string stopped = documents.scratch.write(".shares/stopped", test::run_program({"check", documents.scratch.path("a.md"), "-f", "jsonl"}).out +
                                                            "{\"schema\":1,\"cut_short\":\"Stopped before the end: 1 of 5 documents had been read.\"}\n");
    const test::Outcome refused = test::run_program({"merge", stopped, "-f", "sarif"});
    CHECK(refused.exit == 2);
    CHECK(refused.out.empty());
    CHECK(refused.err.find("Stopped before the end: 1 of 5") != std::string::npos);
    CHECK(test::run_program({"merge", stopped, "-f", "sarif", "--incomplete"}).out.find("\"executionSuccessful\":false") != std::string::npos);
    const std::string joined_once = documents.scratch.write(".shares/joined", test::run_program({"merge", stopped, "--incomplete"}).out);
    CHECK(test::run_program({"merge", joined_once}).exit == 2);
    // A share that was tried again behind it is whole.
    const Words shares = documents.shares({"-f", "jsonl"});
    const std::string again = documents.scratch.write(".shares/again", "{\"schema\":1,\"cut_short\":\"Stopped.\"}\n" + test::read_text(shares[0]));
    CHECK(test::run_program({"merge", again, shares[1], shares[2]}).out == test::run_program(joined({"merge"}, shares)).out);
}

TEST_CASE("one share that says two things of a document is refused, whichever comes first") {
    const SharedDocuments documents;
    for (const char* const format : {"jsonl", "html"}) {
        CAPTURE(format);
        const Words before = documents.shares({"-f", format});
        Words kept;
        for (const std::string& share : before) kept.push_back(documents.scratch.write(share.substr(documents.scratch.path().size() + 1) + ".old", test::read_text(share)));
        documents.scratch.add("a.md", "His contact with his mum, " + std::string(format) + ".\n");
        const Words shares = documents.shares({"-f", format});
        for (const Words& all : {joined(shares, kept), joined(kept, shares)}) {
            const test::Outcome outcome = test::run_program(joined({"merge", "--incomplete"}, all));
            CHECK(outcome.exit == 2);
            CHECK(outcome.out.empty());
            CHECK_MESSAGE(outcome.err.find("this says something else of") != std::string::npos, outcome.err);
        }
    }
}

TEST_CASE("shares of different runs are refused, with what sets them apart") {
    const SharedDocuments documents;
    const test::Scratch& scratch = documents.scratch;
    const Words shares = documents.shares({"-f", "jsonl"});  // 2/3, 1/3, 3/3
    const std::string other = scratch.write(".shares/other", "");
    const auto refused_with = [&](const Words& more, std::string_view words) {
        static_cast<void>(test::run_program(joined({"check", scratch.path(), "--shard", "2/3", "-f", "jsonl", "-o", other}, more)));
        const test::Outcome outcome = test::run_program({"merge", "--incomplete", other, shares[1], shares[2]});
        return outcome.exit == 2 && outcome.out.empty() && outcome.err.find("share 2/3 is of another run than share 1/3") != std::string::npos &&
               outcome.err.find(words) != std::string::npos;
    };
    constexpr std::string_view by_settings = "with other words, another kith.yaml or other options";
    for (const Words& more : std::vector<Words>{{"--min-level", "consider"}, {"--audience", "child"}, {"--with-proposed"}, {"--no-text"},
                                                {"--packs", "children"}, {"--fail-on", "notice"}, {"--limit", "depth=500"},
                                                {"--lexicon", scratch.write(".words/kitchen.yaml", test::kitchen())}}) {
        CAPTURE(more.front());
        CHECK(refused_with(more, by_settings));
    }
    const Words same = {"-j", "1"};
    static_cast<void>(test::run_program(joined({"check", scratch.path(), "--fail-on", "never", "--shard", "2/3", "-f", "jsonl", "-o", other}, same)));
    CHECK(test::run_program({"merge", other, shares[1], shares[2]}).exit == 3);
    std::string older = test::read_text(shares[0]);
    const std::size_t program = older.find("\"program\":\"") + 11;
    older.replace(program, older.find('"', program) - program, "0.0.1");
    CHECK(test::run_program({"merge", scratch.write(".shares/older", older), shares[1], shares[2]}).err.find("kith 0.0.1 wrote") != std::string::npos);
    scratch.add("new.md", "Quiet.\n");
    CHECK(refused_with({}, "its documents are others"));
    fs::remove(scratch.path("new.md"));
    scratch.add("kith.yaml", "fail_on: rethink\n");
    CHECK(refused_with({}, by_settings));
}

TEST_CASE("shares of different lines are refused") {
    const SharedDocuments documents;
    const auto share = [&documents](const std::string& which, const std::string& line) {
        const std::string file = documents.scratch.write(".shares/" + which.substr(0, 1) + line, "");
        std::string diff;
        const bool is_first = line == "1";
        for (const auto& [name, words] : {std::pair{"a.md", is_first ? "# A" : "His contact with his mum is on Friday. What matters most to you?"},
                                          std::pair{"b/letter.txt", is_first ? "Dear Amira," : "The handover at the library is at ten."}}) {
            const std::string path = documents.scratch.path(name);
            diff += "--- " + path + "\n+++ " + path + "\n@@ -" + line + " +" + line + " @@\n-x\n+" + words + '\n';
        }
        static_cast<void>(test::run_program({"check", documents.scratch.path(), "--diff", "-", "--shard", which, "-f", "jsonl", "-o", file}, diff));
        return file;
    };
    CHECK(test::run_program({"merge", share("1/2", "3"), share("2/2", "3")}).err.empty());
    const test::Outcome outcome = test::run_program({"merge", share("1/2", "3"), share("2/2", "1")});
    CHECK(outcome.exit == 2);
    CHECK_MESSAGE(outcome.err.find("or is of other lines") != std::string::npos, outcome.err);
}

TEST_CASE("shares without a document make an empty report of every format") {
    const test::Scratch scratch;
    scratch.add("a.md", "Quiet.\n");
    scratch.add("kith.yaml", "exclude: a.md\n");
    for (const Reporter& reporter : reporters()) {
        CAPTURE(reporter.name);
        const Words format = {"-f", std::string(reporter.name)};
        const test::Outcome whole = test::run_program(joined({"check", scratch.path()}, format));
        const Words of_shares = reporter.name == "html" || reporter.name == "rdjson" || reporter.name == "text" ? format : Words{"-f", "jsonl"};
        Words shares;
        for (const char* const share : {"1/2", "2/2"}) {
            shares.push_back(scratch.write(".shares/" + std::string(1, share[0]), ""));
            CHECK(test::run_program(joined({"check", scratch.path(), "--shard", share, "-o", shares.back()}, of_shares)).exit == 0);
        }
        const test::Outcome merged = test::run_program(joined(joined({"merge"}, shares), format));
        CHECK(merged.out == whole.out);
        CHECK(merged.exit == 0);
        CHECK(test::run_program(joined({"merge", scratch.write(".shares/none", "")}, format)).out == whole.out);
    }
}

TEST_CASE("results come through a pipe as well as from a file") {
    const SharedDocuments documents;
    for (const char* const format : {"jsonl", "html"}) {
        CAPTURE(format);
        const std::string file = documents.scratch.write(".shares/all", "");
        static_cast<void>(test::run_program({"check", documents.scratch.path(), "--shard", "1/1", "-f", format, "-o", file}));
        const std::string results = test::read_text(file);
        int ends[2] = {-1, -1};
        REQUIRE(pipe(ends) == 0);
        std::thread writer([&results, end = ends[1]] {
            for (std::size_t done = 0; done < results.size();) {
                const ssize_t put = write(end, results.data() + done, results.size() - done);
                if (put <= 0) break;
                done += static_cast<std::size_t>(put);
            }
            close(end);
        });
        const test::Outcome piped = test::run_program({"merge", "/dev/fd/" + std::to_string(ends[0])});
        close(ends[0]);
        writer.join();
        const test::Outcome read = test::run_program({"merge", file});
        CHECK_FALSE(read.out.empty());
        CHECK(piped.out == read.out);
        CHECK(piped.err == read.err);
        CHECK(piped.exit == read.exit);
    }
}

TEST_CASE("more files are joined than a program may hold open") {
    const test::Scratch scratch;
    const std::string line = test::run_program({"check", scratch.write("a.txt", "His contact with his mum.\n"), "-f", "jsonl"}).out;
    Words merge = {"merge", "-f", "unix"};
    for (int i = 0; i < 100; ++i) merge.push_back(scratch.write("m/" + std::to_string(i), line));
    rlimit before = {};
    REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
    const rlimit few{40, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
    const test::Outcome outcome = test::run_program(merge);
    CHECK(setrlimit(RLIMIT_NOFILE, &before) == 0);
    CHECK(outcome.err.find("Too many open files") == std::string::npos);
    CHECK(outcome.exit == 1);
    CHECK(outcome.out.find("contact") != std::string::npos);
}

TEST_CASE("shares that do not belong together, or are cut, are named with their line") {
    const SharedDocuments documents;
    const Words pages = documents.shares({"-f", "html"});
    std::string page;  // of a share that has documents; which one that is follows from the paths
    for (const std::string& file : pages) page = page.empty() ? test::read_text(file) : page;
    const std::string cut = documents.scratch.write(".shares/cut", page.substr(0, page.size() / 2));
    const test::Outcome outcome = test::run_program({"merge", cut});
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.find("cut:") != std::string::npos);
    CHECK(test::run_program(joined({"merge", "-f", "sarif"}, pages)).exit == 2);
    CHECK(test::run_program(joined(joined({"merge"}, pages), documents.shares({"-f", "jsonl"}))).exit == 2);
}

TEST_CASE("the report is never written over one of the shares it is made of") {
    const SharedDocuments documents;
    const Words results = documents.shares({"-f", "jsonl"});
    const std::string before = test::read_text(results[1]);
    const test::Outcome merged = test::run_program(joined({"merge", "-o", results[1]}, results));
    CHECK(merged.exit == 2);
    CHECK(merged.err.find("kith never writes over those") != std::string::npos);
    CHECK(test::read_text(results[1]) == before);
}
