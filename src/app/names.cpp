// SPDX-License-Identifier: Apache-2.0
#include "app/names.hpp"

#include <algorithm>

#include "base/yaml.hpp"
#include "lexicon/near_ids.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

using Names = std::vector<std::string_view>;

class NameCheck {
public:
    NameCheck(const Configuration& configuration, const Lexicon& lexicon)
        : configuration_(configuration), lexicon_(lexicon), packs_(pack_ids(lexicon)) {}

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
        if (std::find(packs_.begin(), packs_.end(), name.value) != packs_.end()) return;
        const std::string_view near = nearest(name.value, packs_);
        const std::string hint = near.empty() ? std::string() : "did you mean " + in_quotes(near) + "? ";
        refuse(name, "unknown-pack", "there is no pack called ", hint + "the packs are " + listed({packs_.begin(), packs_.end()}, "and"));
    }

    void check_speaker(const Written<std::string>& name) {
        if (lexicon_.entry(name.value) != nullptr || lexicon_.rule(name.value) != nullptr) return;
        const std::string hint = did_you_mean(lexicon_, name.value);
        refuse(name, "unknown-entry", "no entry or rule is called ", hint + (hint.empty() ? "" : " ") + "kith lexicon list shows them all");
    }

    void refuse(const Written<std::string>& name, const char* code, const std::string& message, const std::string& expected) {
        problems_.push_back(problem_in(configuration_, name.line, name.column, code, message + in_quotes(name.value), expected));
    }

    const Configuration& configuration_;
    const Lexicon& lexicon_;
    Names packs_;
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
