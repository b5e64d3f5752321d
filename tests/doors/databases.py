# SPDX-License-Identifier: BSL-1.0
"""The extensions loaded into real databases: SQLite by its shell, PostgreSQL in a server of its
own that ends with the test. `rows(sql, parameters)` gives what a query gives, or raises Failed."""
import csv
import io
import os
import pathlib
import shutil
import subprocess
import tempfile


class Failed(Exception):
    """What the database says."""


class Absent(Exception):
    """There is no such database on this machine."""


def quoted(text):
    return "NULL" if text is None else "'" + str(text).replace("'", "''") + "'"


def filled(sql, parameters):
    for one in parameters:
        sql = sql.replace("?", quoted(one), 1)
    return sql


def rows_of(printed):
    """Lines of CSV; an empty cell is null."""
    return [tuple(cell or None for cell in row or [""])
            for row in csv.reader(io.StringIO(printed, newline=""))]


class Sqlite:
    """By SQLite's own shell, since not every Python may load extensions."""

    name = "SQLite"

    def __init__(self, extension):
        if not shutil.which("sqlite3"):
            raise Absent("no sqlite3")
        self.extension = pathlib.Path(extension).resolve()
        self.folder = tempfile.mkdtemp(prefix="jixiao")

    def shell(self, text):
        done = subprocess.run(["sqlite3", "-bail", "-batch", "-csv", f"{self.folder}/database"],
                              input=f".load {self.extension}\n".encode()
                              + text.encode("utf-8", "surrogateescape"),
                              capture_output=True, timeout=600)
        if done.returncode != 0 or done.stderr:
            raise Failed(done.stderr.decode("utf-8", "replace"))
        return done.stdout.decode("utf-8")

    def rows(self, sql, parameters=()):
        return rows_of(self.shell(filled(sql, parameters) + ";\n"))

    def load(self, name, rows):
        values = ",\n".join("(" + ", ".join(map(quoted, row)) + ")" for row in rows)
        self.shell(f"CREATE TABLE {name} (n INTEGER PRIMARY KEY, bands TEXT, value TEXT);\n"
                   f"INSERT INTO {name} (bands, value) VALUES {values};\n")

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Postgres:
    name = "PostgreSQL"

    def __init__(self, module, sql_file):
        programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        if not programs or not shutil.which("psql"):
            raise Absent("no PostgreSQL")
        self.programs = programs[-1].parent
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="jixiao"))
        self.user = []
        if os.getuid() == 0:  # which the server refuses to run as
            shutil.chown(self.folder, "nobody")
            self.user = ["runuser", "-u", "nobody", "--"]
        os.chmod(self.folder, 0o755)
        module_here = self.folder / "jixiao_postgres.so"
        shutil.copy(module, module_here)
        os.chmod(module_here, 0o755)
        self.control("initdb", "-D", self.folder / "data", "-A", "trust", "-E", "UTF8",
                     "--locale=C", "-U", "test", "-N")
        self.control("pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "server.log",
                     "-o", f"-k {self.folder} -c listen_addresses='' -c fsync=off", "start")
        script = pathlib.Path(sql_file).read_text(encoding="utf-8")
        lines = [line for line in script.splitlines() if not line.startswith("\\echo")]
        self.script = "\n".join(lines).replace("'MODULE_PATHNAME'", f"'{module_here}'")
        self.rows(self.script)

    def with_encoding(self, encoding, text):
        """What a query prints in a database of another encoding."""
        name = encoding.lower()
        self.psql(f"CREATE DATABASE {name} ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0;\n")
        utf8 = "SET client_encoding = 'UTF8';\n"
        self.psql(utf8 + self.script, name)
        return self.psql(utf8 + text + ";\n", name).strip()

    def control(self, program, *words):
        done = subprocess.run([*self.user, str(self.programs / program), *map(str, words)],
                              cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              text=True, timeout=120)
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stderr}")

    def psql(self, text, base="postgres"):
        done = subprocess.run(
            ["psql", "-X", "-q", "--csv", "-t", "-v", "ON_ERROR_STOP=1", "-h", str(self.folder),
             "-U", "test", "-d", base], input=text.encode("utf-8", "surrogateescape"),
            capture_output=True, timeout=600)
        if done.returncode != 0:
            raise Failed(done.stderr.decode("utf-8", "replace"))
        return done.stdout.decode("utf-8")

    def rows(self, sql, parameters=()):
        return rows_of(self.psql(filled(sql, parameters) + ";\n"))

    def load(self, name, rows):
        out = io.StringIO()
        csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
        path = self.folder / f"{name}.csv"
        path.write_text(out.getvalue(), encoding="utf-8")
        self.psql(f"CREATE TABLE {name} (n serial, bands text, value text);\n"
                  f"\\copy {name} (bands, value) FROM '{path}' (FORMAT csv, FORCE_NOT_NULL (value))\n")

    def close(self):
        subprocess.run([*self.user, str(self.programs / "pg_ctl"), "-D", str(self.folder / "data"),
                        "-m", "immediate", "stop"], cwd="/", capture_output=True)
        shutil.rmtree(self.folder, ignore_errors=True)


def opened(options):
    """The databases that there are, for --sqlite MODULE and --postgres MODULE --postgres-sql FILE."""
    found = []
    if options.sqlite:
        try:
            found.append(Sqlite(options.sqlite))
        except Absent as problem:
            print(f"left out: {problem}")
    if options.postgres:
        try:
            found.append(Postgres(options.postgres, options.postgres_sql))
        except Absent as problem:
            print(f"left out: {problem}")
    return found
