// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load_pack.hpp"

#include <algorithm>

namespace kith {

namespace {

// What ships says everything about itself; a layer of somebody's own may leave the frills out.
Pack read_pack(YamlMap& map, Reading& reading) {
    const bool ships = reading.loading.from_scratch;
    const auto read = [&](std::string_view key) { return ships ? map.require_text(key) : map.text(key); };
    Pack pack;
    pack.id = map.require_text("pack");
    pack.title = read("title");
    pack.version = read("version");
    pack.language = map.text("language", "en-GB");
    if (pack.title.empty()) pack.title = pack.id;
    if (!pack.id.empty() && pack.id != reading.stem) {
        reading.sink.add(*map.find("pack"), "pack-name", "this pack is called " + quoted(pack.id) + " in a file called " + quoted(reading.stem),
                         "expected pack: " + reading.stem);
    }
    return pack;
}

}  // namespace

void load_pack(const YamlNode& root, Reading& reading) {
    YamlMap map(root, reading.sink, "a pack");
    if (!map.is_map()) return;
    read_header(map, reading.loading.from_scratch);
    Pack pack = read_pack(map, reading);
    map.find("sources");  // read before, with the sources of all files
    const std::string id = pack.id.empty() ? reading.stem : pack.id;
    std::vector<Pack>& packs = reading.loading.lexicon.packs;
    const bool known = std::any_of(packs.begin(), packs.end(), [&](const Pack& one) { return one.id == id; });
    if (!known) packs.push_back(std::move(pack));
    for (const YamlNode& entry : items_of(map.require("entries"), reading.sink, "\"entries\"")) load_entry(entry, id, reading);
    map.finish();
}

}  // namespace kith
