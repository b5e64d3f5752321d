#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# check-rules.sh TABLE CASES [REPORTS]
#
# What a pipeline asks of a rule book: nothing wrong with the table, every case as it must be, and
# cases that notice every small mistake in the standards. Writes REPORTS/findings.sarif, cases.xml
# (JUnit) and mutants.json, and ends with 0 only when all three hold. JIXIAO names the program.

set -eu
if [ $# -lt 2 ]; then
  echo "check-rules.sh TABLE CASES [REPORTS]" >&2
  exit 2
fi
table=$1
cases=$2
reports=${3:-reports}
jixiao=${JIXIAO:-jixiao}
mkdir -p "$reports"

failed=''
ask() {
  name=$1
  file=$2
  shift 2
  if "$@" > "$reports/$file"; then
    echo "ok      $name"
  else
    echo "FAILED  $name: see $reports/$file"
    failed=yes
  fi
}

ask 'the table' findings.sarif "$jixiao" check "$table" --format sarif
ask 'the cases' cases.xml "$jixiao" test "$table" "$cases" --format junit
ask 'what the cases notice' mutants.json \
  "$jixiao" test "$table" "$cases" --mutate --threshold 100 --format json
[ -z "$failed" ]
