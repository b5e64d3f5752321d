#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Help, manual, completions, languages and terminals of the program: words.py --bin PROGRAM

  - the help of every command is in the chosen language, has two examples at least, and names every
    option that the manual and the completions name, and no other;
  - what a shell makes of the completions is what they say (bash, where it is there; zsh and fish too);
  - the language is that of LC_ALL, LC_MESSAGES, LANG; --lang wins;
  - a terminal in GB18030 is written and read in it.
"""
import argparse
import os
import pathlib
import pty
import re
import shutil
import subprocess
import sys
import tempfile

HAN = re.compile("[\u4e00-\u9fff]")


class checker:
    def __init__(self, program):
        self.program = program
        self.failed = 0

    def fail(self, words):
        self.failed += 1
        print("FAILED", words)

    def expect(self, holds, words):
        if not holds:
            self.fail(words)

    def run(self, *words, folder=None, **environment):
        return subprocess.run([self.program, *words], cwd=folder, capture_output=True, text=True,
                              timeout=60, env={"PATH": os.environ["PATH"], **environment})

    def out(self, *words):
        return self.run(*words).stdout


def commands_of(check, lang):
    """Between the head of the commands and the next head."""
    text = check.out("--lang", lang, "--help")
    block = re.search(r"^(?:命令：|commands:)\n((?:  .*\n)+)", text, re.M)
    return re.findall(r"^  ([a-z]+) ", block.group(1), re.M)


def options_of(text):
    return {name for line in re.split(r"\n(?:例：|examples:)\n", text)[0].splitlines()
            if (head := re.match(r"  (-[^ ,]+(?:, -[^ ,]+)*)", line))
            for name in head.group(1).split(", ") if name.startswith("--")}


def help_pages(check):
    known = {}
    general = options_of(check.out("--lang", "en", "--help"))
    for lang in ("zh", "en"):
        for command in commands_of(check, lang):
            text = check.out("--lang", lang, command, "--help")
            check.expect(text == check.out("--lang", lang, "help", command),
                         f"help {command} and {command} --help differ")
            body, _, examples = text.partition("\n例：\n" if lang == "zh" else "\nexamples:\n")
            count = sum(line.strip().startswith(("jixiao", "zcat")) for line in examples.splitlines())
            check.expect(count >= 2 or command == "help", f"{command}: {count} examples in {lang}")
            for line in body.splitlines():
                words = re.sub(r"--?[a-z-]+|\|.*|‘.*?’|“.*?”|以[上下]", "", line)
                if lang == "en" and HAN.search(words) and "优" not in words:
                    check.fail(f"{command}: Chinese in the English help: {line}")
                if lang == "zh" and re.search(r"\b(Usage|Options|REQUIRED|default)\b", line):
                    check.fail(f"{command}: English in the Chinese help: {line}")
            known.setdefault(command, options_of(text))
            check.expect(known[command] == options_of(text), f"{command}: languages differ")
    return known, general


def manual(check, known, general):
    text = check.out("--lang", "en", "--manual").replace("\\-", "-")
    for command, options in known.items():
        part = re.search(rf"^\.SS {command}\n(.*?)(?=^\.S[SH] )", text, re.M | re.S)
        if not part:
            check.fail(f"the manual lacks {command}")
            continue
        told = set(re.findall(r"--[a-z][a-z-]*", re.split(r"^\.nf$", part.group(1), flags=re.M)[0]))
        told = {o for o in told if f"\\fB{o}\\fR" in part.group(1) or o in options}
        check.expect(options - general <= told, f"the manual of {command} lacks {options - general - told}")
    if shutil.which("man"):
        with tempfile.NamedTemporaryFile("w", suffix=".1", encoding="utf-8") as file:
            file.write(check.out("--lang", "en", "--manual"))
            file.flush()
            done = subprocess.run(["man", "--warnings", "-l", file.name], capture_output=True,
                                  text=True, env={"PATH": os.environ["PATH"], "MANWIDTH": "80"})
            wrong = [line for line in done.stderr.splitlines() if "special character" not in line]
            check.expect(done.returncode == 0 and not wrong, f"man: {wrong[:3]}")


def completions(check, known, general):
    script = check.out("--completion", "bash")
    for command, options in known.items():
        if command == "help":
            continue
        line = re.search(rf"^    {command}\) words='([^']*)'", script, re.M)
        told = {w for w in line.group(1).split() if w.startswith("--")} if line else set()
        check.expect(told == options | general, f"bash: {command}: {told ^ (options | general)}")
    if shutil.which("bash"):
        ask = script + "\nCOMP_WORDS=(jixiao %s); COMP_CWORD=%d; _jixiao; echo \"${COMPREPLY[@]}\"\n"
        for words, wanted in ((["sco"], "score"), (["help", "sco"], "score"),
                              (["score", "--forc"], "--force"), (["score", "--format", "ht"], "html"),
                              (["--lang", "z"], "zh")):
            done = subprocess.run(["bash", "-c", ask % (" ".join(words), len(words))],
                                  capture_output=True, text=True)
            check.expect(done.stdout.strip() == wanted, f"bash completes {words} to {done.stdout!r}")
    for shell, test in (("zsh", ["-n"]), ("fish", ["--no-execute"])):
        text = check.out("--completion", shell)
        for command, options in known.items():
            for option in options - general:
                name = option if shell == "zsh" else f"-l {option[2:]}"
                check.expect(name in text, f"{shell}: {command} {option}")
        if shutil.which(shell):
            done = subprocess.run([shell, *test, "/dev/stdin"], input=text, capture_output=True, text=True)
            check.expect(done.returncode == 0, f"{shell}: {done.stderr[:300]}")


def languages(check):
    for environment, lang in (({}, "zh"), ({"LANG": "zh_CN.UTF-8"}, "zh"), ({"LANG": "C"}, "zh"),
                              ({"LC_ALL": "POSIX"}, "zh"), ({"LC_ALL": "C.UTF-8"}, "zh"),
                              ({"LANG": "en_GB.UTF-8"}, "en"), ({"LANG": "de_DE"}, "en"),
                              ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
                              ({"LC_MESSAGES": "zh_TW", "LANG": "en_US"}, "zh"),
                              ({"LC_ALL": "", "LANG": "fr_FR"}, "en")):
        for words, wanted in (((), lang), (("--lang", "en"), "en"), (("--lang=zh",), "zh")):
            text = check.run(*words, "--help", **environment).stdout
            check.expect(text.startswith("用法" if wanted == "zh" else "usage"),
                         f"{environment} {words}: {text[:20]!r}")


def at_terminal(program, folder, typed, *words):
    """What a terminal in GB18030 shows."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execve(program, [program, *words],
                  {"PATH": os.environ["PATH"], "LC_ALL": "zh_CN.GB18030", "NO_COLOR": "1"})
    if typed:
        os.write(terminal, typed)
    shown = b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.waitpid(child, 0)
    return shown


def terminals(check):
    bands = "98%以上|95%～98%|90%～95%|90%以下"
    with tempfile.TemporaryDirectory() as folder:
        shown = at_terminal(check.program, folder, b"", "grade", "--bands", bands.encode("gb18030"), "98%")
        check.expect("优" in shown.decode("gb18030", "replace"), f"GB18030: {shown!r}")
        shown = at_terminal(check.program, folder, "效果较好\n".encode("gb18030") + b"\x04", "grade",
                            "--bands", "效果明显|效果较好|效果一般|没效果".encode("gb18030"), "-")
        check.expect("良" in shown.decode("gb18030", "replace"), f"GB18030 typed: {shown!r}")
        shown = at_terminal(check.program, folder, b"", "chekc")
        check.expect("没有这个命令" in shown.decode("gb18030", "replace"), f"GB18030 errors: {shown!r}")
        name = "表.csv".encode("gb18030")
        pathlib.Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(
            "职责活动,年度预算数,绩效指标,优,良,中,差\n一、甲,1.00,,,,,\n　　1、子,1.00,公开率,98%以上,"
            "95%～98%,90%～95%,90%以下\n".encode("gb18030"))
        shown = at_terminal(check.program, folder, b"", "check", name)
        check.expect("公开率" in shown.decode("gb18030", "replace"), f"GB18030 name: {shown!r}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bin", required=True)
    check = checker(str(pathlib.Path(options.parse_args().bin).resolve()))
    known, general = help_pages(check)
    manual(check, known, general)
    completions(check, known, general)
    languages(check)
    terminals(check)
    print(f"{len(known)} commands, {sum(map(len, known.values()))} options, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
