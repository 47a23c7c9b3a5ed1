# SPDX-License-Identifier: Apache-2.0
"""Counts the instructions that kith needs for a few fixed texts and compares them with tests/bench/guard.json.

Callgrind counts the same each time, whatever else the machine does. What changes a figure is the program, the lexicon, the
compiler and the libraries: where the last two are not those of the stored figures, the change is told and not judged.
"""
import argparse
import concurrent.futures
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile

STORED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "guard.json")

# name, made-up text and its size (or an example), words for kith
CASES = (
    ("start", None, 0, ("--version",)),
    ("an empty text", "letters", 0, ()),
    ("a letter of 2 kB", "letters", 2000, ()),
    ("letters", "letters", 30_000, ()),
    ("text without a finding", "neutral", 300_000, ()),
    ("typographic text", "typographic", 30_000, ()),
    ("a Word file", "letter-to-a-parent.docx", None, ()),
    ("Markdown", "case-notes.md", None, ()),
)


def toolchain():
    def asked(*command):
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")[0]
    return {"compiler": asked("c++", "--version"), "machine": platform.machine(), "valgrind": asked("valgrind", "--version")}


def instructions(command):
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    done = subprocess.run([*tool, *command], capture_output=True, text=True, check=False)
    collected = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not collected:
        sys.exit(f"`{' '.join(command)}` did not run under callgrind:\n{done.stderr}")
    return int(collected.group(1))


def command_for(case, options, scratch):
    name, text, size, words = case
    if text is None:
        return [options.kith, *words]
    if size is None:
        path = os.path.join(options.examples, text)
    else:
        path = os.path.join(scratch, f"{name}.txt")
        with open(path, "wb") as out:
            out.write(subprocess.run([options.texts, text, str(size)], check=True, capture_output=True).stdout)
    return [options.kith, "check", path, "-f", "jsonl", "-j", "1", "-o", "/dev/null", "--fail-on", "never", "--no-cache", *words]


def count_all(options):
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        commands = [command_for(case, options, scratch) for case in CASES]
        return dict(zip((case[0] for case in CASES), pool.map(instructions, commands)))


def tell(counts, stored, limit):
    """One line a case; the names of those that grew by more than the limit."""
    grown = []
    for name, count in counts.items():
        before = stored.get(name)
        change = 100 * (count / before - 1) if before else 0
        if change > limit:
            grown.append(name)
        print(f"{name:24} {count / 1e6:10.1f} million instructions  {f'{change:+.1f} %' if before else 'new'}")
    return grown


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench --guard", description=__doc__)
    parser.add_argument("--update", action="store_true", help="store today's figures; say in the commit what made the difference")
    parser.add_argument("--limit", type=float, default=5, help="per cent above the stored figure that fail (default 5)")
    for name in ("kith", "texts", "examples"):
        parser.add_argument(f"--{name}", required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if shutil.which("valgrind") is None:
        sys.exit("The guard needs valgrind.")
    counts, tools = count_all(options), toolchain()
    stored = {"toolchain": tools, "instructions": {}}
    if os.path.exists(STORED):
        with open(STORED, encoding="utf-8") as stream:
            stored = json.load(stream)
    grown = tell(counts, stored["instructions"], options.limit)
    if options.update:
        with open(STORED, "w", encoding="utf-8") as out:
            json.dump({"toolchain": tools, "instructions": counts}, out, indent=2)
            out.write("\n")
    elif stored["toolchain"] != tools:
        print(f"The stored figures were made with {stored['toolchain']}, so nothing is judged here.")
    elif grown:
        sys.exit(f"More than {options.limit:g} % above the stored figures: {', '.join(grown)}. Where that is the price of "
                 "something worth it, scripts/bench --guard --update stores the new ones.")


if __name__ == "__main__":
    main()
