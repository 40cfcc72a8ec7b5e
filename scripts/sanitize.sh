#!/bin/sh
# Runs the Swift tests under the address sanitizer, then under the thread sanitizer, each with a build folder of its
# own: scripts/sanitize.sh [address|thread] [options of swift test]. Tests that measure time are left out, since the
# sanitizers slow everything down several times, and so are the scripts of Tests/Robustness, which load a library of
# their own into the program. The thread sanitizer does not know Swift's Mutex on Linux: it reports what happens
# inside of withLock as races.
set -eu

cd "$(dirname "$0")/.."
SWIFT=${SWIFT:-swift}
kinds='address thread'
case ${1:-} in
address | thread) kinds=$1 && shift ;;
esac
# Leaks at the end of a process are no findings, since the system frees them.
export ASAN_OPTIONS="detect_leaks=0 ${ASAN_OPTIONS:-}"

for kind in $kinds; do
    echo "sanitize: tests under the $kind sanitizer" >&2
    $SWIFT test --disable-xctest --sanitize="$kind" --scratch-path ".build-$kind" \
        --skip HostileFamily --skip ScaleTests --skip mutationsEnd --skip RobustnessTests "$@"
done
