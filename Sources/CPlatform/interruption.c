// Ctrl-C and SIGTERM. A handler needs no thread, which the system may not make.
#define _GNU_SOURCE
#include "CPlatform.h"

#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static atomic_int requests, is_immediate, has_line;

// Only what a handler may call (signal-safety(7)).
static void take(int number) {
  (void)number;
  if (atomic_fetch_add(&requests, 1) == 0 && !atomic_load(&is_immediate)) return;
  // A terminal that hangs is not waited for.
  struct pollfd terminal = {.fd = STDERR_FILENO, .events = POLLOUT};
  if (atomic_load(&has_line) && poll(&terminal, 1, 0) == 1 && terminal.revents == POLLOUT) {
    static const char clear[] = "\r\033[K";
    if (write(STDERR_FILENO, clear, sizeof clear - 1) < 0) _exit(130);
  }
  _exit(130);
}

static const int numbers[] = {SIGINT, SIGTERM};

static void handle(void (*handler)(int)) {
  // What another thread is reading or writing goes on.
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < 2; index++) sigaction(numbers[index], &action, NULL);
}

void sitegen_catch_interruptions(int ends_at_once, int clears_line) {
  atomic_store(&requests, 0);
  atomic_store(&is_immediate, ends_at_once);
  atomic_store(&has_line, clears_line);
  handle(take);
  // A program that blocks them leaves them blocked in those that it starts.
  sigset_t wanted;
  sigemptyset(&wanted);
  for (int index = 0; index < 2; index++) sigaddset(&wanted, numbers[index]);
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
}

void sitegen_release_interruptions(void) { handle(SIG_DFL); }

int sitegen_was_interrupted(void) { return atomic_load(&requests) > 0; }
