#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# cmake/check.sh [--sanitize | --full]
#
# Installs what is missing, builds everything with warnings as errors, runs every test.
#   --sanitize  before that: with clang, under the sanitizers, the core, streams and documents
#   --full      before that: format, clang-tidy, all tests with clang under the sanitizers, and the
#               tests with portable 128-bit integers

set -eu
cd "$(dirname "$0")/.."

case "${1-}" in
  '' | --sanitize | --full) more="${1-}" ;;
  *)
    echo "check: unknown option '$1'; known are --sanitize and --full" >&2
    exit 2
    ;;
esac

jobs=$(nproc 2>/dev/null || echo 2)
export CTEST_PARALLEL_LEVEL="${CTEST_PARALLEL_LEVEL:-$jobs}"
export CMAKE_BUILD_PARALLEL_LEVEL="${CMAKE_BUILD_PARALLEL_LEVEL:-$jobs}"

step() { printf '\n==== %s\n' "$*"; }

# Our own sources, from git where there is git.
sources() {
  if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git ls-files -- "$@"
  else
    find include src tests bench cmake -type f \( -name "$1" -o -name "${2-$1}" -o -name "${3-$1}" \
      -o -name "${4-$1}" \)
  fi
}

step 'packages'
cmake/install-deps.sh "$more"

if [ "$more" = --sanitize ]; then
  step 'clang, sanitizers: the core, streams and documents'
  cmake --preset sanitize
  cmake --build --preset sanitize
  ctest --preset sanitize
elif [ "$more" = --full ]; then
  export JIXIAO_BRING_CLICKHOUSE=1
  step 'form: clang-format, shellcheck'
  sources '*.cpp' '*.hpp' '*.ipp' '*.h' | xargs -r clang-format --dry-run -Werror
  shellcheck cmake/*.sh .ci/run

  step 'clang, sanitizers: build'
  cmake --preset asan
  cmake --build --preset asan

  step 'clang-tidy'
  # What is compiled here of src, and every public header through all_headers.cpp.
  sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' build/asan/compile_commands.json \
    | grep -e '/src/[a-z0-9]*/[^/]*\.cpp$' -e '/architecture/all_headers\.cpp$' | sort -u \
    | xargs -n 1 -P "$jobs" clang-tidy --quiet -p build/asan

  step 'clang, sanitizers: tests'
  ctest --preset asan

  step 'portable 128-bit integers'
  cmake --preset portable
  cmake --build --preset portable
  ctest --preset portable
fi

step 'release: build'
cmake --preset check
cmake --build --preset check --target all all_verify_interface_header_sets

step 'release: tests'
ctest --preset check
