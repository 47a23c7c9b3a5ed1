// SPDX-License-Identifier: Apache-2.0
// Bytes to UTF-8, and the laws of offset maps, folding and tokens on whatever comes out.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "fuzz/targets.hpp"
#include "text/boundaries.hpp"
#include "text/encoding.hpp"
#include "text/fold.hpp"
#include "text/offset_map.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include "text/word_breaks.hpp"
#include "text/word_hash.hpp"
#include "text/word_scan.hpp"
#include "text/words.hpp"

namespace kith::fuzz {

namespace {

enum class Copies { as_they_are, folded, decoded };

// But for the case of ASCII letters, and for white space that became a space.
bool is_folded_in_place(std::string_view target, std::string_view source) {
    return std::equal(target.begin(), target.end(), source.begin(), source.end(), [](char made, char given) {
        return made == given || (given >= 'A' && given <= 'Z' && made == given - 'A' + 'a') ||
               (given >= '\t' && given < '\r' && made == ' ');
    });
}

void check_run(const OffsetMap::Run& run, std::string_view target, std::string_view source, Copies copies) {
    promise(run.source + run.source_length <= source.size(), "a run ends within its source");
    if (!run.copied || copies == Copies::decoded) return;
    const std::string_view made = target.substr(run.target, run.target_length);
    const std::string_view given = source.substr(run.source, run.source_length);
    promise(copies == Copies::as_they_are ? made == given : is_folded_in_place(made, given),
            "a copied run is equal to its source");
}

void check_map(const OffsetMap& map, std::string_view target, std::string_view source, Copies copies) {
    if (map.is_identity()) return;
    promise(map.target_size() == target.size(), "a map covers its target");
    std::size_t target_end = 0;
    std::size_t source_end = 0;
    for (const OffsetMap::Run& run : map.runs()) {
        promise(run.target == target_end, "runs follow each other in the target");
        promise(run.source >= source_end, "runs rise in the source");
        check_run(run, target, source, copies);
        target_end = run.target + run.target_length;
        source_end = run.source + run.source_length;
    }
    promise(target_end == target.size(), "the last run ends with the target");
}

void check_tokens(const Analysis& analysis, std::string_view text) {
    std::size_t last = 0;
    for (const Token& token : analysis.tokens) {
        promise(token.folded.begin >= last && token.folded.end <= analysis.folded.text.size(), "tokens stand in order");
        promise(token.span.begin <= token.span.end && token.span.end <= text.size(), "a token stands in the text");
        promise(is_valid_utf8(text.substr(token.span.begin, token.span.size())), "a token cuts no character");
        last = token.folded.end;
    }
    std::size_t next = 0;
    for (const Sentence& sentence : analysis.sentences) {
        promise(sentence.first == next && sentence.last > sentence.first, "sentences cover all tokens, none is empty");
        next = sentence.last;
    }
    promise(next == analysis.tokens.size(), "the last sentence ends with the last token");
}

void check_breaks(std::string_view folded) {
    Boundaries theirs(Boundaries::Kind::words, folded);
    WordBreaks ours(folded);
    for (;;) {
        const std::optional<std::size_t> place = theirs.next();
        promise(ours.next() == place, "words break where ICU breaks them");
        if (!place) return;
    }
}

void check_scan(const WordScan& scan, const std::vector<Token>& tokens, std::string_view folded) {
    std::size_t count = 0;
    std::size_t next = 0;
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::punctuation) continue;
        count += token.kind == TokenKind::possessive ? 0U : 1U;
        const std::string_view key = folded.substr(token.folded.begin, token.folded.size());
        promise(next < scan.words().size() && scan.is_equal(scan.words()[next], key), "a scanned word is a token");
        promise(scan.words()[next].hash == word_hash(key), "a scanned word has its token's hash");
        ++next;
    }
    promise(next == scan.words().size(), "no word is scanned that is no token");
    promise(count == scan.count(), "words are counted as tokens are");
}

}  // namespace

void words(std::string_view bytes) {
    if (!is_valid_utf8(bytes)) return;
    const Folded folded = fold(bytes);
    check_breaks(folded.text);
    const std::vector<Token> tokens = split_words(folded, bytes);
    for (const MaskMaker& maker : mask_makers()) {
        WordScan scan(maker);
        scan.read(bytes);
        check_scan(scan, tokens, folded.text);
    }
}

void encoding(std::string_view bytes) {
    const Result<Decoded> decoded = decode(bytes, "input");
    if (!decoded) return;
    promise(is_valid_utf8(decoded->text), "decoded text is valid UTF-8");
    const bool is_utf8 = decoded->encoding == Encoding::utf8 || decoded->encoding == Encoding::utf8_bom;
    check_map(decoded->map, decoded->text, bytes, is_utf8 ? Copies::as_they_are : Copies::decoded);
    const Analysis analysis = analyse(decoded->text, {"dr", "e.g"});
    promise(is_valid_utf8(analysis.folded.text), "folded text is valid UTF-8");
    check_map(analysis.folded.map, analysis.folded.text, decoded->text, Copies::folded);
    check_tokens(analysis, decoded->text);
    promise(fold_word(fold_word(decoded->text)) == fold_word(decoded->text), "folding twice is folding once");
}

}  // namespace kith::fuzz
