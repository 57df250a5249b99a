#!/usr/bin/env bash
# Tries what build-windows.sh made, under Wine: install, first start, practice city, command line, update, refusals,
# removal, leftovers. Run build-windows.sh first; the update builds an older setup.exe if there is none.
# Pictures of every page go to target/windows/pictures: look at them. Takes about a quarter of an hour.
#
#   installer/test-windows.sh [PART ...]     parts: see the list at the end; all of them if none is named
#
# As root it also mounts two small drives (a full one, a read-only one); otherwise it says that it left them out.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly OUT=$PWD/target/windows
readonly BOX=$OUT/wine # its own home, prefix and locale: Wine maps desktop and documents to HOME
readonly PICTURES=$OUT/pictures
readonly OLD=0.0.9

skip() {
  echo "test-windows: skipped, $1"
  echo "0 passed, 0 failed, 1 skipped"
  exit 0
}
for tool in wine:wine wineserver:wine Xvfb:xvfb openbox:openbox xdotool:xdotool import:imagemagick localedef:libc-bin; do
  command -v "${tool%:*}" > /dev/null || skip "${tool%:*} is missing: apt-get install ${tool#*:}"
done
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)
version=${version%%-*}
setup=$OUT/huanze-$version-setup.exe
older=$OUT/huanze-$OLD-setup.exe
portable=$OUT/huanze-$version-portable.zip
[ -f "$setup" ] || skip "$setup is missing: run installer/build-windows.sh first"

# ---- the box ----
export HOME=$BOX/home WINEPREFIX=$BOX/prefix WINEARCH=win64 WINEDEBUG=-all LOCPATH=$BOX/locale
export WINEDLLOVERRIDES=winemenubuilder.exe=d # it copies links into the Linux menu
unset LC_ALL LANG
rm -rf "$BOX"
mkdir -p "$HOME" "$LOCPATH" "$PICTURES"
localedef -i zh_CN -f UTF-8 "$LOCPATH/zh_CN.UTF-8" # only here: nothing is installed into the system
export LC_ALL=zh_CN.UTF-8

exec 3> "$BOX/display"
Xvfb -displayfd 3 -screen 0 1280x900x24 > /dev/null 2>&1 &
xvfb=$!
mounted=()
leave() {
  wineserver -k > /dev/null 2>&1 || true
  for place in "${mounted[@]}"; do umount "$place" || true; done
  kill "$xvfb" 2> /dev/null || true
}
trap leave EXIT
until [ -s "$BOX/display" ]; do sleep 0.2; done
DISPLAY=:$(cat "$BOX/display")
export DISPLAY
openbox > /dev/null 2>&1 &

wineboot -i > /dev/null 2>&1
wine winecfg -v win10 > /dev/null 2>&1
# The program's own font, named: Wine has no Chinese one, and the installer's pages ask for these.
cp src/main/resources/huanze/fonts/NotoSansSC-Regular.ttf "$WINEPREFIX/drive_c/windows/Fonts/"
for font in "MS Shell Dlg" "MS Shell Dlg 2" Tahoma SimSun "Microsoft Sans Serif"; do
  wine reg add 'HKCU\Software\Wine\Fonts\Replacements' /v "$font" /d 'Noto Sans SC' /f > /dev/null 2>&1
done
# Wine 8 lacks a function that Java's own random seed asks the network cards with: take Windows' generator.
printf 'security.provider.%s\n' 1=SunMSCAPI 2=SUN 3=SunRsaSign 4=SunEC 5=SunJSSE 6=SunJCE 7=XMLDSig > "$WINEPREFIX/drive_c/wine.properties"
# Wine's Direct3D and its LCD text draw no letters here: plain pixels, for this test only.
export HUANZE_JAVA_OPTIONS='-Dprism.order=sw -Dprism.lcdtext=false -Djava.security.properties=C:\wine.properties'
# JavaFX draws each letter through Direct2D; with Wine's separate drawing thread that takes three times as long and
# now and then never ends.
wine reg add 'HKCU\Software\Wine\Direct3D' /v csmt /t REG_DWORD /d 0 /f > /dev/null 2>&1
wineserver -w

readonly C=$WINEPREFIX/drive_c
user=$C/users/$(id -un)
readonly LOCAL=$user/AppData/Local
readonly PROGRAM=$LOCAL/Programs/Huanze
readonly MENU="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
readonly KEY='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Huanze'
(cd "$C" && find . "$HOME" | sort) > "$BOX/before"

# ---- helpers ----
passed=0
failed=0
check() { # WHAT COMMAND...
  local what=$1
  shift
  if "$@" > "$BOX/check.log" 2>&1; then
    passed=$((passed + 1))
    echo "  ok   $what"
  else
    failed=$((failed + 1))
    echo "  FAIL $what"
    head -n 5 "$BOX/check.log" | sed 's/^/         /'
  fi
}
gone() { [ ! -e "$1" ]; }
wait_gone() { # FOLDER
  local left=60
  until gone "$1" || [ $left -eq 0 ]; do sleep 1; left=$((left - 1)); done
  gone "$1"
}
is() { [ "$1" = "$2" ] || { echo "is '$1', not '$2'"; false; }; }
# Runs something of Windows; its exit code in $code, standard output in $BOX/out, standard error in $BOX/err.
run() {
  code=0
  wine "$@" > "$BOX/out" 2> "$BOX/err" || code=$?
}
says() { # SENTENCE FILE
  grep -q -F -- "$1" "$2" || { tail -n 3 "$2"; false; }
}
told() { # SENTENCE: in the log of a silent refusal
  iconv -f UTF-16LE -t UTF-8 "$user/Temp/huanze-setup.log" > "$BOX/told" && says "$1" "$BOX/told"
}
picture() { import -window root "$PICTURES/$1.png"; }
# Until a window of that title is there.
window() { # TITLE SECONDS
  local left=$(($2 * 2))
  until xdotool search --onlyvisible --name "$1" > /dev/null 2>&1; do
    left=$((left - 1))
    [ $left -gt 0 ] || { echo "no window '$1'"; return 1; }
    sleep 0.5
  done
}
no_window() { # TITLE SECONDS
  local left=$(($2 * 2))
  while xdotool search --onlyvisible --name "$1" > /dev/null 2>&1; do
    left=$((left - 1))
    [ $left -gt 0 ] || { echo "window '$1' is still there"; return 1; }
    sleep 0.5
  done
}
# Until nothing moves on the screen for three seconds (a blinking caret is less than 200 points).
calm() { # SECONDS
  local left=$1 still=0 changed
  import -window root "$BOX/a.png"
  while [ "$left" -gt 0 ] && [ $still -lt 3 ]; do
    sleep 1
    import -window root "$BOX/b.png"
    changed=$(compare -metric AE "$BOX/a.png" "$BOX/b.png" null: 2>&1 || true)
    if [ "${changed%%[.e]*}" -lt 200 ]; then still=$((still + 1)); else still=0; fi
    mv "$BOX/b.png" "$BOX/a.png"
    left=$((left - 1))
  done
}
# Until the program's window shows something: Wine shows it black at first.
drawn() { # SECONDS
  local left=$1 light
  while [ "$left" -gt 0 ]; do
    light=$(import -window root -crop 200x200+1000+600 png:- | convert png:- -format '%[fx:mean>0.3]' info:)
    [ "$light" = 1 ] && return 0
    sleep 1
    left=$((left - 1))
  done
  echo "the window stays black"
  return 1
}
# Until the amber banner of the practice city is there.
banner() { # SECONDS
  local left=$1 amber
  while [ "$left" -gt 0 ]; do
    amber=$(import -window root -crop 200x10+600+57 png:- | convert png:- -format '%[fx:mean.r>0.6&&mean.b<0.2]' info:)
    [ "$amber" = 1 ] && return 0
    sleep 1
    left=$((left - 1))
  done
  echo "no banner"
  return 1
}
press() { xdotool key "$1"; sleep 1; }
# xdotool dies with the window it closes and leaves the keys down, which would close every window that follows.
close_program() {
  xdotool search --onlyvisible --name '^环责台$' windowactivate --sync key alt+F4 > /dev/null 2>&1 || true
  xdotool keyup F4 keyup Alt_L
}
# Cancels the installer that stands open: it asks back in a second window of the same name.
installer_ends() {
  local left=6
  while xdotool search --onlyvisible --name '环责台 安装' > "$BOX/windows" 2> /dev/null; do
    left=$((left - 1))
    [ $left -gt 0 ] || { echo "the installer does not close"; pkill -f 'setup\.exe'; return 1; }
    if [ "$(wc -l < "$BOX/windows")" -gt 1 ]; then press Return; else
      xdotool windowactivate "$(cat "$BOX/windows")" key Escape 2> /dev/null || true
    fi
    sleep 3
  done
}
programs_end() { # SECONDS: asks again, for a window that was still busy does not hear it
  local left=$1
  while pgrep -f 'huanze\.exe' > /dev/null; do
    left=$((left - 1))
    [ $((left % 10)) -ne 0 ] || close_program
    [ "$left" -gt 0 ] || { echo "huanze.exe still runs"; return 1; }
    sleep 1
  done
}
uninstall() { # [OPTION]: waits for the copy of itself that does the work
  wine "$PROGRAM/uninstall.exe" /S "$@" > /dev/null 2>&1 || true
  wait_gone "$PROGRAM" || true
  wineserver -w
}
refuses_runtime() { # SENTENCE RUNTIME: by one line
  if installer/build-windows.sh --runtime "$2" > "$BOX/out" 2>&1; then return 1; fi
  says "$1" "$BOX/out" && is "$(wc -l < "$BOX/out")" 1
}
carries() { # SENTENCE RUNTIME: named from another folder
  (cd "$OUT/stage" && ../../../installer/build-windows.sh --check --runtime "$2") > "$BOX/out" 2>&1 || { cat "$BOX/out"; return 1; }
  says "$1" "$BOX/out"
}
units() { wine "$PROGRAM/huanzec.exe" units list --json 2> /dev/null; }

# ---- parts ----

part_pages() {
  echo "installation by hand, first start, practice city"
  wine "$setup" > /dev/null 2>&1 &
  local job=$!
  check "the installer opens" window '环责台' 60
  calm 20; picture 1-welcome
  press Return; calm 10; picture 2-for-whom
  press Return; calm 10; picture 3-folder
  press Return; sleep 2; picture 4-copying
  until [ -f "$PROGRAM/huanze.exe" ]; do sleep 1; done
  calm 60; picture 5-finished
  local began
  began=$(date +%s%N)
  press Return
  wait $job || true
  check "the program is there" test -f "$PROGRAM/huanze.exe"
  check "start menu link" test -f "$MENU/环责台.lnk"
  check "desktop link" test -f "$HOME/环责台.lnk"
  check "the last page opens the program" window '^环责台$' 300
  echo "       window after $((($(date +%s%N) - began) / 1000000)) ms (Wine, first start)"
  check "and shows something" drawn 120
  calm 20; picture 6-first-start
  press space; calm 20; press Return; calm 20
  xdotool type --delay 100 'Wang Fang'
  calm 20; press Return; calm 20
  press Down; press Down; calm 20; picture 7-practice-chosen
  press Return; calm 10; press Return
  local left=240
  until [ -d "$LOCAL/Huanze-practice" ] || [ $left -eq 0 ]; do sleep 1; left=$((left - 1)); done
  check "the practice city is made" test -d "$LOCAL/Huanze-practice/journal"
  check "and opened, with its banner" banner 120
  calm 60; picture 8-practice-city
  check "nothing is unpacked into the profile" gone "$user/.openjfx"
  press ctrl+k; calm 10; picture 9-open-anything
  press Escape
  close_program
  calm 20; picture 10-closing
  check "the window closes" programs_end 120
  check "the start archive is made" test -n "$(find "$LOCAL/Huanze/start" -name 'window-*.jsa')"
  check "no crash" test -z "$(find "$C" -name 'crash-*.log' -o -name 'hs_err*')"
  began=$(date +%s%N)
  wine "$PROGRAM/huanze.exe" --home 'C:\users\Public\新的' > /dev/null 2>&1 &
  check "it starts again" window '^环责台$' 300
  drawn 120 || true
  echo "       window after $((($(date +%s%N) - began) / 1000000)) ms (Wine, with the start archive)"
  close_program
  check "and closes" programs_end 120
}

part_command() {
  echo "command line"
  have_current
  run "$PROGRAM/huanzec.exe" --version
  check "version" is "$(tr -d '\r' < "$BOX/out")" "huanze $version"
  run "$PROGRAM/huanzec.exe" --home 'C:\台账 一' init --practice
  check "practice city in a folder with Chinese and a space" is "$code" 0
  check "it is there" test -d "$C/台账 一/journal"
  run "$PROGRAM/huanzec.exe" --home 'C:\台账 一' units list --json
  check "units list --json is one JSON document" python3 -c "import json,sys; rows=json.load(open(sys.argv[1])); assert len(rows) > 50 and any('秦皇岛' in str(r) for r in rows), len(rows)" "$BOX/out"
  (cd "$C/台账 一" && wine "$PROGRAM/huanzec.exe" --home 'C:\台账 一' print standing-summary --year 2026 --out '汇总𠮷.pdf' > /dev/null 2>&1) || true
  check "a relative Chinese file name beside the caller, beyond the code page" test -s "$C/台账 一/汇总𠮷.pdf"
  run "$PROGRAM/huanzec.exe" --home 'C:\台账 一' units show "130300 \"引号\" 一\\"
  check "quotes, blanks, Chinese and a last backslash reach Java as they were typed" says "130300 \"引号\" 一\\" "$BOX/err"
  run "$PROGRAM/huanzec.exe" --home 'C:\台账 一' --timing
  check "--timing says how long the start took" says '可以使用' "$BOX/out"
  sed 's/^/       /' "$BOX/out"
  run "$PROGRAM/huanzec.exe" units lixt
  check "wrong usage has exit code 2" is "$code" 2
  run "$PROGRAM/huanzec.exe" --home 'C:\没有' units list
  check "no ledger has exit code 4" is "$code" 4
  check "and says so in Chinese" says '没有台账' "$BOX/err"
}

part_missing() {
  echo "something essential is missing"
  have_current
  mv "$PROGRAM/app/lib/picocli-"*.jar "$BOX/"
  run "$PROGRAM/huanzec.exe" --version
  check "a missing library: exit code 4" is "$code" 4
  check "and is named" says 'picocli' "$BOX/err"
  wine "$PROGRAM/huanze.exe" > /dev/null 2>&1 &
  check "the window's program says it in a box" window '^环责台$' 30
  calm 5; picture missing-library
  press Return
  mv "$BOX"/picocli-*.jar "$PROGRAM/app/lib/"
  mv "$PROGRAM/runtime/bin/server/jvm.dll" "$BOX/"
  run "$PROGRAM/huanzec.exe" --version
  check "no runtime: exit code 4, named" says 'jvm.dll' "$BOX/err"
  echo damaged > "$PROGRAM/runtime/bin/server/jvm.dll"
  run "$PROGRAM/huanzec.exe" --version
  check "a damaged runtime: one sentence" says '无法启动' "$BOX/err"
  mv "$BOX/jvm.dll" "$PROGRAM/runtime/bin/server/"
  run "$PROGRAM/huanzec.exe" --version
  local archive
  archive=$(find "$LOCAL/Huanze/start" -name 'command-*.jsa')
  chmod +w "$archive"; echo damaged > "$archive"
  cp "$archive" "$LOCAL/Huanze/start/window-0.0.1-of-another-version.jsa"
  run "$PROGRAM/huanzec.exe" --version
  check "a damaged start archive only costs time" is "$(tr -d '\r' < "$BOX/out")" "huanze $version"
  check "not a word about it" bash -c "! grep -i archive '$BOX/err'"
  check "and is made anew" test "$(stat -c %s "$archive")" -gt 1000000
  local made
  made=$(stat -c %Y "$archive")
  run "$PROGRAM/huanzec.exe" --version
  check "once" is "$(stat -c %Y "$archive")" "$made"
  check "an archive of another version is removed" gone "$LOCAL/Huanze/start/window-0.0.1-of-another-version.jsa"
  wine winecfg -v win7 > /dev/null 2>&1
  run "$PROGRAM/huanzec.exe" --version
  check "Windows 7: one sentence" says 'Windows 10' "$BOX/err"
  run "$setup" /S
  check "Windows 7: the installer refuses" is "$code" 18
  wine winecfg -v win10 > /dev/null 2>&1
}

part_update() {
  echo "update over an older version"
  [ -f "$older" ] || installer/build-windows.sh --quick --as-version $OLD
  uninstall /DELETELEDGER
  local began
  began=$(date +%s%N)
  run "$older" /S
  echo "       installed in $((($(date +%s%N) - began) / 1000000)) ms (Wine, quick compression)"
  check "the older one installs silently" is "$code" 0
  wine "$PROGRAM/huanzec.exe" init --region 130300 > /dev/null 2>&1 || true
  units > "$BOX/units-before"
  check "it has a ledger" test -s "$BOX/units-before"
  rm -f "$HOME/环责台.lnk"
  touch "$PROGRAM/app/lib/of-the-old-version.jar"
  began=$(date +%s%N)
  run "$setup" /S
  echo "       updated in $((($(date +%s%N) - began) / 1000000)) ms (Wine)"
  check "the newer one installs over it" is "$code" 0
  run "$PROGRAM/huanzec.exe" --version
  check "what the program says" is "$code" 0
  run reg query "$KEY" /v DisplayVersion
  check "what Windows lists" says "$version" "$BOX/out"
  units > "$BOX/units-after"
  check "the ledger is the same" cmp "$BOX/units-before" "$BOX/units-after"
  check "old files are gone" gone "$PROGRAM/app/lib/of-the-old-version.jar"
  check "a link the user removed stays away" gone "$HOME/环责台.lnk"
  check "no trace of the exchange" test -z "$(find "$PROGRAM" -maxdepth 1 -name 'huanze-setup*')"
  run "$older" /S
  check "an older one is refused" is "$code" 10
  check "with a sentence" told '较新的版本'
  check "and nothing changed" is "$(units | cksum)" "$(cksum < "$BOX/units-before")"
}

part_running() {
  echo "while something else runs"
  have_current
  wine "$PROGRAM/huanze.exe" --home 'C:\users\Public\新的' > /dev/null 2>&1 &
  check "the program runs" window '^环责台$' 300
  drawn 120 || true
  run "$setup" /S
  check "a silent installation waits, then refuses" is "$code" 11
  check "and names it" told '环责台正在运行'
  wine "$PROGRAM/uninstall.exe" /S > /dev/null 2>&1 || true
  sleep 15
  check "removal refuses as well: nothing is missing" test -f "$PROGRAM/runtime/lib/modules"
  close_program
  check "the program was not disturbed" programs_end 120
  wine "$setup" > /dev/null 2>&1 &
  check "an installer stands open" window '环责台 安装' 60
  run "$setup" /S
  check "a second installer is refused" is "$code" 12
  check "the first one is closed" installer_ends
}

part_targets() {
  echo "folders that will not do"
  uninstall
  local long
  long=$(printf 'x%.0s' $(seq 120))
  run "$setup" /S "/D=C:\\$long\\$long"
  check "a path of 250 characters" is "$code" 15
  check "nothing was made" gone "$C/$long"
  mkdir -p "$C/full-of-others"
  touch "$C/full-of-others/report.docx"
  run "$setup" /S '/D=C:\full-of-others'
  check "a folder with other files" is "$code" 16
  check "they are still alone" is "$(ls "$C/full-of-others")" report.docx
  if [ "$(id -u)" -eq 0 ] && mkdir -p "$BOX/small" "$BOX/closed" && mount -t tmpfs -o size=60m none "$BOX/small" 2> /dev/null; then
    mounted+=("$BOX/small")
    mount -t tmpfs -o ro,size=600m none "$BOX/closed"
    mounted+=("$BOX/closed")
    ln -sfn "$BOX/small" "$WINEPREFIX/dosdevices/s:"
    ln -sfn "$BOX/closed" "$WINEPREFIX/dosdevices/t:"
    run "$setup" /S '/D=S:\Huanze'
    check "no space left" is "$code" 13
    check "with a sentence" told '空间不足'
    check "nothing half installed" is "$(ls "$BOX/small")" ''
    run "$setup" /S '/D=T:\Huanze'
    check "a read-only drive" is "$code" 14
    check "with a sentence" told '不能写入'
  else
    echo "       left out: no space, read-only (mounting needs root)"
  fi
  check "nothing was registered" bash -c "! wine reg query '$KEY' 2> /dev/null"
  run "$setup" /S '/D=C:\课件工具\环责台'
  check "a Chinese folder" is "$code" 0
  run "$C/课件工具/环责台/huanzec.exe" --version
  check "starts there" is "$code" 0
  wine "$C/课件工具/环责台/huanze.exe" --home 'C:\users\Public\新的' > /dev/null 2>&1 &
  check "the window too" window '^环责台$' 300
  check "and shows something" drawn 120
  calm 20; picture chinese-folder
  close_program
  check "and closes" programs_end 120
  wine "$C/课件工具/环责台/uninstall.exe" /S > /dev/null 2>&1 || true
  check "and goes" wait_gone "$C/课件工具/环责台"
}

# The installer itself with next to nothing in it: what it does with folders, links and keys shows as well, in seconds.
small_setup() { # VERSION
  local stage=$BOX/small-$1
  mkdir -p "$stage/app/lib" "$stage/runtime/bin" "$stage/legal"
  echo "$1" | tee "$stage/app/lib/a.jar" "$stage/runtime/bin/b.dll" "$stage/legal/c.txt" > /dev/null
  cp "$OUT/stage/huanze.exe" "$OUT/stage/huanzec.exe" "$stage/"
  makensis -V1 -INPUTCHARSET UTF8 -DQUICK -DVERSION="$1" -DSTAGE="$stage" -DICON="$OUT/icon/huanze.ico" \
    -DSIDE="$OUT/icon/welcome.bmp" -DLONGEST=100 -DMEGABYTES=10 -DOUT="$BOX/small-$1.exe" installer/windows/huanze.nsi
}
link_to() { # FOLDER LINK
  strings -el "$2" | grep -q -F "$1" || { strings -el "$2"; false; }
}

part_folders() {
  echo "from one folder to another, and whose it is"
  uninstall
  small_setup 0.0.1
  small_setup 0.0.2
  local first=$BOX/small-0.0.1.exe second=$BOX/small-0.0.2.exe
  run "$first" /S '/D=C:\我的 程序\环责 台'
  check "a folder in quotes, with Chinese and blanks" test -f "$C/我的 程序/环责 台/huanze.exe"
  check "and not the usual one" gone "$PROGRAM"
  run "$second" /S
  check "an update goes where the older one is" is "$(cat "$C/我的 程序/环责 台/app/lib/a.jar")" 0.0.2
  rm -f "$HOME/环责台.lnk"
  run "$second" /S '/D=C:\Other place'
  check "an update into another folder" test -f "$C/Other place/huanze.exe"
  check "takes the older one away" gone "$C/我的 程序/环责 台"
  check "the link leads there" link_to 'C:\Other place' "$MENU/环责台.lnk"
  check "a link the user removed stays away" gone "$HOME/环责台.lnk"
  run "$second" /S '/D=C:\Other place\inside'
  check "not into itself" is "$code" 16
  # shellcheck disable=SC1003
  run "$second" /S '/D=C:\Other place\'
  check "the same folder with a last sign" is "$code" 0
  run "$first" /S '/D=C:\third'
  check "an older one not into another folder either" is "$code" 10
  check "nothing is made there" gone "$C/third"
  mkdir -p "$C/carried"
  touch "$C/carried/huanze.exe"
  run "$second" /S '/D=C:\carried'
  check "not over a portable copy" is "$code" 16
  wine "$C/Other place/uninstall.exe" /S > /dev/null 2>&1 || true
  check "it goes" wait_gone "$C/Other place"
  rm -rf "$C/我的 程序" "$C/carried"

  run "$second" /S
  run "$first" /S /ALLUSERS
  check "for everybody: not an older one beside one's own" is "$code" 10
  wine "$PROGRAM/uninstall.exe" /S > /dev/null 2>&1 || true
  wait_gone "$PROGRAM" || true
  run "$first" /S
  run "$second" /S /ALLUSERS
  check "one's own of an older version goes" gone "$PROGRAM"
  check "with its links" gone "$MENU/环责台.lnk"
  check "and keys" bash -c "! wine reg query 'HKCU\\Software\\Huanze' 2> /dev/null"
  check "everybody's link is there" link_to 'C:\Program Files\Huanze' "$C/ProgramData/Microsoft/Windows/Start Menu/Programs/环责台.lnk"
  local person profiles='HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList'
  for person in li zhang; do
    mkdir -p "$C/users/$person/AppData/Local/Huanze/start"
    touch "$C/users/$person/AppData/Local/Huanze/start/window-1.jsa"
    wine reg add "$profiles\S-1-5-21-$person" /v ProfileImagePath /d "C:\\users\\$person" /f > /dev/null 2>&1
  done
  mkdir -p "$C/users/zhang/AppData/Local/Huanze/journal"
  wine "$C/Program Files/Huanze/uninstall.exe" /S > /dev/null 2>&1 || true
  check "for everybody: it goes" wait_gone "$C/Program Files/Huanze"
  check "with everybody's start archive" wait_gone "$C/users/li/AppData/Local/Huanze"
  check "and nobody's ledger" is "$(ls "$C/users/zhang/AppData/Local/Huanze")" journal
  for person in li zhang; do wine reg delete "$profiles\S-1-5-21-$person" /f > /dev/null 2>&1; done
  rm -rf "$C/users/li" "$C/users/zhang"
}

part_everybody() {
  echo "for everybody"
  uninstall
  run "$setup" /S /ALLUSERS
  check "installs for everybody" test -f "$C/Program Files/Huanze/huanze.exe"
  run reg query 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Huanze' /v DisplayVersion
  check "is registered for everybody" says "$version" "$BOX/out"
  check "link for everybody" test -f "$C/ProgramData/Microsoft/Windows/Start Menu/Programs/环责台.lnk"
  run "$C/Program Files/Huanze/huanzec.exe" --version
  check "starts" is "$code" 0
  wine "$C/Program Files/Huanze/uninstall.exe" /S > /dev/null 2>&1 || true
  check "goes" wait_gone "$C/Program Files/Huanze"
  wineserver -w
  check "its keys too" bash -c "! wine reg query 'HKLM\\Software\\Huanze' 2> /dev/null"
  check "its link too" gone "$C/ProgramData/Microsoft/Windows/Start Menu/Programs/环责台.lnk"
}

part_portable() {
  echo "portable, in a folder whose name is beyond the code page"
  rm -rf "$C/便携 㛃"
  unzip -q "$portable" -d "$C/便携 㛃"
  local folder="$C/便携 㛃/huanze-$version"
  rm -rf "$LOCAL/Huanze"
  touch "$folder/portable.txt"
  wine "$folder/huanzec.exe" init --region 130300 > /dev/null 2>&1 || true
  check "the ledger lies beside it if portable.txt says so" test -d "$folder/data/journal"
  check "and nothing in the profile" gone "$LOCAL/Huanze"
  wine reg add 'HKLM\Software\Wine\Drives' /v q: /d network /f > /dev/null 2>&1
  ln -sfn "$folder" "$WINEPREFIX/dosdevices/q:"
  wineserver -k; wineserver -w || true
  run 'Q:\huanzec.exe' units list
  check "not on a network drive" is "$code" 4
  check "with a sentence" says '固定硬盘' "$BOX/err"
  rm -f "$folder/portable.txt" "$WINEPREFIX/dosdevices/q:"
  wine "$folder/huanzec.exe" init --region 130300 > /dev/null 2>&1 || true
  check "without it in the profile" test -d "$LOCAL/Huanze/journal"
  mv "$C/便携 㛃" "$C/便携 𠮷"
  run "$C/便携 𠮷/huanze-$version/huanzec.exe" --version
  check "where Java itself cannot load from: one sentence" says '生僻字' "$BOX/err"
  rm -rf "$C/便携 𠮷" "$LOCAL/Huanze"
}

part_runtimes() {
  echo "runtimes that will not do"
  local fake=$BOX/fake
  head -c 1000000 "$portable" > "$BOX/damaged.zip"
  check "a damaged zip" refuses_runtime 'is damaged' "$BOX/damaged.zip"
  check "a folder that is not there" refuses_runtime 'does not exist' "$BOX/nowhere"
  mkdir -p "$fake/bin/server" "$fake/lib"
  check "a runtime of Linux" refuses_runtime 'no Windows Java runtime' "$fake"
  touch "$fake/bin/server/jvm.dll" "$fake/lib/modules"
  printf 'JAVA_VERSION="17.0.9"\nOS_NAME="Windows"\nOS_ARCH="x86_64"\n' > "$fake/release"
  check "Java 17" refuses_runtime 'too old' "$fake"
  printf 'JAVA_VERSION="21.0.9"\nOS_NAME="Windows"\nOS_ARCH="aarch64"\n' > "$fake/release"
  check "another processor" refuses_runtime 'aarch64' "$fake"
  printf 'JAVA_VERSION="21.0.9"\nOS_NAME="Darwin"\nOS_ARCH="x86_64"\n' > "$fake/release"
  check "another system" refuses_runtime 'Darwin' "$fake"
  printf 'JAVA_VERSION="25.0.1"\nOS_ARCH="x86_64"\n' > "$fake/release"
  check "no system named" refuses_runtime 'an unknown system' "$fake"
  printf 'JAVA_VERSION="21.0.9"\nOS_NAME="Windows"\nOS_ARCH="x86_64"\nMODULES="java.base java.sql"\n' > "$fake/release"
  check "one cut down for another program" refuses_runtime 'lacks java.desktop' "$fake"
  echo "       those that will"
  printf 'JAVA_VERSION="26-ea"\r\nOS_NAME="Windows"\r\nOS_ARCH="amd64"\r\n' > "$fake/release"
  check "Java 26, a relative name: JavaFX of today" carries 'Java 26-ea with JavaFX 26' ../wine/fake
  printf 'JAVA_VERSION="24"\nOS_NAME="Windows"\nOS_ARCH="x86_64"\n' > "$fake/release"
  check "Java 24: JavaFX of today" carries 'Java 24 with JavaFX 26' "$fake"
  printf 'JAVA_VERSION="23.0.2"\nOS_NAME="Windows"\nOS_ARCH="x86_64"\n' > "$fake/release"
  check "Java 23: the older JavaFX" carries 'Java 23.0.2 with JavaFX 21' "$fake"
}

part_removal() {
  echo "removal"
  have_current
  wine "$PROGRAM/huanzec.exe" init --region 130300 > /dev/null 2>&1 || true
  units > "$BOX/units-before"
  uninstall
  check "the program is gone" gone "$PROGRAM"
  check "the ledger stays" test -d "$LOCAL/Huanze/journal"
  check "the start archive is gone" gone "$LOCAL/Huanze/start"
  run "$setup" /S
  check "installed again the ledger goes on" is "$(units | cksum)" "$(cksum < "$BOX/units-before")"
  wine "$PROGRAM/uninstall.exe" > /dev/null 2>&1 &
  check "removal by hand opens" window '环责台' 60
  calm 10; picture uninstall-1
  press Return; calm 10; picture uninstall-2-ledger
  press Return
  local left=90
  until gone "$PROGRAM" || [ $left -eq 0 ]; do sleep 1; left=$((left - 1)); done
  calm 20; picture uninstall-3-done
  press Return; no_window '环责台' 20 || true
  check "the program is gone" gone "$PROGRAM"
  check "the ledger stays" test -d "$LOCAL/Huanze/journal"
  run "$setup" /S
  uninstall /DELETELEDGER
  rm -rf "$C/台账 一" "$C/full-of-others" "$C/users/Public/新的" "$C/课件工具"
  wineserver -w
  # Not the program's: Wine's caches, the folder Windows has for programs; and the
  # uninstaller's copy of itself, which Windows deletes when it starts next.
  (cd "$C" && find . "$HOME" | sort) | comm -13 "$BOX/before" - | grep -v -E '/\.cache|Local/Programs$|Temp/~nsu|Microsoft/Windows/(INetCache|History|Recent)|gnupg' > "$BOX/left" || true
  check "nothing else is left" test ! -s "$BOX/left"
  sed 's/^/         /' "$BOX/left"
  check "no key is left" bash -c "! wine reg query '$KEY' 2> /dev/null && ! wine reg query 'HKCU\\Software\\Huanze' 2> /dev/null"
}

have_current() {
  [ -f "$PROGRAM/huanze.exe" ] || wine "$setup" /S > /dev/null 2>&1
}

# ---- all of it ----
for part in "${@:-pages}" ; do
  if [ $# -eq 0 ]; then break; fi
  "part_$part"
done
if [ $# -eq 0 ]; then
  for part in pages command missing update running targets folders everybody portable runtimes removal; do "part_$part"; done
fi
echo "setup.exe: $(stat -c %s "$setup") bytes; pictures in $PICTURES"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
