#!/usr/bin/env bash
# See that the programs the tests run are on the machine: a PostgreSQL server and, for the front end, Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
if ! compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null && ! command -v initdb >/dev/null; then
  missing+=(postgresql)
fi
if [ -f frontend/package.json ]; then
  if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && [ -z "${CHROMIUM:-}" ]; then
    missing+=(chromium fonts-noto-core)
  fi
  command -v npm >/dev/null || missing+=(npm)
fi
if [ "${#missing[@]}" = 0 ]; then exit 0; fi
if command -v apt-get >/dev/null; then
  echo "Installing ${missing[*]} from the system's packages …"
  exec "$(dirname "$0")/apt-install.sh" "${missing[@]}"
fi
echo "Please install with your package manager, then run this again: ${missing[*]}" \
  '(on macOS: brew install postgresql node, and CHROMIUM=/path/to/Chrome).' >&2
exit 1
