#!/usr/bin/env bash
# Writes src/styles/fonts from the package of the face, without its hints: they are half of the bytes, and only screens
# of few dots on which nothing is smoothed would read them. After an update of the package:  tools/fonts.sh
# Needs pyftsubset (pip install fonttools brotli).
set -euo pipefail
cd "$(dirname "$0")/.."
package=node_modules/@fontsource/be-vietnam-pro
for part in latin vietnamese; do
  for weight in 400 600; do
    name=be-vietnam-pro-$part-$weight-normal.woff2
    pyftsubset "$package/files/$name" --unicodes='*' --layout-features='*' --no-hinting --flavor=woff2 \
      --output-file="src/styles/fonts/$name"
  done
done
cp "$package/LICENSE" src/styles/fonts/LICENSE
