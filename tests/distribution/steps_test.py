# SPDX-License-Identifier: Apache-2.0
"""Runs what GitHub and GitLab would: the steps of action.yml and the script of the template that `kith init` writes, line for
line in bash, in a scratch repository with a merge request's worth of edits, renames, a new file and a merge. What stands in for
the world outside: a wheel that calls KITH in place of the published one, variables that a runner would set, and an apt-get that
does nothing. Needs git, Python's venv and PyYAML. Usage: steps_test.py KITH FOLDER"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
OLD = "Tom has contact with his mum every week.\n"
NEW = "Amira has contact with her dad on Sundays.\n"


def run(*words, folder, **more):
    return subprocess.run(words, cwd=folder, check=True, capture_output=True, text=True, **more).stdout


def git(folder, *words):
    return run("git", "-c", "user.name=Bea", "-c", "user.email=bea@example.org", *words, folder=folder).strip()


def commit(folder, message):
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)
    return git(folder, "rev-parse", "HEAD")


def wheel_of(kith, work):
    """The wheel as scripts/package packs it, but with a program of one line."""
    version = run(kith, "--version", folder=work).split()[1]
    folder = work / f"kith-{version}"
    folder.mkdir()
    (folder / "kith").write_text(f'#!/bin/sh\nexec "{kith}" "$@"\n')
    for name in ("LICENSE", "README.md"):
        shutil.copy(ROOT / name, folder)
    (folder / "THIRD-PARTY-NOTICES").write_text("none\n")
    run(sys.executable, "-B", str(ROOT / "packaging" / "wheel.py"), str(folder), str(work), folder=work)
    return next(work.glob("*.whl"))


def merge_request(docs):
    """Returns the commit that the request goes to. The working tree is the merge of both, as GitHub checks it out."""
    git(docs, "init", "-qb", "main")
    (docs / "letters").mkdir()
    for number in range(4):
        (docs / "letters" / f"{number}.md").write_text(f"# Letter {number}\n\n{OLD}\nWe look forward to seeing you.\n")
    shutil.copy(ROOT / "examples" / "letter-to-a-parent.docx", docs / "letters" / "old.docx")
    commit(docs, "What there was")
    git(docs, "checkout", "-qb", "request")
    git(docs, "mv", "letters/1.md", "letters/renamed.md")
    edited = docs / "letters" / "2.md"
    edited.write_text(edited.read_text() + "\n" + NEW)
    (docs / "letters" / "new one.txt").write_text(NEW)
    (docs / "letters" / "3.md").unlink()
    commit(docs, "The request")
    git(docs, "checkout", "-q", "main")
    (docs / "elsewhere.md").write_text(NEW)
    target = commit(docs, "Somebody else's")
    git(docs, "merge", "-q", "--no-ff", "-m", "Both", "request")
    return target


EXPECTED = {("letters/2.md", 7), ("letters/new one.txt", 1)}


class Runner:
    """As much of GitHub's as action.yml uses: inputs with their defaults, env, files for outputs and the summary."""

    def __init__(self, work, docs, base, head="", **inputs):
        self.docs = docs
        self.temp = work / "runner"
        self.temp.mkdir(exist_ok=True)
        self.values = {"github.event.pull_request.base.sha": base, "github.event.pull_request.head.sha": head}
        for name, about in ACTION["inputs"].items():
            self.values[f"inputs.{name}"] = inputs.get(name.replace("-", "_"), self.filled_in(about["default"]))
        unknown = {name.replace("_", "-") for name in inputs} - set(ACTION["inputs"])
        assert not unknown, unknown

    def filled_in(self, text):
        return re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda found: self.values[found[1]], text)

    def step(self, step):
        assert step["shell"] == "bash"
        env = {**os.environ, "RUNNER_TEMP": str(self.temp), "PIP_NO_INDEX": "1"}
        for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"):
            env[name] = str(self.temp / name)
            pathlib.Path(env[name]).write_text("")
        env.update({name: self.filled_in(text) for name, text in step.get("env", {}).items()})
        script = self.temp / "step.sh"
        script.write_text(self.filled_in(step["run"]))
        words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        return subprocess.run(words, cwd=self.docs, env=env, capture_output=True, text=True, check=False)

    def written(self, name):
        return (self.temp / name).read_text()

    def install(self):
        done = self.step(ACTION["runs"]["steps"][0])
        assert done.returncode == 0, done.stderr
        return self

    def check(self):
        return self.step(ACTION["runs"]["steps"][1])


def places(report):
    return {(file, int(line)) for file, line in re.findall(r"^::error file=([^,]+),line=(\d+)", report, re.M)}


def test_action(work, docs, base, wheel):
    assert len(ACTION["runs"]["steps"]) == 2
    runner = Runner(work, docs, base, wheel=str(wheel)).install()
    done = runner.check()
    assert places(done.stdout) == EXPECTED, (done.stdout, done.stderr)
    assert done.returncode == 1 and runner.written("GITHUB_OUTPUT") == "exit-code=1\n", done.stderr
    summary = runner.written("GITHUB_STEP_SUMMARY")
    assert summary.startswith("#") and "| " in summary and "Amira" not in summary, summary

    done = Runner(work, docs, base, fail_on="never").check()
    assert done.returncode == 0 and places(done.stdout) == EXPECTED, done.stderr

    # All of it; and paths one a line, the way YAML writes lists down.
    done = Runner(work, docs, base, changed_since="", paths="letters/0.md\nletters/2.md\n").check()
    assert places(done.stdout) == {("letters/0.md", 3), ("letters/2.md", 3), ("letters/2.md", 7)}, done.stdout

    # The event's base lags behind the merge that is checked out: what somebody else did since is not this request's.
    head = git(docs, "rev-parse", "request")
    done = Runner(work, docs, git(docs, "rev-parse", f"{base}~"), head=head).check()
    assert places(done.stdout) == EXPECTED, (done.stdout, done.stderr)
    # A commit of one's own stays that one, with what somebody else did since.
    done = Runner(work, docs, base, head=head, changed_since=git(docs, "rev-parse", f"{base}~")).check()
    assert places(done.stdout) == EXPECTED | {("elsewhere.md", 1)}, (done.stdout, done.stderr)

    # The branch itself is checked out, and its last commit took main in: all of the request counts.
    git(docs, "checkout", "-qb", "updated", "request")
    git(docs, "merge", "-q", "--no-ff", "-m", "Up to date", base)
    done = Runner(work, docs, base, head=git(docs, "rev-parse", "updated")).check()
    assert places(done.stdout) == EXPECTED, (done.stdout, done.stderr)
    git(docs, "checkout", "-q", "main")

    # Two commits deep is enough for a merge.
    run("git", "clone", "-q", "--depth=2", f"file://{docs}", str(work / "shallow"), folder=work)
    done = Runner(work, work / "shallow", git(docs, "rev-parse", f"{base}~"), head=head).check()
    assert places(done.stdout) == EXPECTED, (done.stdout, done.stderr)

    done = Runner(work, docs, "0123456789" * 4).check()
    assert done.returncode == 2 and "fetch-depth: 0" in done.stderr, done.stderr


def test_gitlab(work, docs, base, wheel):
    template = work / "template"
    template.mkdir()
    git(template, "init", "-q")  # what is for CI is written at the root of the repository around
    done = subprocess.run([KITH, "init", "--ci", "gitlab"], cwd=template, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    job = yaml.safe_load((template / ".gitlab" / "kith.yml").read_text("utf-8"))["kith"]
    assert job["image"].startswith("python:3")

    image = work / "runner" / "kith" / "bin"
    run(str(image / "pip"), "uninstall", "--yes", "kith-lint", folder=work)
    (image / "apt-get").write_text("#!/bin/sh\n")
    (image / "apt-get").chmod(0o755)
    env = {**os.environ, "PATH": f"{image}:{os.environ['PATH']}", "PIP_NO_INDEX": "1",
           "PIP_FIND_LINKS": str(wheel.parent), "CI_MERGE_REQUEST_DIFF_BASE_SHA": git(docs, "merge-base", base, "request"),
           **{name: str(value) for name, value in job["variables"].items()}}
    # The branch of the request; and, for a pipeline of merged results, main with the request merged in.
    for checked_out, more in (("request", {}), ("main", {"CI_MERGE_REQUEST_TARGET_BRANCH_SHA": base})):
        git(docs, "checkout", "-q", checked_out)
        script = ["sh", "-e", "-c", "\n".join(job["script"])]
        done = subprocess.run(script, cwd=docs, env={**env, **more}, capture_output=True, text=True, check=False)
        assert done.returncode == 1, done.stderr
        report = docs / job["artifacts"]["reports"]["codequality"]
        issues = json.loads(report.read_text("utf-8"))
        assert {(issue["location"]["path"], issue["location"]["lines"]["begin"]) for issue in issues} == EXPECTED, issues
        report.unlink()


def main():
    work = pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(work, ignore_errors=True)
    docs = work / "docs"
    docs.mkdir(parents=True)
    wheel = wheel_of(KITH, work)
    base = merge_request(docs)
    test_action(work, docs, base, wheel)
    test_gitlab(work, docs, base, wheel)
    shutil.rmtree(work)


KITH = str(pathlib.Path(sys.argv[1]).resolve())
os.environ["XDG_CACHE_HOME"] = str(pathlib.Path(sys.argv[2]).resolve() / "cache")
main()
