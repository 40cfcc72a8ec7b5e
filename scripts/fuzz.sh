#!/bin/sh
# Fuzzes the way from bytes to a site: SECONDS_OF_FUZZING=600 scripts/fuzz.sh [libFuzzer options]. Inputs that are new to the
# corpus stay in .build-fuzz/corpus; one that crashes, leaks or takes ten seconds is written to .build-fuzz/found.
# The seed corpus is Tests/Fuzz/site: put an input that was found there, under a name that says what was wrong.
set -eu

cd "$(dirname "$0")/.."
SWIFT=${SWIFT:-swift}
SECONDS_OF_FUZZING=${SECONDS_OF_FUZZING:-60}
build=.build-fuzz

# The gold linker breaks off at the fuzzer's debug information.
$SWIFT build --scratch-path $build -c release --product fuzz-site \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -D -Xswiftc FUZZING \
    -Xcc -fsanitize=fuzzer-no-link,address -Xswiftc -use-ld=lld
# Swift's own report of a crash takes minutes in an instrumented program.
export SWIFT_BACKTRACE=enable=no
mkdir -p $build/corpus $build/found
exec $build/release/fuzz-site -max_total_time="$SECONDS_OF_FUZZING" -timeout=10 -rss_limit_mb=4096 \
    -max_len=20000 -dict=Tests/Fuzz/site.dict -artifact_prefix=$build/found/ -print_final_stats=1 \
    -detect_leaks=0 "$@" $build/corpus Tests/Fuzz/site
