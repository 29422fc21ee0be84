@echo off
rem Runs attest with a Java of version 21 or newer: JAVA_HOME's, the PATH's, else any installed.
setlocal DisableDelayedExpansion
set "java="
call :try "%JAVA_HOME%"
for %%j in (java.exe) do call :try "%%~dp$PATH:j.."
call :look "%ProgramFiles%\Eclipse Adoptium"
call :look "%ProgramFiles%\Java"
call :look "%ProgramFiles%\Microsoft"
call :look "%ProgramFiles%\Amazon Corretto"
call :look "%ProgramFiles%\Zulu"
call :look "%ProgramFiles%\BellSoft"
call :look "%LocalAppData%\Programs\Eclipse Adoptium"
call :look "%UserProfile%\.jdks"
if not defined java goto none

rem What is written is UTF-8; the console has its own code page back afterwards.
set "page="
for /f "tokens=2 delims=:." %%c in ('chcp 2^>nul') do set "page=%%c"
if defined page chcp 65001 >nul

rem The archive keeps loaded classes from one run to the next, for a faster start. Where it cannot be
rem written the JVM would fail in the end; and it tells of trouble with it on stdout, which is for
rem records: hence -Xlog:disable.
set "share=-Xshare:auto"
call :probe 2>nul
if exist "%~dp0attest.try" set "share=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%~dp0attest.jsa""
if exist "%~dp0attest.try" del "%~dp0attest.try"
"%java%" -Xmx512m -XX:+UseSerialGC %share% -Xlog:disable ^
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%~dp0attest.jar" %*
set "status=%errorlevel%"
if defined page chcp %page% >nul
exit /b %status%

:none
echo attest needs Java 21 or newer, and none was found in JAVA_HOME, on the PATH or among the installed programs. Install one, or set JAVA_HOME to it. 1>&2
exit /b 1

:probe
type nul >"%~dp0attest.try"
exit /b 0

rem Tries all folders in a folder.
:look
if not exist "%~1\" exit /b 0
pushd "%~1"
for /d %%h in (*) do call :try "%~1\%%h"
popd
exit /b 0

rem Takes the Java in a folder, where none is taken yet and it is new enough.
:try
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "major="
for /f "usebackq tokens=1,2 delims==.-" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" set major=%%l
if not defined major exit /b 0
set "major=%major:"=%"
if %major% geq 21 set "java=%~1\bin\java.exe"
exit /b 0
