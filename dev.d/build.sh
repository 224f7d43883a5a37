# Builds the pages and the window.

# All packages and the same features every time, so that the dependencies are built once for the
# window and for the tests.
CARGO_WHOLE=(--workspace --locked)

# Fetched when it is needed: only icons and packages need it.
TAURI_CLI=(npx --yes @tauri-apps/cli@2.12.5)

# The pages, when something of theirs is newer than what was built.
build_pages() {
  local built=ui/dist/index.html
  if [[ -f $built ]]; then
    local newer
    newer=$(find ui -path ui/dist -prune -o -path ui/node_modules -prune -o -path ui/test -prune \
      -o -type f -newer "$built" -print -quit)
    [[ -n $newer ]] || return 0
  fi
  say "Building the pages."
  npm --prefix ui run --silent build ||
    die "The pages could not be built. What Vite said stands above."
}

build_window() {
  say "Building the window."
  cargo build "${CARGO_WHOLE[@]}" --bins ||
    die "The window could not be built. What cargo said stands above."
}

# The window that lets WebDriver in, kept apart from the one for people, which is tested too.
build_test_window() {
  build_window
  mkdir -p "$CARGO_TARGET_DIR/window-tests"
  cp -f "$CARGO_TARGET_DIR/debug/duebook" "$CARGO_TARGET_DIR/window-tests/duebook-for-people"
  say "Building the window for its tests."
  cargo build "${CARGO_WHOLE[@]}" --features window-tests --bins ||
    die "The window could not be built. What cargo said stands above."
  cp -f "$CARGO_TARGET_DIR/debug/duebook" "$CARGO_TARGET_DIR/window-tests/duebook"
}

# Every size of the icon, from its one source.
draw_icons() {
  local drawn=$KEPT/icons
  "${TAURI_CLI[@]}" icon icons/icon.svg --output "$drawn"
  cp "$drawn"/{32x32,128x128,128x128@2x,icon}.png "$drawn"/icon.{ico,icns} icons/
}

bundle() {
  build_pages
  say "Building a release and its packages; the first takes about ten minutes."
  "${TAURI_CLI[@]}" build --bundles deb,rpm ||
    die "The packages could not be built. What was said stands above."
  find "$CARGO_TARGET_DIR/release/bundle" -name '*.deb' -o -name '*.rpm'
}
