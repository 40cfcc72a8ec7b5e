#!/bin/sh
# Tries the program of 'make dist' in a bare Debian: no Swift, no libcmark, no compiler. Needs root and
# debootstrap; SUITE (bookworm) and MIRROR say which Debian and from where. The root is kept in
# .build/dist for the next time.
set -eu
cd "$(dirname "$0")/.."

suite=${SUITE:-bookworm}
root=$(pwd)/.build/dist/bare-$suite

main() {
    [ "$(id -u)" -eq 0 ] || stop "chroot needs root: 'sudo make dist-test'"
    command -v debootstrap >/dev/null 2>&1 || stop "debootstrap is missing: 'apt-get install debootstrap'"
    for program in .build/dist/handbook-*-linux-"$(uname -m)"/handbook; do [ -x "$program" ] && break; done
    [ -x "$program" ] || stop "there is no program: 'make dist' makes it"
    [ -e "$root/complete" ] || make_root
    rm -rf "$root/try" "$root/site"
    mkdir "$root/try"
    cp "$program" "$root/try/handbook"
    cp -r content templates "$root/try/"
    enter "$(commands)" || stop "failed in a bare $suite"
    compare "$program"
    rm -rf "$root/try" "$root/site"
    echo "dist-test: $("$program" --version) starts, makes a handbook, builds and checks in a bare $suite"
}

make_root() {
    rm -rf "$root"
    # shellcheck disable=SC2086 # Without a mirror there is no word.
    debootstrap --variant=minbase "$suite" "$root" ${MIRROR:-} >/dev/null ||
        stop "debootstrap failed: is the mirror within reach?"
    touch "$root/complete"
}

# Runs commands in the root, with /proc, from which Swift takes the arguments of a program. The mount ends
# with them.
enter() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin unshare --mount --fork /bin/sh -euc '
        mount -t proc proc "$1/proc"
        exec chroot "$1" /bin/sh -euc "$2"' sh "$root" "$1"
}

# What runs inside.
commands() {
    cat <<-'END'
		for absent in swift cc; do ! command -v $absent || exit 1; done
		! ls /usr/lib/*/libcmark.so* /usr/lib/*/libyaml* 2>/dev/null || exit 1
		cd /try
		./handbook --version
		./handbook init rules
		./handbook build -r rules --strict --precompress
		./handbook check -r rules --strict
		test -f rules/public/index.html -a -f rules/public/index.html.gz -a -f rules/public/manifest.json
		find rules/public -name '*.gz' -exec gzip -t {} +
		./handbook build -q -o /site
		END
}

# The handbook of this repository is the same site in there and out here.
compare() {
    outside=$(mktemp -d)
    "$1" build -q -o "$outside/site"
    cmp "$outside/site/manifest.json" "$root/site/manifest.json" ||
        stop "the site differs from the one built outside"
    rm -rf "$outside"
}

stop() {
    echo "dist-test: $*" >&2
    exit 1
}

main
