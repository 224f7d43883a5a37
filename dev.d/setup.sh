# What has to be on the machine: Rust and Node by hand, the rest from here.

RUST_AT_LEAST=1.95.0
NODE_AT_LEAST=20.19.0

# WebKitGTK and OpenSSL to build; a driver, a display, a bus, PDF tools and hledger to test.
SYSTEM_PACKAGES=(
  build-essential pkg-config file libssl-dev libgtk-3-dev libwebkit2gtk-4.1-dev librsvg2-dev
  libayatana-appindicator3-dev libxdo-dev
  webkit2gtk-driver xvfb xauth dbus dbus-x11 at-spi2-core poppler-utils fonts-dejavu-core
  hledger
)

set_up() {
  check_tool Rust "$RUST_AT_LEAST" "https://rustup.rs" cargo
  check_tool Node "$NODE_AT_LEAST" "https://nodejs.org" node
  install_system_packages
  install_npm_packages ui
  install_npm_packages tests/window
}

# check_tool NAME LEAST ADDRESS PROGRAM
check_tool() {
  local found
  found=$("$4" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1 || true)
  [[ -n $found ]] || die "$1 is not installed. Duebook is built with $1 $2 or newer: see $3."
  [[ $(printf '%s\n' "$2" "$found" | sort -V | head -n 1) == "$2" ]] ||
    die "$1 is $found here, and Duebook is built with $1 $2 or newer: see $3."
}

install_system_packages() {
  [[ $(uname -s) == Linux ]] || return 0
  if ! command -v dpkg-query >/dev/null; then
    pkg-config --exists webkit2gtk-4.1 2>/dev/null && return 0
    die "These scripts install packages on Debian and Ubuntu only. On this system install what" \
      "corresponds to: ${SYSTEM_PACKAGES[*]}"
  fi
  local missing=() package
  for package in "${SYSTEM_PACKAGES[@]}"; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed ||
      missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  [[ $INSTALL == yes ]] || die "System packages are missing: ${missing[*]}"
  local as_root=()
  if [[ $EUID -ne 0 ]]; then
    command -v sudo >/dev/null ||
      die "System packages are missing, and there is no sudo to install them: ${missing[*]}"
    say "sudo may ask for your password, to install these system packages: ${missing[*]}"
    as_root=(sudo)
  else
    say "Installing system packages: ${missing[*]}"
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q)
  "${apt[@]}" update
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" || {
    say "apt-get stopped half way. Repairing, and once more."
    "${apt[@]}" -f install -y
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}"
  } || die "The system packages could not be installed. What apt-get said stands above."
}

# install_npm_packages FOLDER: again only when its lock file changed.
install_npm_packages() {
  local stamp=$KEPT/npm-${1//\//-}
  [[ -d $1/node_modules ]] && cmp -s "$1/package-lock.json" "$stamp" && return 0
  [[ $INSTALL == yes ]] ||
    die "The npm packages of $1 are missing. This installs them: npm --prefix $1 ci"
  say "Installing the npm packages of $1."
  npm --prefix "$1" ci --no-audit --no-fund --loglevel=error ||
    die "The npm packages of $1 could not be installed. What npm said stands above."
  cp "$1/package-lock.json" "$stamp"
}
