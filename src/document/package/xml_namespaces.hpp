// SPDX-License-Identifier: Apache-2.0
// Which namespace a prefix stands for at a place of an XML part (https://www.w3.org/TR/xml-names/). Expat could resolve names as
// well, but hashes every attribute of every element for it, where kith asks attributes by their local names alone: a third of what a
// Word letter costs to read. One thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

struct XmlName {
    std::string_view space;  // the namespace's URI; empty for none
    std::string_view local;
};

class XmlNamespaces {
public:
    // A start tag: name and value in turn, a null pointer at the end. False where a prefix in them is bound to nothing, or its
    // binding is taken away, as no document may.
    [[nodiscard]] bool open(const char** attributes);
    void close();  // the end tag of the innermost open element

    // Of an element, valid until the next call of open() or close(); none where its prefix is bound to nothing.
    [[nodiscard]] std::optional<XmlName> resolve(std::string_view name) const;

    // "val" of "w:val"; empty where it declares a namespace.
    [[nodiscard]] static std::string_view local_name_of_attribute(std::string_view name);

private:
    struct Declared {
        std::size_t depth;
        std::string prefix;  // empty: of names without one
        std::string uri;
    };
    [[nodiscard]] bool declare(std::string_view name, std::string_view uri);
    [[nodiscard]] const Declared* find(std::string_view prefix) const;

    std::vector<Declared> declared_ = {{0, "xml", "http://www.w3.org/XML/1998/namespace"}};
    std::size_t depth_ = 0;
    mutable std::size_t asked_last_ = 0;  // most names of a part have one prefix
};

}  // namespace kith
