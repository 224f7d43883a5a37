# How these scripts speak: one sentence a step, and one when they stop.

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

die() {
  printf '%s\n' "$*" >&2
  exit 1
}
