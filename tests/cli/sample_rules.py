#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The sample of scoring rules against points worked out by hand:

    python3 sample_rules.py --bin PROGRAM

Writes the sample, scores it from its workbook, and compares each indicator with what its words give,
in fractions and without any code of the program's.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
from fractions import Fraction as F
from math import ceil, floor

# Indicator: its measured value as in measurements.csv, and the points that its words give for it.
BY_HAND = {
    "绩效目标明确性": 1 + 1,  # ① 1分 and ② 1分 hold, ③ 2分 does not
    "预算编制依据": 4 - F("1.5"),  # 酌情扣1～4分: 1.5 taken
    "资金分配合理性": 3,  # 是: 得3分
    "预算执行率": 8 - F("0.5") * ceil(F("95") - F("93.5")),  # the scheme: a part counts as a whole
    "预算调整率": 4 - F("0.4") * ceil(F("7.2") - 5),  # 不足1个百分点按1个百分点计
    "“三公经费”控制率": 3,  # 88% of at most 100%
    "结转结余率": 4,  # 10%(含)以下
    "政府采购执行率": F("0.96") * 3,  # 执行率×分值
    "资金使用合规性": 6 - 1 * 2,  # two of 每发现一处扣1分
    "管理制度健全性": 2,  # 基本健全
    "新建口袋公园": 6,  # 14 of at least 12
    "补植行道树": F(741, 800) * 5,  # 未完成的按比例
    "日常巡查": 4 - F("0.5") * 3,
    "绿地养护达标率": F("0.8") * 6,  # 96.4%: 良
    "树木成活率": 5,  # 95%, a shared bound: the better band
    "报修处理时长": F("0.8") * 5,  # 30小时: 良
    "单位养护成本节约率": 4 - 1 * floor((3 - F("2.2")) / F("0.5")),  # 每: a full step
    "安全管理": 8 - 2 * 1,
    "宣传工作": 3 + min(F("0.2") * 2 + F("0.5") * 0, 1),
    "群众满意度": F("0.7") * 10,  # 86.4%: 基本满意
}
FULL = [4, 4, 3, 8, 4, 3, 4, 3, 6, 4, 6, 5, 4, 6, 5, 5, 4, 8, 4, 10]
# In points of one indicator the scheme rounds to two places, half up.
TOTAL = "79.51"


def rounded(points):
    return F(floor(F(points) * 100 + F(1, 2)), 100)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    program = str(pathlib.Path(options.parse_args().bin).resolve())
    found = []
    with tempfile.TemporaryDirectory() as folder:
        def run(*words):
            done = subprocess.run([program, *words], cwd=folder, capture_output=True, text=True)
            return done.returncode, done.stdout, done.stderr

        run("sample", "--rules", "year")
        status, out, _ = run("check", "year/table.xlsx", "--level", "warning")
        if status != 0 or "错误" in out.rsplit("\n\n", 1)[0]:
            found.append("the table has errors: " + out)
        status, out, error = run("score", "year/table.xlsx", "year/measurements.csv", "--scheme",
                                 "year/scheme.json", "--format", "json")
        if status != 0:
            found.append(f"score ends with {status}: {error}")
        result = json.loads(out)
        scores = [i for d in result["duties"] for a in d["activities"] for i in a["indicators"]]
        by_name = {s["name"]: s for s in scores}
        if list(by_name) != list(BY_HAND):
            found.append(f"indicators are {list(by_name)}")
        for (name, points), full in zip(BY_HAND.items(), FULL):
            score = by_name.get(name, {})
            if F(str(score.get("points"))) not in (F(points), rounded(points)):
                found.append(f"{name}: {score.get('points')}, by hand {points}")
            if F(str(score.get("full"))) != full:
                found.append(f"{name}: of {score.get('full')}, in the table {full}")
        if sum(FULL) != 100 or rounded(sum(map(rounded, BY_HAND.values()))) != F(TOTAL):
            found.append("what was worked out by hand does not add up")
        if str(result["total"]) != TOTAL:
            found.append(f"the total is {result['total']}, by hand {TOTAL}")
    for one in found:
        print("FAILED " + one)
    print(f"{len(BY_HAND)} indicators worked out by hand, {len(found)} differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
