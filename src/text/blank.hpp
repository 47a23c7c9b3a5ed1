// SPDX-License-Identifier: Apache-2.0
// Whether a text says anything: a reason of blanks alone is none. Pure.
#pragma once

#include <string_view>

namespace kith {

// Nothing but white space of any kind and signs that nobody sees (a no-break space, one without width). Any bytes may be given.
[[nodiscard]] bool is_blank(std::string_view text);

}  // namespace kith
