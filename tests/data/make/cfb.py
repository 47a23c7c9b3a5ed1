# SPDX-License-Identifier: Apache-2.0
"""Compound files (the container of old .doc files and of encrypted .docx files), version 3.

Written from the published format [MS-CFB]: 512-byte sectors, one FAT sector, one directory, and a
mini stream for streams shorter than 4096 bytes.
"""
import struct

SECTOR, MINI, CUTOFF = 512, 64, 4096
END, FREE, FAT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF


def padded(data, unit):
    return data + bytes(-len(data) % unit)


def chain(table, count):
    """Add a chain of `count` sectors to a FAT; gives its first sector."""
    start = len(table)
    table.extend(range(start + 1, start + count))
    table.append(END)
    return start


def entry(name, kind, start, size, child=NONE, right=NONE):
    """One directory entry of 128 bytes."""
    wide = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16sIQQIQ", wide, len(wide), kind, 1, NONE, right, child, bytes(16), 0, 0, 0, start, size
    )


def compound(streams):
    """The bytes of a compound file with these streams, [(name, data)], in the order of their names."""
    streams = sorted(streams, key=lambda stream: (len(stream[0]), stream[0].upper()))
    fat, body, mini_fat, mini = [FAT], b"", [], b""
    entries = []
    for index, (name, data) in enumerate(streams):
        right = index + 2 if index + 1 < len(streams) else NONE
        if len(data) < CUTOFF:
            start = chain(mini_fat, -(-len(data) // MINI))
            mini += padded(data, MINI)
        else:
            start = chain(fat, -(-len(data) // SECTOR))
            body += padded(data, SECTOR)
        entries.append(entry(name, 2, start, len(data), right=right))
    mini_start = chain(fat, -(-len(mini) // SECTOR)) if mini else END
    body += padded(mini, SECTOR)
    table = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
    table += b"\xff" * (-len(table) % SECTOR)
    table_start = chain(fat, len(table) // SECTOR) if table else END
    body += table
    root = entry("Root Entry", 5, mini_start, len(mini), child=1)
    directory = padded(root + b"".join(entries), SECTOR)
    directory_start = chain(fat, len(directory) // SECTOR)
    body += directory
    fat += [FREE] * (SECTOR // 4 - len(fat))
    return header(directory_start, table_start, len(table) // SECTOR) + struct.pack("<128I", *fat) + body


def header(directory_start, mini_fat_start, mini_fat_sectors):
    """The first 512 bytes; the FAT is sector 0."""
    fixed = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII", bytes.fromhex("d0cf11e0a1b11ae1"), bytes(16), 0x3E, 3, 0xFFFE, 9, 6, bytes(6), 0, 1,
        directory_start, 0, CUTOFF, mini_fat_start, mini_fat_sectors, END, 0, 0,
    )
    return fixed + b"\xff" * (SECTOR - len(fixed))
