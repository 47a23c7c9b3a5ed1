# SPDX-License-Identifier: Apache-2.0
"""The table of scripts/bench: kith beside ripgrep and beside other linters of prose, on the same texts in the same run."""
import argparse
import datetime
import json
import os
import platform
import shutil
import subprocess
import sys

import corpus
import measure
import peers

MB = 1_000_000
RESULTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "RESULTS.md")


def first_line(*command):
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")[0].strip()
    except (OSError, subprocess.CalledProcessError):
        return "not found"


def processor():
    with open("/proc/cpuinfo", encoding="ascii", errors="replace") as info:
        names = [line.split(":")[1].strip() for line in info if line.startswith("model name")]
    return names[0] if names else platform.machine()


def findings(figures):
    """Of kith's JSON lines. A run that read nothing would be the fastest of all: it is no run."""
    if figures["exit"] != 0:
        raise SystemExit("kith could not read a text of the benchmark: " + figures["err"].decode(errors="replace"))
    return sum(len(json.loads(line).get("findings", [])) for line in figures["out"].splitlines() if line.startswith(b"{"))


def hits_of(peer, figure):
    """None where the tool was stopped, or wrote what this program does not understand."""
    try:
        return None if figure.is_late else peer.hits(figure.runs[0])
    except (ValueError, LookupError) as failure:
        print(f"{peer.name} wrote something unexpected: {failure!r}", file=sys.stderr)
        return None


class Report:
    """Markdown, shown as it comes; the file is there once all of it is."""

    def __init__(self, path):
        self._path = path
        self._out = open(path + ".part", "w", encoding="utf-8") if path else None

    def keep(self):
        if self._out:
            self._out.close()
            self._out = None
            os.replace(self._path + ".part", self._path)

    def drop(self):
        """What was not kept."""
        if self._out:
            self._out.close()
            os.remove(self._path + ".part")

    def line(self, text=""):
        print(text, flush=True)
        if self._out:
            print(text, file=self._out, flush=True)

    def head(self, title, *columns):
        self.line(f"\n## {title}\n")
        self.row(*columns)
        self.row(*("---" for _ in columns))

    def row(self, *cells):
        self.line("| " + " | ".join(str(cell) for cell in cells) + " |")


def seconds(figure, limit):
    if figure.is_late:
        return f"stopped after {limit} s"
    if not figure.is_steady:
        return f"no figure: runs differ by {figure.spread:.0%}"
    return f"{figure.wall * 1000:.1f} ms" if figure.wall < 0.5 else f"{figure.wall:.2f} s"


def ratio(figure, base):
    """How many times the base's time; a bound where the command was stopped."""
    if not base.is_steady or base.is_late:
        return "–"
    if figure.is_late:
        return f"> {figure.wall / base.wall:,.0f}×"
    if not figure.is_steady:
        return "–"
    value = measure.ratio_by_pairs(figure, base)
    return f"{value:.2f}×" if value < 10 else f"{value:,.0f}×"


def speed(figure, size):
    return "–" if figure.is_late or not figure.is_steady else f"{size / figure.wall / MB:.3g}"


class Tables:
    def __init__(self, options, bench, report):
        self.options, self.bench, self.report = options, bench, report
        self.texts = corpus.Corpora(os.path.join(options.cache, "texts"), options.texts)
        self.terms = peers.some_forms(options.kith, 500)
        self.term_file = os.path.join(options.cache, "terms.txt")
        with open(self.term_file, "w", encoding="utf-8") as out:
            out.write("".join(term + "\n" for term in self.terms))

    def kith(self, path, *more):
        return [self.options.kith, "check", path, "-f", "jsonl", "--fail-on", "never", "--no-cache", *more]

    def about(self):
        line = self.report.line
        line(f"# Measured on {datetime.date.today():%-d %B %Y}\n")
        commit = first_line("git", "-C", os.path.dirname(os.path.abspath(__file__)), "rev-parse", "--short", "HEAD")
        line(f"{first_line(self.options.kith, '--version')} (commit {commit}); {processor()}, {os.cpu_count()} processors; "
             f"{platform.system()} {platform.release()}; {first_line('c++', '--version')}.")
        line(f"Medians of {self.options.runs} runs of the whole process, in turn with kith's; the page cache is warm. "
             "Ratios are the medians over pairs of runs beside each other.")
        line("A figure is given only if nothing else used the machine and the runs agree within 10 %.")

    def against_ripgrep(self):
        rg = shutil.which("rg")
        size = self.options.megabytes * MB
        path, unique = self.texts.documentation(size)
        if path is None:
            self.report.line("\nThere is too little installed documentation here for a large text: made-up letters stand in.")
            path, unique = self.texts.made_up("letters", size), size
        search = [rg, "--threads", "1", "-i", "-w", "-F", "-f", self.term_file]
        commands = {"kith": self.kith(path, "-j", "1", "-o", "/dev/null")}
        if rg:
            commands["rg -c"] = [*search, "-c", path]
            commands["rg -o -b"] = [*search, "-o", "-b", path]
        found = measure.measure(self.bench, commands, self.options.runs)
        hits = {"kith": findings(self.bench.run(self.kith(path, "-j", "1")))}
        if rg:
            hits["rg -c"] = int(found["rg -c"].runs[0]["out"].split()[-1])
            hits["rg -o -b"] = found["rg -o -b"].runs[0]["out"].count(b"\n")
        self.report.head(f"Installed documentation, {size // MB} MB ({unique / MB:.0f} MB of it unlike the rest), one thread",
                         "what", "time", "kith's time × ", "MB/s", "hits", "peak MB", "version", "what it does")
        does = {"kith": "its whole lexicon, senses told by context, suggestions, as JSON lines to /dev/null",
                "rg -c": "500 of kith's forms, ignoring case: the number of lines with one",
                "rg -o -b": "500 of kith's forms, ignoring case: each match with its place"}
        for name, figure in found.items():
            version = first_line(rg, "--version") if name.startswith("rg") else first_line(self.options.kith, "--version")
            self.row(name, figure, found["kith"], size, hits[name], version, does[name])
        if not rg:
            self.report.line("\nripgrep is not installed here (package `ripgrep`).")

    def row(self, name, figure, base, size, hits, version, does):
        self.report.row(name, seconds(figure, self.options.limit), ratio(figure, base), speed(figure, size),
                        "–" if hits is None else f"{hits:,}", f"{figure.peak_mb:.0f}", version, does)

    def threads(self):
        if os.cpu_count() < 2:
            return
        size = min(self.options.megabytes, 100) * MB
        path = self.texts.documentation(size)[0] or self.texts.made_up("letters", size)
        folder = corpus.pieces_of(path, 2000, os.path.join(self.options.cache, "texts", f"pieces-{size}"))
        self.report.head(f"Two threads against one, {size // MB} MB", "what", "one", "two", "times faster")
        for name, what in (("one file", path), ("2,000 files", folder)):
            found = measure.measure(self.bench, {jobs: self.kith(what, "-j", jobs, "-o", "/dev/null") for jobs in "12"},
                                    self.options.runs)
            self.report.row(name, *(seconds(found[jobs], self.options.limit) for jobs in "12"), ratio(found["1"], found["2"]))

    def many_files(self):
        """The paragraphs of the large text, in Markdown files of 4 kB: what opening, walking and telling files costs is in it."""
        rg = shutil.which("rg")
        count = self.options.files
        path = self.texts.documentation(count * 4000)[0]
        if path is None or rg is None:
            self.report.line("\nWithout much installed documentation and ripgrep, many files are not measured.")
            return
        folder = corpus.pieces_of(path, count, os.path.join(self.options.cache, "texts", f"markdown-{count}"), ".md")
        search = [rg, "-c", "-i", "-w", "-F", "-f", self.term_file, "-j"]
        commands = {f"kith -j {jobs}": self.kith(folder, "-j", jobs, "-o", "/dev/null") for jobs in "12"}
        commands.update({f"rg -c -j {jobs}": [*search, jobs, folder] for jobs in "12"})
        found = measure.measure(self.bench, commands, self.options.runs)
        self.report.head(f"{count:,} Markdown files of 4 kB of installed documentation",
                         "what", "time", "times that of rg", "by processor time", "peak MB")
        for name, figure in found.items():
            base = found["rg -c" + name[-5:]]
            self.report.row(name, seconds(figure, self.options.limit), ratio(base=base, figure=figure),
                            f"{measure.ratio_by_pairs(figure, base, 'cpu'):.2f}×", f"{figure.peak_mb:.0f}")

    def sizes(self):
        self.report.head("By size, one thread", "text", "time", "MB/s", "peak MB", "findings")
        texts = [("letters", MB), ("letters", 10 * MB), ("neutral", MB), ("neutral", 10 * MB), ("neutral", 100 * MB)]
        for name, size in texts[:-1] if self.options.quick else texts:
            path = self.texts.made_up(name, size)
            figure = measure.measure(self.bench, {"": self.kith(path, "-j", "1", "-o", "/dev/null")}, self.options.runs)[""]
            hits = findings(self.bench.run(self.kith(path, "-j", "1")))
            self.report.row(f"made-up {name}, {size // MB} MB", seconds(figure, self.options.limit), speed(figure, size),
                            f"{figure.peak_mb:.0f}", f"{hits:,}")

    def start_up(self):
        letter = self.texts.made_up("letters", 2000)
        word = os.path.join(self.options.examples, "letter-to-a-parent.docx")
        commands = {"true": ["true"], "kith, a letter of 2 kB": self.kith(letter),
                    "kith, a letter in Word": self.kith(word)}
        found = measure.measure(self.bench, commands, 40)
        self.report.head("Start to end, the shortest jobs", "what", "time", "more than `true`", "peak MB")
        for name, figure in found.items():
            more = f"{(figure.wall - found['true'].wall) * 1000:.1f} ms" if figure.is_steady else "–"
            self.report.row(name, seconds(figure, self.options.limit), more, f"{figure.peak_mb:.1f}")

    def against_linters(self):
        everyone = peers.all_peers(os.path.join(self.options.cache, "peers"), self.terms)
        there = [peer for peer in everyone if peer.is_there()]
        for peer in there:
            peer.prepare()
        sizes = (2000, 100_000, MB)
        for size in sizes[:-1] if self.options.quick else sizes:
            path = self.texts.made_up("letters", size)
            self.report.head(f"Linters, made-up letters, {size / 1000:,.0f} kB", "what", "time", "kith's time ×", "MB/s", "hits",
                             "peak MB", "version", "what it does")
            base = measure.measure(self.bench, {"kith": self.kith(path)}, 15)["kith"]
            hits = findings(base.runs[0])
            self.row("kith", base, base, size, hits, first_line(self.options.kith, "--version"), "its whole lexicon")
            for peer in there:
                found = measure.measure(self.bench, {"kith": self.kith(path), "peer": peer.command(path)}, self.options.runs)
                figure = found["peer"]
                hits = hits_of(peer, figure)
                self.row(peer.name, figure, found["kith"], size, hits, peer.version(), peer.differs)
        away = [peer.name for peer in everyone if peer not in there]
        if away:
            self.report.line(f"\nNot installed here, and so not measured: {', '.join(away)} (`scripts/bench --install-peers`).")


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--install-peers", action="store_true", help="first install the other linters, from npm, crates.io, "
                        "PyPI, Maven Central and the Go module proxy, into the cache folder")
    parser.add_argument("--only", choices=("ripgrep", "threads", "files", "sizes", "start", "linters"), help="one of the tables")
    parser.add_argument("--quick", action="store_true", help="a few minutes instead of a quarter of an hour: 40 MB, three runs, "
                        "a limit of 20 seconds, and the largest texts left out")
    parser.add_argument("--megabytes", type=int, help="of the large text; 200 where nothing is said")
    parser.add_argument("--files", type=int, help="Markdown files; 100,000 where nothing is said")
    parser.add_argument("--runs", type=int, help="5 where nothing is said")
    parser.add_argument("--limit", type=int, help="seconds after which a command is stopped; 60 where nothing is said")
    parser.add_argument("--out", help="a file for the table, besides the terminal; a whole run on an idle machine writes "
                        "tests/bench/RESULTS.md where nothing is said")
    parser.add_argument("--anyway", action="store_true", help="measure on a busy machine; the figures are then worth little")
    parser.add_argument("--cache", default=os.path.join(os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache")), "kith-bench"))
    for name in ("kith", "runner", "texts", "examples"):
        parser.add_argument(f"--{name}", required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    for name, whole, quick in (("megabytes", 200, 40), ("files", 100_000, 20_000), ("runs", 5, 3), ("limit", 60, 20)):
        if getattr(options, name) is None:
            setattr(options, name, quick if options.quick else whole)
    if options.out is None and not (options.only or options.quick or options.anyway):
        options.out = RESULTS
    return options


def main():
    options = arguments()
    os.makedirs(options.cache, exist_ok=True)
    if options.install_peers:
        peers.install(peers.all_peers(os.path.join(options.cache, "peers"), []))
    bench = measure.Bench(options.runner, not options.anyway, options.limit)
    report = Report(options.out)
    tables = Tables(options, bench, report)
    parts = {"ripgrep": tables.against_ripgrep, "sizes": tables.sizes, "threads": tables.threads, "files": tables.many_files, "start": tables.start_up,
             "linters": tables.against_linters}
    try:
        bench.ask_for_quiet()
        tables.about()
        for name, part in parts.items():
            if options.only in (None, name):
                part()
        if bench.was_busy:
            report.line("\n**The machine was not idle: these figures are not to be quoted.**")
        report.keep()
    except measure.Busy as busy:
        sys.exit(f"scripts/bench measures on an idle machine only, and {busy}. Please try again when it is quiet.")
    finally:
        report.drop()


if __name__ == "__main__":
    main()
