// SPDX-License-Identifier: Apache-2.0
// Joined shares beside a baseline: as a single run, and what of it is written.
#include <doctest/doctest.h>

#include <string>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/app/shares.hpp"

using namespace kith;
using test::joined;
using test::SharedDocuments;
using test::Words;

TEST_CASE("joined results keep to a baseline as a single run does, and can write it") {
    const SharedDocuments documents;
    const test::Scratch& scratch = documents.scratch;
    const Words baseline = {"--baseline", scratch.path("known")};
    CHECK(test::run_program(joined({"merge", "--update-baseline"}, joined(documents.shares({"-f", "jsonl"}), baseline))).exit == 3);
    const std::string of_merge = test::read_text(scratch.path("known"));
    CHECK(test::run_program(joined({"check", scratch.path(), "--update-baseline"}, baseline)).exit == 3);
    CHECK(test::read_text(scratch.path("known")) == of_merge);
    // Text moves between documents of different shares, and one sentence is new.
    scratch.add("b/letter.txt", "Dear Amira,\n\nThis is quiet. Été: contact with his mum.\n");
    scratch.add("a.md", "# A\n\nThe handover at the library is at ten. What matters most to you?\n\nA new handover at the library.\n");
    const Words results = documents.shares({"-f", "jsonl"});
    for (const char* const format : {"sarif", "summary", "json"}) {
        CAPTURE(format);
        const test::Outcome whole = test::run_program(joined({"check", scratch.path(), "-f", format}, baseline));
        const test::Outcome merged = test::run_program(joined(joined({"merge", "-f", format}, results), baseline));
        CHECK(whole.out == merged.out);
        CHECK(whole.exit == merged.exit);
    }
    CHECK(test::run_program(joined({"merge", "--no-text"}, joined(results, baseline))).out.find("\"handover\"") != std::string::npos);
    const Words salted = documents.shares({"-f", "jsonl", "--no-text"});
    CHECK(test::run_program(joined(joined({"merge"}, salted), baseline)).exit == 2);
    CHECK(test::run_program(joined({"merge", "--update-baseline"}, results)).exit == 2);
    CHECK(test::run_program(joined(joined({"merge"}, documents.shares({"-f", "html"})), baseline)).exit == 2);
}

TEST_CASE("a baseline written from a part of the shares keeps what it knows of all other documents") {
    const SharedDocuments documents;
    const test::Scratch& scratch = documents.scratch;
    const Words baseline = {"--baseline", scratch.path("known")};
    CHECK(test::run_program(joined({"check", scratch.path(), "--update-baseline"}, baseline)).exit == 3);
    const std::string before = test::read_text(scratch.path("known"));
    const Words shares = documents.shares({"-f", "jsonl"});
    for (const std::string& share : shares) {
        static_cast<void>(test::run_program(joined({"merge", share, "--incomplete", "--update-baseline"}, baseline)));  // 2 where it holds nothing that can be read
        CHECK(test::read_text(scratch.path("known")) == before);
    }
    // A document that moved to another share is not lost, and what is gone goes once all shares are there.
    test::run_shell(scratch, "mv b/letter.txt b/moved-along.txt");
    const Words moved = documents.shares({"-f", "jsonl"});
    for (const std::string& share : moved) static_cast<void>(test::run_program(joined({"merge", share, "--incomplete", "--update-baseline"}, baseline)));
    const test::Outcome whole = test::run_program(joined({"check", scratch.path(), "-f", "unix", "-q"}, baseline));
    CHECK_MESSAGE(whole.out.empty(), whole.out);
    test::run_shell(scratch, "rm b/moved-along.txt");
    CHECK(test::run_program(joined(joined({"merge", "--update-baseline"}, documents.shares({"-f", "jsonl"})), baseline)).exit == 3);
    CHECK(test::read_text(scratch.path("known")).find("moved-along") == std::string::npos);
}

TEST_CASE("a baseline keeps what it knows where the shares were written in another folder") {
    const test::Scratch scratch;
    scratch.add("docs/1.md", "His contact with his mum is on Friday.\n");
    scratch.add("docs/read.md", "The handover at the library is at ten.\n");
    const auto merge = [&scratch] {
        test::run_shell(scratch, "cd docs; " KITH_PROGRAM " check . --no-cache --shard 1/1 -f jsonl -o ../.share || true; cd ..; "
                                 KITH_PROGRAM " merge .share --baseline known --update-baseline > .told 2>&1 || true");
        return test::unwrapped(test::read_text(scratch.path(".told")));
    };
    static_cast<void>(test::run_program({"check", scratch.path(), "--baseline", scratch.path("known"), "--update-baseline"}));
    const std::string before = test::read_text(scratch.path("known"));
    const std::string told = merge();
    CHECK_MESSAGE(told.find("none of the documents in these results is here") != std::string::npos, told);
    CHECK(test::read_text(scratch.path("known")) == before);
    scratch.add("read.md", "Quiet.\n");
    static_cast<void>(merge());
    CHECK(test::read_text(scratch.path("known")).find("docs/1.md") != std::string::npos);
}

TEST_CASE("where documents go by several baselines, that is said, and none is written with the words of another") {
    const test::Scratch scratch;
    scratch.add("kith.yaml", "baseline: known\n");
    scratch.add("sub/kith.yaml", "baseline: known\n");
    scratch.add("a.md", "His contact with his mum is on Friday.\n");
    scratch.add("sub/b.md", "The handover at the library is at ten.\n");
    REQUIRE(test::run_program({"check", scratch.path(), "--update-baseline"}).exit == 0);
    const std::string before = test::read_text(scratch.path("known"));
    const std::string share = scratch.path(".share");
    const test::Outcome shared = test::run_program({"check", scratch.path(), "--shard", "1/1", "-f", "jsonl", "-o", share});
    CHECK_MESSAGE(test::unwrapped(shared.err).find("its run goes by several baselines") != std::string::npos, shared.err);
    const test::Outcome merged = test::run_program({"merge", share, "--baseline", scratch.path("known"), "-f", "unix"});
    CHECK(merged.exit == 1);
    CHECK_MESSAGE(test::unwrapped(merged.err).find("was asked about all of them") != std::string::npos, merged.err);
    CHECK(test::run_program({"merge", share, "--baseline", scratch.path("known"), "--update-baseline"}).exit == 2);
    CHECK(test::read_text(scratch.path("known")) == before);
    CHECK(test::run_program({"merge", share, "--baseline", scratch.path("all"), "--update-baseline"}).exit == 0);
}
