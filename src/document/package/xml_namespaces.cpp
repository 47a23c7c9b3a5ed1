// SPDX-License-Identifier: Apache-2.0
#include "document/package/xml_namespaces.hpp"

#include <algorithm>

namespace kith {
namespace {

constexpr std::string_view declares = "xmlns";

bool is_declaration(std::string_view name) {
    return name.substr(0, declares.size()) == declares && (name.size() == declares.size() || name[declares.size()] == ':');
}

}  // namespace

bool XmlNamespaces::open(const char** attributes) {
    ++depth_;
    bool is_qualified = false;
    for (const char** pair = attributes; *pair != nullptr; pair += 2) {
        const std::string_view name = pair[0];
        if (is_declaration(name)) {
            if (!declare(name, pair[1])) return false;
        } else {
            is_qualified = is_qualified || name.find(':') != std::string_view::npos;
        }
    }
    // A prefix may be declared behind the attribute that has it.
    for (const char** pair = attributes; is_qualified && *pair != nullptr; pair += 2) {
        const std::string_view name = pair[0];
        const std::size_t colon = name.find(':');
        if (colon != std::string_view::npos && !is_declaration(name) && find(name.substr(0, colon)) == nullptr) return false;
    }
    return true;
}

void XmlNamespaces::close() {
    while (declared_.back().depth == depth_ && declared_.size() > 1) {
        declared_.pop_back();
        asked_last_ = 0;
    }
    --depth_;
}

std::optional<XmlName> XmlNamespaces::resolve(std::string_view name) const {
    const std::size_t colon = name.find(':');
    const bool is_bare = colon == std::string_view::npos;
    const Declared* const declared = find(is_bare ? std::string_view() : name.substr(0, colon));
    if (is_bare) return XmlName{declared == nullptr ? std::string_view() : std::string_view(declared->uri), name};
    if (declared == nullptr || colon == 0) return std::nullopt;
    return XmlName{declared->uri, name.substr(colon + 1)};
}

std::string_view XmlNamespaces::local_name_of_attribute(std::string_view name) {
    return is_declaration(name) ? std::string_view() : name.substr(name.find(':') + 1);
}

bool XmlNamespaces::declare(std::string_view name, std::string_view uri) {
    const std::string_view prefix = name.substr(std::min(name.size(), declares.size() + 1));
    const bool is_default = name.size() == declares.size();
    if (!is_default && (prefix.empty() || uri.empty())) return false;
    declared_.push_back({depth_, std::string(prefix), std::string(uri)});
    asked_last_ = 0;
    return true;
}

const XmlNamespaces::Declared* XmlNamespaces::find(std::string_view prefix) const {
    if (declared_[asked_last_].prefix == prefix) return &declared_[asked_last_];
    for (std::size_t i = declared_.size(); i-- > 0;) {
        if (declared_[i].prefix != prefix) continue;
        asked_last_ = i;
        return &declared_[i];
    }
    return nullptr;
}

}  // namespace kith
