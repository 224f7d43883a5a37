# Opens the window, or shows what it can do where there is no display.

run_window() {
  build_pages
  if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    build_window
    say "Opening the window. It keeps its books in $CARGO_TARGET_DIR/run, away from yours," \
      "and offers the demo book there."
    DUEBOOK_HOME=${DUEBOOK_HOME:-$CARGO_TARGET_DIR/run} "$CARGO_TARGET_DIR/debug/duebook"
  else
    build_test_window
    say "There is no display: taking the main job through the real window under Xvfb."
    node tests/window/demo.mjs "$CARGO_TARGET_DIR/demo"
  fi
}

run_bench() {
  [[ -d tests/bench ]] || die "There are no benchmarks in tests/bench."
  build_pages
  mkdir -p "$CARGO_TARGET_DIR/bench"
  say "Building the benchmarks as a release; the first takes about ten minutes."
  # As below, so that both share what they are built from.
  cargo bench "${CARGO_WHOLE[@]}" --features window-tests --bench bench -- "$@"
  # Named benches are the engine's; all of them are the window's as well.
  [[ " $* " =~ \ [a-z] ]] || bench_window "$@"
}

# The window that lets WebDriver in, as a release, on the made books; and an empty window, which
# its start is held against.
bench_window() {
  say "Building the window as a release for its benchmarks; the first takes about ten minutes."
  cargo build --release "${CARGO_WHOLE[@]}" --features window-tests --bins \
    --example peer-window ||
    die "The window could not be built. What cargo said stands above."
  mkdir -p "$CARGO_TARGET_DIR/window-tests"
  local window=$CARGO_TARGET_DIR/window-tests/duebook-release
  mv -f "$CARGO_TARGET_DIR/release/duebook" "$window"
  export DUEBOOK_BINARY=$window DUEBOOK_PEER=$CARGO_TARGET_DIR/release/examples/peer-window
  node tests/window/bench.mjs 100000
  if [[ " $* " == *" --full "* ]]; then
    node tests/window/bench.mjs 1000000
  fi
}
