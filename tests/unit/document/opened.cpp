// SPDX-License-Identifier: Apache-2.0
#include "unit/document/opened.hpp"

#include <doctest/doctest.h>

#include "document/formats.hpp"
#include "document/package/zip.hpp"

namespace kith::test {

Document opened(std::string_view format, const std::string& bytes) {
    auto document = format_named(format)->read(bytes, "letter", {});
    REQUIRE_MESSAGE(document, (document ? "" : render(document.error())));
    return *std::move(document);
}

std::string part_in(const std::string& bytes, const std::string& name) {
    auto zip = Zip::open(bytes, "letter", {});
    REQUIRE(zip);
    if (!zip->has(name)) return {};
    const auto found = zip->read(name);
    REQUIRE(found);
    return *found;
}

std::string between(const std::string& bytes, const std::string& name, const std::string& open, const std::string& shut) {
    const std::string whole = part_in(bytes, name);
    const std::size_t begin = whole.find(open) + open.size();
    return whole.substr(begin, whole.find(shut) - begin);
}

}  // namespace kith::test
