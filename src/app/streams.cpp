// SPDX-License-Identifier: Apache-2.0
#include "app/streams.hpp"

namespace kith {

bool wants_color(std::string_view choice, const Streams& streams) {
    if (choice != "auto") return choice == "always";
    return streams.out_is_terminal && !streams.no_color;
}

void tell(Streams& streams, const Problems& problems) {
    if (!problems.empty()) streams.err << render(problems) << std::flush;
}

}  // namespace kith
