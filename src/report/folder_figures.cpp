// SPDX-License-Identifier: Apache-2.0
#include "report/folder_figures.hpp"

namespace kith {
namespace {

using Row = std::array<FolderFigures::Counted, shift_names.size()>;

void add(Row& row, const Row& more) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i].count += more[i].count;
        row[i].documents += more[i].documents;
    }
}

}  // namespace

void add(FolderFigures& figures, const FolderFigures& more) {
    figures.documents += more.documents;
    figures.words += more.words;
    add(figures.prompts, more.prompts);
    add(figures.strengths, more.strengths);
}

}  // namespace kith
