#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# postgresql.sh SCRIPT: runs SQL in a PostgreSQL of its own, which ends with it, and prints the rows.
# Status 77: there is no PostgreSQL here.

set -eu

bin=
for candidate in /usr/lib/postgresql/*/bin; do
  [ -x "$candidate/initdb" ] && bin=$candidate
done
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb || echo /none/initdb)")
[ -x "$bin/initdb" ] || exit 77

folder=$(mktemp -d)
# The server refuses to run as root.
as_user=
if [ "$(id -u)" -eq 0 ]; then
  command -v runuser >/dev/null 2>&1 || exit 77
  chown nobody "$folder"
  as_user='runuser -u nobody --'
fi
stop() {
  cd /
  $as_user "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT INT TERM

cd "$folder"
$as_user "$bin/initdb" -D "$folder/data" -A trust -E UTF8 --locale=C -U test -N >"$folder.log" 2>&1 \
  || { cat "$folder.log" >&2; exit 1; }
rm -f "$folder.log"
$as_user "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" \
  -o "-k $folder -c listen_addresses='' -c fsync=off" start >/dev/null
psql -X -q -A -t -v ON_ERROR_STOP=1 -h "$folder" -U test -d postgres <"$1"
