#!/bin/sh
# Makes one program for Linux that needs nothing but glibc: the folder and the archive
# .build/dist/handbook-VERSION-linux-MACHINE(.tar.gz), without times, owners and paths of this machine.
# Compiles in a folder of its own, so that daily builds stay as they are.
set -eu
cd "$(dirname "$0")/.."

swift=${SWIFT:-swift}
cc=${CC:-cc}
here=$(pwd)
dist=$here/.build/dist
libraries=$dist/libraries
work=$dist/work

main() {
    [ "$(uname)" = Linux ] || stop "this makes programs for Linux only; 'make site' makes one for this machine"
    collect_archives
    compile
    program=$work/release/handbook
    check_needs "$program"
    check_paths "$program"
    pack "$program"
}

# A folder with nothing but archives, which the linker searches first: there is no shared library of
# these names for it to take. SwiftPM learns of the folder from a file for pkg-config.
collect_archives() {
    mkdir -p "$libraries" "$dist/pkgconfig"
    for name in libcmark libz libstdc++ libgcc libgcc_eh; do
        archive=$("$cc" -print-file-name="$name.a")
        [ -f "$archive" ] ||
            stop "$name.a is missing: 'sudo apt-get install libcmark-dev zlib1g-dev g++' installs it"
        ln -sf "$archive" "$libraries/$name.a"
    done
    cat >"$dist/pkgconfig/libcmark.pc" <<-END
		Name: libcmark
		Description: the archive alone
		Version: 0
		Libs: -L$libraries -lcmark
		END
}

compile() {
    # Optimizing all modules as one takes minutes more and an eighth off a build's time; it needs lld.
    # shellcheck disable=SC2086 # The flags are words.
    PKG_CONFIG_PATH=$dist/pkgconfig "$swift" build -c release --product handbook \
        --scratch-path "$work" --static-swift-stdlib --experimental-lto-mode=full -Xswiftc -use-ld=lld \
        -Xcc "-ffile-prefix-map=$here=." -Xswiftc -file-prefix-map -Xswiftc "$here=." \
        -Xswiftc -Xclang-linker -Xswiftc -static-libgcc -Xlinker -s ${SWIFT_FLAGS:-}
}

# glibc's own libraries are the only ones that a program may expect everywhere.
check_needs() {
    others=$(ldd "$1" | awk '{ print $1 }' |
        grep -vE '^(linux-vdso|libc|libm|.*/ld-linux-[a-z0-9_-]*)\.so\.[0-9]$') || true
    [ -z "$others" ] || stop "the program needs" $others "besides glibc"
}

check_paths() {
    ! grep -qF "$here" "$1" || stop "the program holds the path of this folder"
}

pack() {
    name=handbook-$("$1" --version | cut -d ' ' -f 1)-linux-$(uname -m)
    rm -rf "${dist:?}/$name" "$dist/$name.tar.gz"
    mkdir "$dist/$name"
    cp "$1" "$dist/$name/handbook"
    notices >"$dist/$name/NOTICES.txt"
    chmod 755 "$dist/$name" "$dist/$name/handbook"
    chmod 644 "$dist/$name/NOTICES.txt"
    tar -C "$dist" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --format=ustar \
        -cf - "$name" | gzip -n9 >"$dist/$name.tar.gz"
    glibc=$(grep -aoE 'GLIBC_[0-9.]+' "$1" | sort -Vu | tail -n 1)
    echo ".build/dist/$name.tar.gz: $(wc -c <"$dist/$name.tar.gz") bytes, the program $(wc -c <"$1")," \
        "for ${glibc#GLIBC_} or later of glibc"
}

# The licences of what is inside ask to be passed on.
notices() {
    toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v "$swift")")")")
    for file in "$work"/checkouts/*/LICENSE* "$work"/checkouts/*/NOTICE* \
        "$work"/checkouts/Yams/Sources/CYaml/LICENSE* "$toolchain"/share/swift/LICENSE* \
        /usr/share/doc/libcmark-dev/copyright /usr/share/doc/zlib1g-dev/copyright \
        /usr/share/doc/gcc-[0-9]*-base/copyright /usr/share/doc/libyaml-*/copyright \
        /usr/share/doc/libicu[0-9]*/copyright; do
        [ -f "$file" ] || continue
        short=${file#"$work"/checkouts/}
        short=${short#"$toolchain"/share/}
        printf '==== %s ====\n\n' "${short#/usr/share/doc/}"
        cat "$file"
        printf '\n'
    done
}

stop() {
    echo "dist: $*" >&2
    exit 1
}

main
