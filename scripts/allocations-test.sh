#!/bin/sh
# Counts the allocations a page of the release build and compares them with the committed figure. Only for
# Linux with glibc, a C compiler and Python; elsewhere it says so and ends well.
set -eu
cd "$(dirname "$0")/.."

skip() {
    echo "allocations-test: skipped, $*" >&2
    exit 0
}

[ "$(uname)" = Linux ] || skip "not on Linux"
command -v "${CC:-cc}" >/dev/null 2>&1 || command -v clang >/dev/null 2>&1 || skip "no C compiler"
command -v python3 >/dev/null 2>&1 || skip "no Python"
ldd --version 2>&1 | grep -qiE 'glibc|gnu libc' || skip "no glibc"
# shellcheck disable=SC2086 # The flags are words.
"${SWIFT:-swift}" build -c release --product handbook ${SWIFT_FLAGS:-}
exec python3 Benchmarks/allocations.py
