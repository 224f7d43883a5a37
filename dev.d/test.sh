# Tests and lint. What passed and failed is added up in a tally, one line a suite.

TALLY=${DUEBOOK_TALLY:-$KEPT/tally}

run_tests() {
  local only='' filter='' long=''
  while [[ $# -gt 0 ]]; do
    case $1 in
      --long) long=1 ;;
      --only) only=${2:?--only needs rust, ui or window}; shift ;;
      -*) die "./dev test does not know $1." ;;
      *) filter=$1 ;;
    esac
    shift
  done
  case $only in '' | rust | ui | window) ;; *) die "--only takes rust, ui or window." ;; esac
  [[ -n $long ]] && export DUEBOOK_LONG=1
  begin_tally
  build_pages
  [[ $only == ui || $only == window ]] || test_rust "$filter"
  [[ $only == rust || $only == window ]] || test_ui "$filter"
  [[ $only == rust || $only == ui ]] || test_window "$filter"
  end_tally
}

test_rust() {
  say "Rust tests."
  local whole=("${CARGO_WHOLE[@]}" --features window-tests)
  if cargo nextest --version >/dev/null 2>&1; then
    suite rust cargo nextest run "${whole[@]}" --no-fail-fast --no-tests=pass ${1:+"$1"}
  else
    suite rust cargo test "${whole[@]}" --lib --bins --tests --no-fail-fast ${1:+"$1"}
  fi
}

test_ui() {
  [[ -n $1 ]] || step "types of the pages" npm --prefix ui run --silent check
  say "Unit tests of the pages."
  (cd ui && suite ui run_node_tests test/unit "$1")
}

test_window() {
  build_test_window
  say "Tests of the real window."
  (cd tests/window && suite window run_node_tests . "$1")
}

take_shots() {
  build_pages
  build_test_window
  begin_tally
  (cd tests/window && suite shots run_node_tests screens "${1:-}")
  say "The pictures are in $CARGO_TARGET_DIR/shots."
  end_tally
}

# run_node_tests FOLDER FILTER: one file at a time, since there are two cores and one is drawn on.
run_node_tests() {
  local files
  mapfile -t files < <(find "$1" -name node_modules -prune -o -name '*.test.mjs' -print | sort)
  node --test --test-concurrency=1 --test-reporter=tap \
    ${2:+--test-name-pattern="$2"} "${files[@]}"
}

run_lint() {
  begin_tally
  build_pages
  step "Rust is formatted" cargo fmt --all --check
  step "Rust has no warnings" cargo clippy "${CARGO_WHOLE[@]}" --all-targets -- -D warnings
  step "Rust has no warnings, built for the window's tests" \
    cargo clippy "${CARGO_WHOLE[@]}" --all-targets --features window-tests -- -D warnings
  step "types of the pages" npm --prefix ui run --silent check
  step "the pages keep their rules" npm --prefix ui run --silent lint
  say "Rules of the house."
  suite checks cargo test "${CARGO_WHOLE[@]}" --features window-tests --test checks
  end_tally
}

# ---- the tally -----------------------------------------------------------------------------------

begin_tally() { [[ -n ${DUEBOOK_TALLY:-} ]] || : >"$TALLY"; }

# suite NAME COMMAND...: runs a test suite and adds its own figures to the tally. A suite that
# breaks off without a failed test has one failure: itself.
suite() {
  local name=$1 log=$KEPT/$1.log status=0
  shift
  "$@" 2>&1 | tee "$log" || status=1
  local figures passed failed
  figures=$(awk '
    /^test result:/            { passed += $4; failed += $6 }
    /^ *Summary \[/            { for (i = 2; i <= NF; i++) {
                                   if ($i ~ /^passed/) passed += $(i - 1)
                                   if ($i ~ /^failed/ || $i ~ /^timed/) failed += $(i - 1) } }
    /^# pass /                 { passed += $3 }
    /^# (fail|cancelled) /     { failed += $3 }
    END                        { print passed + 0, failed + 0 }
    ' < <(sed 's/\x1b\[[0-9;]*m//g' "$log"))
  read -r passed failed <<<"$figures"
  [[ $status -eq 0 || $failed -gt 0 ]] || failed=1
  echo "$name $passed $failed" >>"$TALLY"
}

# step NAME COMMAND...: something that is right or not.
step() {
  local name=$1
  shift
  say "Checking: $name."
  if "$@"; then echo "step 1 0" >>"$TALLY"; else echo "step 0 1" >>"$TALLY"; fi
}

end_tally() {
  [[ -z ${DUEBOOK_TALLY:-} ]] && tally_line
  awk '{ failed += $3 } END { exit failed > 0 }' "$TALLY"
}

tally_line() {
  awk '{ p += $2; f += $3 } END { print p + 0 " passed, " f + 0 " failed" }' "$TALLY"
}
