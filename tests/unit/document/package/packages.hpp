// SPDX-License-Identifier: Apache-2.0
// Makes zips and Word files in memory, so that a test shows the XML it is about.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace kith {

using Parts = std::vector<std::pair<std::string, std::string>>;  // name, content

std::string make_zip(const Parts& parts);

// A Word file whose body holds `body`; the prefixes w, r, mc, v, wps, pic, c, m and w16se are declared. `others` are parts in
// word/, each with the type of its relationship: {"header header1.xml", "<w:hdr ...>"}.
std::string make_word(const std::string& body, const Parts& others = {});

// An XML part with those prefixes: root("w:hdr", "...").
std::string root(const std::string& name, const std::string& inside);

}  // namespace kith
