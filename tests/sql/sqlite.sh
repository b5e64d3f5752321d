#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# sqlite.sh SCRIPT: runs SQL in SQLite and prints the rows. Status 77: there is none here.

set -eu
python3 -c 'import sqlite3' 2>/dev/null || exit 77
exec python3 -c '
import sqlite3, sys
connection = sqlite3.connect(":memory:")
for statement in open(sys.argv[1], encoding="utf-8").read().split(";\n"):
    for row in connection.execute(statement):
        print("|".join(map(str, row)))
' "$1"
