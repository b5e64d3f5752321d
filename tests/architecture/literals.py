#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Refuses a sentence that is spoken in place: a string literal with Chinese in it stands in a room of
sentences (include/jixiao/words/), where words of documents are known, or in the list of words below.

    python3 tests/architecture/literals.py [--root .] [--print]

--print lists what stands outside the rooms, as the list below has it.
"""
import argparse
import pathlib
import re
import sys
import tempfile

HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")

# Where words may stand, and what for.
ROOMS = {
    "include/jixiao/words/": "the sentences themselves",
    "include/jixiao/check/kinds/": "each kind of finding with its sentences",
    "include/jixiao/text/": "words and figures of documents",
    "include/jixiao/measure/": "units",
    "include/jixiao/band/": "bands as they are read and written",
    "include/jixiao/standard/": "levels",
    "include/jixiao/rule/": "rules as they are read and written",
    "include/jixiao/table/": "targets and measurements as they are read",
    "include/jixiao/scoring/": "names of methods, notes of schemes, answers as they are read",
    "src/io/": "words of documents as they are read",
    "src/report/cases.cpp": "headings of cases, which are read again",
    "src/report/golden.cpp": "the ledger that is stored, always in Chinese",
    "src/web/": "the page, which has its own languages",
}

# Words elsewhere that are data: read from documents, or written for them whatever the language is.
WORDS = {
    "include/jixiao/testing/case_reading.hpp": {
        '严格',
        '严格解读',
        '官方',
        '官方解读',
    },
    "include/jixiao/testing/expectation_reader.hpp": {
        '拒绝',
        '无',
        '无等级',
        '是',
    },
    "include/jixiao/testing/generate.ipp": {
        '3次',
        '无',
    },
    "include/jixiao/testing/goal_words.hpp": {
        '3次',
        '与各档都不相符的说法',
        '优',
    },
    "include/jixiao/testing/mutant.hpp": {
        '万元',
        '个',
        '个月',
        '亿元',
        '元',
        '公斤',
        '分钟',
        '吨',
        '天',
        '小时',
        '年',
        '次',
        '比',
    },
    "include/jixiao/testing/points_domain.hpp": {
        '3次',
        '不适用',
        '无此说法',
        '缺失',
    },
    "include/jixiao/testing/points_outcome.hpp": {
        '给分',
    },
    "include/jixiao/testing/points_tests.ipp": {
        '无',
    },
    "include/jixiao/testing/scheme_difference.ipp": {
        '=不适用；',
        '=缺失；',
        '不适用',
        '无预算',
        '缺失',
    },
    "include/jixiao/testing/step.hpp": {
        '倍',
    },
    "include/jixiao/testing/total_case.hpp": {
        '总分',
        '预算执行率',
    },
    "include/jixiao/testing/total_case.ipp": {
        '无预算',
    },
    "src/cli/grade.cpp": {
        "jixiao grade --bands '3次以内|5次以内|8次以内|8次以上' --format json -- 4 -1",
        "jixiao grade --bands '98%以上|95%～98%|90%～95%|90%以下' 97.995% 49/50",
    },
    "src/cli/points.cpp": {
        "jixiao points --rule '≥95%得满分，每降低1个百分点扣0.5分' --full 10 93%",
        "jixiao points --rule '每发现1起扣2分，扣完为止' --full 10 3 --format text",
    },
    "src/cli/program.cpp": {
        'jixiao: 内存不足 / out of memory\\n',
    },
    "src/cli/prove.cpp": {
        "jixiao prove '5次以内' '不超过5次' --expect equal",
    },
    "src/cli/read.cpp": {
        "jixiao read --rule --full 10 '≥95%得满分，每降低1个百分点扣0.5分'",
        'jixiao read 98%以上 95%～98%',
    },
    "src/cli/rule_json.cpp": {
        '分',
    },
    "src/cli/score.cpp": {
        'jixiao score table.csv first-half.csv second-half.xlsx --explain 次数',
    },
    "src/report/csv.cpp": {
        '分值',
        '单位：',
        '合计',
        '指标值',
        '评分标准',
    },
    "src/report/dmn.cpp": {
        '指标',
        '第',
        '等级',
    },
    "src/report/form.hpp": {
        '一级指标',
        '三级指标',
        '二级指标',
        '内容描述',
        '年度预算数',
        '绩效指标',
        '绩效目标',
        '职责活动',
    },
    "src/report/points_answer.cpp": {
        '分',
    },
    "src/report/xlsx.cpp": {
        '分值',
        '单位：',
        '指标值',
        '绩效目标',
        '评分标准',
    },
}


def literals_of(text):
    """(line, literal) for each string and character literal, comments left out."""
    token = re.compile(
        r'//[^\n]*|/\*.*?\*/|(?:u8|[uUL])?R"(?P<mark>[^()\\ ]*)\((?P<raw>.*?)\)(?P=mark)"'
        r'|(?:u8|[uUL])?"(?P<string>(?:[^"\\\n]|\\.)*)"|(?:u8|[uUL])?\'(?P<one>(?:[^\'\\\n]|\\.)+)\'',
        re.S)
    for found in token.finditer(text):
        literal = found.group("raw") or found.group("string") or found.group("one")
        if literal:
            yield text.count("\n", 0, found.start()) + 1, literal


def words_outside(root):
    """(path, line, literal) of Chinese outside the rooms."""
    for top in ("include", "src"):
        for path in sorted((root / top).rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.suffix not in (".hpp", ".ipp", ".cpp") or name.startswith(tuple(ROOMS)):
                continue
            for line, literal in literals_of(path.read_text(encoding="utf-8")):
                if HAN.search(literal):
                    yield name, line, literal


def problems_of(root, words):
    problems, met = [], set()
    for name, line, literal in words_outside(root):
        if literal in words.get(name, ()):
            met.add((name, literal))
        else:
            problems.append(f"{name}:{line}: “{literal}” is said in place; put it into a room of "
                            "include/jixiao/words/, or if it is a word of documents into WORDS")
    for name, known in words.items():
        problems += [f"{name} has no “{w}” any more" for w in sorted(known) if (name, w) not in met]
    return problems


def self_test():
    """A sentence in place must be refused; a comment, a room and a known word must not."""
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        for folder in ("include/jixiao/words", "src/cli"):
            (root / folder).mkdir(parents=True)
        (root / "include/jixiao/words/zh.hpp").write_text('"一句话"', encoding="utf-8")
        file = root / "src/cli/x.cpp"
        file.write_text('// "注"\nf("合计", \'"\', "a\\"b");  /* "注" */', encoding="utf-8")
        if problems_of(root, {"src/cli/x.cpp": {"合计"}}):
            return False
        caught = []
        for bad in ('say("没有", "none")', "U'页'", 'R"(\n没有)"', 'f("合计"); g("// 没有");'):
            file.write_text(bad, encoding="utf-8")
            caught.append(problems_of(root, {"src/cli/x.cpp": {"合计"}}))
        return all(any("said in place" in p for p in found) for found in caught)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("."))
    parser.add_argument("--print", action="store_true")
    options = parser.parse_args()
    if options.print:
        found = {}
        for name, _, literal in words_outside(options.root):
            found.setdefault(name, set()).add(literal)
        for name, words in sorted(found.items()):
            print(f'    "{name}": {{')
            for w in sorted(words):
                print(f"        {w!r},")
            print("    },")
        return 0
    if not self_test():
        print("literals.py passes a sentence that it must refuse")
        return 1
    problems = problems_of(options.root, WORDS)
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
