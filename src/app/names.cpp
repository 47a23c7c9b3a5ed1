// SPDX-License-Identifier: Apache-2.0
#include "app/names.hpp"

#include <algorithm>

#include "base/yaml.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

using Names = std::vector<std::string_view>;

Names speaker_ids(const Lexicon& lexicon) {
    Names ids;
    for (const Entry& entry : lexicon.entries) ids.push_back(entry.id);
    for (const RuleText& rule : lexicon.rules) ids.push_back(rule.id);
    return ids;
}

class NameCheck {
public:
    NameCheck(const Configuration& configuration, const Lexicon& lexicon)
        : configuration_(configuration), packs_(pack_ids(lexicon)), speakers_(speaker_ids(lexicon)) {}

    Problems run() {
        for (const Written<std::string>& pack : configuration_.packs.value) check_pack(pack);
        for (const Override& one : configuration_.overrides) {
            for (const Written<std::string>& pack : one.packs.value) check_pack(pack);
            for (const LevelChange& change : one.levels) check_speaker(change.id);
        }
        for (const Acceptance& one : configuration_.accept) {
            for (const Written<std::string>& id : one.entries) check_speaker(id);
        }
        return std::move(problems_);
    }

private:
    void check_pack(const Written<std::string>& name) {
        check(name, packs_, "unknown-pack", "there is no pack called ",
              "the packs are " + listed({packs_.begin(), packs_.end()}, "and"));
    }

    void check_speaker(const Written<std::string>& name) {
        check(name, speakers_, "unknown-entry", "no entry or rule is called ", "kith lexicon list shows them all");
    }

    void check(const Written<std::string>& name, const Names& known, const char* code, const std::string& message,
               const std::string& expected) {
        if (std::find(known.begin(), known.end(), name.value) != known.end()) return;
        const std::string_view near = nearest(name.value, known);
        const std::string hint = near.empty() ? std::string() : "did you mean " + in_quotes(near) + "? ";
        problems_.push_back(
            problem_in(configuration_, name.line, name.column, code, message + in_quotes(name.value), hint + expected));
    }

    const Configuration& configuration_;
    Names packs_;
    Names speakers_;
    Problems problems_;
};

}  // namespace

std::vector<std::string_view> pack_ids(const Lexicon& lexicon) {
    Names ids;
    const auto add = [&ids](std::string_view id) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    };
    for (const Pack& pack : lexicon.packs) add(pack.id);
    for (const RuleText& rule : lexicon.rules) add(rule.pack);
    return ids;
}

Problems unknown_names(const Configuration& configuration, const Lexicon& lexicon) {
    return NameCheck(configuration, lexicon).run();
}

}  // namespace kith
