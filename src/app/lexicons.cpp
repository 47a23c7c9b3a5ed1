// SPDX-License-Identifier: Apache-2.0
#include "app/lexicons.hpp"

#include <algorithm>
#include <utility>

#include "app/builtin.hpp"
#include "app/lexicon_files.hpp"
#include "app/names.hpp"
#include "app/policy.hpp"
#include "app/problems.hpp"
#include "base/yaml.hpp"
#include "lexicon/compiled.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

// The table of options has let only known names through.
Mechanisms mechanisms_without(const std::vector<std::string>& names) {
    Mechanisms mechanisms;
    for (std::size_t i = 0; i < mechanism_names.size(); ++i) {
        if (std::find(names.begin(), names.end(), mechanism_names[i]) != names.end())
            mechanisms.leave_out(static_cast<Mechanism>(i));
    }
    return mechanisms;
}

std::vector<LexiconFile> read_layers(const std::vector<std::string>& paths, Problems& unreadable) {
    std::vector<LexiconFile> files;
    for (const std::string& path : paths) {
        Result<std::vector<LexiconFile>> read = read_lexicon_files(path, path);
        if (read) {
            std::move(read->begin(), read->end(), std::back_inserter(files));
        } else {
            unreadable.insert(unreadable.end(), read.error().begin(), read.error().end());
        }
    }
    return files;
}

LoadedLexicon load_over_builtin(const std::vector<LexiconFile>& files) {
    LoadedLexicon loaded;
    Result<Lexicon> builtin = open_compiled(builtin_lexicon(), builtin_index());
    if (!builtin) {
        loaded.problems = std::move(builtin).error();
    } else if (files.empty()) {
        loaded.lexicon = *std::move(builtin);
    } else {
        loaded = load_lexicon(*builtin, files);
    }
    return loaded;
}

bool is_sound(const Problems& problems) {
    return std::all_of(problems.begin(), problems.end(), [](const Problem& problem) { return problem.warning; });
}

}  // namespace

LoadedLexicon load_layers(const std::vector<std::string>& paths) {
    Problems unreadable;
    LoadedLexicon loaded = load_over_builtin(read_layers(paths, unreadable));
    loaded.problems.insert(loaded.problems.begin(), unreadable.begin(), unreadable.end());
    return loaded;
}

std::vector<std::string> layer_paths(const Options& options) {
    std::vector<std::string> paths = options.lexicon;
    paths.insert(paths.end(), options.operands.begin(), options.operands.end());
    return paths;
}

Result<std::shared_ptr<const Lexicon>> share_sound(const std::vector<std::string>& paths, LayerCache& layers, Problems& notes) {
    Problems problems;
    const std::vector<LexiconFile> files = read_layers(paths, problems);
    const bool is_known_by_files = problems.empty() && !files.empty();
    std::shared_ptr<const Lexicon> known = is_known_by_files ? layers.find(files) : nullptr;
    if (known != nullptr) return known;
    LoadedLexicon loaded = load_over_builtin(files);
    problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
    if (!is_sound(problems)) return problems;
    notes.insert(notes.end(), problems.begin(), problems.end());
    if (is_known_by_files && problems.empty()) known = layers.keep(files, std::move(loaded.lexicon));
    else known = std::make_shared<const Lexicon>(std::move(loaded.lexicon));
    return known;
}

Result<std::shared_ptr<const Lexicon>> share_sound(const std::vector<std::string>& paths, const std::string& cache_folder, Problems& notes) {
    LayerCache layers(cache_folder);
    Result<std::shared_ptr<const Lexicon>> lexicon = share_sound(paths, layers, notes);
    const Problems not_kept = layers.finish();
    notes.insert(notes.end(), not_kept.begin(), not_kept.end());
    return lexicon;
}

Result<LinterOptions> linter_options(const Options& options, const std::vector<std::string>& packs,
                                     const Lexicon& lexicon) {
    LinterOptions chosen{packs, options.with_proposed, mechanisms_without(options.without)};
    if (packs.empty()) return chosen;
    Problems problems;
    const std::vector<std::string_view> known = pack_ids(lexicon);
    for (const std::string& pack : chosen.packs) {
        if (std::find(known.begin(), known.end(), pack) != known.end()) continue;
        const std::string_view near = nearest(pack, known);
        const std::string hint = near.empty() ? std::string() : "did you mean " + in_quotes(near) + "? ";
        problems.push_back(usage("there is no pack called " + in_quotes(pack),
                                 hint + "the packs are " + listed({known.begin(), known.end()}, "and")));
    }
    if (!problems.empty()) return problems;
    return chosen;
}

Result<LinterOptions> linter_options(const Options& options, const Lexicon& lexicon) {
    return linter_options(options, split_lists(options.packs), lexicon);
}

LintOptions lint_options(const Options& options) {
    const Level level = options.min_level.empty() ? Level::notice : level_named(options.min_level);
    return {level, options.show_skipped, audience_named(options.audience)};
}

}  // namespace kith
