// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"

#include <limits>

#include "app/annotate.hpp"
#include "app/check.hpp"
#include "app/completions.hpp"
#include "app/explain.hpp"
#include "app/extract.hpp"
#include "app/fix.hpp"
#include "app/init.hpp"
#include "app/lexicon_commands.hpp"
#include "app/merge.hpp"
#include "app/profile.hpp"
#include "app/show_configuration.hpp"
#include "app/trend.hpp"
#include "app/why.hpp"

namespace kith {
namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

}  // namespace

// NOLINTNEXTLINE(readability-function-size): a table, a row for each command
const std::vector<Command>& commands() {
    static const std::vector<Command> table = {
        {"check", "[PATH|-]...", OperandKind::path, 0, any_number,
         "find words that turn people into cases, and say what could stand there",
         "PATH is a document, a folder (searched through; .gitignore and .kithignore are honoured) or - for standard "
         "input. "
         "`kith PATH` is short for it. Nothing is changed, nothing leaves this machine.",
         "kith check letter.docx                  one letter\n"
         "kith check notes/ --min-level consider  a folder, without the smallest prompts\n"
         "cat draft.md | kith check - --stdin-name draft.md\n"
         "kith check policies/ -f jsonl -o found.jsonl\n",
         run_check},
        {"fix", "PATH...", OperandKind::path, 1, any_number,
         "put safe suggestions into text, Markdown and web pages",
         "Without --write or --interactive nothing is changed: what would be is shown as a diff. A suggestion is safe where the "
         "sentence stays whole and says the same; all others are left to you.",
         "kith fix notes.md                 what would change\n"
         "kith fix policies/ | git apply    change it, through git\n"
         "kith fix notes.md --interactive   one finding at a time\n",
         run_fix},
        {"annotate", "FILE", OperandKind::path, 1, 1,
         "your letter (.docx, .odt) back, with what kith has to say beside the words",
         "Writes a copy; FILE itself is never changed. Comments stand on the words they are about; tracked changes put the "
         "new words in place where a sentence stays whole, for you to accept or reject.",
         "kith annotate letter.docx -o letter-kith.docx                      comments in the margin\n"
         "kith annotate letter.docx -o letter-kith.docx --as both            and tracked changes\n"
         "kith annotate --clear letter-kith.docx -o letter-done.docx         all of it out again\n",
         run_annotate},
        {"merge", "FILE.jsonl...", OperandKind::path, 1, any_number,
         "join the results of several runs, such as shards, into one report",
         "FILE is what `kith check -f jsonl` wrote. The report is the one that a single run over all documents would have "
         "written, byte for byte. A share says which one it is; where one is missing, that is told and nothing written. Formats that "
         "show the documents themselves (text, html, rdjson) are joined from shares written with that very format.",
         "kith check policies --shard 1/2 -f jsonl -o one.jsonl\n"
         "kith check policies --shard 2/2 -f jsonl -o two.jsonl\n"
         "kith merge one.jsonl two.jsonl -f sarif -o found.sarif\n",
         run_merge},
        {"profile", "PATH...", OperandKind::path, 1, any_number,
         "how documents stand towards the people in them: the shifts, the strengths, and what to ask oneself",
         "Of one document or of many together, with the sentences behind every figure. It tells of documents, never of "
         "people; it knows no score and no order. Across folders it is a map, folder by shift, in which small numbers "
         "are "
         "withheld.",
         "kith profile letter.docx\n"
         "kith profile letter.docx -f html -o profile.html   a page to read, print or listen to\n"
         "kith profile policies/ letters/ --no-text          figures only\n",
         run_profile},
        {"trend", "FROM..TO [PATH]...", OperandKind::path, 1, any_number,
         "how the words of a repository came along: what was counted along its history, by shift",
         "FROM and TO are branches, tags or commits; the older one comes first, and TO alone stands for all of its history. At each point "
         "the documents are read as they stood, from git's own store, with the kith.yaml, ignore files and words of today; merges count "
         "as one step. It tells of days and words, never of commits or people.",
         "kith trend v1..main                         from a release until now\n"
         "kith trend main~100..main policies/         one folder\n"
         "kith trend main -f html -o trend.html       a page to read, print or listen to\n",
         run_trend},
        {"explain", "ID|WORD", OperandKind::entry, 1, any_number,
         "why a word is worth rethinking, who asked, and what to say instead",
         "The entry as a kind colleague would tell it. WORD may be any form: siblings, placed, LAC.",
         "kith explain contact\n"
         "kith explain failed to engage\n",
         run_explain},
        {"why", "FILE:LINE[:COL]", OperandKind::place, 1, 1, "why a word there was, or was not, pointed out",
         "In Word files LINE is the number of the paragraph.",
         "kith why letter.docx:4\n"
         "kith why notes.md:12:7\n",
         run_why},
        {"extract", "FILE", OperandKind::path, 1, 1,
         "the text as kith reads it, with positions and what it could not read", "FILE may be - for standard input.",
         "kith extract letter.docx\n"
         "kith extract letter.docx --format json\n",
         run_extract},
        {"lexicon list", "[PATH]...", OperandKind::path, 0, any_number, "the entries, one a line",
         "Of the built-in lexicon with PATHs (YAML files or folders) added to it.",
         "kith lexicon list\n"
         "kith lexicon list --format json   one JSON object a line\n"
         "kith lexicon list --forms         every form kith looks for\n",
         run_lexicon_list},
        {"lexicon show", "ID", OperandKind::entry, 1, 1,
         "one entry with its forms spelled out, its cues and its status", "", "kith lexicon show contact\n",
         run_lexicon_show},
        {"lexicon check", "[PATH]...", OperandKind::path, 0, any_number,
         "read the lexicon, say everything that is not right, and run the examples",
         "PATHs are YAML files or folders added to the built-in lexicon; without any, the built-in lexicon is checked.",
         "kith lexicon check\n"
         "kith lexicon check our-words.yaml\n",
         run_lexicon_check},
        {"lexicon test", "[PATH]...", OperandKind::path, 0, any_number, "run the examples and tell of each how it went",
         "With PATHs (YAML files or folders added to the built-in lexicon) the examples written there; without, all of "
         "them.",
         "kith lexicon test our-words.yaml\n"
         "kith lexicon test --entry contact\n",
         run_lexicon_test},
        {"lexicon eval", "GOLD.jsonl...", OperandKind::path, 1, any_number,
         "measure the lexicon by texts that people have labelled",
         "Each line is a JSON object with a text and the spans in it that should be found (flag), should not (ok), or "
         "on "
         "which people differ (arguable). Tells precision, recall and F1, of all and by term, with their intervals.",
         "kith lexicon eval our-texts.jsonl\n"
         "kith lexicon eval our-texts.jsonl --list fp --list fn --lexicon our-words.yaml\n",
         run_lexicon_eval},
        {"init", "", OperandKind::path, 0, 0, "write a kith.yaml to begin with, every line explained",
         "Into the current folder. Nothing is ever written over.",
         "kith init\n"
         "kith init --ci github       and a workflow that reads what a pull request changes\n"
         "kith init --ci pre-commit\n",
         run_init},
        {"config", "[PATH]", OperandKind::path, 0, 1, "what holds for a document, and where each value came from",
         "Without PATH, for the documents of the current folder.",
         "kith config\n"
         "kith config letters/to-amira.md\n",
         run_config},
        {"completions", "SHELL", OperandKind::shell, 1, 1, "a script that completes kith's words in bash, zsh or fish",
         "",
         "kith completions bash > ~/.local/share/bash-completion/completions/kith\n"
         "kith completions zsh > ~/.zfunc/_kith\n"
         "kith completions fish > ~/.config/fish/completions/kith.fish\n",
         run_completions},
    };
    return table;
}

const Command* command_named(std::string_view name) {
    for (const Command& command : commands()) {
        if (command.name == name) return &command;
    }
    return nullptr;
}

}  // namespace kith
