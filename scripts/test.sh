#!/usr/bin/env bash
# Run every test: the service's with two processes, then the front end's, its pages and journeys in a browser last.
# Ends with what failed, by name, and how many passed.
set -uo pipefail
cd "$(dirname "$0")/.."
rm -rf var/test-results
mkdir -p var/test-results
# Dozens of tests start processes of their own: none of them should have to compile every module again.
export PYTHONDONTWRITEBYTECODE=

failed=0
.venv/bin/python -m pytest --numprocesses 2 --dist worksteal --junitxml var/test-results/service.xml || failed=1
scripts/frontend.sh test || failed=1

.venv/bin/python -m scripts.results "$failed"
