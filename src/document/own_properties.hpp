// SPDX-License-Identifier: Apache-2.0
// What somebody wrote into the properties of a document, which programs show beside it and keep when they save it: its title, its subject, a description,
// keywords. Names and days that programs write there themselves are none. Pure.
#pragma once

#include "document/essence.hpp"
#include "document/package/xml.hpp"

namespace kith {

// `properties` is docProps/core.xml of a Word file, or meta.xml of an OpenDocument one. Empty where it cannot be read, as its readers do without.
[[nodiscard]] EssenceFlow own_properties(const XmlInput& properties);

}  // namespace kith
