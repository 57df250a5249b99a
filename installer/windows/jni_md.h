/* The machine-dependent half of jni.h for 64-bit Windows, which knows one calling convention; a Linux JDK only has its own. */
#ifndef HUANZE_JNI_MD_H
#define HUANZE_JNI_MD_H
#define JNIEXPORT __declspec(dllexport)
#define JNIIMPORT __declspec(dllimport)
#define JNICALL
typedef long jint;
typedef long long jlong;
typedef signed char jbyte;
#endif
