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

// An OpenDocument text whose body holds `body` and whose automatic styles are `styles`; the prefixes office, style, text,
// table, draw, fo, xlink and dc are declared. `others` are further parts.
std::string make_odt(const std::string& body, const std::string& styles = {}, const Parts& others = {});

// The part content.xml of such a file, and any other root with its prefixes: odt_root("office:document-styles", "...").
std::string odt_content(const std::string& body, const std::string& styles = {});
std::string odt_root(const std::string& name, const std::string& inside);

// An XML part of a Word file: root("w:hdr", "...").
std::string root(const std::string& name, const std::string& inside);

}  // namespace kith
