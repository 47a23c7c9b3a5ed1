// SPDX-License-Identifier: Apache-2.0
// Layout: "kithlex" and a format number, the size of the body (8 bytes), its checksum (8 bytes), the body (compiled_writer.hpp).
#include "lexicon/compiled.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/fnv.hpp"
#include "lexicon/compiled_reader.hpp"
#include "lexicon/compiled_writer.hpp"

namespace kith {

namespace {

constexpr std::string_view magic = "kithlex\x0a";  // the last byte is the format; raise it with every change to archive.hpp
constexpr std::size_t header_size = 24;

void append_fixed(std::string& out, std::uint64_t number) {
    for (unsigned shift = 0; shift < 64; shift += 8) out += static_cast<char>(static_cast<unsigned char>(number >> shift));
}

std::uint64_t fixed_at(std::string_view block, std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i) number |= static_cast<std::uint64_t>(static_cast<unsigned char>(block[at + i])) << (8 * i);
    return number;
}

// FNV-1a over words of eight bytes, which takes an eighth of the time; each step is a bijection, so one wrong byte always shows.
std::uint64_t checksum_of(std::string_view bytes) {
    std::uint64_t hash = fnv_offset;
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) hash = (hash ^ fixed_at(bytes, at)) * fnv_prime;
    for (; at < bytes.size(); ++at) hash = (hash ^ static_cast<unsigned char>(bytes[at])) * fnv_prime;
    return hash;
}

Problem damaged(std::string message) {
    Problem problem;
    problem.code = "bad-compiled";
    problem.message = std::move(message);
    problem.expected = "expected what write_compiled of this version of kith made";
    return problem;
}

std::optional<Problem> problem_of(std::string_view block) {
    if (block.size() < header_size || block.substr(0, magic.size() - 1) != magic.substr(0, magic.size() - 1)) {
        return damaged("this is no compiled lexicon");
    }
    if (block.substr(0, magic.size()) != magic) return damaged("this lexicon was compiled by another version of kith");
    if (fixed_at(block, 8) != block.size() - header_size) return damaged("this compiled lexicon is cut short or has something behind it");
    return std::nullopt;
}

Result<Lexicon> read_body(std::string_view body, bool later, std::string_view base = {}) {
    Lexicon lexicon;
    CompiledReader reader(body, later, base);
    reader(lexicon);
    if (reader.failed() || !reader.at_end()) return damaged("this compiled lexicon does not hold what it should");
    return lexicon;
}

KnownRecords records_of(std::string_view block) {
    KnownRecords known;
    if (block.empty() || problem_of(block)) return known;
    Lexicon lexicon;
    CompiledReader reader(block.substr(header_size), true);
    std::vector<std::string_view> parts;
    reader.collect(parts);
    reader(lexicon);
    for (const std::string_view part : parts) known.emplace(part, static_cast<std::size_t>(part.data() - block.data()));
    return known;
}

}  // namespace

std::string write_compiled(const Lexicon& lexicon, std::string_view base) {
    const KnownRecords known = records_of(base);
    CompiledWriter writer(known);
    writer(lexicon);
    std::string block(magic);
    append_fixed(block, writer.out().size());
    append_fixed(block, checksum_of(writer.out()));
    return block + writer.out();
}

Result<Lexicon> read_compiled(std::string_view block) {
    if (std::optional<Problem> problem = problem_of(block)) return *problem;
    const std::string_view body = block.substr(header_size);
    if (fixed_at(block, 16) != checksum_of(body)) return damaged("this compiled lexicon is damaged");
    return read_body(body, false);
}

Result<Lexicon> open_compiled(std::string_view block, std::string_view index, std::string_view base) {
    if (std::optional<Problem> problem = problem_of(block)) return *problem;
    Result<Lexicon> lexicon = read_body(block.substr(header_size), true, base);
    if (lexicon) lexicon->index = index;
    return lexicon;
}

}  // namespace kith
