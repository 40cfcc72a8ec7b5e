/* Loaded into a build with LD_PRELOAD: ends the process, or lets a call fail, at a chosen one of the calls
   that change the file system. Such calls are numbered from 1, over all threads.

   FAULT=kill:N       SIGKILL before call N
   FAULT=torn:N       SIGKILL after call N; a write stops after half of its bytes
   FAULT=fail:N:E     call N fails with errno E, the others work
   FAULT=run:N        before call N, the shell command of FAULT_COMMAND runs
   FAULT=full:N       from call N on, whatever needs room on the disk fails with ENOSPC
   FAULT_CALLS=a,b    only calls of these names are numbered, such as renameat
   FAULT_COUNT=FILE   how many calls there were, written at the end
   NO_FOLDER_LOCKS=1  flock of a folder fails as on NFS
   NO_EXCHANGE=1      renameat2 fails as on a file system that cannot exchange two names
   PROCESSORS=N       what sysconf says of the number of processors

   Built with: cc -O1 -shared -fPIC -o faults.so faults.c -ldl */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum kind { NONE, KILL, TORN, FAIL, FULL, RUN };

static enum kind kind;
static long place;
static int failure = EIO;
static const char *names;
static atomic_long calls;

__attribute__((constructor)) static void begin(void) {
    const char *fault = getenv("FAULT");
    names = getenv("FAULT_CALLS");
    if (!fault) return;
    if (sscanf(fault, "kill:%ld", &place) == 1) kind = KILL;
    else if (sscanf(fault, "torn:%ld", &place) == 1) kind = TORN;
    else if (sscanf(fault, "fail:%ld:%d", &place, &failure) == 2) kind = FAIL;
    else if (sscanf(fault, "full:%ld", &place) == 1) kind = FULL;
    else if (sscanf(fault, "run:%ld", &place) == 1) kind = RUN;
}

__attribute__((destructor)) static void end(void) {
    const char *path = getenv("FAULT_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (!file) return;
    fprintf(file, "%ld\n", (long)calls);
    fclose(file);
}

static int is_named(const char *name) {
    if (!names) return 1;
    const char *found = strstr(names, name);
    size_t length = strlen(name);
    return found && (found == names || found[-1] == ',') && (found[length] == ',' || !found[length]);
}

/* What is to become of the next call: 0 it is made, -1 it fails with errno set, 1 it is torn. */
static int fate(const char *name, int needs_room) {
    if (!is_named(name)) return 0;
    long number = ++calls;
    if (kind == FULL && number >= place && needs_room) {
        errno = ENOSPC;
        return -1;
    }
    if (number != place) return 0;
    if (kind == KILL) raise(SIGKILL);
    if (kind == TORN) return 1;
    if (kind == RUN && system("env -u LD_PRELOAD -u FAULT sh -c \"$FAULT_COMMAND\"") != 0) abort();
    if (kind == FAIL) {
        errno = failure;
        return -1;
    }
    return 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define CHANGE(name, needs_room, parameters, arguments)                        \
    int name parameters {                                                      \
        int fault = fate(#name, needs_room);                                   \
        if (fault < 0) return -1;                                              \
        int answer = REAL(name) arguments;                                     \
        if (fault > 0) raise(SIGKILL);                                         \
        return answer;                                                         \
    }

CHANGE(mkdirat, 1, (int at, const char *path, mode_t mode), (at, path, mode))
CHANGE(linkat, 1, (int from, const char *path, int to, const char *new_path, int flags),
       (from, path, to, new_path, flags))
CHANGE(renameat, 0, (int from, const char *path, int to, const char *new_path), (from, path, to, new_path))
CHANGE(unlinkat, 0, (int at, const char *path, int flags), (at, path, flags))
CHANGE(fchmod, 0, (int file, mode_t mode), (file, mode))
CHANGE(fchmodat, 0, (int at, const char *path, mode_t mode, int flags), (at, path, mode, flags))
CHANGE(ftruncate, 0, (int file, off_t size), (file, size))
CHANGE(futimens, 0, (int file, const struct timespec times[2]), (file, times))

int renameat2(int from, const char *path, int to, const char *new_path, unsigned int flags) {
    if (getenv("NO_EXCHANGE")) {
        errno = EINVAL;
        return -1;
    }
    int fault = fate("renameat2", 0);
    if (fault < 0) return -1;
    int answer = REAL(renameat2)(from, path, to, new_path, flags);
    if (fault > 0) raise(SIGKILL);
    return answer;
}

static int open_at(const char *name, int at, const char *path, int flags, mode_t mode) {
    int (*real)(int, const char *, int, ...) = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, name);
    if (!(flags & O_CREAT)) return real(at, path, flags, mode);
    int fault = fate("openat", 1);
    if (fault < 0) return -1;
    int answer = real(at, path, flags, mode);
    if (fault > 0) raise(SIGKILL);
    return answer;
}

#define OPEN(name)                                                             \
    int name(int at, const char *path, int flags, ...) {                       \
        va_list rest;                                                          \
        va_start(rest, flags);                                                 \
        mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;              \
        va_end(rest);                                                          \
        return open_at(#name, at, path, flags, mode);                          \
    }

OPEN(openat)
OPEN(openat64)

ssize_t write(int file, const void *bytes, size_t count) {
    if (file <= STDERR_FILENO) return REAL(write)(file, bytes, count);
    int fault = fate("write", 1);
    if (fault < 0) return -1;
    ssize_t answer = REAL(write)(file, bytes, fault > 0 ? count / 2 : count);
    if (fault > 0) raise(SIGKILL);
    return answer;
}

int flock(int file, int operation) {
    struct stat status;
    if (getenv("NO_FOLDER_LOCKS") && fstat(file, &status) == 0 && S_ISDIR(status.st_mode)) {
        errno = EBADF;
        return -1;
    }
    return REAL(flock)(file, operation);
}

long sysconf(int name) {
    const char *processors = getenv("PROCESSORS");
    if (processors && name == _SC_NPROCESSORS_ONLN) return atol(processors);
    return REAL(sysconf)(name);
}
