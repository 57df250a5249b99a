#!/usr/bin/env bash
# Makes, under target/installer/, for the machine it runs on (x64 or ARM64):
#   huanze-VERSION-linux-ARCH.tar.gz   a folder that runs by itself
#   huanze_VERSION_ARCH.deb            the same, installed, with menu entry and icon
# Usage: installer/build-linux.sh [--built]      --built takes target/huanze as it stands
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v mvn >/dev/null || missing+=(maven)
command -v dpkg-deb >/dev/null || missing+=(dpkg)
command -v dpkg-shlibdeps >/dev/null || missing+=(dpkg-dev)
command -v unzip >/dev/null || missing+=(unzip)
command -v rsvg-convert >/dev/null || missing+=(librsvg2-bin)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Missing: apt-get install ${missing[*]}" >&2
  exit 2
fi

if [ "${1:-}" != --built ]; then
  mvn -B -ntp -q package -DskipTests
fi
program=target/huanze
[ -x $program/bin/huanze ] || { echo "$program is not there: leave out --built" >&2; exit 2; }
[ -f $program/app/sbom.json ] || { echo "$program has no bill of materials: Maven leaves it out when it runs offline" >&2; exit 2; }
installer/bill.sh $program/app/sbom.json $program/runtime
jar=$(basename $program/app/lib/huanze-desk-*.jar .jar)
# The program's own list of what it needs: a library that is not beside it shows only when the window is to open.
unzip -p $program/app/lib/"$jar".jar META-INF/MANIFEST.MF | tr -d '\r' | sed ':all;N;$!ball;s/\n //g' |
  sed -n 's/^Class-Path: //p' | tr ' ' '\n' |
  while read -r library; do
    [ -f "$program/app/lib/$library" ] || { echo "$program lacks $library: leave out --built" >&2; exit 2; }
  done
version=${jar#huanze-desk-}
arch=$(dpkg --print-architecture)
case "$arch" in
  amd64) name=x64 ;;
  arm64) name=arm64 ;;
  *) echo "Not for $arch: only amd64 and arm64 have JavaFX" >&2; exit 2 ;;
esac
out=target/installer
mkdir -p $out

# --- the folder -------------------------------------------------------------------------------
archive=$out/huanze-$version-linux-$name.tar.gz
tar --sort=name --owner=0 --group=0 --numeric-owner -czf "$archive" -C target huanze

# --- the package ------------------------------------------------------------------------------
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"
install -d "$root"/usr/{bin,lib,share/applications,share/doc/huanze} "$root/DEBIAN"
cp -a $program "$root/usr/lib/huanze"
ln -s ../lib/huanze/bin/huanze "$root/usr/bin/huanze"
install -m 644 installer/linux/huanze.desktop "$root/usr/share/applications/"
for size in 16 32 48 64 128 256; do
  icons=$root/usr/share/icons/hicolor/${size}x$size/apps
  install -d "$icons"
  drawing=installer/icon/huanze.svg
  [ $size -gt 32 ] || drawing=installer/icon/huanze-small.svg
  rsvg-convert -w $size -h $size -o "$icons/huanze.png" $drawing
done
install -d "$root/usr/share/icons/hicolor/scalable/apps"
install -m 644 installer/icon/huanze.svg "$root/usr/share/icons/hicolor/scalable/apps/"
install -m 644 installer/linux/copyright "$root/usr/share/doc/huanze/copyright"
chmod -R u=rwX,go=rX "$root/usr"

# What the native libraries of runtime and JavaFX ask for, said by the libraries themselves.
needs=$(
  work=$(mktemp -d)
  mkdir "$work/debian"
  printf 'Source: huanze\n\nPackage: huanze\nArchitecture: any\nDescription: -\n' >"$work/debian/control"
  cd "$work"
  find "$root/usr/lib/huanze" -name '*.so' -print0 |
    xargs -0 dpkg-shlibdeps -O --ignore-missing-info \
      -l"$root/usr/lib/huanze/runtime/lib" -l"$root/usr/lib/huanze/runtime/lib/server" 2>/dev/null |
    sed 's/^shlibs:Depends=//'
  rm -rf "$work"
)
# It names the C library of this machine; older ones, as domestic desktops have, serve as well.
libc=$(
  find "$root/usr/lib/huanze" -name '*.so' -exec objdump -T {} + |
    grep -o 'GLIBC_2[0-9.]*' | sort -uV | tail -1
)
# shellcheck disable=SC2001
needs=$(sed "s/libc6 (>= [0-9.]*)/libc6 (>= ${libc#GLIBC_})/" <<<"$needs")
[ -n "$needs" ] || { echo "dpkg-shlibdeps found no dependencies" >&2; exit 1; }
# shellcheck disable=SC1111
cat >"$root/DEBIAN/control" <<CONTROL
Package: huanze
Version: $version
Architecture: $arch
Maintainer: Huanze Desk <huanze@localhost>
Section: misc
Priority: optional
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: $needs
Recommends: fonts-noto-cjk | fonts-wqy-microhei
Description: 环责台 - office desk for environmental responsibility
 环责台：生态环境保护“党政同责、一岗双责”履职台账、考核与表单，
 供各级领导小组办公室使用，单机离线运行，自带运行环境。
 .
 Huanze Desk keeps who answers for what, what is owed by when, what was done and how it is
 assessed, for the offices of leading groups for ecological and environmental protection.
 It runs offline and brings its own runtime.
CONTROL
package=$out/huanze_${version}_$arch.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null

for made in "$archive" "$package"; do
  echo "$made $(stat -c %s "$made") bytes $(sha256sum "$made" | cut -c1-16)"
done
