#!/usr/bin/env bash
# Completes a bill of materials: Maven knows the libraries; what else is carried, Java and the fonts, is added here.
#   installer/bill.sh SBOM RUNTIME       SBOM is changed in place; a second time changes nothing
set -euo pipefail
bill=$1
release=$2/release
fact() { sed -n "s/^$1=\"\(.*\)\"\r\{0,1\}$/\1/p" "$release"; }

grep -q '"pkg:generic/openjdk@' "$bill" && exit 0
version=$(fact JAVA_RUNTIME_VERSION)
[ -n "$version" ] || version=$(fact JAVA_VERSION)
part() { # TYPE NAME VERSION LICENCE [PURL]
  printf '    {\n      "type" : "%s",\n      "name" : "%s",\n' "$1" "$2"
  [ -z "$3" ] || printf '      "version" : "%s",\n' "$3"
  [ -z "${5:-}" ] || printf '      "bom-ref" : "%s",\n      "purl" : "%s",\n' "$5" "$5"
  printf '      "licenses" : [ { "license" : { "id" : "%s" } } ]\n    },\n' "$4"
}
work=$(mktemp)
{
  part platform OpenJDK "$version" GPL-2.0-with-classpath-exception "pkg:generic/openjdk@${version/+/%2B}"
  for font in "Noto Sans SC" "Noto Serif SC" HanaMinB; do part file "$font" "" OFL-1.1; done
} > "$work"
sed -i "/^  \"components\" : \[\$/r $work" "$bill"
rm "$work"
grep -q '"pkg:generic/openjdk@' "$bill" || { echo "bill: no list of components in $bill" >&2; exit 1; }
