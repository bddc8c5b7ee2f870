#!/usr/bin/env bash
# Install Python packages by hash into .venv:  scripts/install.sh runtime|dev
# The lock that was installed is kept beside them, so that a second run has nothing to do.
set -euo pipefail
cd "$(dirname "$0")/.."
export UV_PYTHON_DOWNLOADS=never UV_NO_PROGRESS=1

case "${1:?runtime or dev}" in
  runtime) lock=requirements.lock ;;
  dev) lock=requirements-dev.lock ;;
esac

installed() { cmp -s "$1" ".venv/installed-$1"; }
# What tests need holds all that serving needs, at the same versions.
if installed requirements-dev.lock || installed "$lock"; then exit 0; fi

find_python() {
  for candidate in python3.13 python3.12 python3.11 python3; do
    if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
      command -v "$candidate"
      return
    fi
  done
  echo 'Python 3.11, 3.12 or 3.13 is needed: install it from python.org or your system (Debian: apt-get install python3 python3-venv).' >&2
  return 1
}

if ! [ -x .venv/bin/python ]; then
  python=$(find_python)
  if ! "$python" -c 'import ensurepip' 2>/dev/null && command -v apt-get >/dev/null; then
    scripts/apt-install.sh "$(basename "$(realpath "$python")")-venv"
  fi
  "$python" -m venv .venv
fi
if ! installed requirements-install.lock; then
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-install.lock
  cp requirements-install.lock .venv/installed-requirements-install.lock
fi
.venv/bin/uv pip install --quiet --compile-bytecode --python .venv/bin/python --no-deps --require-hashes -r "$lock"
.venv/bin/uv pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --editable .
cp "$lock" ".venv/installed-$lock"
