; What could be in the way, each told by one sentence before anything is touched.

!macro Refuse SENTENCE CODE
  ${If} ${Silent}
    FileOpen $0 "$TEMP\huanze-setup.log" w
    FileWriteUTF16LE /BOM $0 "${SENTENCE}$\r$\n"
    FileClose $0
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}"
  ${EndIf}
  SetErrorLevel ${CODE}
  Quit
!macroend

; One installer or uninstaller at a time, whoever started it.
Var Gate
!macro OnlyOne
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "Global\HuanzeDeskSetup") p .r0 ?e'
  Pop $1
  StrCpy $Gate $0
  ${If} $1 = 183
  ${OrIf} $1 = 5 ; another person's
    !insertmacro Refuse "$(otherSetup)" 12
  ${EndIf}
!macroend
!macro LetOthersIn
  System::Call 'kernel32::CloseHandle(p $Gate)'
!macroend

; The folder of the ledger is not asked: it may be anywhere. A running program holds its own file.
!macro ProgramBusy RESULT FILE
  ${If} ${FileExists} "$INSTDIR\${FILE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${FILE}" a
    ${If} ${Errors}
      StrCpy ${RESULT} 1
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

; A person is asked to close it; a silent installation waits ten seconds.
!macro WaitForProgram UN
Function ${UN}WaitForProgram
  StrCpy $R0 0
  again:
  StrCpy $R1 0
  !insertmacro ProgramBusy $R1 "huanze.exe"
  !insertmacro ProgramBusy $R1 "huanzec.exe"
  ${If} $R1 == 1
    ${If} ${Silent}
      IntOp $R0 $R0 + 1
      ${If} $R0 > 10
        !insertmacro Refuse "$(running)" 11
      ${EndIf}
      Sleep 1000
      Goto again
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(running)" IDRETRY again
    SetErrorLevel 11
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro WaitForProgram ""
!insertmacro WaitForProgram "un."

!macro Complain SENTENCE CODE
  StrCpy $Trouble "${SENTENCE}"
  StrCpy $TroubleCode ${CODE}
  Return
!macroend

; Megabytes free for this user on the drive of a folder that exists.
!macro FreeMegabytes FOLDER RESULT
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "${FOLDER}", *l .r0, *l, *l)'
  System::Int64Op $0 / 1048576
  Pop ${RESULT}
!macroend

; Whether it can be installed into $INSTDIR: $Trouble is the sentence why not, else empty.
Function CheckTarget
  StrCpy $Trouble ""
  ; A version that is installed and newer.
  ${If} $Before != ""
    ${VersionCompare} $Before "${VERSION}" $0
    ${If} $0 = 1
      !insertmacro Complain "$(downgrade)" 10
    ${EndIf}
  ${EndIf}
  ; Room for the longest file while it lies in huanze-setup.new.
  StrLen $0 "$INSTDIR\huanze-setup.new\"
  IntOp $0 $0 + ${LONGEST}
  ${If} $0 > 259
    !insertmacro Complain "$(tooLong)" 15
  ${EndIf}
  ${DirState} "$INSTDIR" $0
  ${If} $0 = 1
  ${AndIfNot} ${FileExists} "$INSTDIR\huanze.exe"
  ${AndIfNot} ${FileExists} "$INSTDIR\huanze-setup.new" ; of an installation that was cut off
  ${AndIfNot} ${FileExists} "$INSTDIR\huanze-setup.old"
    !insertmacro Complain "$(notEmpty)" 16
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\huanze.exe"
  ${AndIfNot} ${FileExists} "$INSTDIR\uninstall.exe"
  ${AndIfNot} ${FileExists} "$INSTDIR\huanze-setup.old"
    ; It may keep its ledger beside itself, which an installed one does not look for.
    !insertmacro Complain "$(portable)" 16
  ${EndIf}
  ${If} $OldPlace != ""
    StrLen $0 "$OldPlace\"
    StrCpy $0 $INSTDIR $0
    ${If} $0 == "$OldPlace\"
      !insertmacro Complain "$(inside)" 16
    ${EndIf}
  ${EndIf}
  ; The nearest folder that is there already.
  StrCpy $R2 "$INSTDIR"
  ${DoWhile} $R2 != ""
    ; FileExists overlooks the root of an empty drive.
    System::Call 'kernel32::GetFileAttributesW(w "$R2\") i .r0'
    ${If} $0 <> -1
      ${ExitDo}
    ${EndIf}
    ${GetParent} "$R2" $R2
  ${Loop}
  ${If} $R2 == ""
    !insertmacro Complain "$(cannotWrite)" 14
  ${EndIf}
  ClearErrors
  CreateDirectory "$R2\huanze-setup.try"
  ${If} ${Errors}
    !insertmacro Complain "$(cannotWrite)" 14
  ${EndIf}
  RMDir "$R2\huanze-setup.try"
  ; The new files beside the old ones, and once more where the installer unpacks itself.
  IntOp $R3 ${MEGABYTES} + 20
  StrCpy $R4 $R2 2
  StrCpy $R5 $TEMP 2
  !insertmacro FreeMegabytes "$TEMP" $R6
  ${If} $R4 == $R5
    IntOp $R3 $R3 * 2
  ${ElseIf} $R6 < $R3
    StrCpy $R4 $R5
    !insertmacro Complain "$(noSpace)" 13
  ${EndIf}
  !insertmacro FreeMegabytes "$R2" $R6
  ${If} $R6 < $R3
    !insertmacro Complain "$(noSpace)" 13
  ${EndIf}
FunctionEnd
