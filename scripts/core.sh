#!/bin/sh
# Compiles the cores to WebAssembly, as one module of Embedded Swift, for a reader's page:
#
#     scripts/core.sh                the module to templates/assets/core.wasm, and a digest of its sources beside this
#     scripts/core.sh --check        ends with status 1 where the digest is not that of the sources at hand
#     scripts/core.sh --compare      compiles anew, and ends with status 1 where a byte differs
#
# Needs the toolchain of Swift alone, and the routines for integers of 128 bits that come with LLVM: on Debian and
# Ubuntu the package libclang-rt-14-dev-wasm32. The same sources give the same bytes in every folder.
set -eu

cd "$(dirname "$0")/.."
module=templates/assets/core.wasm
digest=scripts/core/sources.sha256
target=wasm32-unknown-none-wasm
cores="Exact Cost Inference Decision Advice Charts Diagnostics Fields Workloads Telling Answers"

main() {
    case ${1-} in
    --check) check ;;
    --compare)
        folder=$(mktemp -d)
        trap 'rm -rf "$folder"' EXIT
        compile "$folder/anew.wasm"
        cmp "$folder/anew.wasm" $module || stop "$module is not what its sources give: run 'make core'"
        ;;
    '')
        folder=$(mktemp -d)
        trap 'rm -rf "$folder"' EXIT
        compile "$folder/core.wasm"
        mv "$folder/core.wasm" $module
        chmod 644 $module
        sources_digest >$digest
        ;;
    *) stop "it takes --check, --compare or nothing" ;;
    esac
}

check() {
    [ "$(sources_digest)" = "$(cat $digest)" ] ||
        stop "$module was made from other sources: run 'make core'"
}

# Of all that is compiled, by names and bytes.
sources_digest() {
    { list_sources; echo scripts/core.sh; } | while read -r file; do
        printf '%s\n' "$file"
        cat "$file"
    done | if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1
}

list_sources() {
    {
        for core in $cores; do find "Sources/$core" -name '*.swift'; done
        echo scripts/core/Entry.swift
        echo scripts/core/runtime.c
    } | LC_ALL=C sort
}

compile() {
    swiftc=$(command -v "${SWIFTC:-swiftc}") || stop "swiftc is missing"
    tools=$(dirname "$(readlink -f "$swiftc")")
    builtins=$(find "${WASM_BUILTINS:-/usr/lib}" -name libclang_rt.builtins-wasm32.a 2>/dev/null | sort | tail -n 1)
    [ -n "$builtins" ] || stop "libclang_rt.builtins-wasm32.a is missing: 'sudo apt-get install" \
        "libclang-rt-14-dev-wasm32' (Debian) installs it; elsewhere set WASM_BUILTINS to its folder"
    copy_sources
    (
        cd "$folder"
        LC_ALL=C ls ./*.swift >files
        "$swiftc" -target $target -enable-experimental-feature Embedded -wmo -Osize -parse-as-library \
            -swift-version 6 -package-name handbook -module-name HandbookCore -file-prefix-map "$folder=." \
            -enforce-exclusivity=unchecked -Xcc -mbulk-memory -Xfrontend -disable-stack-protector \
            -c -o core.o @files
        "$tools/clang" --target=$target -O2 -mbulk-memory -fno-builtin -ffreestanding -nostdlib -c -o runtime.o \
            runtime.c
    )
    "$tools/wasm-ld" --no-entry --gc-sections --strip-all -z stack-size=1048576 --export=handbook_buffer \
        --export=handbook_tables --export=handbook_answer "$folder/core.o" "$folder/runtime.o" \
        "$tools/../lib/swift/embedded/$target/libswiftUnicodeDataTables.a" "$builtins" -o "$1"
}

# One folder of files, without the imports of each other, under names that say where each comes from.
copy_sources() {
    others=$(echo "$cores" | tr ' ' '|')
    list_sources | while read -r file; do
        case $file in
        scripts/*) cp "$file" "$folder" ;;
        *)
            name=$(basename "$(dirname "$file")")$(basename "$file")
            sed -E "s/^(package |public )?import ($others)\$//" "$file" >"$folder/$name"
            ;;
        esac
    done
}

stop() {
    echo "core: $*" >&2
    exit 1
}

main "$@"
