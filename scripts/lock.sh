#!/usr/bin/env bash
# Compile the locks: names, versions and hashes for every platform, and no address.  scripts/lock.sh [--upgrade]
set -euo pipefail
cd "$(dirname "$0")/.."
compile() {
  .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
    --no-emit-index-url --no-emit-find-links "$@"
}
compile "$@" pyproject.toml --output-file requirements.lock
compile "$@" pyproject.toml --group dev --constraints requirements.lock --output-file requirements-dev.lock
compile "$@" --group install --output-file requirements-install.lock
