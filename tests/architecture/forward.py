#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Keeps include/jixiao/fwd.hpp complete: every public type of the headers is declared there.

    python3 tests/architecture/forward.py [--root .] [--write]

Public is what stands in namespace jixiao or one of its adapters' (batch, io, report, sql …), outside
of `detail`, and not inside another type. --write makes the page anew from the headers: by layers, with
the Chinese term that the type's own comment gives.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

LAYER = re.compile(r'^\s*"(\d+) ([^" ]+)"\s*(?:#\s*(.*))?$', re.MULTILINE)
OPENS = re.compile(r"^(?:inline\s+)?namespace\s+([\w:]*)\s*\{")
TYPE = re.compile(
    r"^(?P<kind>class|struct|enum class)\s+(?:\[\[\w+\]\]\s*)?(?P<name>\w+)"
    r"(?:\s*:\s*(?P<base>[\w:]+))?[^;()]*\{|^(?P<kind2>class|struct)\s+(?P<name2>\w+)\b[^;()<]*\{"
)
TERM = re.compile(r"[（(]([\u4e00-\u9fff /、…]+)[)）]")
NEVER = {"detail", "literals"}


def namespaces_of(stack):
    parts = "::".join(name for name in stack if name).split("::")
    return [part for part in parts if part]


def types_in(path):
    """(namespaces, kind, name, base, template head, term) of each public type of a header."""
    found, stack, comment, template = [], [], [], ""
    depth = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        bare = re.sub(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)\'', '""', line)
        code = bare.split("//")[0]
        opened = OPENS.match(line)
        if line.startswith("///"):
            comment.append(line[3:].strip())
        elif opened:
            stack.append((opened.group(1), depth))
            comment, template = [], ""
        elif line.startswith("template"):
            template = line.strip()
        elif line and not line[0].isspace() and depth == len(stack):
            match = TYPE.match(line)
            names = namespaces_of([name for name, _ in stack])
            if match and names[:1] == ["jixiao"] and not NEVER & set(names):
                kind = match.group("kind") or match.group("kind2")
                name = match.group("name") or match.group("name2")
                if f"{name}<" not in line.split("{")[0].replace(f"{name} <", f"{name}<"):
                    term = TERM.search(" ".join(comment))
                    base = match.group("base") if kind == "enum class" else None
                    found.append(
                        (tuple(names[1:]), kind, name, base, template, term.group(1) if term else "")
                    )
            if not line.startswith("}"):
                comment, template = [], ""
        elif not line.strip():
            comment, template = [], ""
        depth += code.count("{") - code.count("}")
        while stack and depth <= stack[-1][1]:
            stack.pop()
    return found


def head_of(template):
    """Without default arguments, which stand with the definition."""
    return re.sub(r"\s*=\s*[^,>]+", "", template)


def declaration(kind, name, base, template, term):
    text = f"{kind} {name}" + (f" : {base}" if base else "") + ";"
    if template:
        text = f"{head_of(template)}\n{text}"
    return text + (f"  // {term}" if term else "")


def layers_of(root):
    listing = (root / "cmake" / "headers.cmake").read_text(encoding="utf-8")
    layers = [(int(rank), name, what) for rank, name, what in LAYER.findall(listing)]
    return [layer for layer in sorted(layers, key=lambda l: l[0]) if "." not in layer[1]]


def public_types(root):
    """layer -> types, each once."""
    result, seen = {}, set()
    for _, layer, what in layers_of(root):
        folder = root / "include" / "jixiao" / layer
        for path in sorted(folder.rglob("*.hpp")):
            for entry in types_in(path):
                key = (entry[0], entry[2])
                # A template in a template's arguments has no forward declaration of use here.
                if key in seen or "requires" in entry[4] or "mark_name" in entry[4]:
                    continue
                seen.add(key)
                result.setdefault((layer, what), []).append(entry)
    return result


def page_of(root):
    lines = [
        "// SPDX-License-Identifier: BSL-1.0",
        "#pragma once",
        "",
        "#include <cstddef>",
        "#include <cstdint>",
        "",
        "// Every public type on one page, in the order of the layers: the map of the library. A type is in",
        "// the header of its layer that has its name, or the name of what it belongs to.",
    ]
    for (layer, what), types in public_types(root).items():
        lines += ["", f"// {layer}: {what}" if what else f"// {layer}"]
        for names in sorted({entry[0] for entry in types}):
            lines.append("namespace " + "::".join(("jixiao",) + names) + " {")
            lines += [declaration(*entry[1:]) for entry in types if entry[0] == names]
            lines.append("}")
    return "\n".join(lines) + "\n"


def problems_of(root):
    page = (root / "include" / "jixiao" / "fwd.hpp").read_text(encoding="utf-8")
    declared = set(re.findall(r"^(?:class|struct|enum class) (\w+)", page, re.MULTILINE))
    wanted = {entry[2] for types in public_types(root).values() for entry in types}
    missing = sorted(wanted - declared)
    stale = sorted(declared - wanted)
    return [f"fwd.hpp: {name} is not declared; run forward.py --write" for name in missing] + [
        f"fwd.hpp: {name} is declared, and no header has it; run forward.py --write"
        for name in stale
    ]


def self_test():
    """A page that lacks a type, or has one too many, must fail."""
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        (root / "cmake").mkdir()
        (root / "include" / "jixiao" / "base").mkdir(parents=True)
        (root / "cmake" / "headers.cmake").write_text('  "0 base"  # ground\n')
        (root / "include" / "jixiao" / "base" / "a.hpp").write_text(
            "namespace jixiao {\n/// Here (此).\nstruct here {\n  struct inner {};\n};\n"
            "namespace detail {\nstruct hidden {};\n}\nenum class kind : int { a };\n}\n"
        )
        fwd = root / "include" / "jixiao" / "fwd.hpp"
        fwd.write_text(page_of(root))
        good = problems_of(root)
        fwd.write_text("namespace jixiao {\nstruct here;\nstruct gone;\n}\n")
        return not good and len(problems_of(root)) == 2


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("."))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if not self_test():
        print("forward.py passes a page that it must refuse")
        return 1
    if options.write:
        page = options.root / "include" / "jixiao" / "fwd.hpp"
        page.write_text(page_of(options.root), encoding="utf-8")
        if shutil.which("clang-format"):
            subprocess.run(["clang-format", "-i", str(page)], check=True)
    problems = problems_of(options.root)
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
