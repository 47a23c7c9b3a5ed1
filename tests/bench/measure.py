# SPDX-License-Identifier: Apache-2.0
"""Commands run several times, on a machine with nothing else to do.

A run counts only if others used hardly any processor time while it ran, and a figure is given only if its runs agree;
both are said where they fail. Times are of the whole process, start to end, in seconds on the wall.
"""
import json
import os
import statistics
import subprocess
import tempfile
import time

OTHERS = 0.05  # of one processor: what others may use while we measure
SPREAD = 0.10  # of the median: what the middle runs may differ by


class Busy(Exception):
    """Others use the machine."""


def _busy_ticks():
    with open("/proc/stat", encoding="ascii") as stat:
        ticks = [int(word) for word in stat.readline().split()[1:9]]
    return sum(ticks) - ticks[3] - ticks[4]  # all but idle and waiting for disks


class Others:
    """How much of a processor others used, between begin and end, beside what we used ourselves."""

    def __init__(self):
        self._ticks, self._begin = _busy_ticks(), time.monotonic()

    def share(self, own_seconds=0.0):
        seconds = time.monotonic() - self._begin
        used = (_busy_ticks() - self._ticks) / os.sysconf("SC_CLK_TCK")
        # The kernel counts in ticks: leave two a processor to rounding.
        slack = 2 * os.cpu_count() / os.sysconf("SC_CLK_TCK")
        return max(0.0, used - own_seconds - slack) / max(seconds, 1e-9)


class Bench:
    """Runs commands. `is_strict` false: on a busy machine too, and `was_busy` tells."""

    def __init__(self, runner, is_strict, limit=120):
        self._runner, self._is_strict, self.limit = runner, is_strict, limit
        self.was_busy = False

    def ask_for_quiet(self):
        others = Others()
        time.sleep(2)
        share = others.share()
        if share > OTHERS:
            self._complain(f"other programs are using {share:.0%} of a processor")

    def run(self, command, environment=None):
        """One run: the figures of the runner, and what the command wrote (stdout and stderr as bytes)."""
        with tempfile.TemporaryDirectory() as scratch:
            out, err = os.path.join(scratch, "out"), os.path.join(scratch, "err")
            words = [self._runner, str(self.limit), out, err, *command]
            told = subprocess.run(words, check=True, capture_output=True, env=environment).stdout
            figures = json.loads(told)
            if figures["exit"] == 127:
                raise FileNotFoundError(command[0])
            with open(out, "rb") as stream:
                figures["out"] = stream.read()
            with open(err, "rb") as stream:
                figures["err"] = stream.read()
        return figures

    def quiet_run(self, command, environment=None):
        for _ in range(4 if self._is_strict else 1):
            others, own = Others(), sum(os.times()[:4])
            figures = self.run(command, environment)
            share = others.share(sum(os.times()[:4]) - own)
            if share <= OTHERS or figures["late"]:
                return figures
        self._complain(f"other programs used {share:.0%} of a processor during `{command[0]}`")
        return figures

    def _complain(self, what):
        self.was_busy = True
        if self._is_strict:
            raise Busy(what)


class Figure:
    """The runs of one command."""

    def __init__(self, runs):
        self.runs = runs
        self.is_late = any(run["late"] for run in runs)
        walls = sorted(run["wall"] for run in runs)
        self.wall = statistics.median(walls)
        inner = walls[1:-1] if len(walls) >= 5 else walls
        self.spread = (inner[-1] - inner[0]) / self.wall
        self.peak_mb = max(run["peak_kb"] for run in runs) / 1000

    @property
    def is_steady(self):
        # Below a few milliseconds a scheduler's whim is a large share: there the median of many runs has to do.
        return self.spread <= SPREAD or (self.wall < 0.02 and len(self.runs) >= 15)


def measure(bench, commands, runs, environment=None):
    """Each of the commands `runs` times after one run to warm up, in turn: A B A B ... Answers a Figure for each name.

    A command that runs out of time is not run again, nor one whose runs have taken as long as that together.
    """
    done = {name: [] for name in commands}
    late = set()
    for turn in range(runs + 1):
        for name, command in commands.items():
            if name in late:
                continue
            figures = bench.quiet_run(command, environment)
            if figures["late"]:
                late.add(name)
                done[name] = [figures]
                continue
            # The first run of a long one says as much as the others.
            if turn > 0 or figures["wall"] > bench.limit / 6:
                done[name].append(figures)
            if sum(run["wall"] for run in done[name]) > bench.limit:
                late.add(name)
    return {name: Figure(runs) for name, runs in done.items()}


def ratio_by_pairs(left, right, what="wall"):
    """The median of left/right over the runs that stood beside each other, by the clock or by processor time ("cpu")."""
    return statistics.median(a[what] / b[what] for a, b in zip(left.runs, right.runs))
