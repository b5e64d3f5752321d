#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""No public name lacks a comment: each type, function, member, enumerator, variable and macro of
include/jixiao has one, and doxygen finds no fault with any.

    python3 tests/architecture/documented.py [--root .]

Reads what cmake/reference/Doxyfile.in makes pages of, so what is held here is what they show. 77
where there is no doxygen. Names that say all are left out, by one rule (`speaks_for_itself`):
operators that compare, count, index or iterate in their usual meaning, begin, end, size and empty,
construction of nothing or from the same type, destruction, who is a friend, and the types that every
iterator names.
So are the sentences of the catalogue and its rooms, whose text is their meaning.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

USUAL_OPERATORS = set("== != < <= > >= <=> + - * / += -= *= /= ++ -- [] -> = !".split())
USUAL_FUNCTIONS = {"begin", "end", "size", "empty"}
ITERATOR_TYPES = {"value_type", "difference_type", "iterator_category", "pointer", "reference"}
SENTENCES = tuple("jixiao::" + room for room in (
    "call_words", "catalogue", "document_words", "program_words", "report_words", "test_words"))
BESIDE = ("README.md", "bench/results.md", "bench/results.svg", "cmake/packaging/changes.md",
          "cmake/reference/namespaces.dox", "cmake/reference/pages.css",
          "cmake/reference/as_written.sed")
OVERRIDES = "GENERATE_HTML=NO\nGENERATE_XML=YES\nXML_PROGRAMLISTING=NO\n"


def is_documented(element):
    return any("".join(found.itertext()).strip()
               for name in ("briefdescription", "detaileddescription")
               for found in element.findall(name))


def speaks_for_itself(member, scope):
    name = member.findtext("name")
    own = scope.rsplit("::", 1)[-1].split("<")[0].strip()
    if member.get("kind") == "friend" and re.search(r"class|struct", member.findtext("type") or ""):
        return True
    if name.startswith("operator"):
        return name[len("operator"):].strip() in USUAL_OPERATORS
    if name == own:
        shape = rf"\(((const )?{own}(< .* >)? ?&&? ?\w*)?\)( noexcept)?(=default)?"
        return bool(re.fullmatch(shape, member.findtext("argsstring") or ""))
    return (name in USUAL_FUNCTIONS or name in ITERATOR_TYPES or name.startswith("~")
            or "=delete" in (member.findtext("argsstring") or ""))


def bare_names(folder):
    """(file, line, name) of what has no comment, from the pages that doxygen wrote as XML."""
    for path in sorted(folder.glob("*.xml")):
        for compound in xml.etree.ElementTree.parse(path).getroot().findall("compounddef"):
            kind, scope = compound.get("kind"), compound.findtext("compoundname")
            if kind not in ("class", "struct", "union", "namespace", "concept", "file"):
                continue
            place = compound.find("location")
            public = compound.get("prot", "public") == "public"
            if kind not in ("namespace", "file") and public and not is_documented(compound):
                yield place.get("file"), int(place.get("line")), scope
            for member in compound.iter("memberdef"):
                if not public or member.get("prot") != "public" or scope.startswith(SENTENCES):
                    continue
                if kind == "file" and member.findtext("qualifiedname", "").count("::"):
                    continue  # said where its namespace is gone through
                place = member.find("location")
                where = place.get("file"), int(place.get("line"))
                name = member.findtext("qualifiedname") or member.findtext("name")
                if not is_documented(member) and not speaks_for_itself(member, scope):
                    yield *where, name + (member.findtext("argsstring") or "")
                for value in member.findall("enumvalue"):
                    if not is_documented(value):
                        yield *where, f"{name}::{value.findtext('name')}"


def problems_of(root, doxyfile):
    with tempfile.TemporaryDirectory() as name:
        values = {"PROJECT_SOURCE_DIR": root, "JIXIAO_REFERENCE_DIR": name, "PROJECT_VERSION": "0",
                  "PROJECT_DESCRIPTION": "", "JIXIAO_REFERENCE_PAGES": ""}
        settings = re.sub(r"@(\w+)@", lambda found: str(values[found[1]]), doxyfile)
        run = subprocess.run(["doxygen", "-"], input=settings + OVERRIDES, text=True,
                             capture_output=True, check=False)
        problems = [line.strip() for line in run.stderr.splitlines() if line.strip()]
        if run.returncode != 0:
            problems.append(f"doxygen ended with {run.returncode}")
        for file, line, bare in sorted(set(bare_names(pathlib.Path(name) / "xml"))):
            problems.append(f"{file}:{line}: no comment: {bare}")
        return problems


SCRATCH = """#pragma once
/// \\file
/// All.
#define BARE_MACRO 1
/// The whole.
namespace jixiao {
struct bare_type {};
/// Said.
struct known {
  int bare_member;
  int said;  ///< said
  void bare_method();
  known();
  known(const known&);
  explicit known(int bare_constructor);
  bool operator==(const known&) const;
  void operator()(int bare_call);
 private:
  friend class nobody;
  int hidden;
};
int bare_function();
int bare_overload(int);
/// Said.
int bare_overload(double);
constexpr int bare_constant = 1;
using bare_alias = int;
/// Said.
enum class levels { bare_level, /** said */ second };
template <class T>
concept bare_concept = true;
/// One word for both.
///@{
int first();
int other();
///@}
int bare_detail_of();
namespace detail { int nobody(); struct nothing { int at_all; }; }
namespace io::detail { int nobody(); }
}
"""


def self_test(doxyfile):
    """Each name that is called bare must be found, and no other."""
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        (root / "include" / "jixiao").mkdir(parents=True)
        (root / "include" / "jixiao" / "scratch.hpp").write_text(SCRATCH)
        for beside in BESIDE:
            (root / beside).parent.mkdir(parents=True, exist_ok=True)
            (root / beside).write_text("# Scratch\n" if beside.endswith(".md") else "")
        found = problems_of(root, doxyfile)
        lines = [n for n, line in enumerate(SCRATCH.splitlines(), 1) if re.search(r"\bbare_|BARE", line)]
        wanted = [n for n in lines if "(double)" not in SCRATCH.splitlines()[n - 1]]
        said = [int(re.search(r"scratch\.hpp:(\d+):", line)[1]) for line in found
                if "scratch.hpp" in line]
        if sorted(said) != wanted or len(said) != len(found):
            print("\n".join(found))
            return False
        return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("."))
    root = parser.parse_args().root.resolve()
    if not shutil.which("doxygen"):
        print("documented.py: no doxygen here")
        return 77
    doxyfile = (root / "cmake" / "reference" / "Doxyfile.in").read_text(encoding="utf-8")
    if not self_test(doxyfile):
        print("documented.py does not find what has no comment")
        return 1
    problems = problems_of(root, doxyfile)
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
