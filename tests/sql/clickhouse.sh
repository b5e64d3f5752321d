#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# clickhouse.sh SCRIPT: runs SQL in ClickHouse, inside this process, and prints the rows, the columns
# divided by |. Status 77: there is no ClickHouse here. Half a gigabyte is brought by npm only where
# JIXIAO_BRING_CLICKHOUSE is set, as `cmake/check.sh --full` does.

set -eu

folder=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/jixiao-clickhouse
if [ ! -d "$folder/node_modules/chdb" ]; then
  [ -n "${JIXIAO_BRING_CLICKHOUSE-}" ] || exit 77
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || exit 77
  # Several tests may want it at once: one brings it, and nobody sees the half of it.
  mkdir -p "$folder"
  exec 9>"$folder/lock"
  if command -v flock >/dev/null 2>&1; then flock 9; fi
  if [ ! -d "$folder/node_modules/chdb" ]; then
    new=$(mktemp -d "$folder/new.XXXXXX")
    bring() {
      timeout 240 npm install --prefix "$new" --no-audit --no-fund --no-save --ignore-scripts "$1" \
        >"$folder/npm.log" 2>&1
    }
    if bring chdb@3.4 || bring chdb; then
      mv "$new/node_modules" "$folder/node_modules" 2>/dev/null || true
    fi
    rm -rf "$new"
  fi
  exec 9>&-
  [ -d "$folder/node_modules/chdb" ] || exit 77
fi
# A library for another machine than this is none.
NODE_PATH="$folder/node_modules" node -e 'require("chdb")' >/dev/null 2>&1 || exit 77
NODE_PATH="$folder/node_modules" exec node -e '
  const { Session } = require("chdb");
  const text = require("fs").readFileSync(process.argv[1], "utf8");
  const session = new Session();
  try {
    // Tables and columns as the other engines make them.
    for (const setting of ["default_table_engine = \"Memory\"", "data_type_default_nullable = 1"])
      session.query("SET " + setting.replaceAll("\"", String.fromCharCode(39)));
    for (const statement of text.split(";\n").filter((s) => s.trim()))
      process.stdout.write(session.query(statement, "TabSeparatedRaw").replaceAll("\t", "|"));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    session.cleanup();
  }
' "$1"
