#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# mariadb.sh SCRIPT: runs SQL in a MariaDB of its own, which ends with it, and prints the rows, the
# columns divided by |. Status 77: there is no MariaDB here.

set -eu

server=$(command -v mariadbd || command -v /usr/sbin/mariadbd || exit 77)
command -v mariadb-install-db >/dev/null 2>&1 && command -v mariadb >/dev/null 2>&1 || exit 77

folder=$(mktemp -d)
user=$(id -un)
if [ "$(id -u)" -eq 0 ]; then
  user=nobody
  chown nobody "$folder"
fi
process=
stop() {
  [ -z "$process" ] || kill "$process" 2>/dev/null || true
  [ -z "$process" ] || wait "$process" 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT INT TERM

mariadb-install-db --no-defaults --user="$user" --datadir="$folder/data" \
  --auth-root-authentication-method=normal --skip-test-db >"$folder/log" 2>&1 \
  || { cat "$folder/log" >&2; exit 1; }
"$server" --no-defaults --user="$user" --datadir="$folder/data" --socket="$folder/socket" \
  --skip-networking --pid-file="$folder/pid" --character-set-server=utf8mb4 \
  --innodb-flush-log-at-trx-commit=0 >>"$folder/log" 2>&1 &
process=$!
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  mariadb --no-defaults -S "$folder/socket" -u root -e 'SELECT 1' >/dev/null 2>&1 && break
  sleep 0.5
done
(
  echo 'CREATE DATABASE test; USE test;'
  cat "$1"
) | mariadb --no-defaults --default-character-set=utf8mb4 -S "$folder/socket" -u root -N -B \
  | tr '\t' '|'
