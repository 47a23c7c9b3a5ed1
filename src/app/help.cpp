// SPDX-License-Identifier: Apache-2.0
#include "app/help.hpp"

#include <algorithm>

#include "report/phrases.hpp"
#include "report/wrap.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// Two columns: the name, and what it is, wrapped beside it.
std::string two_columns(std::string_view name, std::string_view about, std::size_t column, std::size_t width) {
    std::string first = "  " + std::string(name);
    const std::size_t used = display_width(first);
    const std::string rest(column, ' ');
    if (used + 2 > column) return first + '\n' + wrap(about, width, rest, rest);
    first.append(column - used, ' ');
    return wrap(about, width, first, rest);
}

std::string indented(std::string_view lines) {
    std::string out;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        out += "  " + std::string(lines.substr(at, end - at)) + '\n';
        at = end + 1;
    }
    return out;
}

std::string names_of(const OptionRow& row) {
    std::string names = row.letter.empty() ? "    " : std::string(row.letter) + ", ";
    names += row.name;
    if (!row.value.empty()) names += ' ' + std::string(row.value);
    return names;
}

}  // namespace

std::string about(const OptionRow& row) {
    std::string text(row.summary);
    if (row.choices == nullptr) return text;
    const std::vector<std::string_view> words = row.choices();
    return text + ": " + listed(std::vector<std::string>(words.begin(), words.end()), "or");
}

std::string_view introduction() {
    return "kith reads letters, notes and policies, finds words that turn people into cases, tasks or risks, and offers "
           "warmer ones with the reason why. Everything stays on this machine.";
}

std::string_view exit_codes() {
    return "Exit codes: 0 nothing to rethink, 1 something was found, 2 the job could not be done, 3 some inputs could "
           "not be read and the rest were checked, 130 stopped before the end (Ctrl-C).";
}

std::string help_page(std::size_t width) {
    std::string page = wrap(introduction(), width, "", "");
    page +=
        "\nkith PATH...              check documents; short for kith check PATH...\nkith COMMAND "
        "[OPTIONS]...\n\nCommands\n";
    for (const Command& command : commands()) page += two_columns(command.name, command.summary, 20, width);
    page += "\nExamples\n" + indented("kith letter.docx\nkith explain contact\nkith lexicon list\n");
    page += '\n' +
            wrap("kith COMMAND --help tells more about each. kith --version says which kith this is.", width, "", "");
    return page + wrap(exit_codes(), width, "", "");
}

std::string lexicon_help_page(std::size_t width) {
    std::string page = wrap(
        "kith lexicon COMMAND looks at the words themselves: what kith listens for, why, and whether it all holds "
        "together.",
        width, "", "");
    page += "\nCommands\n";
    std::string examples;
    for (const Command& command : commands()) {
        if (command.name.substr(0, 8) != "lexicon ") continue;
        page += two_columns(command.name, command.summary, 20, width);
        examples += command.examples.substr(0, command.examples.find('\n') + 1);
    }
    return page + "\nExamples\n" + indented(examples) + "\nkith lexicon COMMAND --help tells more about each.\n";
}

std::string help_page(const Command& command, std::size_t width) {
    std::string page = "kith " + std::string(command.name) + ' ' + std::string(command.operands) + " [OPTIONS]\n\n";
    page += wrap(capitalise(command.summary) + ". " + std::string(command.details), width, "", "") + "\nOptions\n";
    for (const OptionRow& row : options_of(command.name)) page += two_columns(names_of(row), about(row), 28, width);
    page += "\nExamples\n" + indented(command.examples);
    if (command.name == "check") page += '\n' + wrap(exit_codes(), width, "", "");
    return page;
}

}  // namespace kith
