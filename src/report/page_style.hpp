// SPDX-License-Identifier: Apache-2.0
// The style sheet that kith's pages share: light and dark by the reader's own setting, one column on a telephone, black on white
// on paper. Every text has a contrast of at least 4.5 to 1 on what is behind it; nothing is told by colour alone.
#pragma once

#include <string_view>

namespace kith {

inline constexpr std::string_view page_style = R"css(
:root { color-scheme: light dark; --ground: #fdfcf9; --text: #22201c; --soft: #5a554c; --line: #d9d3c5; --mark: #fbe7a8;
  --again: #b4531f; --warm: #1f6f5c; --again-1: #fbeee3; --again-2: #f5d8bd; --again-3: #edbb8f; --again-4: #e59f63;
  --warm-1: #e6f3ee; --warm-2: #c4e4d8; --warm-3: #97cfbb; --warm-4: #6cb99f; --heat-text: #1d1b17; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #1b1a18; --text: #ece8df; --soft: #b5aea0; --line: #4a463d; --mark: #5b4a12;
    --again: #e8935c; --warm: #66bfa5; --again-1: #33261b; --again-2: #4a301c; --again-3: #633c1d; --again-4: #7d4a1f;
    --warm-1: #1d2f29; --warm-2: #1f4338; --warm-3: #215848; --warm-4: #236d58; --heat-text: #f4f0e7; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; }
main, footer { max-width: 48rem; margin: 0 auto; padding: 0 1.25rem; }
header { max-width: 48rem; margin: 0 auto; padding: 2.5rem 1.25rem 0; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.75rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .25rem; }
p { margin: .5rem 0; }
.size, .soft { color: var(--soft); }
.opening { font-size: 1.2rem; line-height: 1.5; margin: 1.25rem 0; }
ul.stories { list-style: none; margin: .25rem 0 .75rem; padding: 0; }
ul.stories li { border-left: 3px solid var(--line); padding: .1rem 0 .1rem .8rem; margin: .5rem 0; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; }
.where { color: var(--soft); font-size: .9rem; }
details { margin: .25rem 0 .75rem; }
summary { cursor: pointer; padding: .2rem 0; }
:focus-visible { outline: 3px solid var(--warm); outline-offset: 2px; }
footer { margin-top: 3rem; padding-bottom: 3rem; color: var(--soft); font-size: .95rem; }
@media (max-width: 30rem) { body { font-size: 1rem; } header { padding-top: 1.5rem; } h1 { font-size: 1.4rem; } }
@media print {
  :root { --ground: #fff; --text: #000; --soft: #444; --line: #bbb; --mark: #eee; --again: #555; --warm: #999;
    --again-1: #f6f6f6; --again-2: #eaeaea; --again-3: #dcdcdc; --again-4: #cecece;
    --warm-1: #f6f6f6; --warm-2: #eaeaea; --warm-3: #dcdcdc; --warm-4: #cecece; --heat-text: #000; }
  body { font-size: 10.5pt; } main, header, footer { max-width: none; padding-left: 0; padding-right: 0; }
  h2, h3, summary { break-after: avoid; } li, tr { break-inside: avoid; } mark { text-decoration: underline; }
  summary { list-style: none; } }
)css";

}  // namespace kith
