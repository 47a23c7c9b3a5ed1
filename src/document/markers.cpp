// SPDX-License-Identifier: Apache-2.0
#include "document/markers.hpp"

#include <algorithm>

#include "document/docx_answers.hpp"
#include "document/docx_clear.hpp"
#include "document/docx_essence.hpp"
#include "document/docx_markup.hpp"
#include "document/docx_seal.hpp"
#include "document/odt_clear.hpp"
#include "document/odt_essence.hpp"
#include "document/odt_markup.hpp"
#include "document/odt_seal.hpp"
#include "document/odt_threads.hpp"

namespace kith {
namespace {

constexpr std::array<Marker, 2> table = {{
    {"docx", &mark_docx, &clear_docx, &docx_answers, &docx_remarks_on_words, &docx_essence, &docx_seal, &sealed_docx},
    {"odt", &mark_odt, &clear_odt, &odt_answers, &odt_remarks_on_words, &odt_essence, &odt_seal, &sealed_odt},
}};

}  // namespace

const std::array<Marker, 2>& markers() { return table; }

const Marker* marker_for(std::string_view format) {
    const auto* const found =
        std::find_if(table.begin(), table.end(), [format](const Marker& one) { return one.format == format; });
    return found == table.end() ? nullptr : found;
}

}  // namespace kith
