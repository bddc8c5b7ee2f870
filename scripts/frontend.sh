#!/usr/bin/env bash
# The front end, when it and Node are there:  scripts/frontend.sh install|build|dev|types|check|test|browser|gallery|lighthouse
# Packages are installed when the lock changed; it is built when a source is newer than the build.
set -euo pipefail
cd "$(dirname "$0")/../frontend" 2>/dev/null || exit 0
[ -f package.json ] || exit 0
if ! command -v npm >/dev/null; then
  echo 'Node is not there: the pages are not built; the API and its documentation work without them.' >&2
  exit 0
fi

install() {
  if cmp -s package-lock.json node_modules/.installed-lock; then return; fi
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed-lock
}

# Apart from the front end's own packages: nobody who only works on pages needs its 176 MB.
lighthouse() (
  cd ../bench/lighthouse
  install
)

is_built() {
  [ -f dist/index.html ] && [ -z "$(find src public index.html vite.config.ts package-lock.json -newer dist/index.html -print -quit 2>/dev/null)" ]
}

build() {
  if is_built; then return; fi
  install
  npm run --silent build
}

# Looks for files only, for a function of the same name would be found first.
find_chromium() { type -P "${CHROMIUM:-chromium}" || type -P chromium-browser || true; }

browser() {
  CHROMIUM=$(find_chromium) PLAYWRIGHT_JUNIT_OUTPUT_NAME=../var/test-results/browser.xml \
    npm run --silent e2e -- --reporter=list,junit
}

case "${1:?install, build, dev, types, check, test, browser, gallery or lighthouse}" in
  install) install ;;
  build) build ;;
  dev) npm run --silent dev ;;
  types) install; npm run --silent gen ;;
  check)
    install
    npm run --silent gen:check
    npm run --silent lint
    npm run --silent format
    npm run --silent messages:check
    ;;
  test)
    install
    mkdir -p ../var/test-results
    npm run --silent gen:check
    npm run --silent typecheck
    npm run --silent unit -- --reporter=default --reporter=junit --outputFile.junit=../var/test-results/unit.xml
    build
    npm run --silent budget
    browser
    ;;
  browser)
    install
    mkdir -p ../var/test-results
    build
    browser
    ;;
  gallery)
    install
    build
    CHROMIUM=$(find_chromium) npm run --silent gallery
    ;;
  lighthouse)
    install
    build
    lighthouse
    ;;
esac
