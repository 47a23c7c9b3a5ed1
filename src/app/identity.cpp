// SPDX-License-Identifier: Apache-2.0
#include "app/identity.hpp"

#include <filesystem>
#include <set>
#include <system_error>

#include "app/build_id.hpp"
#include "app/cache.hpp"
#include "app/files.hpp"
#include "app/lexicon_files.hpp"
#include "app/preferences.hpp"
#include "base/version.hpp"

namespace kith {
namespace {

std::string short_digest(std::string_view text, std::size_t size) { return digest_of(text).substr(0, size); }

// A pipe gives nothing the second time.
bool is_read_once(const std::string& path) {
    std::error_code failure;
    return !std::filesystem::is_regular_file(path, failure) && !std::filesystem::is_directory(path, failure);
}

// Somebody's own words stay out where no text may be told: a hash of a few of them could be guessed.
std::string own_words(const Policy& policy) {
    if (policy.preferences.value.empty() || policy.no_text || is_read_once(policy.preferences.value)) return {};
    Result<std::string> text = read_file(policy.preferences.value, largest_preferences);
    return text ? *std::move(text) : std::string();
}

// A day is not among them, as a run may go on past midnight.
void append_settings(std::string& all, const Policy& policy, const Options& options) {
    append_part(all, words_identity(policy, options));
    append_part(all, policy.configuration != nullptr ? policy.configuration->text : "");
    append_parts(all, {policy.fail_on.value, policy.min_level.value, policy.audience.value, own_words(policy)});
}

}  // namespace

void append_part(std::string& text, std::string_view part) { text.append(std::to_string(part.size())).append(1, ':').append(part); }

void append_parts(std::string& text, const std::vector<std::string>& parts) {
    append_part(text, std::to_string(parts.size()));
    for (const std::string& part : parts) append_part(text, part);
}

std::string words_identity(const Policy& policy, const Options& options) {
    std::string all;
    for (const std::string& path : policy.lexicon.value) {
        if (is_read_once(path)) return {};
        const Result<std::vector<LexiconFile>> files = read_lexicon_files(path, {});
        if (!files) return {};
        for (const LexiconFile& file : *files) append_parts(all, {file.name, file.text});
    }
    Limits limits = policy.limits;
    for (const LimitRow& row : limit_rows()) append_part(all, std::to_string(row.of(limits)));
    append_parts(all, policy.packs.value);
    append_parts(all, options.without);
    append_part(all, options.with_proposed ? "with proposed" : "");
    return digest_of(all);
}

RunIdentity run_identity(const Options& options, const std::vector<Input>& inputs, const Changes* changes) {
    constexpr std::size_t digits = 16;
    constexpr std::size_t digits_of_build = 8;
    RunIdentity identity;
    const std::string build = build_id();
    identity.program = std::string(version()) + (build.empty() ? "" : '+' + short_digest(build, digits_of_build));
    std::string settings;
    append_parts(settings, {options.changed_since, options.no_text ? "no text" : "", options.show_skipped ? "skipped" : ""});
    std::string documents;
    std::set<const Policy*> met;
    for (const Input& input : inputs) {
        append_part(documents, input.path);
        if (changes != nullptr) append_part(settings, changes->lines_of(input.path));
        if (input.policy != nullptr && met.insert(input.policy).second) append_settings(settings, *input.policy, options);
    }
    identity.settings = short_digest(settings, digits);
    identity.documents = short_digest(documents, digits);
    return identity;
}

}  // namespace kith
