# SPDX-License-Identifier: Apache-2.0
"""Markdown in which words stand in every kind of place.

In the sources below `{role|word as read|as written}` marks a word a reader must find (the last part only where
markup stands inside it); words without a mark must not be found: they are code, addresses or comments.
"""
import re

from make.plain import place, visible

MARK = re.compile(r"\{(heading|paragraph|quote|list|table)\|([^|}]*)(?:\|([^}]*))?\}")

BLOCKS = """\
# Seeing Jay's {heading|siblings}

Setext {heading|handover}
-----------------

Amira sees her {paragraph|contact|con**ta**ct} worker. A *{paragraph|placement}* and a **{paragraph|handover}**, and a *{paragraph|sibling|sib*ling}.

> I miss my {quote|siblings}, said Bea.
> They miss the {quote|handover} song.
>
> > Nested {quote|siblings} too.

- A {list|placement} in a list
  1. with a {list|handover} inside
- [ ] a task about {list|contact}

| Day | {table|Contact} |
|:---|---:|
| Sat | {table|handover} at \\| the gate |
| Sun | `handover` and {table|siblings} |

Indented code follows.

    contact handover siblings

```text
contact handover siblings
```

~~~
placement
~~~

The word `contact` in code, and a ``handover ` tick``; a {paragraph|placement} after it.
"""

INLINE = """\
See <https://example.org/contact/handover>, https://example.org/siblings and jay.siblings@example.org about {paragraph|contact}.

A [link about {paragraph|siblings}](https://example.org/handover "placement title") and ![{paragraph|handover} drawing](contact.png).

A [reference to {paragraph|contact}][siblings] and a note.[^1]

[siblings]: https://example.org/handover

<!-- contact handover siblings -->

<div class="contact handover"></div>

Escapes: \\*{paragraph|contact}\\*, Zo&euml;&rsquo;s {paragraph|siblings}, &#128155; {paragraph|handover}, caf&#233; {paragraph|placement}.

Hard break about {paragraph|siblings}\\
and soft break about
{paragraph|contact}, which failed  
to wait. ~~{paragraph|handover}~~ \U0001F49B\U0001F468\u200d\U0001F469\u200d\U0001F467 e\u0301 {paragraph|siblings}
"""


def sources():
    """(name, source with marks, encoding)"""
    yield "blocks.md", BLOCKS, "utf-8"
    yield "inline.md", INLINE, "utf-8"
    yield "crlf.md", BLOCKS.replace("\n", "\r\n"), "utf-8"
    yield "bom.md", "\ufeff" + BLOCKS, "utf-8"
    yield "utf16.md", "\ufeff" + INLINE, "utf-16-le"
    yield "front-matter.md", "---\ntitle: contact\nkeywords: [handover]\n---\n\nHer {paragraph|siblings} laugh.\n", "utf-8"


def written(mark):
    return mark.group(3) or mark.group(2)


def fixtures():
    for name, source, encoding in sources():
        yield name, MARK.sub(written, source).encode(encoding)


def expectations():
    lines = ["file\tencoding\trole\tword\tas written\tline\tcolumn\tbyte\tchar\tutf16\tend byte\tend char\tend utf16"]
    for name, source, encoding in sources():
        whole = MARK.sub(written, source)
        removed = 0
        for mark in MARK.finditer(source):
            start = mark.start() - removed
            end = start + len(written(mark))
            removed += len(mark.group()) - len(written(mark))
            head = whole[:start].replace("\r\n", "\n").removeprefix("\ufeff")
            position = [head.count("\n") + 1, len(head) - (head.rfind("\n") + 1) + 1, *place(whole, encoding, start, end)]
            cells = [name, encoding, mark.group(1), visible(mark.group(2)), visible(written(mark)), *position]
            lines.append("\t".join(map(str, cells)))
    return "\n".join(lines) + "\n"
