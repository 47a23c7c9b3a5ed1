// SPDX-License-Identifier: Apache-2.0
// The relationships between parts of an Office package (ECMA-376 part 2): which part is the document, which are its headers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/package/zip.hpp"

namespace kith {

struct Relationship {
    std::string
        type;  // the last step of its URI, the same in transitional and strict files: "header", "officeDocument"
    std::string target;  // the part's name, resolved, without leading slash; empty where it lies outside the package
    std::string id;
};

// All a part names by an id, links to the web among it: there the target is the address.
struct Link {
    Relationship to;
    bool is_outside = false;
};

// The name of the list of a part's relationships: "word/_rels/document.xml.rels".
[[nodiscard]] std::string relationships_of(std::string_view part);

// Of a part, or of the package itself where `part` is empty. None where the package holds no list for it; links to the
// web are left out. Problems: those of Zip::read and read_xml.
Result<std::vector<Relationship>> read_relationships(Zip& zip, std::string_view part, const std::string& file);
// The same with links to the web.
Result<std::vector<Link>> read_links(Zip& zip, std::string_view part, const std::string& file);

}  // namespace kith
