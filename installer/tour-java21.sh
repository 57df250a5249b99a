#!/usr/bin/env bash
# Runs the tour, every screen and paper, on what the Windows installer carries: Java 21 and JavaFX 21.
# The runtime is the Linux twin of the installer's own. Pictures: target/tour-java21/.
# Usage: installer/tour-java21.sh [PREFIX,PREFIX]     only pictures whose names begin so
set -euo pipefail
cd "$(dirname "$0")/.."

javafx=21.0.12
carrier=org.sonarsource.scanner.cli:sonar-scanner-cli:8.1.0.6389
work=target/java21
command -v xvfb-run >/dev/null || { echo "Missing: apt-get install xvfb xauth" >&2; exit 2; }

if [ ! -x $work/bin/java ]; then
  mkdir -p $work
  mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact=$carrier:zip:linux-x64 -DoutputDirectory=$work -Dmdep.stripVersion=true
  unzip -q -o $work/sonar-scanner-cli-linux-x64.zip '*/jre/*' -d $work
  mv $work/*/jre/* $work/
  chmod +x $work/bin/* $work/lib/jspawnhelper
fi
$work/bin/java -version 2>&1 | head -1

xvfb-run -a -s "-screen 0 1600x1000x24" \
  mvn -B -ntp test -Dformat.skip=true -Djavafx.version=$javafx -Djvm="$PWD/$work/bin/java" \
  -Dheadless.flags="-Dprism.order=sw -Dtour.folder=target/tour-java21 -Dtour.only=${1:-}" \
  -Dtest=TourTest -Dsurefire.failIfNoSpecifiedTests=false
echo "Look at target/tour-java21. The next build compiles against its own JavaFX again."
