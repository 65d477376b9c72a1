#!/bin/sh
# Makes sure that the browser tests find a Chromium or Chrome; gets one where there is none.
for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
[ -n "$LADDER_CHROMIUM" ] && exit 0
[ -d "/Applications/Google Chrome.app" ] && exit 0
.venv/bin/python -c 'import pathlib; from playwright.sync_api import sync_playwright as start
with start() as p: raise SystemExit(not pathlib.Path(p.chromium.executable_path).exists())' 2>/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "No Chromium found: installing the distribution's package"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit 0
fi
echo "No Chromium found: taking Playwright's own"
.venv/bin/python -m playwright install chromium && exit 0
echo "No Chromium could be had; the browser tests will say so" >&2
exit 0
