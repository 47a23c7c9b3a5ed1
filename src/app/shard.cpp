// SPDX-License-Identifier: Apache-2.0
#include "app/shard.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "app/problems.hpp"
#include "base/json.hpp"
#include "base/json_read.hpp"
#include "report/phrases.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// Such a line has this key behind its first member, and no text of a document.
constexpr std::string_view shard_key = "\"shard\"";
constexpr std::size_t last_begin_of_key = 40;
constexpr std::size_t longest_shard_line = std::size_t{1} << 16U;

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

std::size_t share_of(std::string_view path, std::size_t count) { return hash_of(path) % count + 1; }

bool Shard::holds(std::string_view path) const { return share_of(path, count) == index; }

Result<Shard> read_shard(const std::string& text) {
    Shard shard;
    const std::size_t slash = text.find('/');
    const std::string_view all = text;
    const bool is_read = slash != std::string::npos && read_number(all.substr(0, slash), shard.index) &&
                         read_number(all.substr(slash + 1), shard.count);
    if (is_read && shard.index >= 1 && shard.index <= shard.count) return shard;
    return usage("--shard does not know " + in_quotes(text), "it takes a share and how many there are, from 1/8 to 8/8");
}

namespace {

void write_names(JsonWriter& json, std::string_view key, const std::vector<std::string>& names) {
    if (names.empty()) return;
    json.key(key).begin_array();
    for (const std::string& name : names) json.value(valid_utf8(name));
    json.end_array();
}

std::vector<std::string> names_in(const JsonValue& shard, std::string_view key) {
    std::vector<std::string> names;
    const JsonValue* const list = shard.find(key, JsonValue::Kind::array);
    if (list == nullptr) return names;
    for (const JsonValue& name : list->items) names.push_back(name.text);
    return names;
}

}  // namespace

std::string shard_line(const ShardMark& mark) {
    JsonWriter json;
    json.begin_object();
    if (mark.report == "jsonl") json.member("schema", 1);
    else json.member("share", mark.report);
    json.key("shard").begin_object().member("index", std::uint64_t{mark.shard.index}).member("count", std::uint64_t{mark.shard.count});
    json.member("documents", std::uint64_t{mark.documents}).member("of", std::uint64_t{mark.of});
    write_names(json, "baselines", mark.baselines);
    write_names(json, "folders", mark.folders);
    json.key("run").begin_object();
    json.member("program", mark.run.program).member("settings", mark.run.settings).member("documents", mark.run.documents);
    return json.end_object().end_object().end_object().take() + '\n';
}

namespace {

RunIdentity run_of(const JsonValue& shard) {
    RunIdentity identity;
    const JsonValue* const run = shard.find("run", JsonValue::Kind::object);
    const auto read = [run](std::string_view name, std::string& into) {
        const JsonValue* const value = run != nullptr ? run->find(name, JsonValue::Kind::text) : nullptr;
        if (value != nullptr) into = value->text;
    };
    read("program", identity.program);
    read("settings", identity.settings);
    read("documents", identity.documents);
    return identity;
}

}  // namespace

std::optional<ShardMark> read_shard_line(std::string_view line) {
    if (line.size() > longest_shard_line || line.find(shard_key) > last_begin_of_key) return std::nullopt;
    const Result<JsonValue> json = read_json(line);
    const JsonValue* const shard = json ? json->find("shard", JsonValue::Kind::object) : nullptr;
    if (shard == nullptr) return std::nullopt;
    const JsonValue* const index = shard->find("index", JsonValue::Kind::number);
    const JsonValue* const count = shard->find("count", JsonValue::Kind::number);
    if (index == nullptr || count == nullptr || index->number < 1 || index->number > count->number) return std::nullopt;
    const JsonValue* const report = json->find("share", JsonValue::Kind::text);
    const JsonValue* const documents = shard->find("documents", JsonValue::Kind::number);
    const JsonValue* const of = shard->find("of", JsonValue::Kind::number);
    const bool is_counted = documents != nullptr && of != nullptr;
    ShardMark mark{{index->number, count->number}, report == nullptr ? "jsonl" : report->text,
                   is_counted ? documents->number : 0, is_counted ? of->number : 0, run_of(*shard)};
    mark.baselines = names_in(*shard, "baselines");
    mark.folders = names_in(*shard, "folders");
    return mark;
}

void keep_shard(std::vector<Input>& inputs, const Shard& shard) {
    for (std::size_t i = 0; i < inputs.size(); ++i) inputs[i].order = i + 1;
    const auto is_elsewhere = [&shard](const Input& input) { return !shard.holds(input.path); };
    inputs.erase(std::remove_if(inputs.begin(), inputs.end(), is_elsewhere), inputs.end());
}

}  // namespace kith
