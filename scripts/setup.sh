#!/bin/sh
# Makes sure that the generator can be built: Swift 6.2 or later, and libcmark and zlib with their
# headers. Silent when all are there. Installs the libraries on Debian and Ubuntu; otherwise says in
# one line what to install, and ends with status 1.
set -eu

swift=${SWIFT:-swift}

main() {
    check_swift
    has_libraries && return
    if command -v apt-get >/dev/null 2>&1; then
        install_with_apt && has_libraries && return
    fi
    stop "libcmark or zlib is missing: 'sudo apt-get install libcmark-dev zlib1g-dev pkg-config'" \
        "(Debian, Ubuntu), 'brew install cmark' (macOS) or 'sudo dnf install cmark-devel zlib-devel'" \
        "(Fedora) installs them"
}

check_swift() {
    command -v "$swift" >/dev/null 2>&1 ||
        stop "Swift is missing: install 6.2 or later from https://www.swift.org/install/"
    version=$("$swift" --version 2>/dev/null |
        sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
    major=${version%%.*}
    minor=${version#*.}
    if [ "${major:-0}" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
        stop "Swift is ${version:-of an unknown version}: install 6.2 or later from" \
            "https://www.swift.org/install/"
    fi
}

# macOS brings zlib along, in its SDK.
has_libraries() {
    has_library libcmark cmark.h && { [ "$(uname)" = Darwin ] || has_library zlib zlib.h; }
}

# By the name that pkg-config knows, or by the header.
has_library() {
    pkg-config --exists "$1" 2>/dev/null && return
    for folder in /usr/include /usr/local/include /opt/homebrew/include; do
        [ -f "$folder/$2" ] && return
    done
    return 1
}

# The package lists of a fresh machine may be empty or old, so a failed install updates them once.
# pkg-config comes too: without it SwiftPM finds libcmark, but warns that it may be missing.
install_with_apt() {
    root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || return 1
        # Without a terminal nobody can answer sudo's question.
        if [ -t 0 ]; then root=sudo; else root='sudo -n'; fi
    fi
    echo "setup: installing libcmark-dev, zlib1g-dev and pkg-config with apt-get" >&2
    apt_install 2>/dev/null || { $root apt-get -qq update && apt_install; }
}

apt_install() {
    $root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -y --no-install-recommends install libcmark-dev zlib1g-dev pkg-config >/dev/null
}

stop() {
    echo "setup: $*" >&2
    exit 1
}

main
