// SPDX-License-Identifier: Apache-2.0
#include "app/run.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "app/commands.hpp"
#include "app/help.hpp"
#include "app/problems.hpp"
#include "base/version.hpp"
#include "base/yaml.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

using Words = std::vector<std::string>;

int refuse(Streams& streams, std::string message, std::string expected) {
    tell(streams, {usage(std::move(message), std::move(expected))});
    return exit_failed;
}

struct Call {
    const Command* command = nullptr;
    Words args;
};

// The first words of commands, each once: "lexicon" stands for all that begin with it.
std::vector<std::string_view> first_words() {
    std::vector<std::string_view> words;
    for (const Command& command : commands()) {
        const std::string_view word = command.name.substr(0, command.name.find(' '));
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    }
    return words;
}

// "lexicon" alone is no command; its second word chooses one.
std::optional<Call> call_of(const Words& args) {
    const Command* command = command_named(args[0]);
    if (command != nullptr) return Call{command, Words(args.begin() + 1, args.end())};
    if (args.size() > 1) command = command_named(args[0] + ' ' + args[1]);
    if (command != nullptr) return Call{command, Words(args.begin() + 2, args.end())};
    return std::nullopt;
}

bool is_path(const std::string& word) {
    std::error_code ignored;
    return word == "-" || std::filesystem::exists(std::filesystem::symlink_status(word, ignored));
}

// A bare word that is no command and no path is a slip of the fingers; a word with a dot or a slash was meant as a path.
bool is_slip(const std::string& word) {
    return !word.empty() && word.front() != '-' && word.find_first_of("./") == std::string::npos && !is_path(word);
}

int refuse_word(const std::string& word, Streams& streams) {
    const std::string_view near = nearest(word, first_words());
    const std::string hint = near.empty() ? std::string() : "did you mean “kith " + std::string(near) + "”? ";
    return refuse(streams, in_quotes(word) + " is neither a command nor a file here",
                  hint + "kith --help lists the commands");
}

int refuse_lexicon(const Words& args, Streams& streams) {
    std::vector<std::string_view> seconds;
    for (const Command& command : commands()) {
        if (command.name.substr(0, 8) == "lexicon ") seconds.push_back(command.name.substr(8));
    }
    const std::string all = "kith lexicon knows " + listed(Words(seconds.begin(), seconds.end()), "and");
    if (args.size() < 2) return refuse(streams, "kith lexicon needs to know what to do", all);
    const std::string_view near = nearest(args[1], seconds);
    const std::string hint = near.empty() ? std::string() : "did you mean “kith lexicon " + std::string(near) + "”? ";
    return refuse(streams, "kith lexicon does not know " + in_quotes(args[1]), hint + all);
}

bool is_help(const std::string& word) { return word == "--help" || word == "-h" || word == "help"; }

// Commands that kith is to have, so that nobody who has read of them takes them for a slip.
constexpr std::array<std::string_view, 12> later_commands = {
    "lsp", "serve", "lexicon new", "lexicon try",
    "lexicon diff", "lexicon mine", "lexicon lint", "lexicon export", "lexicon import", "lexicon site",
    "lexicon release", "lexicon verify",
};

bool is_later(const Words& args) {
    const auto names = [&args](std::string_view name) {
        return (args[0] == name && !is_path(args[0])) || (args.size() > 1 && args[0] + ' ' + args[1] == name);
    };
    return std::any_of(later_commands.begin(), later_commands.end(), names);
}

int refuse_later(const Words& args, Streams& streams) {
    const std::string name = args[0] == "lexicon" ? args[0] + ' ' + args[1] : args[0];
    return refuse(streams, "kith " + name + " is on its way, and not part of this version yet",
                  "kith --help lists what is here already");
}

int perform(const Call& call, Streams& streams) {
    const Command& command = *call.command;
    const Result<Options> options = parse_options(command.name, call.args);
    if (!options) {
        tell(streams, options.error());
        return exit_failed;
    }
    if (options->help) {
        streams.out << help_page(command, streams.width);
        return exit_clean;
    }
    const std::size_t given = options->operands.size();
    const std::string form = "kith " + std::string(command.name) + ' ' + std::string(command.operands);
    if (given < command.least) return refuse(streams, "kith " + std::string(command.name) + " needs a word more", form);
    if (given > command.most) {
        return refuse(streams, "kith " + std::string(command.name) + " takes fewer words", form);
    }
    if (options->no_cache) streams.cache_folder.clear();
    return command.run(*options, streams);
}

// `kith help CMD`, `kith help lexicon`; without a topic, or with one nobody knows, the page of all.
int help(const Words& topic, Streams& streams) {
    const std::optional<Call> call = topic.empty() ? std::nullopt : call_of(topic);
    if (call) {
        streams.out << help_page(*call->command, streams.width);
    } else if (!topic.empty() && topic[0] == "lexicon") {
        streams.out << lexicon_help_page(streams.width);
    } else {
        streams.out << help_page(streams.width);
    }
    return exit_clean;
}

int dispatch(const Words& args, Streams& streams) {
    if (args.empty() || is_help(args[0]))
        return help(Words(args.begin() + (args.empty() ? 0 : 1), args.end()), streams);
    if (args[0] == "--version" || args[0] == "-V") {
        streams.out << "kith " << version() << '\n';
        return exit_clean;
    }
    if (const std::optional<Call> call = call_of(args)) return perform(*call, streams);
    if (is_later(args)) return refuse_later(args, streams);
    if (args[0] == "lexicon" && args.size() > 1 && is_help(args[1])) return help({args[0]}, streams);
    if (args[0] == "lexicon") return refuse_lexicon(args, streams);
    if (is_slip(args[0])) return refuse_word(args[0], streams);
    return perform({command_named("check"), args}, streams);
}

}  // namespace

int run(const std::vector<std::string>& args, Streams& streams) {
    const int code = dispatch(args, streams);
    streams.out.flush();
    return streams.is_interrupted() ? exit_interrupted : code;
}

}  // namespace kith
