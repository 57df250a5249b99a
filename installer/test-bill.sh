#!/usr/bin/env bash
# Whether a bill of materials names what is really carried, jar by jar, with a licence each, Java and the fonts too.
#   installer/test-bill.sh [PROGRAM]     folder with app/lib; target/windows/stage and target/huanze if none is named
set -euo pipefail
cd "$(dirname "$0")/.."

look() {
  python3 - "$1" <<'CHECK'
import json
import pathlib
import sys

program = pathlib.Path(sys.argv[1])
bill = program / "app/sbom.json"
parts = json.loads(bill.read_text(encoding="utf-8"))["components"]
named = {f"{p['name']}-{p.get('version', '')}" for p in parts if p["type"] == "library"}
carried = set()
for jar in (program / "app/lib").glob("*.jar"):
    name = jar.stem
    for platform in ("-win", "-linux", "-linux-aarch64"):
        name = name.removesuffix(platform)
    if not name.startswith("huanze-desk"):
        carried.add(name)
release = (program / "runtime/release").read_text(encoding="utf-8")
java = next(line for line in release.splitlines() if line.startswith("JAVA_VERSION=")).split('"')[1]
wrong = [f"carried, not named: {name}" for name in sorted(carried - named)]
wrong += [f"named, not carried: {name}" for name in sorted(named - carried)]
wrong += [f"no licence: {p['name']}" for p in parts if not p.get("licenses")]
if not any(p["name"] == "OpenJDK" and p["version"].startswith(java) for p in parts):
    wrong.append(f"Java {java} is not named")
for font in ("Noto Sans SC", "Noto Serif SC", "HanaMinB"):
    if font not in {p["name"] for p in parts}:
        wrong.append(f"font not named: {font}")
print("\n".join(wrong) if wrong else f"  ok   {bill}: {len(carried)} jars, Java {java} and the fonts, each with a licence")
sys.exit(bool(wrong))
CHECK
}

if [ $# -gt 0 ]; then
  look "$1"
  exit
fi
found=
for program in target/windows/stage target/huanze; do
  [ ! -d $program ] || { look $program; found=yes; }
done
[ -n "$found" ] || echo "skipped: nothing is built"
