// SPDX-License-Identifier: Apache-2.0
// Links to how somebody can be reached, in web pages and Markdown: "Contact" over a link to "/contact-us" is what the link is called, and
// no word about anybody's time. Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace kith {

// Where a link goes, as far as it is to reach somebody.
enum class ReachLink : std::uint8_t {
    none,
    page,     // "/contact-us", "contact.html": the page that a site has for everybody
    address,  // mailto:, tel:
};

[[nodiscard]] ReachLink reach_of(std::string_view address);

// Whether such a link's words are no more than what it is called, "Contact", "Contact us", and not "Contact with your mum"; or the address
// that it leads to. Over an address people link all kinds of prose: "arrange contact".
[[nodiscard]] bool is_name_of_link(ReachLink link, std::string_view words);

}  // namespace kith
