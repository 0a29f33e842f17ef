@echo off
rem Tells every mistake in data\, and waits until it is read.
setlocal
set "ANNALES_COMMAND=%~dp0annales.bat"
cd /d "%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" %JAVA_OPTS% -jar lib\annales.jar check --data data
pause
