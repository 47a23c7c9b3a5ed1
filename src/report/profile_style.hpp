// SPDX-License-Identifier: Apache-2.0
// What the profile's page adds to the shared style: its tables, bars and map.
#pragma once

#include <string_view>

namespace kith {

inline constexpr std::string_view profile_style = R"css(table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .95rem; }
caption { text-align: left; color: var(--soft); padding: .25rem 0; }
th, td { text-align: left; vertical-align: baseline; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
td.figure { width: 20%; font-variant-numeric: tabular-nums; }
svg.bar { display: block; width: 100%; height: .55rem; margin-top: .25rem; }
svg.bar .one { fill: #4f6d8f; } svg.bar .wider { fill: #5d5a96; } svg.bar .other { fill: #8a6d3b; }
@media (prefers-color-scheme: dark) { svg.bar .one { fill: #9db8d6; } svg.bar .wider { fill: #a8a4e0; } svg.bar .other { fill: #d0b27a; } }
.wide { overflow-x: auto; }
.heat td { text-align: right; padding: .35rem .45rem; color: var(--heat-text); font-variant-numeric: tabular-nums; }
.heat th { padding: .35rem .45rem .35rem 0; font-weight: normal; }
.heat thead th { font-weight: 600; } .heat th .where { white-space: nowrap; }
.heat td.none, .heat td.few { color: var(--soft); }
.again-1 { background: var(--again-1); } .again-2 { background: var(--again-2); } .again-3 { background: var(--again-3); }
.again-4 { background: var(--again-4); } .warm-1 { background: var(--warm-1); } .warm-2 { background: var(--warm-2); }
.warm-3 { background: var(--warm-3); } .warm-4 { background: var(--warm-4); }
ol.questions { padding-left: 1.4rem; } ol.questions li { margin: .75rem 0; }
@media (max-width: 30rem) { table { font-size: .85rem; } th, td { padding-right: .4rem; } td.figure { min-width: 3.2rem; } }
@media print { svg.bar .wider { fill: #777; } }
@media print { .wide { overflow: visible; } .heat { font-size: 8pt; } .heat th, .heat td { padding: .2rem; }
  svg.bar, td { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)css";

}  // namespace kith
