// SPDX-License-Identifier: Apache-2.0
#include "app/completions.hpp"

#include <algorithm>

#include "app/commands.hpp"
#include "app/problems.hpp"
#include "base/yaml.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

using Words = std::vector<std::string_view>;

const Words& shells() {
    static const Words names = {"bash", "zsh", "fish"};
    return names;
}

std::string joined(const Words& words) {
    std::string all;
    for (const std::string_view word : words) all += (all.empty() ? "" : " ") + std::string(word);
    return all;
}

// First words of commands with their summaries; a first word that stands for several has none.
struct FirstWord {
    std::string_view word;
    std::string_view summary;
    Words seconds;
};

std::vector<FirstWord> first_words() {
    std::vector<FirstWord> firsts;
    for (const Command& command : commands()) {
        const std::size_t space = command.name.find(' ');
        const std::string_view word = command.name.substr(0, space);
        if (firsts.empty() || firsts.back().word != word) firsts.push_back({word, command.summary, {}});
        if (space == std::string_view::npos) continue;
        firsts.back().summary = "look at the lexicon itself";
        firsts.back().seconds.push_back(command.name.substr(space + 1));
    }
    return firsts;
}

Words option_names(std::string_view command) {
    Words names;
    for (const OptionRow& row : options_of(command)) {
        names.push_back(row.name);
        if (!row.letter.empty()) names.push_back(row.letter);
    }
    return names;
}

std::string single_quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

// "check|--format|-f" style patterns of a case statement, for every option with choices.
std::string bash_choices() {
    std::string out;
    for (const Command& command : commands()) {
        for (const OptionRow& row : options_of(command.name)) {
            if (row.choices == nullptr) continue;
            out += "        \"" + std::string(command.name) + ' ' + std::string(row.name) + '"';
            if (!row.letter.empty()) out += "|\"" + std::string(command.name) + ' ' + std::string(row.letter) + '"';
            out += ") COMPREPLY=($(compgen -W \"" + joined(row.choices()) + "\" -- \"$word\")); return ;;\n";
        }
    }
    return out;
}

std::string bash_options() {
    std::string out;
    for (const Command& command : commands()) {
        out +=
            "        \"" + std::string(command.name) + "\") words=\"" + joined(option_names(command.name)) + "\" ;;\n";
    }
    return out;
}

std::string bash_script() {
    Words firsts;
    std::string seconds;
    for (const FirstWord& first : first_words()) {
        firsts.push_back(first.word);
        if (first.seconds.empty()) continue;
        seconds += "    if [[ $COMP_CWORD == 2 && ${COMP_WORDS[1]} == " + std::string(first.word) +
                   " ]]; then COMPREPLY=($(compgen -W \"" + joined(first.seconds) + "\" -- \"$word\")); return; fi\n";
    }
    return "# Completions of kith for bash; made by `kith completions bash`.\n"
           "_kith() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words= command=check\n"
           "    if [[ $COMP_CWORD == 1 && $word != -* ]]; then\n"
           "        COMPREPLY=($(compgen -W \"" +
           joined(firsts) +
           "\" -- \"$word\") $(compgen -f -- \"$word\"))\n"
           "        return\n"
           "    fi\n" +
           seconds + "    case \" " + joined(firsts) +
           " \" in *\" ${COMP_WORDS[1]} \"*) command=${COMP_WORDS[1]} ;; esac\n"
           "    [[ $command == lexicon ]] && command=\"lexicon ${COMP_WORDS[2]}\"\n"
           "    case \"$command $before\" in\n" +
           bash_choices() + "        \"completions completions\") COMPREPLY=($(compgen -W \"" + joined(shells()) +
           "\" -- \"$word\")); return ;;\n"
           "    esac\n"
           "    case \"$command\" in\n" +
           bash_options() +
           "    esac\n"
           "    if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"$words\" -- \"$word\")); return; fi\n"
           "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
           "}\n"
           "complete -o filenames -F _kith kith\n";
}

// zsh reads [ ] and : in a description as its own.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':') out += '\\';
        out += c;
    }
    return out;
}

std::string zsh_value(const OptionRow& row) {
    if (row.value.empty()) return {};
    std::string out = ":" + std::string(row.value) + ":";
    if (row.choices != nullptr) return out + "(" + joined(row.choices()) + ")";
    return row.kind == ValueKind::file || row.kind == ValueKind::path ? out + "_files" : out;
}

std::string zsh_arguments(const Command& command) {
    std::string out = "_arguments";
    for (const OptionRow& row : options_of(command.name)) {
        const std::string rest = "[" + zsh_text(row.summary) + "]" + zsh_value(row);
        out += ' ' + single_quoted(std::string(row.name) + rest);
        if (!row.letter.empty()) out += ' ' + single_quoted(std::string(row.letter) + rest);
    }
    const bool is_shell = command.kind == OperandKind::shell;
    return out + (is_shell ? " '*:shell:(" + joined(shells()) + ")'" : std::string(" '*:file:_files'"));
}

std::string zsh_script() {
    std::string described;
    std::string branches;
    for (const FirstWord& first : first_words()) {
        described += ' ' + single_quoted(zsh_text(first.word) + ":" + std::string(first.summary));
    }
    for (const Command& command : commands()) {
        branches += "        " + single_quoted(command.name) + ") " + zsh_arguments(command) + " ;;\n";
    }
    std::string seconds;
    for (const FirstWord& first : first_words()) {
        if (!first.seconds.empty()) seconds += joined(first.seconds);
    }
    return "#compdef kith\n# Completions of kith for zsh; made by `kith completions zsh`.\n"
           "_kith() {\n"
           "    local command=$words[2]\n"
           "    if (( CURRENT == 2 )); then\n"
           "        local -a commands=(" +
           described +
           ")\n"
           "        _describe command commands; _files; return\n"
           "    fi\n"
           "    if [[ $command == lexicon ]]; then\n"
           "        if (( CURRENT == 3 )); then compadd " +
           seconds +
           "; return; fi\n"
           "        command=\"lexicon $words[3]\"; shift words; (( CURRENT-- ))\n"
           "    fi\n"
           "    shift words; (( CURRENT-- ))\n"
           "    case $command in\n" +
           branches + "        *) " + zsh_arguments(*command_named("check")) +
           " ;;\n"
           "    esac\n"
           "}\n"
           "_kith \"$@\"\n";
}

std::string fish_condition(std::string_view command) {
    const std::size_t space = command.find(' ');
    std::string out = "__fish_seen_subcommand_from " + std::string(command.substr(0, space));
    if (space != std::string_view::npos)
        out += "; and __fish_seen_subcommand_from " + std::string(command.substr(space + 1));
    return out;
}

std::string fish_option(std::string_view command, const OptionRow& row) {
    std::string out =
        "complete -c kith -n " + single_quoted(fish_condition(command)) + " -l " + std::string(row.name.substr(2));
    if (!row.letter.empty()) out += " -s " + std::string(row.letter.substr(1));
    if (!row.value.empty()) out += " -r";
    if (row.choices != nullptr) out += " -f -a " + single_quoted(joined(row.choices()));
    return out + " -d " + single_quoted(row.summary) + '\n';
}

std::string fish_script() {
    std::string out = "# Completions of kith for fish; made by `kith completions fish`.\n";
    for (const FirstWord& first : first_words()) {
        out += "complete -c kith -n __fish_use_subcommand -a " + std::string(first.word) + " -d " +
               single_quoted(first.summary) + '\n';
        if (first.seconds.empty()) continue;
        out += "complete -c kith -f -n '__fish_seen_subcommand_from " + std::string(first.word) +
               "; and not __fish_seen_subcommand_from " + joined(first.seconds) + "' -a '" + joined(first.seconds) +
               "'\n";
    }
    out += "complete -c kith -f -n '__fish_seen_subcommand_from completions' -a '" + joined(shells()) + "'\n";
    for (const Command& command : commands()) {
        for (const OptionRow& row : options_of(command.name)) out += fish_option(command.name, row);
    }
    return out;
}

}  // namespace

int run_completions(const Options& options, Streams& streams) {
    const std::string& shell = options.operands.front();
    if (shell == "bash") {
        streams.out << bash_script();
    } else if (shell == "zsh") {
        streams.out << zsh_script();
    } else if (shell == "fish") {
        streams.out << fish_script();
    } else {
        const std::string_view near = nearest(shell, shells());
        const std::string hint = near.empty() ? "" : "did you mean " + in_quotes(near) + "? ";
        tell(streams, {usage("kith has no completions for " + in_quotes(shell),
                             hint + "it has them for " + listed({shells().begin(), shells().end()}, "and"))});
        return exit_failed;
    }
    return exit_clean;
}

}  // namespace kith
