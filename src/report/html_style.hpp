// SPDX-License-Identifier: Apache-2.0
// What the page of `check -f html` adds to the shared style: the text with its marks, and the advice beside it. A mark says by
// its line what its number says in words: solid to rethink, dashed to consider, dotted to notice, double where it is warm.
#pragma once

#include <string_view>

namespace kith {

inline constexpr std::string_view html_style = R"css(main, header, footer { max-width: 68rem; }
nav ul { list-style: none; padding: 0; columns: 20rem; } nav li { break-inside: avoid; padding: .15rem 0; }
a { color: var(--text); }
fieldset { border: 1px solid var(--line); border-radius: .3rem; margin: 1.5rem 0; padding: .5rem 1rem .75rem; }
legend { padding: 0 .4rem; } fieldset label { display: inline-block; padding: .2rem 1.2rem .2rem 0; }
.row { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); column-gap: 2rem; align-items: start; }
.text { overflow-wrap: anywhere; white-space: pre-line; margin: .4rem 0; }
.text.heading { font-weight: 600; font-size: 1.1rem; margin-top: 1.2rem; } .text.list_item { padding-left: 1.2rem; }
.text.block_quote { border-left: 3px solid var(--line); padding-left: .8rem; } .part { margin: 1.2rem 0 0; }
mark { border-bottom: 2px solid var(--again); } mark.consider { border-bottom-style: dashed; }
mark.notice { background: none; border-bottom-style: dotted; }
mark.strength { background: var(--warm-1); border-bottom: 4px double var(--warm); }
.ref { font-size: .75rem; vertical-align: super; line-height: 0; padding: 0 .25em; white-space: nowrap; }
.notes { list-style: none; margin: .4rem 0; padding: 0; font-size: .95rem; grid-column: 2; }
.text-less .notes { grid-column: 1 / -1; }
.note { border-left: 4px solid var(--again); padding: .1rem 0 .1rem .8rem; margin: 0 0 1rem; overflow-wrap: anywhere; }
.note.strength { border-left: 6px double var(--warm); } .note p { margin: .15rem 0; }
.note .level { font-weight: 600; } .note :target, .note:target { outline: 2px solid var(--line); outline-offset: .3rem; }
@media screen and (max-width: 48rem) { .row { grid-template-columns: minmax(0, 1fr); } .notes { grid-column: 1; padding-left: 1rem; } }
@media print { fieldset, nav { display: none; } .row { display: block; } .text { break-after: avoid; } .note { break-inside: avoid; }
  .notes { columns: 2; column-gap: 1.5rem; padding-left: 1rem; font-size: .9rem; line-height: 1.4; }
  .ref { text-decoration: none; } section.document + section.document { break-before: page; } }
)css";

}  // namespace kith
