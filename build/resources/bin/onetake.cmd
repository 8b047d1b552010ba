@echo off
rem The command line of the installed program: its own runtime as plain Node, no window.
setlocal
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\..\One Take.exe" "%~dp0..\cli\onetake.js" %*
exit /b %ERRORLEVEL%
