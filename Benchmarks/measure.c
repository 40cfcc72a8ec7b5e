/* Runs a command and writes what it took to a file.
 *
 * Usage: measure FILE COMMAND [ARGUMENT ...]
 * The file gets one line: wall, user and system time in seconds, and peak memory in KiB.
 * The command's status is passed on. Linux counts the memory of the process that starts a command
 * towards the command's peak, so a script in Python cannot measure a small one; this program can. */

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **arguments) {
    if (count < 3) {
        fputs("usage: measure FILE COMMAND [ARGUMENT ...]\n", stderr);
        return 2;
    }
    double start = now();
    pid_t child = fork();
    if (child == 0) {
        execvp(arguments[2], arguments + 2);
        perror(arguments[2]);
        _exit(127);
    }
    int status;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
        perror("measure");
        return 2;
    }
    double wall = now() - start;
#ifdef __APPLE__
    long peak = usage.ru_maxrss / 1024;
#else
    long peak = usage.ru_maxrss;
#endif
    FILE *file = fopen(arguments[1], "w");
    if (!file) {
        perror(arguments[1]);
        return 2;
    }
    fprintf(file, "%.6f %.6f %.6f %ld\n", wall, seconds(usage.ru_utime), seconds(usage.ru_stime), peak);
    fclose(file);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
