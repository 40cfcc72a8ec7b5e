#!/bin/sh
# Runs the tests under a sanitizer: scripts/sanitize.sh thread|address [filter].
# The compiled files go to .build-thread or .build-address, since everything is compiled anew. The scripts of
# Tests/Robustness are left out: they load a library of their own into the program.
# ThreadSanitizer does not know Swift's Mutex on Linux: it reports what happens inside of withLock as races.
set -eu

cd "$(dirname "$0")/.."
kind=${1:?thread or address}
filter=${2:-.}
# Leaks at the end of a process are no findings, since the system frees them.
export ASAN_OPTIONS="detect_leaks=0 ${ASAN_OPTIONS:-}"
exec "${SWIFT:-swift}" test --disable-xctest --sanitize="$kind" --scratch-path ".build-$kind" \
    --filter "$filter" --skip RobustnessTests
