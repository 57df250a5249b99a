; The installer of Huanze Desk. build-windows.sh calls it with VERSION, STAGE, ICON, SIDE, LONGEST, MEGABYTES, OUT and perhaps QUICK.
;
; Options on its command line: /S silent, /ALLUSERS or /CURRENTUSER, /D=FOLDER (last; without quotes, or "/D=FOLDER").
; uninstall.exe: /S silent, /DELETELEDGER with the ledger.
; Exit codes besides 0: 1 cancelled, 10 newer version installed, 11 program running, 12 another installer at work,
; 13 no space, 14 folder not writable, 15 path too long, 16 folder holds something else, 17 needs an administrator,
; 18 Windows before 10. A refusal changes nothing; its sentence also stands in %TEMP%\huanze-setup.log when silent.

Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
CRCCheck on
; "try": a file that cannot be written is noticed by the script, which then takes everything back.
SetOverwrite try
AllowSkipFiles off

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include nsDialogs.nsh

!define KEY "Software\Huanze"
!define PROFILES "SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Huanze"

Name "$(product)"
BrandingText " "
OutFile "${OUT}"
InstallDir ""
Icon "${ICON}"
UninstallIcon "${ICON}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

Var AllUsers      ; 1 if for everybody on this computer
Var Before        ; version found installed, or empty
Var OldPlace      ; its folder, or empty
Var OwnPlace      ; for everybody: the folder of one that this person had alone, or empty
Var Trouble       ; a sentence, or empty
Var TroubleCode
Var Swapping      ; 1 once old files are being replaced
Var RadioMe
Var RadioAll
Var BoxLedger
Var DeleteLedger

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH FitControl
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "$(welcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(welcomeText)"
!insertmacro MUI_PAGE_WELCOME
Page custom WhoPage WhoLeave
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE FolderLeave
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(folderText)"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(finishTitle)"
!define MUI_FINISHPAGE_TEXT "$(finishText)"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "$(finishRun)"
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!insertmacro MUI_PAGE_FINISH

!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.LedgerPage un.LedgerLeave
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"
!include "texts.nsh"

VIProductVersion "${VERSION}.0"
!macro VersionTexts LANG PRODUCT FILE
  VIAddVersionKey /LANG=${LANG} "ProductName" "${PRODUCT}"
  VIAddVersionKey /LANG=${LANG} "FileDescription" "${FILE}"
  VIAddVersionKey /LANG=${LANG} "CompanyName" "Huanze Desk"
  VIAddVersionKey /LANG=${LANG} "LegalCopyright" ""
  VIAddVersionKey /LANG=${LANG} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANG} "ProductVersion" "${VERSION}"
!macroend
!insertmacro VersionTexts ${LANG_SIMPCHINESE} "环责台" "环责台 安装程序"
!insertmacro VersionTexts ${LANG_ENGLISH} "Huanze Desk" "Huanze Desk installer"

!include "checks.nsh"

; ---- for whom ----

!macro Scope
  ${If} $AllUsers == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

; Where it lies already, else the usual folder.
Function ChooseScope
  !insertmacro Scope
  ReadRegStr $Before SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
  ReadRegStr $OldPlace SHCTX "${KEY}" "InstallDir"
  ${If} $OldPlace != ""
    StrCpy $INSTDIR $OldPlace
  ${ElseIf} $AllUsers == 1
    StrCpy $INSTDIR "$PROGRAMFILES64\Huanze"
  ${Else}
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Huanze"
  ${EndIf}
  StrCpy $OwnPlace ""
  ${If} $AllUsers == 1
    ReadRegStr $OwnPlace HKCU "${KEY}" "InstallDir"
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
    ${VersionCompare} "$0" "$Before" $1
    ${If} $1 = 1
      StrCpy $Before $0
    ${EndIf}
  ${EndIf}
FunctionEnd

; "/D=FOLDER" in quotes, as PowerShell passes a name with blanks: NSIS overlooks it and would take the usual folder.
Function QuotedFolder
  StrCpy $1 -1
  ${Do}
    IntOp $1 $1 + 1
    StrCpy $2 $R0 4 $1
    ${If} $2 == ""
      Return
    ${EndIf}
  ${LoopUntil} $2 == '"/D='
  IntOp $1 $1 + 4
  StrCpy $9 $R0 "" $1
  StrCpy $1 -1
  ${Do}
    IntOp $1 $1 + 1
    StrCpy $2 $9 1 $1
    ${If} $2 == '"'
    ${OrIf} $2 == ""
      ${ExitDo}
    ${EndIf}
  ${Loop}
  StrCpy $9 $9 $1
FunctionEnd

Function .onInit
  !insertmacro OnlyOne
  ${IfNot} ${AtLeastWin10}
    !insertmacro Refuse "$(tooOldWindows)" 18
  ${EndIf}
  StrCpy $9 $INSTDIR ; what /D= said
  ${GetParameters} $R0
  ${If} $9 == ""
    Call QuotedFolder
  ${EndIf}
  StrCpy $AllUsers 0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
  ${Else}
    ClearErrors
    ${GetOptions} $R0 "/CURRENTUSER" $R1
    ${If} ${Errors}
      ; An installation for everybody is updated as one.
      ReadRegStr $0 HKLM "${KEY}" "InstallDir"
      ReadRegStr $1 HKCU "${KEY}" "InstallDir"
      ${If} $0 != ""
      ${AndIf} $1 == ""
        StrCpy $AllUsers 1
      ${EndIf}
    ${EndIf}
  ${EndIf}
  Call ChooseScope
  ${If} $9 != ""
    StrCpy $INSTDIR $9
    StrCpy $0 $INSTDIR 1 -1
    ${If} $0 == "\"
      StrCpy $INSTDIR $INSTDIR -1
    ${EndIf}
  ${EndIf}
  ${If} ${Silent}
  ${AndIf} $AllUsers == 1
    Call NeedAdmin
  ${EndIf}
FunctionEnd

; Silent: refused without administrator rights. Else this installer starts itself again with them.
Function NeedAdmin
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    ${If} ${Silent}
      !insertmacro Refuse "$(needsAdmin)" 17
    ${EndIf}
    !insertmacro LetOthersIn
    ClearErrors
    ExecShell "runas" "$EXEPATH" "/ALLUSERS"
    ${If} ${Errors}
      !insertmacro OnlyOne
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(needsAdmin)"
      Abort ; stay on the page
    ${EndIf}
    SetErrorLevel 0
    Quit
  ${EndIf}
FunctionEnd

Function WhoPage
  !insertmacro MUI_HEADER_TEXT "$(whoTitle)" "$(whoSubtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 10u 100% 12u "$(whoMe)"
  Pop $RadioMe
  ${NSD_CreateLabel} 12u 24u 95% 20u "$(whoMeText)"
  Pop $0
  ${NSD_CreateRadioButton} 0 52u 100% 12u "$(whoAll)"
  Pop $RadioAll
  ${NSD_CreateLabel} 12u 66u 95% 30u "$(whoAllText)"
  Pop $0
  ${If} $AllUsers == 1
    ${NSD_Check} $RadioAll
    ${NSD_SetFocus} $RadioAll
  ${Else}
    ${NSD_Check} $RadioMe
    ${NSD_SetFocus} $RadioMe
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function WhoLeave
  ${NSD_GetState} $RadioAll $0
  ${If} $0 == ${BST_CHECKED}
    Call NeedAdmin
    StrCpy $1 1
  ${Else}
    StrCpy $1 0
  ${EndIf}
  ${If} $1 != $AllUsers
    StrCpy $AllUsers $1
    Call ChooseScope
  ${EndIf}
FunctionEnd

Function FolderLeave
  Call CheckTarget
  ${If} $Trouble != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$Trouble"
    Abort
  ${EndIf}
FunctionEnd

; Not with an administrator's rights, if they were only lent for the installation.
Function StartProgram
  ${If} $AllUsers == 1
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\huanze.exe"'
  ${Else}
    Exec '"$INSTDIR\huanze.exe"'
  ${EndIf}
FunctionEnd

; ---- installing: unpack beside the old files, then exchange them; until then nothing has changed ----

!macro EachPiece DO
  !insertmacro ${DO} "app"
  !insertmacro ${DO} "runtime"
  !insertmacro ${DO} "legal"
  !insertmacro ${DO} "huanze.exe"
  !insertmacro ${DO} "huanzec.exe"
  !insertmacro ${DO} "uninstall.exe"
!macroend

!macro SetAside PIECE
  ${If} ${FileExists} "$INSTDIR\${PIECE}"
    Rename "$INSTDIR\${PIECE}" "$INSTDIR\huanze-setup.old\${PIECE}"
  ${EndIf}
!macroend
!macro PutInPlace PIECE
  Rename "$INSTDIR\huanze-setup.new\${PIECE}" "$INSTDIR\${PIECE}"
!macroend
; A new piece that is no longer in huanze-setup.new stands in the old one's place.
!macro TakeBack PIECE
  ${IfNot} ${FileExists} "$INSTDIR\huanze-setup.new\${PIECE}"
    RMDir /r "$INSTDIR\${PIECE}"
    Delete "$INSTDIR\${PIECE}"
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\huanze-setup.old\${PIECE}"
    Rename "$INSTDIR\huanze-setup.old\${PIECE}" "$INSTDIR\${PIECE}"
  ${EndIf}
!macroend

Function TakeAllBack
  SetOutPath "$TEMP"
  ${If} $Swapping == 1
    !insertmacro EachPiece TakeBack
  ${EndIf}
  RMDir /r "$INSTDIR\huanze-setup.new"
  RMDir /r "$INSTDIR\huanze-setup.old"
  RMDir "$INSTDIR"
FunctionEnd

!macro Remove PIECE
  RMDir /r "$INSTDIR\${PIECE}"
  Delete "$INSTDIR\${PIECE}"
!macroend

Function RemoveFrom ; $R8
  StrCpy $R9 $INSTDIR
  StrCpy $INSTDIR $R8
  !insertmacro EachPiece Remove
  RMDir $INSTDIR
  StrCpy $INSTDIR $R9
FunctionEnd
Function WaitIn ; $R8
  ${If} $R8 != ""
    StrCpy $R9 $INSTDIR
    StrCpy $INSTDIR $R8
    Call WaitForProgram
    StrCpy $INSTDIR $R9
  ${EndIf}
FunctionEnd

; An update into another folder: the older program goes, and with it the links that point there.
Function LeaveOldPlace
  ${If} $OldPlace == ""
  ${OrIf} $OldPlace == $INSTDIR
    Return
  ${EndIf}
  ${If} ${FileExists} "$SMPROGRAMS\环责台.lnk"
    CreateShortCut "$SMPROGRAMS\环责台.lnk" "$INSTDIR\huanze.exe"
  ${EndIf}
  ${If} ${FileExists} "$DESKTOP\环责台.lnk"
    CreateShortCut "$DESKTOP\环责台.lnk" "$INSTDIR\huanze.exe"
  ${EndIf}
  StrCpy $R8 $OldPlace
  Call RemoveFrom
FunctionEnd

; Installed for everybody now: one's own beside it would go on opening an older program.
Function LeaveOwnPlace
  ${If} $OwnPlace == ""
    Return
  ${EndIf}
  ${If} $OwnPlace != $INSTDIR
    StrCpy $R8 $OwnPlace
    Call RemoveFrom
  ${EndIf}
  SetShellVarContext current
  Delete "$SMPROGRAMS\环责台.lnk"
  Delete "$DESKTOP\环责台.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${KEY}"
  !insertmacro Scope
FunctionEnd

Section "-program" Program
  !insertmacro Scope
  Call CheckTarget
  ${If} $Trouble != ""
    !insertmacro Refuse "$Trouble" $TroubleCode
  ${EndIf}
  Call WaitForProgram
  StrCpy $R8 $OldPlace
  Call WaitIn
  StrCpy $R8 $OwnPlace
  Call WaitIn

  RMDir /r "$INSTDIR\huanze-setup.new"
  RMDir /r "$INSTDIR\huanze-setup.old"
  SetOutPath "$INSTDIR\huanze-setup.new"
  DetailPrint "$(unpacking)"
  SetDetailsPrint none
  ClearErrors
  File /r "${STAGE}/*"
  WriteUninstaller "$INSTDIR\huanze-setup.new\uninstall.exe"
  ${If} ${Errors}
    Call TakeAllBack
    !insertmacro Refuse "$(cannotWrite)" 14
  ${EndIf}

  SetOutPath "$INSTDIR"
  CreateDirectory "$INSTDIR\huanze-setup.old"
  StrCpy $Swapping 1
  ClearErrors
  !insertmacro EachPiece SetAside
  ${IfNot} ${Errors}
    !insertmacro EachPiece PutInPlace
  ${EndIf}
  ${If} ${Errors}
    Call TakeAllBack
    !insertmacro Refuse "$(running)" 11
  ${EndIf}
  StrCpy $Swapping 0
  RMDir /r "$INSTDIR\huanze-setup.old"
  RMDir "$INSTDIR\huanze-setup.new"

  WriteRegStr SHCTX "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "$(product)"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\huanze.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "Huanze Desk"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  SectionGetSize ${Program} $0
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0

  Call LeaveOldPlace
  Call LeaveOwnPlace
  ; An update leaves the links as their owner wants them.
  ${If} $OldPlace == ""
    CreateShortCut "$SMPROGRAMS\环责台.lnk" "$INSTDIR\huanze.exe"
    CreateShortCut "$DESKTOP\环责台.lnk" "$INSTDIR\huanze.exe"
  ${EndIf}
  Delete "$TEMP\huanze-setup.log"
SectionEnd

; For example the disk was full in the middle.
Function .onInstFailed
  Call TakeAllBack
FunctionEnd

; ---- removing ----

Function un.onInit
  !insertmacro OnlyOne
  StrCpy $AllUsers 0
  StrCpy $1 $INSTDIR 1 -1
  ${If} $1 == "\"
    StrCpy $INSTDIR $INSTDIR -1
  ${EndIf}
  ReadRegStr $0 HKLM "${KEY}" "InstallDir"
  ${If} $0 == $INSTDIR
    StrCpy $AllUsers 1
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      ${If} ${Silent}
        !insertmacro Refuse "$(needsAdmin)" 17
      ${EndIf}
      !insertmacro LetOthersIn
      ExecShell "runas" "$INSTDIR\uninstall.exe"
      Quit
    ${EndIf}
  ${EndIf}
  !insertmacro Scope
  StrCpy $DeleteLedger 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/DELETELEDGER" $R1
  ${IfNot} ${Errors}
    StrCpy $DeleteLedger 1
  ${EndIf}
FunctionEnd

Function un.LedgerPage
  !insertmacro MUI_HEADER_TEXT "$(ledgerTitle)" "$(ledgerSubtitle)"
  nsDialogs::Create 1018
  Pop $0
  SetShellVarContext current
  ${NSD_CreateLabel} 0 8u 100% 44u "$(ledgerText)"
  Pop $0
  ${NSD_CreateCheckBox} 0 60u 100% 12u "$(ledgerDelete)"
  Pop $BoxLedger
  nsDialogs::Show
FunctionEnd

Function un.LedgerLeave
  ${NSD_GetState} $BoxLedger $0
  StrCpy $DeleteLedger 0
  ${If} $0 == ${BST_CHECKED}
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(ledgerSure)" IDYES sure
    Abort
    sure:
    StrCpy $DeleteLedger 1
  ${EndIf}
FunctionEnd

; The start archives of everybody who used it; their ledgers are theirs. File by file, never a folder with all that is
; in it: with an administrator's rights a folder of somebody else's may lead anywhere.
Function un.LeaveProfiles
  StrCpy $R0 0
  ${Do}
    EnumRegKey $R1 HKLM "${PROFILES}" $R0
    ${If} $R1 == ""
      Return
    ${EndIf}
    IntOp $R0 $R0 + 1
    ReadRegStr $R2 HKLM "${PROFILES}\$R1" "ProfileImagePath"
    ExpandEnvStrings $R2 $R2
    ${If} $R2 != ""
      Delete "$R2\AppData\Local\Huanze\start\*.jsa"
      Delete "$R2\AppData\Local\Huanze\start\*.jsa.length"
      Delete "$R2\AppData\Local\Huanze\start\crash-*.log"
      RMDir "$R2\AppData\Local\Huanze\start"
      RMDir "$R2\AppData\Local\Huanze"
    ${EndIf}
  ${Loop}
FunctionEnd

Section "Uninstall"
  !insertmacro Scope
  Call un.WaitForProgram
  SetOutPath "$TEMP"
  ; Piece by piece: the folder may have been a person's own, with other things in it.
  !insertmacro EachPiece Remove
  RMDir /r "$INSTDIR\huanze-setup.new"
  RMDir /r "$INSTDIR\huanze-setup.old"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\环责台.lnk"
  Delete "$DESKTOP\环责台.lnk"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  DeleteRegKey SHCTX "${KEY}"
  Delete "$TEMP\huanze-setup.log"

  ${If} $AllUsers == 1
    Call un.LeaveProfiles
  ${EndIf}
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\Huanze\start"
  ${If} $DeleteLedger == 1
    RMDir /r "$LOCALAPPDATA\Huanze"
    RMDir /r "$LOCALAPPDATA\Huanze-practice"
  ${EndIf}
  RMDir "$LOCALAPPDATA\Huanze" ; only if nothing is in it
SectionEnd
