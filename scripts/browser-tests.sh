#!/bin/sh
# Runs the browser tests on the built site: SITE=folder scripts/browser-tests.sh [pytest arguments];
# without SITE, on public/. `scripts/browser-tests.sh --python FILE` runs a program with the tests'
# packages instead. Installs Chromium, a font and Java (for the HTML checker) on Debian and
# Ubuntu, and the pinned Python packages into Tests/Browser/.venv; when all is there it only runs
# the tests. Where something cannot be installed it says in one line what to install, and ends with
# status 1.
set -eu

tests=$(cd "$(dirname "$0")/../Tests/Browser" && pwd)
venv=$tests/.venv
debian_packages='chromium fonts-dejavu-core default-jre-headless'
CHROMIUM=${CHROMIUM:-chromium}
PYTHONDONTWRITEBYTECODE=1
export CHROMIUM PYTHONDONTWRITEBYTECODE

main() {
    has_programs || install_with_apt && has_programs ||
        stop "Chromium, a font or Java is missing: 'sudo apt-get install $debian_packages'" \
            "(Debian, Ubuntu) installs them; elsewhere install them and set CHROMIUM to Chromium"
    has_packages || install_packages
    if [ "${1-}" = --python ]; then
        shift
        exec "$venv/bin/python" "$@"
    fi
    exec "$venv/bin/python" -m pytest -c "$tests/pytest.ini" "$tests" "$@"
}

has_programs() {
    command -v "$CHROMIUM" >/dev/null 2>&1 && has_font && java -version >/dev/null 2>&1
}

has_font() {
    for folder in /usr/share/fonts /usr/local/share/fonts /System/Library/Fonts; do
        [ -d "$folder" ] && [ -n "$(find -L "$folder" -name '*.[ot]t[fc]' | head -n 1)" ] && return
    done
    return 1
}

# The package lists of a fresh machine may be empty or old, so a failed install updates them once.
install_with_apt() {
    command -v apt-get >/dev/null 2>&1 || return 1
    root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || return 1
        # Without a terminal nobody can answer sudo's question.
        if [ -t 0 ]; then root=sudo; else root='sudo -n'; fi
    fi
    echo "browser-tests: installing $debian_packages with apt-get" >&2
    apt_install 2>/dev/null || { $root apt-get -qq update && apt_install; }
}

apt_install() {
    # shellcheck disable=SC2086 # a list of packages
    $root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -y --no-install-recommends install $debian_packages >/dev/null
}

# The copy of requirements.txt is made last, so it tells that this very list was installed.
has_packages() {
    cmp -s "$tests/requirements.txt" "$venv/requirements.txt" && "$venv/bin/python" -c '' 2>/dev/null
}

install_packages() {
    command -v python3 >/dev/null 2>&1 || stop "python3 is missing: install Python 3.10 or later"
    python3 -c 'import ensurepip, venv' 2>/dev/null ||
        stop "Python's venv module is missing: 'sudo apt-get install python3-venv' (Debian, Ubuntu)"
    echo "browser-tests: installing the packages of Tests/Browser/requirements.txt" >&2
    python3 -m venv --clear "$venv"
    "$venv/bin/python" -m pip --quiet --disable-pip-version-check install \
        -r "$tests/requirements.txt" || stop "pip could not install Tests/Browser/requirements.txt"
    cp "$tests/requirements.txt" "$venv/requirements.txt"
}

stop() {
    echo "browser-tests: $*" >&2
    exit 1
}

main "$@"
