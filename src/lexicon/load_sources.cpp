// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load_sources.hpp"

#include <algorithm>

namespace kith {

namespace {

Source read_source(YamlMap& map) {
    Source source;
    source.id = read_id(map);
    source.publisher = map.require_text("publisher");
    source.title = map.require_text("title");
    source.year = map.text("year");
    source.address = map.text("address");
    source.made_with = map.text("made_with");
    map.finish();
    return source;
}

void place(Source source, std::vector<Source>& sources) {
    const auto at = std::lower_bound(sources.begin(), sources.end(), source.id, [](const Source& one, const std::string& id) { return one.id < id; });
    if (at != sources.end() && at->id == source.id) {
        *at = std::move(source);
    } else {
        sources.insert(at, std::move(source));
    }
}

}  // namespace

void load_sources(const YamlNode& root, Reading& reading) {
    YamlMap map(root, reading.sink, "a file of sources");
    if (!map.is_map()) return;
    read_header(map, false);
    load_source_list(map.require("sources"), reading);
    map.finish();
}

void load_source_list(const YamlNode* list, Reading& reading) {
    for (const YamlNode& item : items_of(list, reading.sink, "\"sources\"")) {
        YamlMap map(item, reading.sink, "a source");
        if (!map.is_map()) continue;
        Source source = read_source(map);
        if (source.id.empty()) continue;
        // Sources have a name space of their own: an entry may be called like the guide that asked for it.
        const auto [first, is_new] = reading.loading.seen_sources.emplace(source.id, reading.origin(item));
        if (!is_new) {
            reading.sink.add(item, "duplicate-id", "the source " + quoted(source.id) + " stands at " + place_of(first->second) + " already",
                             "expected each source once");
            continue;
        }
        place(std::move(source), reading.loading.lexicon.sources.change());
    }
}

}  // namespace kith
