# NOT RUN BY THE AUTHORS: there was no Windows machine to run it on. The installer that was tried is made by
# build-windows.sh on Linux. This is the way for those who have a Windows build machine and want jpackage's installer.
#
# Needs JDK 25 with jpackage (JAVA_HOME), Maven, and the WiX toolset that this JDK's jpackage asks for.
#   powershell -File installer\build-windows.ps1 [-Type exe|msi] [-Icon huanze.ico]
# The icon: build-windows.sh leaves it in target/windows/icon/huanze.ico.
param(
    [ValidateSet('exe', 'msi')] [string] $Type = 'exe',
    [string] $Icon = ''
)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Invoke-Checked([string] $Program, [string[]] $Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

if (-not $env:JAVA_HOME) { throw 'JAVA_HOME is not set: it must name a JDK 25' }
$bin = Join-Path $env:JAVA_HOME 'bin'
[xml] $pom = Get-Content pom.xml -Encoding UTF8
$version = ($pom.project.version -split '-')[0]
$work = 'target\windows-jpackage'
if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory "$work\input\lib", "$work\input\bin", "$work\input\legal" | Out-Null

# The program, its libraries, and JavaFX for Windows. The formatter's check is for those who change the sources: git may
# have given them Windows' line ends.
Invoke-Checked 'mvn' @('-B', '-q', 'process-test-resources', 'jar:jar', '-Djavafx.platform=win', '-Dformat.skip=true',
    "-Dprogram.jars=$work\jar")
Copy-Item "$work\jar\huanze-desk-$($pom.project.version).jar" "$work\input\lib\huanze-desk.jar"
Invoke-Checked 'mvn' @('-B', '-q', 'dependency:copy-dependencies', '-DincludeScope=runtime',
    "-DoutputDirectory=$work\input\lib", '-Djavafx.platform=win')
# All of the natives in bin beside lib: with one missing JavaFX unpacks them into the user's profile.
Add-Type -AssemblyName System.IO.Compression.FileSystem
$natives = Get-Item "$work\input\lib\javafx-graphics-*-win.jar"
$zip = [System.IO.Compression.ZipFile]::OpenRead($natives.FullName)
$target = (Get-Item "$work\input\bin").FullName
foreach ($entry in $zip.Entries | Where-Object { $_.Name -like '*.dll' }) {
    [System.IO.Compression.ZipFileExtensions]::ExtractToFile($entry, (Join-Path $target $entry.Name), $true)
}
$zip.Dispose()
Copy-Item 'src\main\resources\huanze\fonts\*LICENSE.txt', 'src\main\resources\huanze\app\licences\*' "$work\input\legal"
Copy-Item 'target\classes\huanze\app\sbom.json' "$work\input" # app\sbom.json, where the window says it is

# A runtime with the modules that the pom links for Linux.
$modules = ($pom.project.build.plugins.plugin | Where-Object { $_.artifactId -eq 'exec-maven-plugin' }).executions.execution |
    Where-Object { $_.id -eq 'program-runtime' } | ForEach-Object { $_.configuration.arguments.argument[1] }
Invoke-Checked "$bin\jlink.exe" @('--add-modules', $modules, '--include-locales=zh,en', '--strip-debug',
    '--no-man-pages', '--no-header-files', '--output', "$work\runtime")

# huanzec.exe beside it: the same program with a console, and no links to it.
Set-Content "$work\huanzec.properties" 'win-console=true', 'win-menu=false', 'win-shortcut=false' -Encoding Ascii

$arguments = @('--type', $Type, '--dest', $work, '--input', "$work\input", '--runtime-image', "$work\runtime",
    '--name', 'Huanze', '--app-version', $version, '--vendor', 'Huanze Desk',
    '--main-jar', 'lib\huanze-desk.jar', '--main-class', 'huanze.Launcher',
    '--java-options', '--enable-native-access=ALL-UNNAMED', '--java-options', '-XX:+UseSerialGC', '--java-options', '-Xmx384m',
    '--java-options', '-XX:TieredStopAtLevel=1', '--add-launcher', "huanzec=$work\huanzec.properties",
    '--win-per-user-install', '--win-menu', '--win-shortcut', '--win-dir-chooser',
    # Never another one: by it Windows knows that a newer version replaces this one.
    '--win-upgrade-uuid', 'b1f5a0de-6c0e-4c1c-9d0a-0d8f6f0b7a35')
if ($Icon) { $arguments += @('--icon', $Icon) }
Invoke-Checked "$bin\jpackage.exe" $arguments
Get-ChildItem "$work\*.$Type" | ForEach-Object { "$($_.Length) $($_.FullName)" }
