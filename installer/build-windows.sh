#!/usr/bin/env bash
# Makes, on Linux, what a Windows desk needs: huanze-VERSION-setup.exe and huanze-VERSION-portable.zip in target/windows.
# Everything comes from Maven Central and Debian's packages; no Windows machine is needed to build.
#
#   installer/build-windows.sh [--runtime DIR|ZIP] [--check] [--quick] [--as-version V]
#
#   --runtime     a Windows x64 Java runtime (21 or newer) to carry instead of the pinned one; JavaFX follows it.
#                 A whole JDK does as well: what only compiling needs is left out
#   --check       only looks at the runtime and says what would be carried
#   --quick       light compression, for trying things out
#   --as-version  another version number, for trying upgrades; changes only the number
set -euo pipefail
readonly CALLED_FROM=$PWD
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 # one order of names everywhere, and makensis takes folders with Chinese names

readonly OUT=target/windows
readonly STAGE=$OUT/stage
readonly WORK=$OUT/work
readonly ICON=$OUT/icon
# A Temurin 21 JRE for Windows, carried by a zip on Maven Central; only its jre/ is taken.
readonly CARRIER=org.sonarsource.scanner.cli:sonar-scanner-cli:8.1.0.6389:zip:windows-x64
readonly CARRIER_SHA256=73f0e71928673d5b2f39bb86213342a30e51a14c8eec345164016bb29c8df8ee
readonly CC=x86_64-w64-mingw32-gcc
readonly RC=x86_64-w64-mingw32-windres

refuse() {
  echo "build-windows: $1" >&2
  exit 1
}

maven() {
  mvn -B -q "$@" 2>&1 | sed 's/\x1b\[[0-9;]*m//g' >&2 || # Maven ends in colour even so
    refuse "Maven failed, see above; without a network it must have fetched everything before"
}

from_pom() {
  sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" pom.xml | head -n 1
}

# ---- what was asked ----
runtime_given=
check=
quick=
version=$(from_pom version)
while [ $# -gt 0 ]; do
  case $1 in
    --runtime)
      runtime_given=${2:?a folder or zip must follow --runtime}
      [[ $runtime_given = /* ]] || runtime_given=$CALLED_FROM/$runtime_given
      shift 2
      ;;
    --check) check=yes; shift ;;
    --quick) quick=yes; shift ;;
    --as-version) version=${2:?a number must follow --as-version}; shift 2 ;;
    *) refuse "unknown option $1; see the first lines of this file" ;;
  esac
done
version=${version%%-*}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || refuse "the version must be three numbers, not '$version'"

# ---- what must be installed ----
missing=()
need() { command -v "$1" > /dev/null || missing+=("$2"); }
need mvn maven
need makensis nsis
need $CC gcc-mingw-w64-x86-64
need $RC binutils-mingw-w64-x86-64
need rsvg-convert librsvg2-bin
need icotool icoutils
need convert imagemagick
need unzip unzip
need zip zip
[ ${#missing[@]} -eq 0 ] || refuse "packages are missing: apt-get install ${missing[*]}"
[ -f /usr/share/nsis/Stubs/lzma_solid-amd64-unicode ] || refuse "this NSIS has no 64-bit stubs; Debian's package nsis has"
jni=$(find /usr/lib/jvm "${JAVA_HOME:-/usr/lib/jvm}" -path '*/include/jni.h' 2> /dev/null | sort | tail -n 1)
[ -n "$jni" ] || refuse "no jni.h of a JDK is found: install one, for example Temurin 25"

mkdir -p "$OUT"
exec 9> "$OUT/lock"
flock -n 9 || refuse "another build is at work in $OUT; wait until it has finished"
rm -rf "$WORK"
mkdir -p "$WORK"
# The same sources make the same files: no time of today and no order of the moment in what is packed.
day=$(from_pom project.build.outputTimestamp)

# ---- the runtime ----
if [ -z "$runtime_given" ]; then
  maven dependency:copy -Dartifact=$CARRIER -DoutputDirectory="$OUT/download"
  runtime_given=$(find "$OUT/download" -name '*.zip')
  echo "$CARRIER_SHA256  $runtime_given" | sha256sum -c --quiet - > /dev/null 2>&1 \
    || refuse "$runtime_given is not the file that was checked (its SHA-256 differs); delete it and try again"
fi
if [ -f "$runtime_given" ]; then
  unzip -tq "$runtime_given" > /dev/null 2>&1 || refuse "$runtime_given is no zip or is damaged"
  unzip -q "$runtime_given" -d "$WORK/runtime"
  runtime_given=$WORK/runtime
fi
[ -d "$runtime_given" ] || refuse "$runtime_given does not exist"
jvm=$(find "$runtime_given" -path '*/bin/server/jvm.dll' | head -n 1)
[ -n "$jvm" ] || refuse "no Windows Java runtime is in it: bin/server/jvm.dll is missing"
runtime=${jvm%/bin/server/jvm.dll}
fact() {
  sed -n "s/^$1=\"\(.*\)\"\r\{0,1\}$/\1/p" "$runtime/release" 2> /dev/null
}
[ -f "$runtime/release" ] || refuse "the runtime has no file 'release': its platform and version are unknown"
[ -f "$runtime/lib/modules" ] || refuse "the runtime is incomplete: lib/modules is missing"
[ "$(fact OS_NAME)" = Windows ] || refuse "the runtime is for $(fact OS_NAME | grep . || echo 'an unknown system'), not for Windows"
case $(fact OS_ARCH) in
  x86_64 | amd64) ;;
  *) refuse "the runtime is for $(fact OS_ARCH | grep . || echo unknown) processors, not for x86_64" ;;
esac
java_version=$(fact JAVA_VERSION)
java_major=${java_version%%[!0-9]*}
[ "${java_major:-0}" -ge 21 ] || refuse "the runtime is Java ${java_version:-?}, too old: 21 or newer is needed"
# A runtime cut down for another program lacks what this one needs: the modules the pom links for Linux.
has=" $(fact MODULES) "
lacking=
for module in $(sed -n '/--add-modules/{n;s:.*<argument>\(.*\)</argument>.*:\1:p;}' pom.xml | tr , ' '); do
  [[ $module == jdk.crypto.ec && $java_major -ge 22 ]] && continue # in java.base since
  [[ $has == "  " || $has == *" $module "* ]] || lacking+=" $module"
done
[ -z "$lacking" ] || refuse "the runtime was cut down and lacks$lacking"
# JavaFX 26 asks for Java 24; below that the pair of the long-term releases.
if [ "$java_major" -ge 24 ]; then javafx=$(from_pom javafx.version); else javafx=$(from_pom javafx.oldest); fi
if [ -n "$check" ]; then
  echo "Java $java_version with JavaFX $javafx"
  exit 0
fi
rm -rf "$STAGE"
mkdir -p "$STAGE/app/lib" "$STAGE/app/bin" "$STAGE/legal"
cp -r "$runtime" "$STAGE/runtime"
# Tools nobody starts here; java.exe stays for those who look for a fault.
find "$STAGE/runtime/bin" -name '*.exe' ! -name java.exe ! -name javaw.exe -delete
rm -rf "$STAGE/runtime/bin/server/classes_nocoops.jsa" "$STAGE"/runtime/{jmods,include,demo,man,lib/src.zip,lib/ct.sym}

# ---- the program and its libraries ----
# For this JavaFX and Windows: so the bill of materials and the manifest name what is really carried.
# javafx.platform is what JavaFX's own poms choose their natives by. The next ordinary build compiles anew.
fitting=(-Djavafx.version="$javafx" -Djavafx.platform=win)
maven process-test-resources jar:jar "${fitting[@]}" -Dprogram.jars="$PWD/$WORK/jar"
# Stored, not deflated: the installer packs the fonts in it better than a jar can, 12 MB less to carry.
mkdir "$WORK/program"
unzip -q "$WORK/jar/$(from_pom artifactId)-$(from_pom version).jar" -d "$WORK/program"
[ -f "$WORK/program/huanze/app/sbom.json" ] || refuse "the bill of materials was not made: it is left out when Maven runs offline"
rm target/classes/huanze/app/sbom.json # an ordinary build makes its own
# The launcher names the libraries; the manifest's list would name the jars of JavaFX that were left out.
awk '/^[^ ]/ { skip = /^Class-Path:/ } !skip' "$WORK/program/META-INF/MANIFEST.MF" > "$WORK/manifest"
mv "$WORK/manifest" "$WORK/program/META-INF/MANIFEST.MF"
find "$WORK/program" -exec touch -d "$day" {} +
(cd "$WORK/program" && { echo META-INF/MANIFEST.MF && find . -type f ! -name MANIFEST.MF -printf '%P\n' | LC_ALL=C sort; } \
  | TZ=UTC zip -q -0 -X -@ "$OLDPWD/$STAGE/app/lib/huanze-desk.jar")
maven dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$WORK/lib" "${fitting[@]}"
find "$WORK/lib" -name 'javafx-*.jar' ! -name '*-win.jar' -delete # empty jars that stand for the platform's
cp "$WORK"/lib/*.jar "$STAGE/app/lib/"
# All of the natives beside the jars: with one missing JavaFX unpacks them into the user's profile.
unzip -q -j "$WORK/lib/javafx-graphics-$javafx-win.jar" '*.dll' -d "$STAGE/app/bin"
jars_digest=$(cd "$STAGE/app/lib" && sha256sum -- *.jar | sha256sum | cut -c1-12)

# ---- licences ----
cp src/main/resources/huanze/fonts/*LICENSE.txt src/main/resources/huanze/app/licences/* "$STAGE/legal/"
cp "$WORK/program/huanze/app/sbom.json" "$STAGE/app/" # where the window says it is
installer/bill.sh "$STAGE/app/sbom.json" "$STAGE/runtime"
{
  echo "Huanze Desk $version"
  echo
  echo "Java runtime $(fact IMPLEMENTOR) $java_version (GPL 2 with Classpath Exception): texts in runtime/legal and runtime/NOTICE,"
  echo "source: $(fact SOURCE_REPO) at $(fact SOURCE)"
  echo "JavaFX $javafx (GPL 2 with Classpath Exception): source in the OpenJFX project, tag of this version"
  echo "Libraries, with versions and licences: app/sbom.json; texts of the licences and of the fonts: beside this file"
} | sed 's/$/\r/' > "$STAGE/legal/README.txt"

# ---- the icon ----
mkdir -p "$ICON"
for size in 16 20 24; do rsvg-convert -w $size -h $size installer/icon/huanze-small.svg -o "$WORK/$size.png"; done
for size in 32 40 48 64 128 256; do rsvg-convert -w $size -h $size installer/icon/huanze.svg -o "$WORK/$size.png"; done
icotool -c -o "$ICON/huanze.ico" "$WORK"/{16,20,24,32,40,48,64,128}.png --raw="$WORK/256.png"
rsvg-convert -w 328 -h 628 installer/icon/welcome.svg -o "$WORK/welcome.png" # twice the size, for sharp screens
convert "$WORK/welcome.png" -alpha off "BMP3:$ICON/welcome.bmp"

# ---- the launcher ----
{
  echo "#define HUANZE_VERSION \"$version\""
  echo "#define HUANZE_VERSION_NUMBERS ${version//./,},0"
  echo "#define HUANZE_ARCHIVE L\"$version-java$java_version-javafx$javafx-$jars_digest\""
  echo "#define HUANZE_JARS \\"
  (cd "$STAGE/app/lib" && printf '  "%s", \\\n' huanze-desk.jar && find . -name '*.jar' ! -name huanze-desk.jar -printf '  "%f", \\\n' | sort)
  echo
} > "$WORK/build.h"
cp installer/windows/huanze.manifest "$ICON/huanze.ico" "$WORK/"
launcher() { # NAME SUBSYSTEM [-DCONSOLE]
  $RC -c 65001 -I "$WORK" ${3:+"$3"} installer/windows/app.rc -O coff -o "$WORK/$1.res"
  $CC -O2 -s -Wl,--no-insert-timestamp -Wall -Wextra -Werror -municode "-m$2" -static -finput-charset=UTF-8 ${3:+"$3"} \
    -I "$WORK" -I installer/windows -I "$(dirname "$jni")" \
    installer/windows/launcher.c "$WORK/$1.res" -o "$STAGE/$1.exe" -lshell32
}
launcher huanze windows
launcher huanzec console -DCONSOLE

find "$STAGE" -exec touch -d "$day" {} +

# ---- the portable zip ----
portable=$OUT/huanze-$version-portable.zip
rm -f "$portable"
mkdir -p "$WORK/portable"
ln -s "$PWD/$STAGE" "$WORK/portable/huanze-$version"
mkdir "$WORK/huanze-$version"
sed 's/$/\r/' installer/windows/README-portable.txt > "$WORK/huanze-$version/README-portable.txt"
touch -d "$day" "$WORK/huanze-$version/README-portable.txt"
packed() { LC_ALL=C sort | TZ=UTC zip -q -X ${quick:+-1} -@ "$OLDPWD/$portable"; }
(cd "$WORK/portable" && find -L "huanze-$version" -type f | packed)
(cd "$WORK" && echo "huanze-$version/README-portable.txt" | packed)

# ---- the installer ----
setup=$OUT/huanze-$version-setup.exe
longest=$(cd "$STAGE" && find . -type f -printf '%P\n' | awk '{ if (length > n) n = length } END { print n }')
megabytes=$(du -sm "$STAGE" | cut -f1)
makensis -V2 -INPUTCHARSET UTF8 ${quick:+-DQUICK} -DVERSION="$version" -DSTAGE="$PWD/$STAGE" -DICON="$PWD/$ICON/huanze.ico" \
  -DSIDE="$PWD/$ICON/welcome.bmp" \
  -DLONGEST="$longest" -DMEGABYTES="$megabytes" -DOUT="$PWD/$setup" installer/windows/huanze.nsi

echo "Java $java_version, JavaFX $javafx; unpacked $megabytes MB in $(find "$STAGE" -type f | wc -l) files"
stat -c '%s %n' "$setup" "$portable"
