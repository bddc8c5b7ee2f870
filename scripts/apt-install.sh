#!/usr/bin/env bash
# Install packages of the system on Debian and Ubuntu:  scripts/apt-install.sh PACKAGE…
set -euo pipefail
if ! command -v apt-get >/dev/null; then
  echo "Please install these with your system's package manager: $*" >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" != 0 ]; then as_root=(sudo); fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -qq -y --no-install-recommends "$@" >/dev/null
