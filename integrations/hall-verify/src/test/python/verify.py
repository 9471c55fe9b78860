#!/usr/bin/env python3
"""A third verifier, from docs/formats/season-archive.md alone: python3 verify.py FOLDER
Prints a line for each check that it knows; ends with 0 if all hold, 1 if not. It looks at no seal."""
import hashlib
import os
import re
import struct
import sys

root, broken = sys.argv[1], {}


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def require(check, fits, where):
    if not fits:
        broken.setdefault(check, where)


def fields(row):
    found, at = [], 0
    while at < len(row):
        (size,) = struct.unpack_from(">I", row, at)
        if at + 4 + size > len(row):
            raise ValueError("torn")
        found.append(row[at + 4 : at + 4 + size])
        at += 4 + size
    return found


def number(field):
    return struct.unpack(">q", field)[0]


def lines(name):
    return open(os.path.join(root, name), encoding="utf-8", newline="\n").read().split("\n")


def chain(path):
    """The header's stream, first position and hash, and the records as (content, body, hash)."""
    data, at = open(os.path.join(root, path), "rb").read(), 0
    for _ in range(5):
        at += 4 + struct.unpack_from(">I", data, at)[0]
    head = fields(data[:at])
    before, position, records = head[4], number(head[3]), []
    while at < len(data):
        (size,) = struct.unpack_from(">I", data, at)
        content, noted = data[at + 4 : at + 4 + size], data[at + 4 + size : at + 36 + size]
        nine = fields(content)
        fits = sha(before, content) == noted and number(nine[3]) == position + len(records)
        require("CHAINS", fits and nine[2] == head[1], path)
        records.append((nine[4].decode(), fields(nine[8]), noted))
        before, at = noted, at + 36 + size
    return head[1].decode(), position, head[4], records


def tree(leaves):
    if not leaves:
        return sha()
    if len(leaves) == 1:
        return leaves[0]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1", tree(leaves[:k]), tree(leaves[k:]))


def book(name, records):
    """Judges a book, gives its leaves to their halls, and returns its line of the transfer list."""
    numbers, dead, state, sums = {}, set(), "", [0] * 4
    states = {"book-out": "HANDED_OUT", "book-use": "IN_USE", "book-return": "IN_STOCK", "book-off": "WRITTEN_OFF"}
    kind, prefix, first = records[0][1][5].decode(), records[0][1][6].decode(), number(records[0][1][7])
    spoiled = 0
    for what, body, noted in records:
        what = what.split(".")[1]
        state = "IN_STOCK" if what == "book" else states.get(what, state)
        if what in ("issue", "refund", "spoiled"):
            serial = int(body[4][-8:])
            require("RECEIPTS", serial == first + len(numbers) and serial not in numbers, name)
            fen = 0 if what == "spoiled" else sum(number(f) for f in body[16::8])
            hall = {"issue": 6, "refund": 7, "spoiled": 6}[what]
            numbers[serial] = (fen, body[hall].decode())
            sums[0], sums[1] = sums[0] + 1, sums[1] + fen
            if what == "spoiled":
                spoiled, sums[2] = spoiled + 1, sums[2] + 1
                dead.add(serial)
        elif what == "void":
            serial = int(body[4][-8:])
            require("RECEIPTS", serial in numbers and serial not in dead, name)
            dead.add(serial)
            fen, _ = numbers.get(serial, (0, ""))
            require("RECEIPTS", abs(number(body[9])) == abs(fen), name)
            sums[2], sums[3] = sums[2] + 1, sums[3] + abs(fen)
        require("RECEIPTS", [number(f) for f in body[:4]] == sums, name)
        if what in ("issue", "refund", "spoiled", "void") and serial in numbers and start <= body[5].decode() <= end:
            halls.setdefault(numbers[serial][1], []).append((body[5].decode(), name, noted))
    last = max(numbers, default=0)
    counts = [sums[0] - spoiled, sums[1], sums[2] - spoiled, sums[3], spoiled]
    counts.append(last - min(numbers, default=0) + 1 - len(numbers) if numbers else 0)
    return [name, kind, prefix, min(numbers, default=0), last, *counts, state]


try:
    head = dict(line.partition(" ")[::2] for line in lines("manifest"))
    start, end, season, cut = (head[word] for word in ("from", "to", "season", "cut"))
    rows = [line.split(" ") for line in lines("manifest") if line.startswith("file ")]
    listed = {path: (digest, int(size)) for _, digest, size, path in rows}
    there = {os.path.relpath(os.path.join(d, f), root) for d, _, fs in os.walk(root) for f in fs}
    form = r"manifest|transfer-list|retention|keys/[^/]+\.crt|streams/\S+\.chain|papers/\S+"
    require("FORM", all(re.fullmatch(form, p) for p in there), "a foreign file")
    require("MANIFEST", there == set(listed) | {"manifest"}, "the list of files")
    for path in there & set(listed):
        data = open(os.path.join(root, path), "rb").read()
        require("MANIFEST", (hashlib.sha256(data).hexdigest(), len(data)) == listed[path], path)
    halls, streams, table = {}, {}, []
    for path in sorted(there):
        if path.startswith("streams/"):
            name, position, _, records = chain(path)
            streams[name] = (position, records)
    own = streams.pop("season-archive")[1]
    require("CHAINS", own[-1][2].hex() == cut, "the cut")
    parts = own[-1][1][9:]
    said = {parts[i].decode(): (number(parts[i + 1]), number(parts[i + 2]), parts[i + 3]) for i in range(0, len(parts), 4)}
    ends = {n: (p, p + len(r) - 1, r[-1][2]) for n, (p, r) in streams.items()}
    require("CHAINS", said == ends, "the cut's streams")
    for name in sorted((n for n in streams if n.startswith("receipt-book/")), key=lambda n: n.encode()):
        table.append(book(name.split("/", 1)[1], streams[name][1]))
    for name, (_, records) in streams.items():
        if name.startswith("checkpoint/"):
            leaves = sorted(halls.get(name.split("/", 1)[1], []), key=lambda leaf: (leaf[0], leaf[1].encode()))
            for _, body, _ in records:
                if body[0].decode() == season and body[2].decode() <= end:
                    text = dict(l.partition(" ")[::2] for l in body[4].decode().split("\n"))
                    mine = [sha(b"\0", leaf[2]) for leaf in leaves if leaf[0] <= body[2].decode()]
                    require("TREES", (int(text["size"]), text["root"]) == (len(mine), tree(mine).hex()), name)
    expected = ["hall.transfer-list.1", "season " + season, "from " + start, "to " + end]
    expected += [" ".join(map(str, ["book", *row])) for row in table]
    for kind in ("RECEIPT", "REFUND"):
        rows = [row for row in table if row[1] == kind]
        if rows:
            expected.append(" ".join(map(str, ["total", kind, *(sum(c) for c in zip(*(r[5:11] for r in rows)))])))
    require("TRANSFER", lines("transfer-list") == expected + [""], "transfer-list")
except (ValueError, LookupError, OSError, struct.error, UnicodeDecodeError, NameError) as problem:
    require("FORM", False, repr(problem))
for check in ("FORM", "MANIFEST", "CHAINS", "RECEIPTS", "TREES", "TRANSFER"):
    print(check, "BROKEN " + broken[check] if check in broken else "HOLDS")
sys.exit(1 if broken else 0)
