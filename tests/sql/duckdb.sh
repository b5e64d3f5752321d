#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# duckdb.sh SCRIPT: runs SQL in DuckDB and prints the rows, the columns divided by |.
# Status 77: there is no DuckDB here, and npm does not bring it.

set -eu

folder=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/jixiao-duckdb
if [ ! -d "$folder/node_modules/@duckdb/node-api" ]; then
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || exit 77
  # Several tests may want it at once: one brings it, and nobody sees the half of it.
  mkdir -p "$folder"
  exec 9>"$folder/lock"
  if command -v flock >/dev/null 2>&1; then flock 9; fi
  if [ ! -d "$folder/node_modules/@duckdb/node-api" ]; then
    new=$(mktemp -d "$folder/new.XXXXXX")
    bring() {
      timeout 240 npm install --prefix "$new" --no-audit --no-fund --no-save "$1" \
        >"$folder/npm.log" 2>&1
    }
    if bring @duckdb/node-api@1.5 || bring @duckdb/node-api; then
      mv "$new/node_modules" "$folder/node_modules" 2>/dev/null || true
    fi
    rm -rf "$new"
  fi
  exec 9>&-
  [ -d "$folder/node_modules/@duckdb/node-api" ] || exit 77
fi
NODE_PATH="$folder/node_modules" exec node -e '
  const { DuckDBInstance } = require("@duckdb/node-api");
  const text = require("fs").readFileSync(process.argv[1], "utf8");
  (async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    for (const statement of text.split(";\n").filter((s) => s.trim())) {
      const reader = await connection.runAndReadAll(statement);
      if (/^\s*SELECT/.test(statement))
        for (const row of reader.getRows()) console.log(row.map(String).join("|"));
    }
  })().catch((e) => { console.error(e.message); process.exit(1); });
' "$1"
