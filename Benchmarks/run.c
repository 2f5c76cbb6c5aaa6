// Runs one command, and writes what it took into RESULT: seconds on the wall, seconds of CPU, kilobytes
// at the peak, and wait's status.
//
//   run RESULT COMMAND [ARGUMENT]...
//
// Small on purpose: a process counts as its own what its parent held when it began, and one that starts
// in 20 ms is not to wait for a copy of Python.

#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) {
  return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int main(int count, char **arguments) {
  if (count < 3) {
    fputs("usage: run RESULT COMMAND [ARGUMENT]...\n", stderr);
    return 64;
  }
  double start = now();
  pid_t child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    execv(arguments[2], arguments + 2);
    perror(arguments[2]);
    _exit(127);
  }
  int status;
  struct rusage use;
  if (child < 0 || wait4(child, &status, 0, &use) != child) {
    perror("run");
    return 2;
  }
  double wall = now() - start;
  FILE *result = fopen(arguments[1], "w");
  if (!result) {
    perror(arguments[1]);
    return 2;
  }
  double cpu = seconds(use.ru_utime) + seconds(use.ru_stime);
  fprintf(result, "%.6f %.6f %ld %d\n", wall, cpu, use.ru_maxrss, status);
  return fclose(result) == 0 ? 0 : 2;
}
