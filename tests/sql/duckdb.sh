#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# duckdb.sh SCRIPT: runs SQL in DuckDB and prints the rows, the columns divided by |.
# Status 77: there is no DuckDB here, and npm does not bring it.

set -eu

folder=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/jixiao-duckdb
if [ ! -d "$folder/node_modules/@duckdb/node-api" ]; then
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || exit 77
  mkdir -p "$folder"
  timeout 240 npm install --prefix "$folder" --no-audit --no-fund --no-save @duckdb/node-api@1.5 \
    >"$folder/npm.log" 2>&1 || timeout 240 npm install --prefix "$folder" --no-audit --no-fund \
    --no-save @duckdb/node-api >"$folder/npm.log" 2>&1 || exit 77
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
