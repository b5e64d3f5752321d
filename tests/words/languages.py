#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""No sentence mixes the languages: languages.py

Of the two files of sentences: a Chinese one has no English word but the names below, options, names of
commands and files, and what stands in quotes; an English one has Chinese only where it quotes what a
table says (in quotes, or between the signs that the tables themselves use).
"""
import importlib.util
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORDS = ROOT / "include/jixiao/words"
HAN = re.compile("[\u4e00-\u9fff]")
# Names of formats, programs and standards, keys of schemes and words of the command line.
NAMES = set("""
CSV JSON HTML XLSX XML json csv html ALL UTF ODS SQL SMT DMN ARFF SARIF PDF Word WPS Office Excel Java CASE UNIX MiB
SHA Oracle TEXT REAL CDATA BOM LIB troff POSIX LANG GBK GB iconv zip docx xlsx
TABLE VALUE id value grade reason yes no unsat gov caizheng jixiao sarif junit
weights indicators source given methods bands true false zh en
inclusive exclusive floor ceiling equal reverse linear table measurements default
help verify read score form grade points receipt files scheme actualvalue Big BIG
""".split())
# What tables and cases say, and must be written so.
OF_TABLES = re.compile("优[,、]?良[,、]?中[,、]?差|以上|以下|含|评分标准|分值|15人|6月30日|万元|不适用|待确认|好,中,差")


def gallery_module():
    spec = importlib.util.spec_from_file_location("gallery", ROOT / "tests/words/gallery.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def without_marks(sentence):
    """Without what is put in, options, quoted words, escapes of troff and names of files."""
    text = re.sub(r"\{[a-z_]+\?([^|}]*)\|([^}]*)\}", r"\1 \2", sentence)
    text = re.sub(r"\{[^}]*\}", "", text)
    text = re.sub(r"(?:\\-)+[a-z]+|--?[a-zA-Z][a-z-]*|\.[a-z]+|'[^']*'|“[^”]*”", " ", text)
    return text


def english_in(sentence):
    return [w for w in re.findall(r"[A-Za-z]{3,}", without_marks(sentence)) if w not in NAMES]


def chinese_in(sentence):
    plain = OF_TABLES.sub("", without_marks(sentence))
    return HAN.search(re.sub(r"“[^”]*”|'[^']*'|‘[^’]*’|\"[^\"]*\"", "", plain))


def main():
    if english_in("同一个键：duplicate key “{text}”") != ["duplicate", "key"] or english_in("“abc”：--option") or \
            not chinese_in("表 3: {text}") or chinese_in("“表” and 以上"):
        print("languages.py does not tell the languages apart")
        return 1
    literals_of = gallery_module().literals_of
    failed = count = 0
    for path, wrong in ((WORDS / "zh.hpp", english_in), (WORDS / "en.hpp", chinese_in)):
        text = re.sub(r"^#include.*$|^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.M)
        for sentence in literals_of(text):
            of_chinese = path.name == "zh.hpp"
            if of_chinese and not HAN.search(sentence):
                continue  # a key, or a phrase of a library
            count += 1
            if found := wrong(sentence):
                failed += 1
                print(f"FAILED {path.name}: {found if of_chinese else 'Chinese'} in: {sentence}")
    print(f"{count} sentences, {failed} that mix languages")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
