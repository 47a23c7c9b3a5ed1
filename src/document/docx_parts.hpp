// SPDX-License-Identifier: Apache-2.0
// Puts a new part into a Word file's lists: whose part it is, and what it holds. What stands in these lists already keeps its bytes.
// Facts: ECMA-376 part 2, sections 9.2 (content types) and 9.3 (relationships).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/package/xml.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"

namespace kith {

inline constexpr std::string_view content_types_part = "[Content_Types].xml";
inline constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

// The names that kith gives to parts it begins, and knows them by.
inline constexpr std::string_view own_comments_id = "kithComments";
inline constexpr std::string_view own_properties_id = "kithProperties";

struct NewPart {
    std::string name;          // "word/comments.xml"
    std::string owner;         // the part that names it; empty: the package itself
    std::string id;            // by which it does
    std::string type;          // of the relationship, its whole address
    std::string target;        // the name as seen from the owner
    std::string content_type;
};

// "word/comments.xml" for "word/" and "comments"; with a number where another part has that name.
[[nodiscard]] std::string free_name(const Zip& zip, const std::string& folder, const std::string& base);

// What of the package changes by it, the part itself left out. Problems: those of Zip::read and find_root().
Result<std::vector<ZipEntry>> registered(Zip& zip, const std::string& file, const XmlLimits& xml, const NewPart& part);

// And back again, for a part with such an id; first the list of what its owner names.
Result<std::vector<ZipEntry>> unregistered(Zip& zip, const std::string& file, const XmlLimits& xml, const NewPart& part);

// One that kith began, and that names nothing any more.
[[nodiscard]] bool is_own_list(const ZipEntry& links);

}  // namespace kith
