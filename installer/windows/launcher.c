/*
 * Starts Huanze Desk in this very process, so that task bar, icon and process name are its own.
 * One source, two programs: huanze.exe opens the window, huanzec.exe (-DCONSOLE) is the command line.
 *
 * It loads jvm.dll itself instead of running java.exe: arguments go to Java as UTF-16, whatever the
 * code page; the present folder stays the user's, so relative file names mean what was typed; and the
 * manifest makes UTF-8 of the ANSI functions the JVM opens its own files with.
 *
 * build.h is written by build-windows.sh: version, class path, the name of the start archive.
 */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include "jni.h"
#include "build.h"

#define OBSTACLE 4 /* the program's own exit code for what is in the way */
#define ROOM 32768 /* the longest path Windows knows */

static const char *const JARS[] = {HUANZE_JARS};
enum { JAR_COUNT = sizeof JARS / sizeof *JARS };

static wchar_t home[ROOM];    /* where this program lies */
static wchar_t data[ROOM];    /* local app-data, or the folder beside a portable copy; may be empty */
static int portable;

/* ---- saying something ---- */

static int english(void) {
  return GetEnvironmentVariableW(L"HUANZE_LANG", NULL, 0) > 0
      && PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_ENGLISH;
}

static void say(const wchar_t *chinese, const wchar_t *in_english, const wchar_t *name) {
  static wchar_t text[ROOM + 400];
  _snwprintf(text, ROOM + 399, english() ? in_english : chinese, name);
#ifdef CONSOLE
  HANDLE err = GetStdHandle(STD_ERROR_HANDLE);
  DWORD mode, done;
  wcscat(text, L"\r\n");
  if (GetConsoleMode(err, &mode)) {
    WriteConsoleW(err, text, (DWORD)wcslen(text), &done, NULL);
  } else {
    static char bytes[4 * (ROOM + 400)];
    int n = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
    WriteFile(err, bytes, n > 0 ? (DWORD)n - 1 : 0, &done, NULL);
  }
#else
  MessageBoxW(NULL, text, english() ? L"Huanze Desk" : L"环责台", MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
#endif
}

static void stop(const wchar_t *chinese, const wchar_t *in_english, const wchar_t *name) {
  say(chinese, in_english, name);
  ExitProcess(OBSTACLE);
}

/* ---- what must be there ---- */

static void need_windows_10(void) {
  typedef LONG(WINAPI * Ask)(OSVERSIONINFOW *);
  OSVERSIONINFOW known;
  known.dwOSVersionInfoSize = sizeof known;
  /* GetVersionEx tells what the manifest asks for; this one tells the truth. */
  Ask ask = (Ask)(void *)GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "RtlGetVersion");
  if (ask != NULL && ask(&known) == 0 && known.dwMajorVersion < 10) {
    stop(L"环责台需要 Windows 10 或更高版本，本机不能运行。",
         L"Huanze Desk needs Windows 10 or newer; it cannot run on this computer.", L"");
  }
}

static int exists(const wchar_t *path) {
  return GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES;
}

static void need(const wchar_t *relative, wchar_t *path) {
  _snwprintf(path, ROOM - 1, L"%ls\\%ls", home, relative);
  if (!exists(path)) {
    stop(L"环责台的程序文件不完整，缺少：\n%ls\n请重新安装环责台；台账不受影响。",
         L"A file of Huanze Desk is missing:\n%ls\nInstall Huanze Desk again; the ledger is not touched.", path);
  }
}

/* ---- folders ---- */

static void find_home(void) {
  DWORD n = GetModuleFileNameW(NULL, home, ROOM);
  wchar_t *end = n > 0 && n < ROOM ? wcsrchr(home, L'\\') : NULL;
  if (end == NULL) {
    stop(L"无法确定环责台所在的文件夹。", L"The folder of Huanze Desk cannot be found.", L"");
  }
  *end = 0;
}

/* A portable copy keeps its ledger beside itself only if portable.txt says so, and on a fixed drive. */
static void find_data(void) {
  static wchar_t path[ROOM], root[ROOM];
  _snwprintf(path, ROOM - 1, L"%ls\\uninstall.exe", home);
  int installed = exists(path);
  _snwprintf(path, ROOM - 1, L"%ls\\portable.txt", home);
  if (!installed && exists(path)) {
    if (!GetVolumePathNameW(home, root, ROOM) || GetDriveTypeW(root) != DRIVE_FIXED) {
      stop(L"台账只能放在本机的固定硬盘上，不能放在 U 盘、光盘或网络盘上：\n%ls\n"
           L"请把整个文件夹复制到本机硬盘，或者删除其中的 portable.txt。",
           L"A ledger must be on a fixed drive of this computer, not on a stick, a disc or a network drive:\n%ls\n"
           L"Copy the whole folder to the hard disk, or delete portable.txt in it.", home);
    }
    portable = 1;
    _snwprintf(data, ROOM - 1, L"%ls\\data", home);
    return;
  }
  DWORD n = GetEnvironmentVariableW(L"LOCALAPPDATA", path, ROOM);
  if (n > 0 && n < ROOM) {
    _snwprintf(data, ROOM - 1, L"%ls\\Huanze", path);
  }
}

/* ---- options of the JVM ---- */

static JavaVMOption options[64];
static int option_count;

/* As the JVM reads it: in the process's ANSI code page, UTF-8 from Windows 10 1903 on. */
static char *native(const wchar_t *text) {
  BOOL lost = FALSE, utf8 = GetACP() == CP_UTF8;
  int n = WideCharToMultiByte(CP_ACP, 0, text, -1, NULL, 0, NULL, utf8 ? NULL : &lost);
  char *bytes = n > 0 && !lost ? malloc((size_t)n) : NULL;
  if (bytes != NULL) {
    WideCharToMultiByte(CP_ACP, 0, text, -1, bytes, n, NULL, NULL);
  }
  return bytes;
}

static void option(char *text, void *extra) {
  if (option_count < 64) {
    options[option_count].optionString = text;
    options[option_count++].extraInfo = extra;
  }
}

/* Java 21 cannot load from a folder whose name has a character beyond 16 bits. */
static int beyond_java(const wchar_t *text) {
  for (; *text != 0; text++) {
    if (IS_HIGH_SURROGATE(*text)) {
      return 1;
    }
  }
  return 0;
}

static void class_path(void) {
  static wchar_t path[ROOM], name[300];
  size_t room = (wcslen(home) + 120) * (JAR_COUNT + 1);
  wchar_t *all = malloc(room * sizeof *all);
  if (all == NULL) {
    ExitProcess(OBSTACLE);
  }
  wcscpy(all, L"-Djava.class.path=");
  for (int i = 0; i < JAR_COUNT; i++) {
    _snwprintf(name, 299, L"app\\lib\\%hs", JARS[i]);
    need(name, path);
    if (i > 0) {
      wcscat(all, L";");
    }
    wcscat(all, path);
  }
  char *bytes = beyond_java(home) ? NULL : native(all);
  if (bytes == NULL) {
    stop(L"环责台不能从名称含有这些生僻字的文件夹启动：\n%ls\n请安装到名称为英文的文件夹，或者选“给本机所有用户使用”。",
         L"Huanze Desk cannot start from a folder with such characters in its name:\n%ls\n"
         L"Install it into a folder with an English name, or for everybody.", home);
  }
  option(bytes, NULL);
}

static wchar_t archive[ROOM + 300]; /* the start archive, or empty */
static wchar_t seal[ROOM + 310];    /* the file beside it that holds its length */
static long long sealed = -1;

static long long archive_length(void) {
  WIN32_FILE_ATTRIBUTE_DATA known;
  return GetFileAttributesExW(archive, GetFileExInfoStandard, &known)
      ? (long long)known.nFileSizeHigh << 32 | known.nFileSizeLow : -1;
}

/* Java passes over one that was cut off, but never replaces it: every start would be slow from then on. */
static void drop_damaged_archive(void) {
  long long length = archive_length();
  FILE *file = _wfopen(seal, L"rb");
  if (file != NULL) {
    if (fread(&sealed, sizeof sealed, 1, file) != 1) {
      sealed = -1;
    }
    fclose(file);
  }
  if (length >= 0 && length != sealed) {
    DeleteFileW(archive);
  }
}

static void seal_archive(void) {
  long long length = archive[0] == 0 ? -1 : archive_length();
  FILE *file = length < 0 || length == sealed ? NULL : _wfopen(seal, L"wb");
  if (file != NULL) {
    fwrite(&length, sizeof length, 1, file);
    fclose(file);
  }
}

/*
 * The start archive: made when the program first ends, named after everything it was made by, so that
 * none of another version is ever taken; those of other versions are removed. It only saves time.
 */
static void start_archive(void) {
  static wchar_t folder[ROOM], path[ROOM + 300];
  static const wchar_t kept[] = L"-" HUANZE_ARCHIVE L".jsa";
  WIN32_FIND_DATAW found;
  if (data[0] == 0) {
    return;
  }
  CreateDirectoryW(data, NULL);
  _snwprintf(folder, ROOM - 1, L"%ls\\start", data);
  CreateDirectoryW(folder, NULL);
  _snwprintf(path, ROOM + 299, L"%ls\\*.jsa*", folder);
  HANDLE search = FindFirstFileW(path, &found);
  if (search != INVALID_HANDLE_VALUE) {
    do {
      _snwprintf(path, ROOM + 299, L"%ls\\%ls", folder, found.cFileName);
      SetFileAttributesW(path, FILE_ATTRIBUTE_NORMAL); /* Java writes it read-only, and then cannot replace it */
      if (wcsstr(found.cFileName, kept) == NULL) {
        DeleteFileW(path);
      }
    } while (FindNextFileW(search, &found));
    FindClose(search);
  }
#ifdef CONSOLE
  _snwprintf(archive, ROOM + 299, L"%ls\\command%ls", folder, kept);
#else
  _snwprintf(archive, ROOM + 299, L"%ls\\window%ls", folder, kept);
#endif
  _snwprintf(seal, ROOM + 309, L"%ls.length", archive);
  drop_damaged_archive();
  _snwprintf(path, ROOM + 299, L"-XX:SharedArchiveFile=%ls", archive);
  char *bytes = native(path);
  if (bytes != NULL) {
    option("-Xshare:auto", NULL);
    option("-XX:+AutoCreateSharedArchive", NULL);
    option(bytes, NULL);
    /* Without it a damaged or foreign archive is told on the console; it only costs time. */
    option("-Xlog:disable", NULL);
    option("-Xlog:all=error:stderr", NULL);
  }
  _snwprintf(path, ROOM + 299, L"-XX:ErrorFile=%ls\\crash-%%p.log", folder);
  if ((bytes = native(path)) != NULL) {
    option(bytes, NULL);
  }
}

/* For tests on machines whose graphics cannot do what Windows can: words between spaces. */
static void options_of_environment(void) {
  static wchar_t text[4096];
  DWORD n = GetEnvironmentVariableW(L"HUANZE_JAVA_OPTIONS", text, 4096);
  if (n > 0 && n < 4096) {
    for (wchar_t *word = wcstok(text, L" "); word != NULL; word = wcstok(NULL, L" ")) {
      char *bytes = native(word);
      if (bytes != NULL) {
        option(bytes, NULL);
      }
    }
  }
}

/* ---- the end ---- */

static UINT console_before;

static void JNICALL leave(jint code) {
  seal_archive(); /* Java has written it by now */
  if (console_before != 0) {
    SetConsoleOutputCP(console_before);
  }
#ifndef CONSOLE
  if (code >= 2 && code <= 5) {
    wchar_t number[12];
    _snwprintf(number, 11, L"%ld", code);
    say(L"环责台没有正常结束（代码 %ls）。在命令提示符中运行 huanzec.exe 可以看到原因。",
        L"Huanze Desk ended with code %ls. Run huanzec.exe in a command prompt to see why.", number);
  }
#endif
  ExitProcess((UINT)code);
}

#ifdef CONSOLE
/* A console of another language cannot show Chinese; UTF-8 can, and is put back at the end. */
static void console_for_chinese(void) {
  UINT page = GetConsoleOutputCP();
  DWORD mode;
  int shown = GetConsoleMode(GetStdHandle(STD_OUTPUT_HANDLE), &mode)
      || GetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), &mode);
  if (shown && page != 0 && page != 936 && page != 54936 && page != CP_UTF8 && SetConsoleOutputCP(CP_UTF8)) {
    console_before = page;
  }
}
#endif

/* ---- Java ---- */

static JNIEnv *start_java(void) {
  typedef jint(JNICALL * Create)(JavaVM **, void **, void *);
  static wchar_t path[ROOM], folder[ROOM];
  need(L"runtime\\lib\\modules", path);
  need(L"runtime\\bin\\server\\jvm.dll", path);
  /* jvm.dll's own libraries lie one folder above it. */
  _snwprintf(folder, ROOM - 1, L"%ls\\runtime\\bin", home);
  SetDllDirectoryW(folder);
  HMODULE library = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
  Create create = library == NULL ? NULL : (Create)(void *)GetProcAddress(library, "JNI_CreateJavaVM");
  JavaVM *vm;
  JNIEnv *env;
  JavaVMInitArgs args = {JNI_VERSION_10, option_count, options, JNI_FALSE};
  if (create == NULL || create(&vm, (void **)&env, &args) != JNI_OK) {
    stop(L"环责台自带的 Java 运行环境无法启动：\n%ls\n请重新安装环责台；如内存不足，请先关闭其他程序。",
         L"The Java runtime of Huanze Desk does not start:\n%ls\n"
         L"Install Huanze Desk again; if memory is short, close other programs first.", path);
  }
  return env;
}

static jobjectArray strings(JNIEnv *env, int count, wchar_t **words) {
  jclass type = (*env)->FindClass(env, "java/lang/String");
  jobjectArray array = (*env)->NewObjectArray(env, portable ? count + 2 : count, type, NULL);
  int at = 0;
  if (portable) {
    static const wchar_t flag[] = L"--home";
    (*env)->SetObjectArrayElement(env, array, at++, (*env)->NewString(env, (const jchar *)flag, 6));
    (*env)->SetObjectArrayElement(
        env, array, at++, (*env)->NewString(env, (const jchar *)data, (jsize)wcslen(data)));
  }
  for (int i = 0; i < count; i++) {
    (*env)->SetObjectArrayElement(
        env, array, at++, (*env)->NewString(env, (const jchar *)words[i], (jsize)wcslen(words[i])));
  }
  return array;
}

static int names_home(int count, wchar_t **words) {
  for (int i = 0; i < count; i++) {
    if (wcscmp(words[i], L"--home") == 0 || wcsncmp(words[i], L"--home=", 7) == 0) {
      return 1;
    }
  }
  return 0;
}

static int run(void) {
  int count = 0;
  wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
  need_windows_10();
  find_home();
  find_data();
  if (names_home(count - 1, words + 1)) {
    portable = 0;
  }
  class_path();
  start_archive();
  option("-XX:+UseSerialGC", NULL);
  option("-Xmx384m", NULL);
  option("-XX:TieredStopAtLevel=1", NULL); /* as on Linux: the first compiler alone starts faster */
  option("--enable-native-access=ALL-UNNAMED", NULL);
  option("-XX:-UsePerfData", NULL); /* no file in the temporary folder that nobody reads */
  option("exit", (void *)leave);
  options_of_environment();
#ifdef CONSOLE
  console_for_chinese();
#endif
  JNIEnv *env = start_java();
  jclass launcher = (*env)->FindClass(env, "huanze/Launcher");
  jmethodID start =
      launcher == NULL ? NULL : (*env)->GetStaticMethodID(env, launcher, "main", "([Ljava/lang/String;)V");
  if (start != NULL) {
    (*env)->CallStaticVoidMethod(env, launcher, start, strings(env, count - 1, words + 1));
  }
  if ((*env)->ExceptionCheck(env)) {
    (*env)->ExceptionDescribe(env);
  }
  leave(5); /* main ends the process itself: getting here is a defect */
  return 5;
}

#ifdef CONSOLE
int wmain(void) {
  return run();
}
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR line, int show) {
  (void)self, (void)before, (void)line, (void)show;
  return run();
}
#endif
