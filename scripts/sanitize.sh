#!/bin/sh
# Runs the Swift tests under the address sanitizer, then under the thread sanitizer, each with a build folder of its
# own: scripts/sanitize.sh [address|thread] [options of swift test]. Tests that measure time or memory are left out,
# since the sanitizers take several times as much of both, and so are the scripts of Tests/Robustness, which load a
# library of their own into the program, and the laws over tens of thousands of sums, which would take an hour there;
# DrawsTests run the same code.
# With CI=true each runs where it can find something, and compiles no more than that: the address sanitizer over the
# tests of all targets with unsafe code (SanitizerTests hold the list), the thread sanitizer over the tests that use
# threads. scripts/fuzz.sh has the address sanitizer in the whole generator, over all seeds.
set -eu

cd "$(dirname "$0")/.."
SWIFT=${SWIFT:-swift}
kinds='address thread'
case ${1:-} in
address | thread) kinds=$1 && shift ;;
esac
unsafe='CostTests DiagnosticsTests MarkdownTests PreviewTests SiteTests WorkspaceTests'
threaded='HandbookTests MarkdownTests PreviewTests SiteTests WorkspaceTests'
threads='WorkspaceTests|PreviewTests|SameBytes|LiveSite|BuildObserver|DocumentLimit|ServeCommand|ServeWatch|TwoBuilds'
# Leaks at the end of a process are no findings, since the system frees them.
export ASAN_OPTIONS="detect_leaks=0:suppressions=$PWD/scripts/address-sanitizer.txt:${ASAN_OPTIONS:-}"

for kind in $kinds; do
    echo "sanitize: tests under the $kind sanitizer" >&2
    if [ "$kind" = thread ] && [ "$(uname)" = Linux ]; then
        # A new name for a new text, since a linked file that changes is not linked anew.
        locks=$PWD/.build-thread/locks-$(cksum <scripts/thread-sanitizer.c | cut -d ' ' -f 1).o
        mkdir -p .build-thread
        clang -O2 -Wall -Wextra -Werror -c scripts/thread-sanitizer.c -o "$locks"
        set -- -Xlinker "$locks" "$@"
    fi
    # A page of a million bytes has ten seconds on the clock, and takes longer there.
    [ "$kind" = thread ] && set -- --skip aPageHasAMillionBytes "$@"
    # What Package.swift leaves in the package.
    case $kind/${CI:-} in
    address/true) export HANDBOOK_TESTS="$unsafe" ;;
    thread/true) export HANDBOOK_TESTS="$threaded" && set -- --filter "$threads" "$@" ;;
    esac
    SWIFT=$SWIFT scripts/swift-tests.sh --sanitize="$kind" --scratch-path ".build-$kind" --skip HostileFamily \
        --skip ScaleTests --skip mutationsEnd --skip DataTests/mutations --skip RobustnessTests --skip hundredsOfEdits \
        --skip EveryWalkLaw --skip StandingLaw --skip randomPointsGive "$@"
done
