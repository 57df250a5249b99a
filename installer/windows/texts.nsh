; Sentences of the installer: Chinese, then English.

!macro Text NAME CHINESE ENGLISH
  LangString ${NAME} ${LANG_SIMPCHINESE} "${CHINESE}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!insertmacro Text product "环责台" "Huanze Desk"
!insertmacro Text welcomeTitle "安装环责台 ${VERSION}" "Install Huanze Desk ${VERSION}"
!insertmacro Text welcomeText \
  "环责台是生态环境保护“党政同责、一岗双责”工作台，装好即可使用，不需要联网，也不需要另装其他软件。$\r$\n$\r$\n本机已有旧版时将直接升级，台账原样保留。$\r$\n$\r$\n本软件不得处理国家秘密。$\r$\n$\r$\n$_CLICK" \
  "Huanze Desk is the office desk for the responsibilities of party and government for the environment. It needs no network and no other software.$\r$\n$\r$\nAn older version is updated; the ledger stays as it is.$\r$\n$\r$\nNo state secrets may be processed with this software.$\r$\n$\r$\n$_CLICK"
!insertmacro Text folderText "环责台将安装到下面的文件夹。一般不用改动；要换位置，请点“浏览”。" "Huanze Desk will be installed into this folder. It need not be changed; to choose another one, click Browse."
!insertmacro Text unpacking "正在复制文件，请稍候。" "Copying the files; this takes a moment."
!insertmacro Text finishTitle "环责台 ${VERSION} 已装好" "Huanze Desk ${VERSION} is installed"
!insertmacro Text finishText "以后从桌面或开始菜单的“环责台”打开。第一次打开要准备一会儿，以后会更快。" "Open it from the desktop or the start menu. The first start takes a little longer than later ones."
!insertmacro Text finishRun "打开环责台" "Open Huanze Desk"

!insertmacro Text whoTitle "给谁使用" "For whom"
!insertmacro Text whoSubtitle "选择安装给当前用户，还是本机的所有用户。" "For you, or for everybody on this computer."
!insertmacro Text whoMe "只给我使用(&M)" "Only for &me"
!insertmacro Text whoMeText "不需要管理员权限。" "No administrator rights are needed."
!insertmacro Text whoAll "给本机所有用户使用(&A)" "For &everybody on this computer"
!insertmacro Text whoAllText "需要管理员权限。台账仍然是每个用户各有一份。" "Administrator rights are needed. Every user still has a ledger of their own."

!insertmacro Text tooOldWindows "环责台需要 Windows 10 或更高版本，本机不能安装。" "Huanze Desk needs Windows 10 or newer; it cannot be installed on this computer."
!insertmacro Text otherSetup "另一个环责台安装或卸载程序正在运行，请先等它结束。" "Another installer or uninstaller of Huanze Desk is at work; wait until it has finished."
!insertmacro Text running "环责台正在运行。请先关闭环责台的窗口和命令，再重试。" "Huanze Desk is running. Close its window and its commands, then try again."
!insertmacro Text needsAdmin "给所有用户安装或卸载需要管理员权限，没有得到权限，什么也没有改动。" "Administrator rights are needed to do this for everybody; they were not given, and nothing was changed."
!insertmacro Text downgrade "本机已装有较新的版本 $Before，不能换成较旧的 ${VERSION}。如确需旧版，请先备份台账并卸载新版。" "The newer version $Before is installed; it cannot be replaced by the older ${VERSION}. If you must, back up the ledger and uninstall first."
!insertmacro Text tooLong "安装文件夹的路径太长，请选择较短的路径。" "The path of this folder is too long; choose a shorter one."
!insertmacro Text notEmpty "这个文件夹里有别的文件，请选择空文件夹或新建一个。" "There are other files in this folder; choose an empty one or make a new one."
!insertmacro Text portable "这个文件夹里是便携版环责台，请选择其他文件夹。" "The portable copy of Huanze Desk is in this folder; choose another one."
!insertmacro Text inside "这个文件夹在已装的环责台文件夹里面，请选择其他文件夹。" "This folder is inside the one Huanze Desk is installed in; choose another one."
!insertmacro Text cannotWrite "不能写入这个安装文件夹，请选择其他文件夹，或者联系管理员。" "This folder cannot be written to; choose another one or ask an administrator."
!insertmacro Text noSpace "$R4 盘空间不足：需要 $R3 MB，只有 $R6 MB。请先清理磁盘，或安装到其他磁盘。" "There is not enough room on $R4: $R3 MB are needed, $R6 MB are free. Free some, or install to another drive."

!insertmacro Text ledgerTitle "台账" "The ledger"
!insertmacro Text ledgerSubtitle "卸载程序默认保留台账。" "Removing the program keeps the ledger."
!insertmacro Text ledgerText "台账在：$\r$\n$LOCALAPPDATA\Huanze$\r$\n$\r$\n保留时，重新安装后可以接着使用。放在其他文件夹的台账和备份不会被删除。" "The ledger is in:$\r$\n$LOCALAPPDATA\Huanze$\r$\n$\r$\nIf it is kept, you can go on with it after installing again. Ledgers and backups in other folders are never deleted."
!insertmacro Text ledgerDelete "同时删除这份台账和练习市，不能恢复(&D)" "&Delete this ledger and the practice city too, for good"
!insertmacro Text ledgerSure "台账删除后不能恢复。确定要删除吗？" "A deleted ledger cannot be brought back. Delete it?"
