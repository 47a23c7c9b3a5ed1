// SPDX-License-Identifier: Apache-2.0
// What convenors write and what the build makes of it: YAML, the notation of cues, the compiled block, one line of JSON.
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/problem.hpp"
#include "fuzz/targets.hpp"
#include "lexicon/compiled.hpp"
#include "lexicon/loader.hpp"
#include "lexicon/pattern.hpp"
#include "text/utf8.hpp"

namespace kith::fuzz {

void lexicon(std::string_view bytes) {
    if (!is_valid_utf8(bytes)) return;
    const LoadedLexicon loaded = load_lexicon({}, {{"en-GB/pack.yaml", std::string(bytes)}});
    promise(is_valid_utf8(render(loaded.problems)), "what is said about a lexicon is valid UTF-8");
    const std::string block = write_compiled(loaded.lexicon);
    const Result<Lexicon> again = read_compiled(block);
    promise(again.has_value() && write_compiled(*again) == block, "a lexicon is read as it was written");
}

void compiled(std::string_view bytes) {
    const Result<Lexicon> read = read_compiled(bytes);
    if (read) promise(read_compiled(write_compiled(*read)).has_value(), "what was read can be written");
}

void pattern(std::string_view bytes) {
    if (!is_valid_utf8(bytes)) return;
    Pattern parsed;
    PatternError error;
    if (parse_pattern(bytes, parsed, error)) {
        promise(!parsed.touches() || parsed.regex.empty(), "an expression touches nothing");
        promise(parsed.slots().size() <= bytes.size(), "slots come from the pattern");
    } else {
        promise(!error.message.empty() && error.at <= bytes.size(), "a slip has a place and a name");
    }
}

void stream_json(std::string_view bytes) {
    const auto members = read_json_object(bytes);
    if (!members) return;
    for (const JsonMember& member : *members) {
        promise(is_valid_utf8(member.name) && is_valid_utf8(member.json), "members are valid UTF-8");
    }
}

}  // namespace kith::fuzz
