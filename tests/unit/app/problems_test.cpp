// SPDX-License-Identifier: Apache-2.0
#include "app/problems.hpp"

#include <doctest/doctest.h>

#include <new>
#include <stdexcept>
#include <string>

using namespace kith;

TEST_CASE("what is thrown over one input becomes that input's trouble") {
    bool is_done = false;
    CHECK_FALSE(trouble_of("a.txt", [&] { is_done = true; }));
    CHECK(is_done);

    const auto memory = trouble_of("a.txt", [] { throw std::bad_alloc(); });
    REQUIRE(memory);
    CHECK(memory->code == "too-large");
    CHECK(memory->file == "a.txt");

    const auto slip = trouble_of("b.txt", [] { static_cast<void>(std::string("b").at(7)); });
    REQUIRE(slip);
    CHECK(slip->code == "unexpected");
    CHECK(slip->file == "b.txt");
    CHECK(slip->message.find("kith's fault") != std::string::npos);
}
