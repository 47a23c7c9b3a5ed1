// SPDX-License-Identifier: Apache-2.0
// kith-compile, used while kith is built: reads the lexicon and the rules, says everything that is not right, and writes the
// form that kith carries. `--lexicon DIR --rules DIR -o FILE --index FILE`; with `--examples` in place of the files every
// example is run.
// Exit code 0, or 2 where something has to be put right first.
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "app/examples.hpp"
#include "app/lexicon_files.hpp"
#include "lexicon/compiled.hpp"
#include "lexicon/loader.hpp"
#include "lint/compile.hpp"

namespace {

namespace fs = std::filesystem;

struct Job {
    std::vector<std::string> folders;
    std::string output;
    std::string index;
    bool runs_examples = false;
};

bool read_arguments(const std::vector<std::string>& args, Job& job) {
    for (std::size_t i = 0; i < args.size(); ++i) {
        const bool has_value = i + 1 < args.size();
        if (args[i] == "--examples") {
            job.runs_examples = true;
        } else if ((args[i] == "--lexicon" || args[i] == "--rules") && has_value) {
            job.folders.push_back(args[++i]);
        } else if (args[i] == "-o" && has_value) {
            job.output = args[++i];
        } else if (args[i] == "--index" && has_value) {
            job.index = args[++i];
        } else {
            return false;
        }
    }
    return !job.folders.empty() && (job.runs_examples || (!job.output.empty() && !job.index.empty()));
}

int fail(const kith::Problems& problems) {
    std::cerr << kith::render(problems);
    return 2;
}

// Files are called by the folder's own name, so that no path of this machine gets into the program.
kith::LoadedLexicon load(const Job& job) {
    std::vector<kith::LexiconFile> files;
    for (const std::string& folder : job.folders) {
        std::error_code failure;
        if (fs::is_empty(folder, failure)) continue;
        auto read = kith::read_lexicon_files(folder, fs::path(folder).filename().string());
        if (!read) return {{}, read.error()};
        for (kith::LexiconFile& file : *read) files.push_back(std::move(file));
    }
    return kith::load_lexicon({}, files);
}

int run_examples(const kith::Lexicon& lexicon) {
    const std::vector<kith::ExampleOutcome> outcomes = kith::run_examples(lexicon, {});
    const kith::Problems problems = kith::problems_of(outcomes);
    if (!problems.empty()) {
        fail(problems);
        std::cerr << '\n' << problems.size() << " of " << outcomes.size() << " examples went another way.\n";
        return 2;
    }
    return 0;
}

int write(std::string_view block, const std::string& path) {
    std::ofstream out(path, std::ios::binary);
    out.write(block.data(), static_cast<std::streamsize>(block.size()));
    if (out.flush()) return 0;
    std::cerr << path << " could not be written\n";
    return 2;
}

// The program opens what is written here without looking at all of it, so that is done now.
int write_both(const kith::Lexicon& lexicon, const Job& job) {
    const std::string block = kith::write_compiled(lexicon);
    const kith::Result<kith::Lexicon> again = kith::read_compiled(block);
    if (!again) return fail(again.error());
    const int failed = write(block, job.output);
    return failed != 0 ? failed : write(kith::bytes_of(kith::build_index(*again)), job.index);
}

int perform(const std::vector<std::string>& args) {
    Job job;
    if (!read_arguments(args, job)) {
        std::cerr << "kith-compile --lexicon DIR --rules DIR (-o FILE --index FILE | --examples)\n";
        return 2;
    }
    const kith::LoadedLexicon loaded = load(job);
    bool is_sound = true;
    for (const kith::Problem& problem : loaded.problems) is_sound = is_sound && problem.warning;
    if (!is_sound) return fail(loaded.problems);
    std::cerr << kith::render(loaded.problems);
    return job.runs_examples ? run_examples(loaded.lexicon) : write_both(loaded.lexicon, job);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return perform({argv + 1, argv + argc});
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << '\n';
        return 2;
    }
}
