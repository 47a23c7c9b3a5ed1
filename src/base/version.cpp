// SPDX-License-Identifier: Apache-2.0
// The build passes the version of the project as KITH_VERSION, to this file alone.
#include "base/version.hpp"

namespace kith {

std::string_view version() { return KITH_VERSION; }

}  // namespace kith
