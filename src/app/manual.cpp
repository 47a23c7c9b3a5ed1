// SPDX-License-Identifier: Apache-2.0
#include "app/manual.hpp"

#include <charconv>

#include "app/commands.hpp"
#include "app/help.hpp"
#include "base/version.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// groff and mandoc read \[u201C] everywhere, and UTF-8 only where they are told to.
std::string code_of(char32_t value) {
    std::string digits(8, '0');
    char* const begin = digits.data();
    const auto end = std::to_chars(begin, begin + digits.size(), static_cast<unsigned>(value), 16).ptr;
    digits.resize(static_cast<std::size_t>(end - begin));
    if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
    return "\\[u" + to_upper(digits) + "]";
}

// Text as it is to be read: man's own signs are taken from it, at the beginning of a line as well.
std::string plain(std::string_view text) {
    std::string out;
    bool begins = true;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (begins && (c.value == '.' || c.value == '\'')) out += "\\&";
        if (c.value == '\\') {
            out += "\\e";
        } else if (c.value == '-') {
            out += "\\-";
        } else if (c.value == '\'') {
            out += "\\(aq";
        } else if (c.value == '`') {
            out += "\\(ga";
        } else if (c.value > 0x7F) {
            out += code_of(c.value);
        } else {
            out += text.substr(at, c.size);
        }
        begins = c.value == '\n';
        at += c.size;
    }
    return out;
}

std::string bold(std::string_view text) { return "\\fB" + plain(text) + "\\fR"; }

std::string italic(std::string_view text) { return text.empty() ? std::string() : "\\fI" + plain(text) + "\\fR"; }

std::string option_of(const OptionRow& row) {
    std::string names = row.letter.empty() ? "" : bold(row.letter) + ", ";
    names += bold(row.name);
    if (!row.value.empty()) names += ' ' + italic(row.value);
    return ".TP\n" + names + '\n' + plain(about(row)) + ".\n";
}

std::string section_of(const Command& command) {
    std::string out = ".SS kith " + plain(command.name) + "\n" + bold("kith " + std::string(command.name)) + " [" +
                      italic("OPTIONS") + "]";
    if (!command.operands.empty()) out += ' ' + italic(command.operands);
    out += "\n.PP\n" + plain(capitalise(command.summary)) + ".\n";
    if (!command.details.empty()) out += plain(command.details) + "\n";
    for (const OptionRow& row : options_of(command.name)) {
        if (row.commands != "*") out += option_of(row);
    }
    return out + ".PP\nFor example:\n.PP\n.nf\n.RS 4\n" + plain(command.examples) + ".RE\n.fi\n";
}

std::string options_of_all() {
    std::string out;
    for (const OptionRow& row : options_of("check")) {
        if (row.commands == "*") out += option_of(row);
    }
    return out + ".TP\n" + bold("--version") + "\nsay which kith this is.\n";
}

}  // namespace

std::string manual_page(std::string_view date) {
    std::string page = ".\\\" Made from the tables behind kith --help.\n.TH KITH 1 " + std::string(date) + " \"kith " +
                       std::string(version()) + "\" \"User Commands\"\n" +
                       ".SH NAME\nkith \\- a linter for relational language in letters, notes and policies\n" +
                       ".SH SYNOPSIS\n" + bold("kith") + ' ' + italic("PATH...") + "\n.br\n" + bold("kith") + ' ' +
                       italic("COMMAND") + " [" + italic("OPTIONS") + "]...\n.SH DESCRIPTION\n" +
                       plain(introduction()) + "\n.SH OPTIONS OF EVERY COMMAND\n" + options_of_all() +
                       ".SH COMMANDS\n";
    for (const Command& command : commands()) page += section_of(command);
    page += ".SH EXIT STATUS\n" + plain(exit_codes()) + '\n';
    page += ".SH FILES\n.TP\n" + bold("kith.yaml") + "\nwhat holds for the documents beside it and below it; " +
            bold("kith init") + " writes one.\n.TP\n" + bold(".kithignore") +
            "\ndocuments to leave alone, written as in .gitignore.\n";
    return page + ".SH SEE ALSO\n.BR git (1),\n.BR pdftotext (1)\n";
}

}  // namespace kith
