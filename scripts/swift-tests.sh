#!/usr/bin/env bash
# Runs the Swift tests: scripts/swift-tests.sh [options of swift test]. Where no terminal is watched, as in CI, what
# failed is said once more at the end, since a log is often kept by its last lines only.
set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
run=("${SWIFT:-swift}" test --disable-xctest "$@")
[ -t 1 ] && exec "${run[@]}"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
"${run[@]}" 2>&1 | tee "$log" && exit
status=$?
printf '\nWhat failed:\n'
grep -aE '^✘ Test .* recorded an issue|^(error|/[^ ]+:[0-9]+:[0-9]+: error): |^SUMMARY: ' "$log" | cut -c 1-400 | tail -n 40
exit $status
