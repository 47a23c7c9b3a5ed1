#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Packs the static program as a Python wheel, so that pip and pre-commit bring it to machines without a compiler.

Usage: wheel.py FOLDER OUT, where FOLDER is called kith-VERSION and holds kith, LICENSE, THIRD-PARTY-NOTICES and README.md.
The program asks for no library of the system, only for Linux 3.2 or newer on x86_64; so both tags, for the GNU C library and
for musl, are true. SOURCE_DATE_EPOCH gives the times, so that the same input gives the same bytes.
"""
import base64
import hashlib
import os
import pathlib
import sys
import time
import zipfile

DISTRIBUTION = "kith_lint"
TAGS = ("manylinux_2_17_x86_64", "musllinux_1_1_x86_64")


def metadata(version, readme):
    return f"""Metadata-Version: 2.1
Name: kith-lint
Version: {version}
Summary: A linter for relational language in letters, notes and policies
License: Apache-2.0
Classifier: Operating System :: POSIX :: Linux
Classifier: Environment :: Console
Requires-Python: >=3.7
Description-Content-Type: text/markdown

{readme}"""


def members(folder, version):
    info = f"{DISTRIBUTION}-{version}.dist-info"
    wheel = "Wheel-Version: 1.0\nGenerator: kith\nRoot-Is-Purelib: false\n"
    wheel += "".join(f"Tag: py3-none-{tag}\n" for tag in TAGS)
    yield f"{DISTRIBUTION}-{version}.data/scripts/kith", (folder / "kith").read_bytes(), 0o755
    yield f"{info}/METADATA", metadata(version, (folder / "README.md").read_text("utf-8")).encode(), 0o644
    yield f"{info}/WHEEL", wheel.encode(), 0o644
    for name in ("LICENSE", "THIRD-PARTY-NOTICES"):
        yield f"{info}/{name}", (folder / name).read_bytes(), 0o644


def recorded(name, content):
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    return f"{name},sha256={digest},{len(content)}\n"


def main(folder, out):
    version = folder.name.split("-", 1)[1]
    # A zip file knows no time before 1980.
    when = time.gmtime(max(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), 315532800))[:6]
    path = out / f"{DISTRIBUTION}-{version}-py3-none-{'.'.join(TAGS)}.whl"
    record = ""
    with zipfile.ZipFile(path, "w") as wheel:

        def add(name, content, mode):
            entry = zipfile.ZipInfo(name, when)
            entry.external_attr = (0o100000 | mode) << 16
            entry.create_system = 3
            wheel.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)

        for name, content, mode in members(folder, version):
            add(name, content, mode)
            record += recorded(name, content)
        name = f"{DISTRIBUTION}-{version}.dist-info/RECORD"
        add(name, f"{record}{name},,\n".encode(), 0o644)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
