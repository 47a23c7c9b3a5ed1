// SPDX-License-Identifier: Apache-2.0
// No text costs more than its share: each of adversarial.hpp is read, checked and reported as jsonl, beside ordinary texts
// in the same run. What a byte and what a candidate word cost is taken from neutral() and letters(); two ratios of processor
// time are held, never a time: cost against what bytes and candidates would cost in those, and what twice the text costs
// (2 where cost is linear, 4 where it is quadratic). In the ordinary run a text is as long as takes some milliseconds;
// KITH_BENCH_SIZE makes it so many bytes and tells every ratio, as `scripts/bench --adversarial` does. KITH_BENCH_ONLY picks by name.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

#include "app/builtin.hpp"
#include "app/checker.hpp"
#include "bench/adversarial.hpp"
#include "bench/texts.hpp"
#include "lexicon/compiled.hpp"

namespace {

using namespace kith;
using namespace kith::bench;

double processor_seconds() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct Run {
    double seconds = 0;  // the lesser of two: others on the machine can only add
    double bytes = 0;
    double candidates = 0;
};

class Stand {
public:
    // From bytes to the report.
    [[nodiscard]] Run measure(const std::string& bytes, std::string_view file) const {
        Run run{once(bytes, file), static_cast<double>(bytes.size()), 0};
        run.seconds = std::min(run.seconds, once(bytes, file));
        const Checker weighing(linter_, {Level::notice, true});
        const Checked checked = weighing.check(bytes, std::string(file));
        run.candidates = static_cast<double>(checked.result.decisions.size());
        return run;
    }

    double once(const std::string& bytes, std::string_view file) const {
        const double begin = processor_seconds();
        const Checked checked = checker_.check(bytes, std::string(file));
        const std::string report = reporter_named("jsonl")->make(lexicon_, {})->piece(checked).text;
        const double seconds = processor_seconds() - begin;
        CHECK_FALSE(report.empty());
        return seconds;
    }

private:
    Lexicon lexicon_ = read_compiled(builtin_lexicon()).value();
    Linter linter_{lexicon_, {}};
    Checker checker_{linter_, {}};
};

// What ordinary text costs.
class Ordinary {
public:
    Ordinary(const Stand& stand, std::size_t size) {
        const Run calm = stand.measure(neutral(size), "neutral.txt");
        const Run busy = stand.measure(letters(size), "letters.txt");
        candidate_ = (busy.seconds - calm.seconds) / (busy.candidates - calm.candidates);
        byte_ = (calm.seconds - calm.candidates * candidate_) / calm.bytes;
        MESSAGE("a byte costs " << byte_ * 1e9 << " ns, a candidate word " << candidate_ * 1e6 << " us");
    }
    [[nodiscard]] double seconds(const Run& run) const { return run.bytes * byte_ + run.candidates * candidate_; }

private:
    double byte_ = 0;
    double candidate_ = 0;
};

// Empty: as long as takes some milliseconds.
std::optional<std::size_t> wanted_size() {
    const char* size = std::getenv("KITH_BENCH_SIZE");
    return size == nullptr ? std::nullopt : std::optional(std::stoul(size));
}

bool is_wanted(std::string_view name) {
    const char* only = std::getenv("KITH_BENCH_ONLY");
    return only == nullptr || name.find(only) != std::string_view::npos;
}

std::size_t telling_size(const Stand& stand, const AdversarialText& text) {
    constexpr double enough_seconds = 0.002;
    std::size_t size = std::size_t{1} << 13U;  // beyond what one sentence, whose length is bounded, can do
    stand.once(make(text, size), text.file);   // compiles the cues that it needs
    while (size < (std::size_t{1} << 20U) && stand.once(make(text, size), text.file) < enough_seconds) size *= 2;
    return size;
}

struct Ratios {
    double cost = 0;
    double growth = 0;
    double candidates = 0;
    [[nodiscard]] bool hold(double bound) const { return cost <= bound && growth <= 3; }
};

Ratios ratios(const Stand& stand, const Ordinary& ordinary, const AdversarialText& text, std::size_t size) {
    const Run one = stand.measure(make(text, size), text.file);
    Run two = stand.measure(make(text, 2 * size), text.file);
    two.bytes = std::max(two.bytes, static_cast<double>(2 * size));  // of a Word file count what it holds
    return {two.seconds / ordinary.seconds(two), two.seconds / one.seconds, two.candidates};
}

// A machine with other work can spoil a measurement but not mend one: what does not hold is measured again before it is believed.
void check(const Stand& stand, const Ordinary& ordinary, const AdversarialText& text) {
    const std::size_t size = wanted_size() ? *wanted_size() : telling_size(stand, text);
    Ratios found = ratios(stand, ordinary, text, size);
    for (int again = 0; again < 3 && !found.hold(text.bound); ++again) found = ratios(stand, ordinary, text, size);
    CAPTURE(text.name);
    CAPTURE(size);
    CAPTURE(found.cost);
    CAPTURE(found.growth);
    CHECK(found.hold(text.bound));
    if (wanted_size()) {
        MESSAGE(text.name << ": cost " << found.cost << ", growth " << found.growth << ", candidates "
                          << found.candidates);
    }
}

void check_all(bool plain_text) {
    const Stand stand;
    const Ordinary ordinary(stand, std::max(std::size_t{1} << 15U, wanted_size().value_or(0)));
    for (const AdversarialText& text : adversarial_texts()) {
        const bool is_plain = text.file.substr(text.file.size() - 4) == ".txt";
        if (is_plain == plain_text && is_wanted(text.name)) check(stand, ordinary, text);
    }
}

}  // namespace

TEST_CASE("no plain text costs more than its share") { check_all(true); }

TEST_CASE("no Markdown and no Word file costs more than its share") { check_all(false); }
