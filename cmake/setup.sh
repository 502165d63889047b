# SPDX-FileCopyrightText: Integrationsplaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034 # the lists are read by the scripts that source this file
# Sourced by ./run and ./check: installs what is missing (Debian 12) and builds a preset.

say() { printf '\n== %s\n' "$*"; }

# What the build needs, and what the built programs need at run time.
build_packages=(
    g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-charts-dev qt6-svg-dev libqt6opengl6-dev
    libqt6sql6-sqlite qt6-translations-l10n fonts-dejavu-core
    libsqlite3-dev libexpected-dev libxlsxwriter-dev libzip-dev libqpdf-dev libsodium-dev libpq-dev
    libhyphen-dev hyphen-de libhunspell-dev hunspell-de-de
    catch2
)
# What only the tests and checks need.
check_packages=(
    clang-16 libclang-rt-16-dev clang-format desktop-file-utils libxml2-utils poppler-utils qpdf xvfb xauth xdotool sqlite3
    libreoffice-writer-nogui libreoffice-calc-nogui python3-openpyxl python3-docx python3-icalendar python3-vobject
    postgresql openssl libqt6sql6-psql
)

# install_packages <package>…: installs those that are missing; quick where nothing is.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "Kein Debian/Ubuntu: Bitte die Pakete aus cmake/setup.sh selbst bereitstellen."
        echo "Not Debian/Ubuntu: please provide the packages named in cmake/setup.sh yourself."
        return 0
    fi
    local missing=() package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        echo "Alle Pakete sind vorhanden. / All packages are present."
        return 0
    fi
    echo "Es fehlen / missing: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        # Without a terminal nobody can type a password.
        if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
            as_root=(sudo)
        else
            {
                echo "Fehlende Pakete kann nur root installieren, und sudo steht nicht zur Verfügung. Bitte als root ausführen:"
                echo "Missing packages need root, and sudo is not available. Please run as root:"
                echo "    apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
            } >&2
            return 1
        fi
    fi
    "${as_root[@]}" apt-get update -q || return 1
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# build_preset <preset> [target…]
build_preset() {
    local preset=$1
    shift
    say "Bauen / building: $preset (build/$preset)"
    cmake --preset "$preset" --log-level=WARNING || return 1
    cmake --build --preset "$preset" --parallel "$(nproc)" ${1:+--target "$@"}
}

# German texts need UTF-8; a bare machine has the C locale.
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    export LC_ALL=C.UTF-8
fi
