#!/bin/sh
# Fuzzes one way into the program: SECONDS_OF_FUZZING=600 scripts/fuzz.sh site [libFuzzer options], for the way from
# bytes to a site; scripts/fuzz.sh data for that from data files, workloads and price lists to figures and answers;
# scripts/fuzz.sh requests for that from bytes to the answers of a preview. Inputs that are new to
# the corpus stay in .build-fuzz/corpus-TARGET; one that crashes, leaks or takes ten seconds is written to
# .build-fuzz/found. The seeds are in Tests/Fuzz/TARGET: put an input that was found there, under a name that says what
# was wrong.
set -eu

cd "$(dirname "$0")/.."
SWIFT=${SWIFT:-swift}
SECONDS_OF_FUZZING=${SECONDS_OF_FUZZING:-60}
build=.build-fuzz
target=${1:-}
case $target in
site | data | requests) shift ;;
*)
    echo 'fuzz.sh: say what to fuzz: site, data or requests' >&2
    exit 2
    ;;
esac

# The gold linker breaks off at the fuzzer's debug information.
$SWIFT build --scratch-path $build -c release --product "fuzz-$target" \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -D -Xswiftc FUZZING \
    -Xcc -fsanitize=fuzzer-no-link,address -Xswiftc -use-ld=lld
# Swift's own report of a crash takes minutes in an instrumented program.
export SWIFT_BACKTRACE=enable=no
mkdir -p "$build/corpus-$target" $build/found
exec "$build/release/fuzz-$target" -max_total_time="$SECONDS_OF_FUZZING" -timeout=10 -rss_limit_mb=4096 \
    -max_len=20000 -dict="Tests/Fuzz/$target.dict" -artifact_prefix="$build/found/$target-" -print_final_stats=1 \
    -detect_leaks=0 "$@" "$build/corpus-$target" "Tests/Fuzz/$target"
