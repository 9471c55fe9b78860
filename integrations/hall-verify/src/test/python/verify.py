#!/usr/bin/env python3
"""A third verifier, from docs/formats/season-archive.md alone: python3 verify.py FOLDER
Prints a line for each check that it knows; ends with 0 if all hold, 1 if not. It looks at no seal."""
import hashlib
import re
import sys
from pathlib import Path

STATES = {"book": "IN_STOCK", "book-out": "HANDED_OUT", "book-use": "IN_USE", "book-return": "IN_STOCK", "book-off": "WRITTEN_OFF"}
HALL = {"issue": 6, "refund": 7, "spoiled": 6}  # the field of a new number's record that names its hall
FILES = r"manifest|transfer-list|retention|keys/[^/]+\.crt|streams/\S+\.chain|papers/\S+"
root, broken, halls = Path(sys.argv[1]), {}, {}

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def require(check, fits, where):
    if not fits:
        broken.setdefault(check, str(where))

def number(field):
    return int.from_bytes(field, "big", signed=True)

def fields(data, at=0, most=None):  # the fields from there on, at most so many, and where they end
    found = []
    while at < len(data) and len(found) != most:
        found.append(data[at + 4 : at + 4 + int.from_bytes(data[at : at + 4], "big")])
        at += 4 + len(found[-1])
    return found, at

def chain(path):
    """The stream's name, its first position, and its records: kind, body, hash."""
    data, records = path.read_bytes(), []
    (_, name, _, first, before), at = fields(data, 0, 5)
    while at < len(data):
        (content,), at = fields(data, at, 1)
        nine, noted, at = fields(content)[0], data[at : at + 32], at + 32
        require("CHAINS", (nine[2], number(nine[3]) - len(records), sha(before, content)) == (name, number(first), noted), path)
        records.append((nine[4].decode(), fields(nine[8])[0], noted))
        before = noted
    return name.decode(), (number(first), records)

def tree(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha()
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1", tree(leaves[:k]), tree(leaves[k:]))

def book(name, records):
    """Judges a book, gives its leaves to their halls, and returns its line of the transfer list."""
    numbers, dead, spoiled, sums, state = {}, set(), 0, [0] * 4, ""
    (kind, prefix), first = (field.decode() for field in records[0][1][5:7]), number(records[0][1][7])
    for what, body, noted in ((kind.split(".")[1], body, noted) for kind, body, noted in records):
        state, serial = STATES.get(what, state), int(body[4][-8:]) if what in HALL or what == "void" else 0
        if what in HALL:
            require("RECEIPTS", serial == first + len(numbers), name)
            fen = 0 if what == "spoiled" else sum(map(number, body[16::8]))
            numbers[serial] = fen, body[HALL[what]].decode()
            sums, spoiled = [sums[0] + 1, sums[1] + fen, *sums[2:]], spoiled + (what == "spoiled")
        if what in ("spoiled", "void"):
            fen = number(body[9]) if what == "void" else 0
            require("RECEIPTS", serial not in dead and abs(fen) == abs(numbers[serial][0]), name)
            sums = [*sums[:2], sums[2] + 1, sums[3] + abs(fen)]
            dead.add(serial)
        require("RECEIPTS", list(map(number, body[:4])) == sums, name)
        if serial and start <= body[5].decode() <= end:
            halls.setdefault(numbers[serial][1], []).append((body[5].decode(), name.encode(), noted))
    counts = sums[0] - spoiled, sums[1], sums[2] - spoiled, sums[3], spoiled, 0  # numbers follow one another: none missing
    return name, kind, prefix, min(numbers, default=0), max(numbers, default=0), *counts, state

try:
    text = [line.partition(" ") for line in (root / "manifest").read_bytes().decode().split("\n")]
    start, end, season, cut = (dict((word, rest) for word, _, rest in text)[key] for key in ("from", "to", "season", "cut"))
    listed = {path: (digest, size) for digest, size, path in (rest.split(" ") for word, _, rest in text if word == "file")}
    there = {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    require("FORM", all(re.fullmatch(FILES, path) for path in there), "a foreign file")
    found = {path: (hashlib.sha256(data).hexdigest(), str(len(data))) for path, data in there.items() if path != "manifest"}
    require("MANIFEST", listed == found, sorted(dict(listed.items() ^ found.items())))
    streams = dict(chain(root / path) for path in there if path.startswith("streams/"))
    _, parts, last = streams.pop("season-archive")[1][-1]
    require("CHAINS", last.hex() == cut, "the cut")
    said = {name.decode(): (number(first), number(to), head) for name, first, to, head in zip(*(parts[i::4] for i in range(9, 13)))}
    require("CHAINS", said == {n: (at, at + len(r) - 1, r[-1][2]) for n, (at, r) in streams.items()}, "the cut's streams")
    names = sorted((name[13:] for name in streams if name.startswith("receipt-book/")), key=str.encode)
    table = [book(name, streams["receipt-book/" + name][1]) for name in names]
    for hall, body in ((n[11:], r[1]) for n in streams if n.startswith("checkpoint/") for r in streams[n][1]):
        if body[0].decode() == season and body[2].decode() <= end:
            sealed = dict(line.partition(" ")[::2] for line in body[4].decode().split("\n"))
            mine = [sha(b"\0", leaf) for day, _, leaf in sorted(halls.get(hall, []), key=lambda leaf: leaf[:2]) if day <= body[2].decode()]
            require("TREES", (int(sealed["size"]), sealed["root"]) == (len(mine), tree(mine).hex()), hall)
    rows = [("hall.transfer-list.1",), ("season", season), ("from", start), ("to", end), *(("book", *row) for row in table)]
    for kind in sorted({row[1] for row in table}):
        rows.append(("total", kind, *map(sum, zip(*(row[5:11] for row in table if row[1] == kind)))))
    expected = "".join(" ".join(map(str, row)) + "\n" for row in rows)
    require("TRANSFER", there["transfer-list"].decode() == expected, "transfer-list")
except (ValueError, LookupError, OSError) as problem:
    require("FORM", False, repr(problem))
for check in ("FORM", "MANIFEST", "CHAINS", "RECEIPTS", "TREES", "TRANSFER"):
    print(check, "BROKEN " + broken[check] if check in broken else "HOLDS")
sys.exit(1 if broken else 0)
