#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# cmake/install-deps.sh [--build-only | --sanitize | --full]
#
# Installs from Debian's packages what is missing, and nothing else:
#   --build-only  what the library and the program are built with
#   (nothing)     that, what the tests need, and what jixiao.html is made with
#   --sanitize    that, and clang and its sanitizers
#   --full        that, and Chromium, PostgreSQL, MariaDB, Java, doxygen, shellcheck, clang-format and
#                 clang-tidy
# Needs root or sudo only if something is missing.

set -eu

build="g++ cmake ninja-build libboost-dev libfmt-dev libcli11-dev libpugixml-dev libzip-dev
  libgumbo-dev nlohmann-json3-dev libxlsxwriter-dev libssl-dev libsqlite3-dev"
# What jixiao.html is made with.
page="clang lld wasi-libc libc++-16-dev-wasm32 libc++abi-16-dev-wasm32 libclang-rt-14-dev-wasm32"
test="catch2 python3 python3-jsonschema python3-openpyxl pkg-config libbenchmark-dev
  libgtest-dev libgmock-dev doctest-dev z3 libxml2-utils perl
  binutils sqlite3 valgrind abigail-tools patchelf"
# Left out where there is no such package: what is only compared with, and the page.
if_there="libintelrdfpmath-dev $page"
sanitize="clang libclang-rt-dev"
full="chromium fonts-noto-cjk postgresql postgresql-server-dev-all mariadb-server default-jdk-headless git
  doxygen clang-format clang-tidy shellcheck mypy"

say() { printf 'install-deps: %s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 1
}

case "${1-}" in
  --build-only) wanted="$build" ;;
  '') wanted="$build $test" ;;
  --sanitize) wanted="$build $test $sanitize" ;;
  --full) wanted="$build $test $sanitize $full" ;;
  *) fail "unknown option '$1'; known are --build-only, --sanitize and --full" ;;
esac

if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
  say "this is no Debian, so nothing is installed here. What Debian calls:"
  # Words, not one text: echo puts them on one line.
  # shellcheck disable=SC2086
  say $wanted
  say "must be there; cmake will name what it does not find."
  exit 0
fi

missing=
for package in $wanted; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
if [ "${1-}" != --build-only ]; then
  for package in $if_there; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || ! apt-cache show "$package" >/dev/null 2>&1 \
      || missing="$missing $package"
  done
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1; then
  as_root=sudo
else
  fail "these packages are missing:$missing
install-deps: installing them needs root, and there is no sudo; as root run:
  apt-get update && apt-get install$missing"
fi

say "installing$missing"
# An old list still serves in most cases, so a failing update is not the end yet.
$as_root apt-get update -q >&2 || say "apt-get update failed; trying with the package list there is"
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get install -q -y --no-install-recommends $missing >&2 \
  || fail "apt-get could not install:$missing
install-deps: its own words are above. Is the network there, and is this Debian 12 or later?"
