#!/usr/bin/env bash
# What a machine can say about the code without running it. All of it is tried; the first fault does not hide others.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=0

try() {
  local name=$1
  shift
  if "$@"; then echo "ok      $name"; else echo "FAILED  $name"; failed=1; fi
}

audit() {
  local found unknown
  if ! found=$($bin/pip-audit --requirement requirements.lock --require-hashes --disable-pip --progress-spinner off 2>&1); then
    if grep -q 'vulnerabilit' <<<"$found"; then echo "$found"; return 1; fi
    echo 'NOT RUN: the advisory service cannot be reached from here; known vulnerabilities were not looked up.'
    return
  fi
  unknown=$(grep -c 'could not be audited' <<<"$found" || true)
  if [ "$unknown" != 0 ]; then
    echo "NOT RUN for $unknown packages: the registry reachable from here holds no advisories for them."
  fi
}

unbroken() {
  local tag older
  tag=$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null || true)
  if [ -z "$tag" ]; then
    echo 'NOT RUN: no version has been tagged yet, so there is no contract to compare this one with.'
    return
  fi
  older=$(mktemp)
  git show "$tag:openapi.yaml" >"$older" && $bin/python -m scripts.breaking_changes "$older" openapi.yaml
}

try 'lint' $bin/ruff check --quiet .
try 'format' $bin/ruff format --quiet --check .
try 'types' $bin/mypy --no-error-summary
try 'floors' $bin/lint-imports --no-cache --no-logo
try 'contract is committed' $bin/python -m api.cli openapi --check openapi.yaml
try 'contract is sound' $bin/python -m scripts.contract_rules openapi.yaml
try 'Python client is of this contract' scripts/python_client.sh check
try 'pages' scripts/frontend.sh check
try 'contract breaks nobody' unbroken
try 'dependency audit' audit
exit $failed
