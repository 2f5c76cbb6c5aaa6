// The floor of the benchmark: what no site generator built on the same parts can go under.
// Reads every file under CONTENT, runs libcmark on each Markdown body, and writes files of the
// paths and sizes that MANIFEST lists ("SIZE PATH" a line) into OUT, with two threads.
//
//   floor MANIFEST CONTENT OUT
//
// It knows nothing of front matter, templates or what the pages say.

#define _GNU_SOURCE
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { THREADS = 2, CHUNK = 32 };

typedef struct { char *path; size_t size; } File;
typedef struct { File *files; size_t count, room; } Files;

static Files inputs, outputs;
static int out_folder;
static char *filler;  // what the written files hold: their size counts here, not their words
static atomic_size_t next;

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(2);
}

static void add(Files *list, const char *path, size_t size) {
  if (list->count == list->room) {
    list->room = list->room ? 2 * list->room : 1024;
    list->files = realloc(list->files, list->room * sizeof(File));
    if (!list->files) fail("memory");
  }
  list->files[list->count++] = (File){strdup(path), size};
}

static int visit(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)place;
  if (kind == FTW_F) add(&inputs, path, (size_t)status->st_size);
  return 0;
}

// The text after the front matter, or all of it where there is none.
static const char *body(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  const char *end = strstr(text + 4, "\n---\n");
  return end ? end + 5 : text;
}

static void read_one(const File *file) {
  int from = open(file->path, O_RDONLY | O_CLOEXEC);
  if (from < 0) fail(file->path);
  char *text = malloc(file->size + 1);
  if (!text || read(from, text, file->size) != (ssize_t)file->size) fail(file->path);
  text[file->size] = 0;
  close(from);
  const char *start = body(text);
  free(cmark_markdown_to_html(start, strlen(start), CMARK_OPT_DEFAULT));
  free(text);
}

static void make_folders(char *path) {
  for (char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdirat(out_folder, path, 0777) != 0 && errno != EEXIST) fail(path);
    *slash = '/';
  }
}

static void write_one(const File *file) {
  int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  int to = openat(out_folder, file->path, flags, 0666);
  if (to < 0 && errno == ENOENT) {  // a folder is made when its first file asks for it
    make_folders(file->path);
    to = openat(out_folder, file->path, flags, 0666);
  }
  if (to < 0) fail(file->path);
  if (write(to, filler, file->size) != (ssize_t)file->size) fail(file->path);
  close(to);
}

typedef struct { const Files *list; void (*work)(const File *); } Stage;

static void *take_chunks(void *argument) {
  const Stage *stage = argument;
  for (size_t first; (first = atomic_fetch_add(&next, CHUNK)) < stage->list->count;)
    for (size_t i = first; i < first + CHUNK && i < stage->list->count; i++)
      stage->work(&stage->list->files[i]);
  return NULL;
}

static void on_all_threads(Stage stage) {
  pthread_t threads[THREADS];
  atomic_store(&next, 0);
  for (int i = 0; i < THREADS; i++)
    if ((errno = pthread_create(&threads[i], NULL, take_chunks, &stage))) fail("thread");
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
}

static void read_manifest(const char *path) {
  FILE *manifest = fopen(path, "r");
  if (!manifest) fail(path);
  char name[4096];
  size_t size, largest = 1;
  while (fscanf(manifest, "%zu %4095[^\n]", &size, name) == 2) {
    add(&outputs, name, size);
    if (size > largest) largest = size;
  }
  fclose(manifest);
  filler = malloc(largest);
  if (!filler) fail("memory");
  memset(filler, 'x', largest);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count != 4) {
    fputs("usage: floor MANIFEST CONTENT OUT\n", stderr);
    return 64;
  }
  read_manifest(arguments[1]);

  double start = now();
  if (nftw(arguments[2], visit, 32, FTW_PHYS) != 0) fail(arguments[2]);
  on_all_threads((Stage){&inputs, read_one});

  if (mkdir(arguments[3], 0777) != 0) fail(arguments[3]);
  out_folder = open(arguments[3], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (out_folder < 0) fail(arguments[3]);
  on_all_threads((Stage){&outputs, write_one});

  double seconds = now() - start;
  printf("floor: read %zu, wrote %zu files in %.3f s\n", inputs.count, outputs.count, seconds);
  return 0;
}
