// SPDX-License-Identifier: Apache-2.0
#include "app/preferences.hpp"

#include <algorithm>
#include <utility>

#include "app/choices.hpp"
#include "base/yaml.hpp"

namespace kith {
namespace {

Written<std::string> written(const YamlNode& node) { return {node.text, node.line, node.column}; }

// Reads the parts of one file; complaints go to the sink.
class Reader {
public:
    explicit Reader(ProblemSink& sink) : sink_(sink) {}

    void read(const YamlNode& root, Preferences& into) {
        YamlMap map(root, sink_, "a file of preferences");
        if (const YamlNode* const person = map.find("for"); person != nullptr && !map.require_text("for").empty())
            into.person = written(*person);
        into.say = sayings(map, "say", true);
        if (!map.texts("keep").empty()) into.keep = texts_of(*map.find("keep"));
        into.avoid = sayings(map, "avoid", false);
        if (const YamlNode* const levels = map.find("levels")) read_levels(*levels, into);
        map.finish();
    }

private:
    static std::vector<Written<std::string>> texts_of(const YamlNode& node) {
        std::vector<Written<std::string>> texts;
        if (node.is_scalar()) texts.push_back(written(node));
        for (const YamlNode& item : node.items) {
            if (item.is_scalar()) texts.push_back(written(item));
        }
        return texts;
    }

    // Words to be avoided need none in their place: then a list of them will do.
    std::vector<OwnSaying> sayings(YamlMap& map, std::string_view key, bool needs_words) {
        std::vector<OwnSaying> sayings;
        const YamlNode* const node = map.find(key);
        if (node == nullptr || node->kind == YamlNode::Kind::null) return sayings;
        if (!needs_words && !node->is_map()) {
            static_cast<void>(map.texts(key));
            for (Written<std::string>& word : texts_of(*node)) sayings.push_back({std::move(word), {}});
            return sayings;
        }
        YamlMap inner(*node, sink_, "“" + std::string(key) + "”");
        if (!inner.is_map()) return sayings;
        for (const auto& [word, says] : node->pairs) {
            const bool is_bare = says.kind == YamlNode::Kind::null && !needs_words;
            if (!is_bare && inner.texts(word.text).empty()) {
                sink_.add(says, "no-words", "what “" + word.text + "” is called is missing here",
                          "expected her own words: " + word.text + ": Dad time");
                continue;
            }
            sayings.push_back({written(word), texts_of(says)});
        }
        return sayings;
    }

    void read_levels(const YamlNode& node, Preferences& into) {
        YamlMap map(node, sink_, "“levels”");
        if (!map.is_map()) return;
        for (const auto& [id, value] : node.pairs) {
            if (map.choice(id.text, level_choices()) < 0) continue;
            const auto* const level = std::find(level_names.begin(), level_names.end(), value.text);
            into.levels.push_back({written(id), static_cast<Level>(level - level_names.begin())});
        }
    }

    ProblemSink& sink_;
};

}  // namespace

Result<Preferences> read_preferences(std::string text, const std::string& name) {
    Preferences preferences;
    preferences.name = name;
    ProblemSink sink(name, text);
    const YamlNode root = parse_yaml(text, sink);
    const bool is_blank = root.kind == YamlNode::Kind::null && sink.problems().empty();
    if (!is_blank) Reader(sink).read(root, preferences);
    if (!sink.problems().empty()) return sink.problems();
    preferences.text = std::move(text);
    return preferences;
}

}  // namespace kith
