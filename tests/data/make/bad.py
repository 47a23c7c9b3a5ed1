# SPDX-License-Identifier: Apache-2.0
"""Files that cannot be read, or that try to do harm: each needs a named answer, never a crash."""
import struct
import zlib

from make.cfb import compound
from make.ooxml import NAMESPACES, WML, document, package, paragraph as p, relationships, zipped

HUGE = 275 * 1024 * 1024


def truncated():
    whole = package(document(*(p(f"Paragraph {number} about the weekend.") for number in range(400))), deflated=True)
    return whole[: len(whole) * 3 // 5]


def encrypted():
    """What Word writes when a password is set: a compound file with the package inside, enciphered."""
    info = struct.pack("<HHI", 4, 4, 0x40) + b'<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>'
    noise = bytes((number * 167 + 31) % 251 for number in range(5000))
    return compound([("EncryptedPackage", struct.pack("<Q", len(noise)) + noise), ("EncryptionInfo", info)])


def old_word():
    """The shape of a Word 97 file: enough to be recognised, not enough to be read."""
    head = struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0x409, 0, 0x200)
    return compound([("WordDocument", head + bytes(4500)), ("1Table", bytes(4200))])


class ZipCipher:
    """The traditional zip cipher, so that the flagged entry is truly enciphered."""

    def __init__(self, password):
        self.keys = [0x12345678, 0x23456789, 0x34567890]
        for byte in password:
            self.update(byte)

    @staticmethod
    def crc(value, byte):
        return zlib.crc32(bytes([byte]), value ^ 0xFFFFFFFF) ^ 0xFFFFFFFF

    def update(self, byte):
        keys = self.keys
        keys[0] = self.crc(keys[0], byte)
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = self.crc(keys[2], keys[1] >> 24)

    def encipher(self, data):
        out = bytearray()
        for byte in data:
            mixed = (self.keys[2] | 2) & 0xFFFF
            out.append(byte ^ ((mixed * (mixed ^ 1) >> 8) & 0xFF))
            self.update(byte)
        return bytes(out)


def password_entries():
    """A zip whose entries carry the password flag; the password is `kith`."""
    data = document(p("Behind a password.")).encode()
    crc = zlib.crc32(data)
    secret = ZipCipher(b"kith").encipher(bytes(11) + bytes([crc >> 24]) + data)
    name, date, time = b"word/document.xml", 0x5C25, 0x4800
    common = struct.pack("<HHHHHIIIHH", 20, 1, 0, time, date, crc, len(secret), len(data), len(name), 0)
    local = b"PK\3\4" + common + name + secret
    central = b"PK\1\2" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    return local + central + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)


def bomb():
    """A document.xml of 275 MB in a file of about 280 kB."""
    return package(document(p("<w:r><w:t>" + "hey " * (HUGE // 4) + "</w:t></w:r>")), deflated=True)


def lying_bomb(whole):
    """The same, with both headers of the part claiming that it is 1,000 bytes long."""
    name = b"word/document.xml"
    local = whole.index(b"PK\3\4", whole.index(b"_rels/.rels"))
    central = whole.rindex(name) - 46
    assert whole[local + 30:].startswith(name) and whole[central:].startswith(b"PK\1\2")
    edited = bytearray(whole)
    edited[local + 22: local + 26] = edited[central + 24: central + 28] = struct.pack("<I", 1000)
    return bytes(edited)


def wrong_checksum():
    data = bytearray(package(document(p("These bytes were changed on the way."))))
    place = data.index(b"These bytes")
    data[place: place + 5] = b"Those"
    return bytes(data)


def nested(depth=10_000):
    inside = "<w:r><w:t>deep</w:t></w:r>"
    return package(document(p("<w:smartTag>" * depth + inside + "</w:smartTag>" * depth)), deflated=True)


def entities(declarations, words):
    doctype = f"<!DOCTYPE w:document [{declarations}]>"
    body = f'<w:document xmlns:w="{WML}"><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>'
    return package(f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}\n{body}')


def entity_bomb():
    lines = ['<!ENTITY a0 "contact ">']
    lines += [f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10)]
    return entities("".join(lines), "&a9;")


def invalid_utf8():
    return package(document(p("Caf\u00e9 on Sunday")).encode().replace("\u00e9".encode(), b"\xe9"))


def fixtures():
    large = bomb()
    yield "truncated.docx", truncated()
    yield "empty.docx", b""
    yield "text-inside.docx", "Dear Tom, this is a plain text file with the wrong ending.\n".encode()
    yield "encrypted.docx", encrypted()
    yield "password-entries.docx", password_entries()
    yield "old-word-inside.docx", old_word()
    yield "old-word.doc", old_word()
    yield "zip-bomb.docx", large
    yield "zip-bomb-lying.docx", lying_bomb(large)
    yield "wrong-checksum.docx", wrong_checksum()
    yield "nested.docx", nested()
    yield "entity-bomb.docx", entity_bomb()
    yield "external-entity.docx", entities('<!ENTITY file SYSTEM "file:///etc/hostname">', "Host: &file;")
    yield "missing-document.docx", zipped([("_rels/.rels", relationships(("officeDocument", "word/document.xml")))])
    outside = relationships(("officeDocument", "../../../etc/hostname"))
    yield "target-outside.docx", zipped([("_rels/.rels", outside), ("word/document2.xml", document(p("x")))])
    yield "no-word-inside.docx", zipped([("photo/list.txt", "A folder of photographs, zipped and renamed.\n")])
    yield "malformed-xml.docx", package(document("<w:p><w:r><w:t>Tags cross</w:r></w:t></w:p>"))
    yield "cut-xml.docx", package(cut_part())
    yield "invalid-utf8-xml.docx", invalid_utf8()
    yield "spreadsheet.docx", package(f"<x:workbook {NAMESPACES} xmlns:x='urn:x'/>")


def cut_part():
    whole = document(p("This part ends"), p("in the middle of a word"))
    return whole[: whole.index("middle")]


EXPECTED = """\
file\tanswer\twhat a person needs to hear
truncated.docx\ttruncated\tthe file breaks off; ask for it again or save it again in Word
empty.docx\tempty\tthe file has no bytes at all
text-inside.docx\tnot-what-it-says\tthis is not a Word file, whatever its name says
encrypted.docx\tencrypted\tthe file has a password; save a copy without one
password-entries.docx\tencrypted\tthe same, the older way
old-word-inside.docx\told-word\tan old .doc with a new name; save it as .docx in Word
old-word.doc\tneeds-program\tread by another program; without one, save it as .docx in Word
zip-bomb.docx\tbomb\tthe document would be 275 MB when unpacked
zip-bomb-lying.docx\tbomb\tthe same, though the package says it is small; memory must stay small
wrong-checksum.docx\tdamaged\tthe bytes are not those that were saved
nested.docx\ttoo-deep\t10,000 elements inside each other: far more than any honest document
entity-bomb.docx\thas-dtd\tdeclares its own entities, which Word never does
external-entity.docx\thas-dtd\tasks for a file of this computer, which is never opened
missing-document.docx\tdamaged\tthe package names a main part that is not there
target-outside.docx\tdamaged\tthe main part lies outside the package, which is never followed
no-word-inside.docx\tnot-what-it-says\ta zip of something else
malformed-xml.docx\tbad-xml\ttags cross
cut-xml.docx\tbad-xml\tthe main part ends in the middle of a word
invalid-utf8-xml.docx\tbad-xml\tthe main part says UTF-8 and is not
spreadsheet.docx\tnot-what-it-says\ta spreadsheet with the wrong ending
"""
