// SPDX-License-Identifier: Apache-2.0
#include "report/discretion.hpp"

#include <cstdint>
#include <string_view>

#include "lint/fingerprint.hpp"

namespace kith {
namespace {

// FNV-1a, 64 bits, with the finaliser of MurmurHash3 so that close inputs end far apart.
std::uint64_t hash(std::string_view first, std::string_view second) {
    std::uint64_t h = 0xCBF29CE484222325U;
    for (const std::string_view part : {first, std::string_view("\0", 1), second}) {
        for (const char c : part) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    h = (h ^ (h >> 33U)) * 0xFF51AFD7ED558CCDU;
    h = (h ^ (h >> 33U)) * 0xC4CEB9FE1A85EC53U;
    return h ^ (h >> 33U);
}

std::string hex(std::uint64_t number) {
    std::string out(16, '0');
    for (std::size_t at = out.size(); at > 0; number >>= 4U) out[--at] = "0123456789abcdef"[number & 0xFU];
    return out;
}

}  // namespace

std::string_view lexicon_names_words() {
    return "No words of the document are shown: what stands in quotation marks is the lexicon’s name for what was noticed.";
}

std::string message_of(const Finding& finding, bool no_text) {
    return no_text ? message_without_text(finding.entry, finding.rule) : finding.message;
}

std::string message_without_text(const Entry* entry, const RuleText* rule) {
    if (entry != nullptr) return "“" + entry->term.term + "” is worth a second look here.";
    const bool has_slots = rule == nullptr || rule->message.find('{') != std::string::npos;
    return has_slots ? "This sentence is worth a second look." : rule->message;
}

std::string fingerprint_of(const Finding& finding, const ReportOptions& options) {
    return options.no_text ? salted_fingerprint(options.salt, finding.fingerprint) : finding.fingerprint;
}

std::string salted_fingerprint(std::string_view salt, std::string_view fingerprint) {
    const std::string_view likeness = likeness_of(fingerprint);
    return mixed_fingerprint(salt, likeness).append(fingerprint.substr(likeness.size()));
}

std::string mixed_fingerprint(std::string_view first, std::string_view fingerprint) {
    return hex(hash(first, fingerprint));
}

}  // namespace kith
