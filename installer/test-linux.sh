#!/usr/bin/env bash
# Installs the .deb made by build-linux.sh, starts it as an ordinary user, removes it, looks for leftovers.
# By hand, as root, on a machine (or in a container) where huanze is not installed.
# Usage: installer/test-linux.sh [FILE.deb]
set -euo pipefail
cd "$(dirname "$0")/.."

skip() { echo "skipped: $1"; exit 0; }
[ "$(id -u)" = 0 ] || skip "needs root to install a package"
command -v dpkg >/dev/null || skip "no dpkg here"
dpkg -s huanze >/dev/null 2>&1 && skip "huanze is installed already; remove it first"
for tool in xvfb-run openbox xdotool; do
  command -v $tool >/dev/null || skip "no $tool: apt-get install xvfb xauth openbox xdotool"
done

# shellcheck disable=SC2012
package=${1:-$(ls -t target/installer/huanze_*.deb 2>/dev/null | head -1)}
[ -f "$package" ] || { echo "no package: run installer/build-linux.sh first" >&2; exit 2; }

home=$(mktemp -d)
marks=$(mktemp)
cleanup() {
  dpkg -s huanze >/dev/null 2>&1 && dpkg -r huanze >/dev/null
  rm -rf "$home" "$marks"
}
trap cleanup EXIT
chown nobody "$home"
user() { runuser -u nobody -- env -u XDG_DATA_HOME -u XDG_CACHE_HOME HOME="$home" LANG=C.UTF-8 "$@"; }
count=0
check() { count=$((count + 1)); echo "ok $count - $1"; }
fail() { echo "not ok - $1" >&2; exit 1; }

touch "$marks"
apt-get install -y -qq --no-install-recommends "$(readlink -f "$package")" >/dev/null
check "installed: $(dpkg-query -W -f '${Package} ${Version} ${Architecture}' huanze)"

command -v python3 >/dev/null && { installer/test-bill.sh /usr/lib/huanze >/dev/null || fail "bill of materials"; }
desktop=/usr/share/applications/huanze.desktop
grep -q '^Name\[zh_CN\]=环责台' $desktop || fail "no Chinese name in the menu"
if command -v desktop-file-validate >/dev/null; then
  desktop-file-validate $desktop || fail "menu entry is not valid"
fi
[ -s /usr/share/icons/hicolor/48x48/apps/huanze.png ] || fail "no icon"
check "menu entry with Chinese and English name, icon"

[ "$(user huanze --version)" = "huanze $(dpkg-query -W -f '${Version}' huanze)" ] || fail "version"
check "command line says its version"

said=$(user env -u DISPLAY -u WAYLAND_DISPLAY huanze 2>&1) && fail "no display, and yet it began"
[ "$(wc -l <<<"$said")" = 1 ] || fail "more than one line without a display: $said"
check "without a display: $said"

mv /usr/lib/huanze/runtime /usr/lib/huanze/elsewhere
code=0
said=$(user huanze --version 2>&1) || code=$?
mv /usr/lib/huanze/elsewhere /usr/lib/huanze/runtime
[[ $code = 4 && $said == *程序文件不完整* ]] || fail "without its runtime: $code, $said"
check "without its runtime it says so"

user huanze --home "$home/练习 市" init --practice >/dev/null 2>&1 || fail "practice city"
units=$(user huanze --home "$home/练习 市" units list --json 2>/dev/null | grep -c '"code"')
[ "$units" -gt 100 ] || fail "only $units units"
check "practice city in a folder with Chinese and a space in its name: $units units"

timing() { user xvfb-run -a huanze --home "$home/练习 市" --timing; }
timing >"$home/first" || fail "window"
grep -q '可以使用' "$home/first" || fail "no usable window: $(cat "$home/first")"
check "window, without an archive: $(grep '首屏内容齐备' "$home/first" | awk '{print $NF}') ms to the first screen"

# Once a window was opened and closed, there is an archive, and the next start takes less time.
cache=$home/.cache/huanze
[ ! -e "$cache" ] || [ -z "$(ls -A "$cache")" ] || fail "an archive before any window was closed"
cat >"$home/close.sh" <<'CLOSE'
openbox &
huanze --home "$HOME/练习 市" &
window=$!
xdotool search --sync --onlyvisible --name 环责台 windowactivate
sleep 8
xdotool key alt+F4
wait $window
CLOSE
user xvfb-run -a timeout 60 sh "$home/close.sh" >/dev/null 2>&1 || fail "the window did not close"
for _ in $(seq 60); do
  ls "$cache"/start-*.aot >/dev/null 2>&1 && break
  sleep 1
done
ls "$cache"/start-*.aot >/dev/null 2>&1 || fail "no start archive: $(ls "$cache" 2>&1)"
timing >"$home/second"
check "window, with the archive: $(grep '首屏内容齐备' "$home/second" | awk '{print $NF}') ms"

# An archive that is none must cost time only.
user sh -c "echo damaged > '$(ls "$cache"/start-*.aot)'"
timing >"$home/third" 2>"$home/said" || fail "a damaged archive stopped the window"
[ ! -s "$home/said" ] || fail "a damaged archive is talked about: $(cat "$home/said")"
check "a damaged start archive: $(grep '首屏内容齐备' "$home/third" | awk '{print $NF}') ms, nothing said"
ls "$cache"/start-*.aot >/dev/null 2>&1 && fail "a damaged archive is kept: the next one would never be made"
rm -rf "$cache"

dpkg -r huanze >/dev/null
left=$(find /etc /home /opt /root /usr /var -xdev -newer "$marks" -iname '*huanze*' -print 2>/dev/null | grep -v "^$(pwd)/" | grep -v '^/var/lib/dpkg\|^/var/log\|^/var/cache' || true)
[ -z "$left" ] || fail "left behind: $left"
[ -d "$home/练习 市/journal" ] || fail "the ledger is gone"
check "removed without a trace, the ledger stays"
echo "$count passed, 0 failed"
