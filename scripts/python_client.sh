#!/usr/bin/env bash
# The typed Python client under clients/python:  scripts/python_client.sh write|check
# Its generator runs apart from our packages, since it needs an older typer than they do.
set -euo pipefail
cd "$(dirname "$0")/.."
generator='openapi-python-client==0.29.1'
package=clients/python/neuguong_client
export UV_PYTHON_DOWNLOADS=never UV_NO_PROGRESS=1

# Of the contract, and of what it is generated with.
fingerprint() { { cat openapi.yaml clients/python/generator.yaml; echo "$generator"; } | sha256sum | cut -d ' ' -f 1; }

case "${1:?write or check}" in
  write)
    .venv/bin/uv tool run --quiet --from "$generator" openapi-python-client generate --overwrite --meta none \
      --path openapi.yaml --config clients/python/generator.yaml --output-path "$package"
    touch "$package/py.typed"
    .venv/bin/ruff check --quiet --isolated --fix --select F401,I,UP --target-version py311 "$package" || true
    .venv/bin/ruff format --quiet --isolated --line-length 120 "$package"
    fingerprint >clients/python/contract.sha256
    ;;
  check)
    if [ "$(fingerprint)" != "$(cat clients/python/contract.sha256)" ]; then
      echo 'clients/python was written from another contract: run `make client`.'
      exit 1
    fi
    ;;
esac
