// SPDX-License-Identifier: Apache-2.0
#include "app/configuration.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "app/choices.hpp"
#include "base/day.hpp"
#include "base/yaml.hpp"
#include "text/blank.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;
using Texts = Written<std::vector<Written<std::string>>>;

Written<std::string> written(const YamlNode& node) { return {node.text, node.line, node.column}; }

// "./court/", as people write a path from here, is "/court/" in an ignore file; "." is all that is here.
std::string from_here(const std::string& text) {
    const std::size_t begin = text.rfind('!', 0) == 0 ? 1 : 0;
    const std::string_view path = std::string_view(text).substr(begin);
    if (path == "." || path == "./") return text.substr(0, begin) + "**";
    return path.substr(0, 2) == "./" ? text.substr(0, begin) + text.substr(begin + 1) : text;
}

bool reaches_above(const std::string& text) {
    const std::string path = fs::path(text.substr(text.rfind('!', 0) == 0 ? 1 : 0)).lexically_normal().generic_string();
    return path == ".." || path.substr(0, 3) == "../";
}

// Reads the parts of one file; complaints go to the sink.
class Reader {
public:
    explicit Reader(ProblemSink& sink) : sink_(sink) {}

    void read(const YamlNode& root, Configuration& into) {
        YamlMap map(root, sink_, "kith.yaml");
        into.fail_on = choice(map, "fail_on", fail_choices());
        into.min_level = choice(map, "min_level", level_choices());
        into.packs = texts(map, "packs");
        into.lexicon = texts(map, "lexicon");
        into.baseline = text(map, "baseline");
        into.audience = choice(map, "audience", audience_choices());
        into.preferences = text(map, "preferences");
        into.include = globs(map, "include", false);
        into.exclude = globs(map, "exclude", true);
        for (const YamlNode& item : items(map, "overrides")) read_override(item, into);
        for (const YamlNode& item : items(map, "accept")) read_acceptance(item, into);
        map.finish();
    }

private:
    static Written<std::string> choice(YamlMap& map, std::string_view key, const std::vector<std::string_view>& allowed) {
        if (map.choice(key, allowed) < 0) return {};
        return written(*map.find(key));
    }

    static Written<std::string> text(YamlMap& map, std::string_view key) {
        const YamlNode* const node = map.find(key);
        if (node == nullptr) return {};
        const std::string value = map.require_text(key);
        return value.empty() ? Written<std::string>{} : written(*node);
    }

    static Texts texts(YamlMap& map, std::string_view key) {
        Texts texts;
        const YamlNode* const node = map.find(key);
        if (node == nullptr) return texts;
        texts.line = node->line;
        texts.column = node->column;
        if (map.texts(key).empty()) return texts;
        if (node->is_scalar()) texts.value.push_back(written(*node));
        for (const YamlNode& item : node->items) {
            if (item.is_scalar()) texts.value.push_back(written(item));
        }
        return texts;
    }

    std::vector<WrittenGlob> globs(YamlMap& map, std::string_view key, bool may_take_back) {
        std::vector<WrittenGlob> globs;
        for (const Written<std::string>& text : texts(map, key).value) {
            const std::optional<PathPattern> pattern = PathPattern::read(from_here(text.value));
            if (reaches_above(text.value)) {
                sink_.add(text.line, text.column, "bad-glob", "patterns count from the folder of this file, and cover nothing above it",
                          "a kith.yaml in the folder above covers it");
            } else if (!pattern) {
                sink_.add(text.line, text.column, "bad-glob", "this is no pattern of paths",
                          "expected one as in .gitignore, such as letters/ or \"*.md\"");
            } else if (pattern->takes_back() && !may_take_back) {
                sink_.add(text.line, text.column, "bad-glob", "a ! has nothing to take back here",
                          "expected the paths that are meant; only exclude: knows !");
            } else {
                globs.push_back({text, *pattern});
            }
        }
        return globs;
    }

    const std::vector<YamlNode>& items(YamlMap& map, std::string_view key) {
        static const std::vector<YamlNode> none;
        const YamlNode* const node = map.find(key);
        if (node == nullptr || node->kind == YamlNode::Kind::null) return none;
        if (node->is_sequence()) return node->items;
        sink_.add(*node, "wrong-kind", "“" + std::string(key) + "” is no list here", "expected a list: each item begins with \"- \"");
        return none;
    }

    std::vector<WrittenGlob> required_globs(YamlMap& map) {
        return map.require("paths") == nullptr ? std::vector<WrittenGlob>{} : globs(map, "paths", false);
    }

    void read_override(const YamlNode& node, Configuration& into) {
        YamlMap map(node, sink_, "an override");
        if (!map.is_map()) return;
        Override one;
        one.line = node.line;
        one.paths = required_globs(map);
        one.audience = choice(map, "audience", audience_choices());
        one.fail_on = choice(map, "fail_on", fail_choices());
        one.preferences = text(map, "preferences");
        one.packs = texts(map, "packs");
        if (const YamlNode* const levels = map.find("levels")) read_levels(*levels, one);
        map.finish();
        into.overrides.push_back(std::move(one));
    }

    void read_levels(const YamlNode& node, Override& into) {
        YamlMap map(node, sink_, "“levels”");
        if (!map.is_map()) return;
        std::vector<std::string_view> allowed = level_choices();
        allowed.emplace_back("off");
        for (const auto& [id, value] : node.pairs) {
            const int chosen = map.choice(id.text, allowed);
            if (chosen < 0) continue;
            const auto* const level = std::find(level_names.begin(), level_names.end(), value.text);
            const bool is_off = level == level_names.end();
            into.levels.push_back({written(id), is_off ? Level::fine : static_cast<Level>(level - level_names.begin())});
        }
    }

    // Of blanks alone it would be none.
    std::string reason(YamlMap& map) {
        std::string text = map.require_text("reason");
        if (!text.empty() && is_blank(text)) sink_.add(*map.find("reason"), "missing-key", "“reason” is empty", "expected some text");
        return text;
    }

    void read_acceptance(const YamlNode& node, Configuration& into) {
        YamlMap map(node, sink_, "an item of “accept”");
        if (!map.is_map()) return;
        Acceptance one;
        one.line = node.line;
        one.column = node.column;
        if (map.require("entries") != nullptr) one.entries = texts(map, "entries").value;
        one.paths = required_globs(map);
        one.reason = reason(map);
        one.until = text(map, "until");
        if (one.until.is_there() && !is_day(one.until.value)) {
            sink_.add(one.until.line, one.until.column, "bad-date", "“" + one.until.value + "” is no day of the calendar",
                      "expected year, month and day: 2026-12-31");
        }
        map.finish();
        into.accept.push_back(std::move(one));
    }

    ProblemSink& sink_;
};

}  // namespace

Result<Configuration> read_configuration(std::string text, const std::string& name, const std::string& folder) {
    Configuration configuration;
    configuration.name = name;
    configuration.folder = folder;
    ProblemSink sink(name, text);
    const YamlNode root = parse_yaml(text, sink);
    const bool is_cut = std::any_of(sink.problems().begin(), sink.problems().end(),
                                    [](const Problem& problem) { return problem.code == "yaml-syntax"; });
    if (is_cut) return sink.problems();  // what comes of the part before would only puzzle
    const bool is_blank = root.kind == YamlNode::Kind::null && sink.problems().empty();
    if (!is_blank) Reader(sink).read(root, configuration);
    if (!sink.problems().empty()) return sink.problems();
    configuration.text = std::move(text);
    return configuration;
}

bool is_covered(const std::vector<WrittenGlob>& globs, std::string_view path) { return covering(globs, path) != nullptr; }

const WrittenGlob* covering(const std::vector<WrittenGlob>& globs, std::string_view path) {
    const auto last = std::find_if(globs.rbegin(), globs.rend(),
                                   [path](const WrittenGlob& glob) { return glob.pattern.covers(path); });
    return last == globs.rend() || last->pattern.takes_back() ? nullptr : &*last;
}

std::string path_in(const Configuration& configuration, const std::string& path) {
    return (std::filesystem::path(configuration.name).parent_path() / path).lexically_normal().generic_string();
}

Problem problem_in(const Configuration& configuration, int line, int column, std::string code, std::string message,
                   std::string expected) {
    ProblemSink sink(configuration.name, configuration.text);
    sink.add(line, column, std::move(code), std::move(message), std::move(expected));
    return sink.problems().front();
}

Problem warning_in(const Configuration& configuration, int line, int column, std::string code, std::string message,
                   std::string expected) {
    Problem problem = problem_in(configuration, line, column, std::move(code), std::move(message), std::move(expected));
    problem.warning = true;
    return problem;
}

}  // namespace kith
