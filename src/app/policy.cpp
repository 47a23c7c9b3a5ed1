// SPDX-License-Identifier: Apache-2.0
#include "app/policy.hpp"

#include <algorithm>
#include <utility>

#include "lint/keep.hpp"

namespace kith {
namespace {

// Puts the values of one source over those before it.
class Layer {
public:
    explicit Layer(const Configuration& configuration) : configuration_(configuration) {}

    void put(const Written<std::string>& written, Chosen<std::string>& into) const {
        if (written.is_there()) into = {written.value, place_in(configuration_, written.line)};
    }

    void put_path(const Written<std::string>& written, Chosen<std::string>& into) const {
        if (written.is_there()) into = {path_in(configuration_, written.value), place_in(configuration_, written.line)};
    }

    void put(const Written<std::vector<Written<std::string>>>& written, Chosen<std::vector<std::string>>& into,
             bool is_path) const {
        if (!written.is_there()) return;
        into = {{}, place_in(configuration_, written.line)};
        for (const Written<std::string>& one : written.value)
            into.value.push_back(is_path ? path_in(configuration_, one.value) : one.value);
    }

private:
    const Configuration& configuration_;
};

void put_configuration(const Configuration& configuration, std::string_view path, std::string_view today, Policy& policy) {
    const Layer layer(configuration);
    layer.put(configuration.fail_on, policy.fail_on);
    layer.put(configuration.min_level, policy.min_level);
    layer.put(configuration.audience, policy.audience);
    layer.put_path(configuration.preferences, policy.preferences);
    layer.put(configuration.packs, policy.packs, false);
    layer.put(configuration.lexicon, policy.lexicon, true);
    for (const Override& one : configuration.overrides) {
        if (!is_covered(one.paths, path)) continue;
        layer.put(one.audience, policy.audience);
        layer.put(one.fail_on, policy.fail_on);
        layer.put_path(one.preferences, policy.preferences);
        layer.put(one.packs, policy.packs, false);
        for (const LevelChange& change : one.levels) policy.levels.push_back(&change);
    }
    for (const Acceptance& one : configuration.accept) {
        const bool is_over = one.until.is_there() && one.until.value < today;
        if (!is_over && is_covered(one.paths, path)) policy.accept.push_back(&one);
    }
}

void put_option(const std::string& value, std::string_view name, Chosen<std::string>& into) {
    if (!value.empty()) into = {value, std::string(name)};
}

void put_options(const Options& options, Policy& policy) {
    policy.limits = options.limits;
    policy.no_text = options.no_text;
    put_option(options.fail_on, "--fail-on", policy.fail_on);
    put_option(options.min_level, "--min-level", policy.min_level);
    put_option(options.audience, "--audience", policy.audience);
    put_option(options.baseline, "--baseline", policy.baseline);
    put_option(options.preferences, "--preferences", policy.preferences);
    if (!options.packs.empty()) policy.packs = {split_lists(options.packs), "--packs"};
    if (options.lexicon.empty()) return;
    // Layers of words add up: those named now come last, so that they win.
    policy.lexicon.from = policy.lexicon.value.empty() ? "--lexicon" : policy.lexicon.from + " and --lexicon";
    policy.lexicon.value.insert(policy.lexicon.value.end(), options.lexicon.begin(), options.lexicon.end());
}

Level own_level(const Finding& finding) {
    return finding.entry != nullptr ? finding.entry->level : finding.rule->level;
}

// What speaks more softly than its entry does so for a reason (a quotation, the law, an unsure sense), which still holds.
void apply_level(Level wanted, Finding& finding) {
    const bool is_soft = finding.quoted || finding.level < own_level(finding);
    finding.level = is_soft ? std::min(finding.level, wanted) : wanted;
}

bool has(const Acceptance& acceptance, const std::string& id) {
    return std::any_of(acceptance.entries.begin(), acceptance.entries.end(),
                       [&id](const Written<std::string>& entry) { return entry.value == id; });
}

}  // namespace

std::string place_in(const Configuration& configuration, int line) {
    return configuration.name + ":" + std::to_string(line);
}

std::vector<std::string> split_lists(const std::vector<std::string>& lists) {
    std::vector<std::string> words;
    for (const std::string& list : lists) {
        for (std::size_t at = 0; at <= list.size();) {
            const std::size_t end = std::min(list.find(',', at), list.size());
            if (end > at) words.push_back(list.substr(at, end - at));
            at = end + 1;
        }
    }
    return words;
}

std::vector<const void*> rules_at(const Spot& spot) {
    std::vector<const void*> rules{spot.configuration, spot.baseline, spot.preferences};
    if (spot.configuration == nullptr) return rules;
    for (const Override& one : spot.configuration->overrides) {
        if (is_covered(one.paths, spot.path)) rules.push_back(&one);
    }
    for (const Acceptance& one : spot.configuration->accept) {
        if (is_covered(one.paths, spot.path)) rules.push_back(&one);
    }
    return rules;
}

Policy policy_for(const Options& options, const Spot& spot, std::string_view today) {
    Policy policy;
    policy.configuration = spot.configuration;
    if (spot.configuration != nullptr) put_configuration(*spot.configuration, spot.path, today, policy);
    if (spot.baseline != nullptr) Layer(*spot.baseline).put_path(spot.baseline->baseline, policy.baseline);
    if (spot.preferences != nullptr) policy.preferences = {*spot.preferences, "beside the document"};
    policy.today = today;
    put_options(options, policy);
    return policy;
}

void apply_policy(const Policy& policy, LintResult& result) {
    for (Finding& finding : result.findings) {
        const auto change = std::find_if(policy.levels.rbegin(), policy.levels.rend(), [&finding](const LevelChange* one) {
            return one->id.value == finding.id();
        });
        if (change != policy.levels.rend()) apply_level((*change)->level, finding);
    }
    if (policy.own) apply_own_rules(*policy.own, policy.is_own_spoken, result);
    drop_below(Level::notice, result);
    if (policy.accept.empty()) return;
    set_aside(result, [&](const Finding& finding) -> std::optional<KeepReason> {
        const auto found = std::find_if(policy.accept.begin(), policy.accept.end(),
                                        [&finding](const Acceptance* one) { return has(*one, finding.id()); });
        if (found == policy.accept.end()) return std::nullopt;
        return KeepReason{(*found)->reason, place_in(*policy.configuration, (*found)->line)};
    });
}

Level level_named(std::string_view name) {
    const auto* const level = std::find(level_names.begin(), level_names.end(), name);
    return static_cast<Level>(level - level_names.begin());
}

void drop_below(Level level, LintResult& result) {
    result.findings.erase(std::remove_if(result.findings.begin(), result.findings.end(),
                                         [level](const Finding& finding) { return finding.level < level; }),
                          result.findings.end());
}

}  // namespace kith
