#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs what the README shows:

    python3 readme.py --readme FILE --bin PROGRAM --compiler CXX --flags FILE
                      [--c-compiler CC --c-library FILE] [--sqlite FILE]

In every block that begins with `$ jixiao` each command must print the lines under it; the report that
one writes must have its rules drawn and places to sign; the first C++ block must
compile and run. With the C library so must the blocks of C and Python, with the extensions the block
of SQL must give a grade in SQLite and PostgreSQL, and where there is a javac the block of Java.
"""
import argparse
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile


def blocks(text):
    return re.findall(r"^```(\w*)\n(.*?)^```$", text, flags=re.M | re.S)


def commands_in(body):
    """Each command of a block with the lines below it."""
    for one in re.split(r"^(?=\$ )", body, flags=re.M)[1:]:
        command, *lines = one.splitlines()
        yield command, lines


def report_is_for_signing(path):
    if not path.exists():
        return [f"{path.name} is not written"]
    page = path.read_text(encoding="utf-8")
    wanted = {"places to sign": page.count('class="sign"') == 1,
              "twenty indicators": page.count("<article ") == 20,
              "rules drawn": page.count('class="rule-picture') > 4}
    return [f"{path.name} lacks {what}" for what, is_there in wanted.items() if not is_there]


def shown_lines_are_printed(command, lines, program, folder):
    environment = {"PATH": str(program.parent) + ":" + os.environ.get("PATH", ""), "NO_COLOR": "1",
                   "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["sh", "-c", command[2:]], cwd=folder, env=environment,
                          capture_output=True, text=True, timeout=60)
    printed = done.stdout + done.stderr
    return [f"{command}: does not print: {line}" for line in lines if line not in printed]


def program_runs(source, compiler, flags, folder):
    path = pathlib.Path(folder, "readme.cpp")
    path.write_text(source, encoding="utf-8")
    binary = pathlib.Path(folder, "readme")
    options = pathlib.Path(flags).read_text(encoding="utf-8").split()
    built = subprocess.run([compiler, *options, str(path), "-o", str(binary)], capture_output=True,
                           text=True)
    if built.returncode != 0:
        return ["the program of the README does not compile:\n" + built.stderr]
    ran = subprocess.run([str(binary)], capture_output=True, text=True, timeout=60)
    print(ran.stdout)
    return [] if ran.returncode == 0 else ["the program of the README fails"]


def c_program_runs(source, compiler, library, include, folder):
    path = pathlib.Path(folder, "readme.c")
    path.write_text(source, encoding="utf-8")
    binary = pathlib.Path(folder, "readme_c")
    built = subprocess.run([compiler, "-std=c11", f"-I{include}", str(path), str(library),
                            f"-Wl,-rpath,{library.parent}", "-o", str(binary)],
                           capture_output=True, text=True)
    if built.returncode != 0:
        return ["the C program of the README does not compile:\n" + built.stderr]
    ran = subprocess.run([str(binary)], capture_output=True, text=True, timeout=60)
    print(ran.stdout, end="")
    return [] if ran.returncode == 0 and '"grade":"良"' in ran.stdout else ["the C program fails"]


def python_program_runs(source, library, package):
    environment = {**os.environ, "JIXIAO_LIBRARY": str(library), "PYTHONPATH": str(package)}
    ran = subprocess.run([sys.executable, "-c", source], env=environment, capture_output=True,
                         text=True, timeout=60)
    print(ran.stdout, end="")
    return [] if ran.returncode == 0 else ["the Python program fails:\n" + ran.stderr]


def query_grades(query, extension):
    database = sqlite3.connect(":memory:")
    if not hasattr(database, "enable_load_extension"):
        return []
    database.enable_load_extension(True)
    database.execute("SELECT load_extension(?)", (str(extension),))
    row = database.execute(query).fetchone()
    return [] if row == ("良",) else [f"the query of the README gives {row}"]


def query_grades_in_postgres(query, module, sql_file):
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "doors"))
    import databases
    try:
        database = databases.Postgres(module, sql_file)
    except databases.Absent:
        return []
    try:
        rows = database.rows(query.rstrip().rstrip(";"))
    finally:
        database.close()
    print("PostgreSQL: " + rows[0][0])
    return [] if rows == [("良",)] else [f"the query of the README gives {rows}"]


def java_program_runs(body, program, folder):
    """The command in its comment, on the sample's table, and its statement in a main."""
    if not shutil.which("javac"):
        return []
    command, statement = body.split("\n", 1)
    words = re.match(r"// (jixiao java .*?)\s{2,}", command)[1].split()
    subprocess.run([str(program), *words[1:]], cwd=folder, check=True, capture_output=True)
    pathlib.Path(folder, "Grade.java").write_text(
        "import gov.table.Rules;\nimport java.math.BigDecimal;\npublic final class Grade {\n"
        "  public static void main(String[] words) throws Exception {\n" + statement
        + "System.out.write(word.getBytes(\"UTF-8\"));\nSystem.out.flush();\n  }\n}\n",
        encoding="utf-8")
    built = subprocess.run(["javac", "--release", "8", "-Xlint:-options", "-encoding", "UTF-8", "-d",
                            "classes", "src/gov/table/Rules.java", "Grade.java"], cwd=folder,
                           capture_output=True, text=True)
    if built.returncode != 0:
        return ["the Java of the README does not compile:\n" + built.stderr]
    ran = subprocess.run(["java", "-cp", "classes", "Grade"], cwd=folder, capture_output=True,
                         encoding="utf-8")
    print("Java: " + ran.stdout)
    return [] if ran.stdout == "良" else [f"the Java of the README gives {ran.stdout}{ran.stderr}"]


def doors_work(text, chosen, folder):
    def block(wanted):
        return next(body for language, body in blocks(text) if language == wanted)

    found = []
    root = pathlib.Path(chosen.readme).resolve().parent
    if chosen.c_library:
        library = pathlib.Path(chosen.c_library).resolve()
        found += c_program_runs(block("c"), chosen.c_compiler, library, root / "include", folder)
        found += python_program_runs(block("python"), library, root / "src" / "python")
    if chosen.sqlite:
        found += query_grades(block("sql"), pathlib.Path(chosen.sqlite).resolve())
    if chosen.postgres:
        found += query_grades_in_postgres(block("sql"), chosen.postgres, chosen.postgres_sql)
    found += java_program_runs(block("java"), pathlib.Path(chosen.bin).resolve(), folder)
    return found


def main():
    options = argparse.ArgumentParser()
    for name in ("--readme", "--bin", "--compiler", "--flags"):
        options.add_argument(name, required=True)
    options.add_argument("--c-compiler", default="cc")
    for name in ("--c-library", "--sqlite", "--postgres", "--postgres-sql"):
        options.add_argument(name)
    chosen = options.parse_args()
    program = pathlib.Path(chosen.bin).resolve()
    found, ran = [], 0
    text = pathlib.Path(chosen.readme).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([str(program), "sample", folder], check=True, capture_output=True)
        for language, body in blocks(text):
            if not body.startswith("$ jixiao "):
                continue
            for command, lines in commands_in(body):
                ran += 1
                found += shown_lines_are_printed(command, lines, program, folder)
        found += report_is_for_signing(pathlib.Path(folder, "year", "report.html"))
        source = next(body for language, body in blocks(text) if language == "cpp")
        found += program_runs(source, chosen.compiler, chosen.flags, folder)
        found += doors_work(text, chosen, folder)
    for one in found:
        print("FAILED " + one)
    print(f"{ran} commands and the programs of the README, {len(found)} failed")
    return 1 if found or ran == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
