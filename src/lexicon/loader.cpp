// SPDX-License-Identifier: Apache-2.0
// The order of a load: every file is parsed, then sources and word lists are read, which entries and rules
// lean on, then packs and rules in the order given, and last what can only be seen in the whole.
#include "lexicon/loader.hpp"

#include <algorithm>
#include <deque>

#include "lexicon/check_headwords.hpp"
#include "lexicon/load_audiences.hpp"
#include "lexicon/load_fields.hpp"
#include "lexicon/load_lists.hpp"
#include "lexicon/load_pack.hpp"
#include "lexicon/load_questions.hpp"
#include "lexicon/load_rules.hpp"
#include "lexicon/load_sources.hpp"
#include "lexicon/reading.hpp"

namespace kith {

namespace {

enum class FileKind : std::uint8_t { sources, lists, fields, audiences, questions, rules, pack };

struct ParsedFile {
    FileKind kind;
    std::string stem;
    ProblemSink sink;
    YamlNode root;
};

std::vector<std::string_view> parts_of(std::string_view path) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = std::min(path.find_first_of("/\\"), path.size());
        parts.push_back(path.substr(0, end));
        if (end == path.size()) return parts;
        path.remove_prefix(end + 1);
    }
}

FileKind kind_of(const std::vector<std::string_view>& parts) {
    if (parts.back() == "sources.yaml") return FileKind::sources;
    if (parts.back() == "words.yaml") return FileKind::lists;
    if (parts.back() == "fields.yaml") return FileKind::fields;
    if (parts.back() == "audiences.yaml") return FileKind::audiences;
    if (parts.back() == "questions.yaml") return FileKind::questions;
    return std::find(parts.begin(), parts.end() - 1, "rules") != parts.end() - 1 ? FileKind::rules : FileKind::pack;
}

bool has_key(const YamlNode& root, std::string_view key) {
    return std::any_of(root.pairs.begin(), root.pairs.end(), [key](const auto& pair) { return pair.first.text == key; });
}

ParsedFile parse(const LexiconFile& file) {
    const std::vector<std::string_view> parts = parts_of(file.name);
    const std::string_view name = parts.back();
    ParsedFile parsed{kind_of(parts), std::string(name.substr(0, name.rfind('.'))), ProblemSink(file.name, file.text), {}};
    parsed.root = parse_yaml(file.text, parsed.sink);
    // A file of rules is known by its folder, or, where somebody keeps one elsewhere, by what it holds.
    if (parsed.kind == FileKind::pack && has_key(parsed.root, "rules")) parsed.kind = FileKind::rules;
    return parsed;
}

bool breaks_off(const ParsedFile& file) {
    const Problems& problems = file.sink.problems();
    return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) { return problem.code == "yaml-syntax"; });
}

class Load {
public:
    Load(const Lexicon& base, const std::vector<LexiconFile>& files) : loading_(base) {
        for (const LexiconFile& file : files) files_.push_back(parse(file));
    }

    LoadedLexicon run() {
        each(FileKind::sources, load_sources);
        each(FileKind::pack, [](const YamlNode& root, Reading& reading) { load_source_list(find_key(root, "sources"), reading); });
        each(FileKind::lists, load_lists);
        join_included_lists(loading_.lexicon.lists.change());
        each(FileKind::fields, load_fields);
        each(FileKind::pack, load_pack);
        each(FileKind::audiences, load_audiences);
        each(FileKind::rules, load_rules);
        each(FileKind::questions, load_questions);
        report_clashes();
        return {std::move(loading_.lexicon), take_problems()};
    }

private:
    template <class Read>
    void each(FileKind kind, const Read& read) {
        for (ParsedFile& file : files_) {
            if (file.kind != kind) continue;
            Reading reading{loading_, file.stem, file.sink};
            read(file.root, reading);
        }
    }

    static const YamlNode* find_key(const YamlNode& root, std::string_view key) {
        for (const auto& [name, value] : root.pairs) {
            if (name.text == key) return &value;
        }
        return nullptr;
    }

    ProblemSink* sink_of(const Entry& entry) {
        const auto file = std::find_if(files_.begin(), files_.end(), [&](const ParsedFile& one) { return one.sink.file() == entry.origin.file; });
        return file == files_.end() ? nullptr : &file->sink;
    }

    // At the entry that came later and can still be changed; the lexicon below was found sound when it was built.
    void report_clashes() {
        for (const HeadwordClash& clash : find_headword_clashes(loading_.lexicon.entries)) {
            const bool second = sink_of(*clash.second) != nullptr;
            const Entry& here = second ? *clash.second : *clash.first;
            const Entry& there = second ? *clash.first : *clash.second;
            ProblemSink* sink = sink_of(here);
            if (sink == nullptr) continue;
            sink->add(here.origin.line, here.origin.column, "headword-clash",
                      quoted(here.id) + " looks for " + quoted(clash.form) + ", and so does " + quoted(there.id) + " at " + place_of(there.origin),
                      "expected the form in one of them, or harms cues and otherwise: fine in both");
        }
    }

    [[nodiscard]] bool is_broken(FileKind kind) const {
        return std::any_of(files_.begin(), files_.end(), [kind](const ParsedFile& file) { return file.kind == kind && breaks_off(file); });
    }

    // What is missing only because a file could not be read to its end.
    [[nodiscard]] bool is_consequence(const Problem& problem, const ParsedFile& file) const {
        if (problem.code == "missing-key" || problem.code == "few-examples") return breaks_off(file);
        if (problem.code == "unknown-source") return is_broken(FileKind::sources) || breaks_off(file);
        return problem.code == "unknown-list" && is_broken(FileKind::lists);
    }

    // File by file, each from top to bottom.
    Problems take_problems() {
        Problems all;
        for (const ParsedFile& file : files_) {
            Problems problems = file.sink.problems();
            std::erase_if(problems, [&](const Problem& problem) { return is_consequence(problem, file); });
            std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
                return a.line != b.line ? a.line < b.line : a.column < b.column;
            });
            std::move(problems.begin(), problems.end(), std::back_inserter(all));
        }
        return all;
    }

    Loading loading_;
    std::deque<ParsedFile> files_;  // readings refer to them
};

}  // namespace

LoadedLexicon load_lexicon(const Lexicon& base, const std::vector<LexiconFile>& files) { return Load(base, files).run(); }

}  // namespace kith
