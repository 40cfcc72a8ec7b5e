#!/bin/sh
# Runs the Swift tests under the address sanitizer, then under the thread sanitizer, each with a build folder of its
# own: scripts/sanitize.sh [address|thread] [options of swift test]. Tests that measure time are left out, since the
# sanitizers slow everything down several times.
set -eu

cd "$(dirname "$0")/.."
SWIFT=${SWIFT:-swift}
kinds='address thread'
case ${1:-} in
address | thread) kinds=$1 && shift ;;
esac

for kind in $kinds; do
    echo "sanitize: tests under the $kind sanitizer" >&2
    ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=1 \
        $SWIFT test --disable-xctest --sanitize="$kind" --scratch-path ".build-$kind" \
        --skip HostileFamily --skip ScaleTests --skip mutationsEnd "$@"
done
