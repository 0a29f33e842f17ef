@echo off
rem Starts Annales in its own folder, on the archive in data\, or does what it is told.
setlocal
set "ANNALES_COMMAND=%~f0"
cd /d "%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" %JAVA_OPTS% -jar lib\annales.jar %*
if errorlevel 1 pause
