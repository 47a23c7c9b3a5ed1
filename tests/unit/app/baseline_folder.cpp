// SPDX-License-Identifier: Apache-2.0
#include "unit/app/baseline_folder.hpp"

#include <iterator>
#include <utility>

namespace kith::test {

Outcome BaselineFolder::check(std::vector<std::string> more, std::string_view input) const {
    std::vector<std::string> args = {"check", "--baseline", scratch_.path("known")};
    std::move(more.begin(), more.end(), std::back_inserter(args));
    return run_program(args, input);
}

std::string BaselineFolder::found(std::vector<std::string> more, std::string_view input) const {
    if (more.empty()) more = {scratch_.path()};
    more.insert(more.end(), {"-f", "unix", "-q"});
    const Outcome outcome = check(more, input);
    std::string all;
    for (std::size_t at = 0; at < outcome.out.size();) {
        const std::size_t end = outcome.out.find('\n', at);
        const std::string line = outcome.out.substr(at, end - at).substr(scratch_.path().size() + 1);
        if (line.find(" contact: ") != std::string::npos || line.find(" handover: ") != std::string::npos)
            all += line.substr(0, line.find(':', line.find(':') + 1)) + " ";
        at = end + 1;
    }
    return all + outcome.err;
}

}  // namespace kith::test
