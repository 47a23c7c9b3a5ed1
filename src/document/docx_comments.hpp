// SPDX-License-Identifier: Apache-2.0
// The part of a Word file that holds its comments, with its place in the package: made when it is missing, added to when it
// is there. What stands in it already keeps its bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/docx_marks.hpp"
#include "document/package/xml_root.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"

namespace kith {

class DocxComments {
public:
    // `main` is the name of the main part, `space` the namespace it is written in. Problems: those of Zip::read and find_root().
    static Result<DocxComments> open(Zip& zip, const XmlInput& main, const std::string& space);

    // Numbers already in use there.
    [[nodiscard]] const std::vector<std::uint32_t>& ids() const { return ids_; }

    void add(const std::string& id, const std::string& date, const std::vector<std::string>& paragraphs);

    // What the package needs to hold then; nothing where nothing was added.
    [[nodiscard]] std::vector<ZipEntry> entries() const;

private:
    DocxComments() = default;

    Problems find_part(Zip& zip, const XmlInput& main, const std::string& space);
    Problems register_part(Zip& zip, const XmlInput& main, const std::string& space);

    std::string name_;
    std::string bytes_;
    XmlRoot root_;
    std::string added_;
    std::vector<ZipEntry> others_;  // parts that know of it
    std::vector<std::uint32_t> ids_;
};

}  // namespace kith
