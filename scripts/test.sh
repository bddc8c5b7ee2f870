#!/usr/bin/env bash
# Run every test: the service's with two processes, then the front end's, its pages and journeys in a browser last.
# The last line tells how many passed.
set -uo pipefail
cd "$(dirname "$0")/.."
rm -rf var/test-results
mkdir -p var/test-results

failed=0
.venv/bin/python -m pytest --numprocesses 2 --dist worksteal --junitxml var/test-results/service.xml || failed=1
scripts/frontend.sh test || failed=1

# Sums the suites of all runners' JUnit reports.
grep -ho '<testsuite [^>]*>' var/test-results/*.xml | awk -v broken="$failed" '
  function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
  { total += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
  END {
    if (broken && !failed) failed = 1
    printf "%d passed, %d failed%s\n", total - failed - skipped, failed, skipped ? ", " skipped " skipped" : ""
    exit (failed || total == skipped) ? 1 : 0
  }'
