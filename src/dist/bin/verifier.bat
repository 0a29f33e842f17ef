@echo off
rem Tells every mistake in data\, and waits until it is read.
setlocal
cd /d "%~dp0.."
set "ANNALES_COMMAND=bin\annales.bat"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" %JAVA_OPTS% -jar lib\annales.jar check --data data
pause
