# SPDX-License-Identifier: Apache-2.0
"""The tools that kith is measured beside: where each comes from, how it is asked for the nearest equal work, and how its
hits are counted. Versions are fixed, so that two tables differ by kith and the machine alone. What is installed stands in
one cache folder; nothing is installed unless asked for.
"""
import json
import os
import random
import re
import shutil
import subprocess

NPM = {"alex": "11.0.1", "write-good": "1.0.8", "textlint": "15.8.0", "textlint-rule-terminology": "5.2.16"}
VALE = "v3.22.0"
TYPOS = "1.52.0"
PROSELINT = "0.16.0"
LANGUAGETOOL = "6.6"

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId><artifactId>languagetool</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.languagetool</groupId><artifactId>languagetool-core</artifactId><version>VERSION</version></dependency>
    <dependency><groupId>org.languagetool</groupId><artifactId>language-en</artifactId><version>VERSION</version>
      <exclusions><exclusion><groupId>org.languagetool</groupId><artifactId>languagetool-core</artifactId></exclusion></exclusions>
    </dependency>
  </dependencies>
</project>
"""


def some_forms(kith, count):
    """`count` of the forms that kith looks for, the same ones for the same lexicon."""
    forms = subprocess.run([kith, "lexicon", "list", "--forms"], check=True, capture_output=True, text=True).stdout
    return sorted(random.Random(2026).sample(sorted(forms.split("\n")[:-1]), count))


class Peer:
    """One tool. `command(path)` is what is run; `hits(figures)` counts what it found."""

    name = ""
    needs = ()  # programs without which it cannot be installed
    differs = ""  # what it does that kith does not, and the other way round

    def __init__(self, folder, terms):
        self.folder = os.path.join(folder, self.name)
        self.terms = terms

    def version(self):
        raise NotImplementedError

    def program(self):
        raise NotImplementedError

    def install(self):
        raise NotImplementedError

    def prepare(self):
        """Writes what the tool needs beside itself."""

    def command(self, path):
        raise NotImplementedError

    def hits(self, figures):
        raise NotImplementedError

    def is_there(self):
        return os.path.exists(self.program())

    def missing_needs(self):
        return [need for need in self.needs if shutil.which(need) is None]

    def _write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
        return path

    def _run(self, *command, **more):
        os.makedirs(self.folder, exist_ok=True)
        subprocess.run(command, check=True, cwd=self.folder, stdout=subprocess.DEVNULL, **more)


class Vale(Peer):
    name = "Vale"
    needs = ("go",)
    differs = "the same 500 forms as a substitution style, ignoring case; no context, no suggestions that fit the sentence"

    def version(self):
        return VALE[1:]

    def program(self):
        return os.path.join(self.folder, "bin", "vale")

    def install(self):
        self._run("go", "install", f"github.com/vale-cli/vale/v3/cmd/vale@{VALE}",
                  env={**os.environ, "GOBIN": os.path.join(self.folder, "bin")})

    def prepare(self):
        swaps = "".join(f"  {json.dumps(re.escape(term))}: something kinder\n" for term in self.terms)
        self._write("styles/Bench/Terms.yml", "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nlevel: warning\n"
                    f"ignorecase: true\nswap:\n{swaps}")
        self._write("vale.ini", "StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Bench\n")

    def command(self, path):
        return [self.program(), "--config", os.path.join(self.folder, "vale.ini"), "--output=JSON", "--no-exit", path]

    def hits(self, figures):
        return sum(len(alerts) for alerts in json.loads(figures["out"] or b"{}").values())


class Npm(Peer):
    """A tool from npm; all share one folder."""

    package = ""
    needs = ("npm", "node")

    def __init__(self, folder, terms):
        super().__init__(folder, terms)
        self.folder = os.path.join(folder, "npm")

    def version(self):
        return NPM[self.package]

    def program(self):
        return os.path.join(self.folder, "node_modules", ".bin", self.package)

    def install(self):
        self._run("npm", "install", "--prefix", self.folder, "--no-fund", "--no-audit", "--silent",
                  *(f"{name}@{version}" for name, version in NPM.items()))


class Alex(Npm):
    name = package = "alex"
    differs = "its own list of about 400 words; no context beyond the word"

    def command(self, path):
        return [self.program(), "--text", path]

    def hits(self, figures):
        return len(re.findall(rb"^ *\d+:\d+-\d+:\d+ ", figures["err"], re.MULTILINE))


class WriteGood(Npm):
    name = package = "write-good"
    differs = "its own lists of weasel words, passives and clichés"

    def command(self, path):
        return [self.program(), "--parse", path]

    def hits(self, figures):
        return figures["out"].count(b"\n")


class Textlint(Npm):
    name = package = "textlint"
    differs = "the same 500 forms as rules of textlint-rule-terminology; no context"

    def prepare(self):
        terms = [[term, "something kinder"] for term in self.terms]
        self._write("textlint.json", json.dumps({"rules": {"terminology": {"defaultTerms": False, "terms": terms}}}))

    def command(self, path):
        return [self.program(), "--config", os.path.join(self.folder, "textlint.json"), "--format", "json", path]

    def hits(self, figures):
        return sum(len(file["messages"]) for file in json.loads(figures["out"] or b"[]"))


class Typos(Peer):
    name = "typos"
    needs = ("cargo",)
    differs = "spelling mistakes by its own table, word by word; no context"

    def version(self):
        return TYPOS

    def program(self):
        return os.path.join(self.folder, "bin", "typos")

    def install(self):
        self._run("cargo", "install", "--quiet", "--locked", "--root", self.folder, "--version", TYPOS, "typos-cli")

    def command(self, path):
        return [self.program(), "--isolated", "--threads", "1", "--format", "brief", path]

    def hits(self, figures):
        return figures["out"].count(b"\n")


class Proselint(Peer):
    name = "proselint"
    needs = ("python3",)
    differs = "its own checks of usage and typography"

    def version(self):
        return PROSELINT

    def program(self):
        return os.path.join(self.folder, "venv", "bin", "proselint")

    def install(self):
        self._run("python3", "-m", "venv", "venv")
        self._run(os.path.join("venv", "bin", "pip"), "install", "--quiet", f"proselint=={PROSELINT}")

    def command(self, path):
        return [self.program(), "check", path, "-o", "json"]

    def hits(self, figures):
        results = json.loads(figures["out"] or b"{}").get("result", {})
        return sum(len(file.get("diagnostics", [])) for file in results.values())


class LanguageTool(Peer):
    name = "LanguageTool"
    needs = ("mvn", "java", "javac")
    differs = "grammar, spelling and style with its British English rules, in process; Java starts each time"

    def version(self):
        return LANGUAGETOOL

    def program(self):
        return os.path.join(self.folder, "LanguageToolRun.class")

    def install(self):
        self._write("pom.xml", POM.replace("VERSION", LANGUAGETOOL))
        self._run("mvn", "--quiet", "--batch-mode", "dependency:copy-dependencies", "-DoutputDirectory=jars")
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "LanguageToolRun.java")
        self._run("javac", "-cp", "jars/*", "-d", ".", source)

    def command(self, path):
        return ["java", "-cp", f"{self.folder}/jars/*:{self.folder}", "LanguageToolRun", path]

    def hits(self, figures):
        return int(figures["out"].split()[-1])


def all_peers(folder, terms):
    return [kind(folder, terms) for kind in (Vale, Alex, WriteGood, Textlint, Typos, Proselint, LanguageTool)]


def install(peers):
    """Installs what is missing; a tool that cannot be had is named, and the others are installed."""
    for peer in peers:
        if peer.is_there():
            continue
        if peer.missing_needs():
            print(f"{peer.name} is left out: it is installed with {', '.join(peer.missing_needs())}, not found here")
            continue
        print(f"Installing {peer.name} {peer.version()} ...", flush=True)
        try:
            peer.install()
        except (subprocess.CalledProcessError, OSError) as failure:
            print(f"{peer.name} is left out: {failure}")
