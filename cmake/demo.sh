#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# cmake/demo.sh: installs what is missing, builds the program, and shows it at work on the table of a
# real department that comes with it. The files go to build/demo.

set -eu
cd "$(dirname "$0")/.."

cmake/install-deps.sh --build-only

log=build/demo.log
mkdir -p build
echo 'Building (a minute or two) …' >&2
if ! { cmake --preset release -DJIXIAO_BUILD_TESTS=OFF -DJIXIAO_BUILD_BENCH=OFF \
  && cmake --build --preset release --target jixiao_program; } >"$log" 2>&1; then
  tail -n 40 "$log" >&2
  echo "demo: the build failed; all of its output is in $log" >&2
  exit 1
fi

jixiao=build/release/bin/jixiao
demo=build/demo

# The table, as the file that it would be on a desk.
rm -rf "$demo"
"$jixiao" sample "$demo"

# Findings give a status of their own, which is no failure here.
run() {
  printf '\n$ jixiao %s\n' "$*"
  "$jixiao" "$@" || [ $? -eq 1 ]
}
run check "$demo/table.csv" --level warning
run score "$demo/table.csv" "$demo/measurements.csv" --missing leave_out -o "$demo/report.html"
printf '\nThe report, with every step and number line: %s\n' "$PWD/$demo/report.html"
