#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Makes the page of its parts: pack.py --page FOLDER --library WASM --table CSV --measurements CSV
-o HTML

The library is packed with gzip and written in base64, which a browser takes apart by itself.
"""
import argparse
import base64
import gzip
import json
import pathlib
import re
import sys


def checked_words(text):
    words = json.loads(text)
    chinese, english = words["zh"], words["en"]
    for key in sorted(chinese.keys() | english.keys()):
        marks = [sorted(set(re.findall(r"\{(\w+)\}", of.get(key, "")))) for of in (chinese, english)]
        if key not in chinese or key not in english or marks[0] != marks[1]:
            sys.exit(f"words.json: “{key}” is not the same in both languages")
    return words


def in_script(text):
    """JSON that no script element ends early for."""
    return text.replace("<", "\\u003c")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--page", type=pathlib.Path, required=True)
    options.add_argument("--library", type=pathlib.Path, required=True)
    options.add_argument("--table", type=pathlib.Path, required=True)
    options.add_argument("--measurements", type=pathlib.Path, required=True)
    options.add_argument("-o", "--output", type=pathlib.Path, required=True)
    chosen = options.parse_args()
    # With the byte order mark, and with the line ends that `jixiao sample` writes.
    text_of = lambda file: file.read_bytes().decode("utf-8").replace("\r\n", "\n")
    sample = {"table": text_of(chosen.table), "measurements": text_of(chosen.measurements)}
    packed = gzip.compress(chosen.library.read_bytes(), 9, mtime=0)
    words = checked_words((chosen.page / "words.json").read_text(encoding="utf-8"))
    compact = lambda value: in_script(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    parts = {"words.json": compact(words), "sample": compact(sample),
             "library": base64.b64encode(packed).decode("ascii")}
    for file in chosen.page.iterdir():
        if file.suffix in (".css", ".js"):
            parts[file.name] = file.read_text(encoding="utf-8").rstrip()
    page = (chosen.page / "page.html").read_text(encoding="utf-8")
    page = re.sub(r"\{\{([\w.]+)\}\}", lambda found: parts[found.group(1)], page)
    chosen.output.parent.mkdir(parents=True, exist_ok=True)
    chosen.output.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
