@echo off
rem Makes the archive in mon-archive\ of the files that are dropped on it.
setlocal
set "ANNALES_COMMAND=%~dp0annales.bat"
cd /d "%~dp0.."
if "%~1"=="" (
  echo Deposer un tableau ou un texte sur importer.bat.
  pause
  exit /b 2
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" %JAVA_OPTS% -jar lib\annales.jar import %* --data mon-archive
pause
