// SPDX-License-Identifier: Apache-2.0
#include "app/shard.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "app/problems.hpp"
#include "base/json.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

constexpr std::size_t longest_shard_line = 200;

bool read_number(std::string_view text, std::size_t& number) {
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && stop == text.data() + text.size();
}

// FNV-1a, 64 bits, with the finaliser of MurmurHash3: names that differ in a digit spread evenly.
std::uint64_t hash_of(std::string_view path) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : path) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    hash = (hash ^ (hash >> 33U)) * 0xFF51AFD7ED558CCDU;
    hash = (hash ^ (hash >> 33U)) * 0xC4CEB9FE1A85EC53U;
    return hash ^ (hash >> 33U);
}

}  // namespace

bool Shard::holds(std::string_view path) const { return hash_of(path) % count == index - 1; }

Result<Shard> read_shard(const std::string& text) {
    Shard shard;
    const std::size_t slash = text.find('/');
    const std::string_view all = text;
    const bool is_read = slash != std::string::npos && read_number(all.substr(0, slash), shard.index) &&
                         read_number(all.substr(slash + 1), shard.count);
    if (is_read && shard.index >= 1 && shard.index <= shard.count) return shard;
    return usage("--shard does not know " + in_quotes(text), "it takes a share and how many there are, from 1/8 to 8/8");
}

std::string shard_line(const Shard& shard, std::string_view report) {
    JsonWriter json;
    json.begin_object();
    if (report.empty()) json.member("schema", 1);
    else json.member("share", report);
    json.key("shard").begin_object().member("index", std::uint64_t{shard.index}).member("count", std::uint64_t{shard.count}).end_object();
    return json.end_object().take() + '\n';
}

std::optional<ShardMark> read_shard_line(std::string_view line) {
    if (line.size() > longest_shard_line) return std::nullopt;
    const Result<JsonValue> json = read_json(line);
    const JsonValue* const shard = json ? json->find("shard", JsonValue::Kind::object) : nullptr;
    if (shard == nullptr) return std::nullopt;
    const JsonValue* const index = shard->find("index", JsonValue::Kind::number);
    const JsonValue* const count = shard->find("count", JsonValue::Kind::number);
    if (index == nullptr || count == nullptr || index->number < 1 || index->number > count->number) return std::nullopt;
    const JsonValue* const report = json->find("share", JsonValue::Kind::text);
    return ShardMark{{index->number, count->number}, report == nullptr ? "jsonl" : report->text};
}

void keep_shard(std::vector<Input>& inputs, const Shard& shard) {
    for (std::size_t i = 0; i < inputs.size(); ++i) inputs[i].order = i + 1;
    const auto is_elsewhere = [&shard](const Input& input) { return !shard.holds(input.path); };
    inputs.erase(std::remove_if(inputs.begin(), inputs.end(), is_elsewhere), inputs.end());
}

}  // namespace kith
