#define _GNU_SOURCE
#include "CPlatform.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// libarchive's interface has been binary compatible since 2011 (libarchive.so.13); these numbers are
// of it. It is loaded when an archive is first read: linked, it would cost every build its start.
enum { ARCHIVE_EOF = 1, ARCHIVE_OK = 0, ARCHIVE_WARN = -20, AE_IFREG = 0100000 };

static struct {
  void *(*read_new)(void);
  int (*read_free)(void *);
  int (*filters)(void *);
  int (*zip)(void *);
  int (*tar)(void *);
  int (*open)(void *, const char *, size_t);
  int (*next)(void *, void **);
  ssize_t (*data)(void *, void *, size_t);
  const char *(*words)(void *);
  const char *(*name)(void *);
  const char *(*utf8_name)(void *);
  unsigned (*type)(void *);
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void load(void) {
  void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
  library.read_new = (void *(*)(void))dlsym(handle, "archive_read_new");
  library.read_free = (int (*)(void *))dlsym(handle, "archive_read_free");
  library.filters = (int (*)(void *))dlsym(handle, "archive_read_support_filter_gzip");
  library.zip = (int (*)(void *))dlsym(handle, "archive_read_support_format_zip");
  library.tar = (int (*)(void *))dlsym(handle, "archive_read_support_format_tar");
  library.open = (int (*)(void *, const char *, size_t))dlsym(handle, "archive_read_open_filename");
  library.next = (int (*)(void *, void **))dlsym(handle, "archive_read_next_header");
  library.data = (ssize_t(*)(void *, void *, size_t))dlsym(handle, "archive_read_data");
  library.words = (const char *(*)(void *))dlsym(handle, "archive_error_string");
  library.name = (const char *(*)(void *))dlsym(handle, "archive_entry_pathname");
  library.utf8_name = (const char *(*)(void *))dlsym(handle, "archive_entry_pathname_utf8");
  library.type = (unsigned (*)(void *))dlsym(handle, "archive_entry_filetype");
  is_loaded = library.read_new && library.read_free && library.filters && library.zip &&
              library.tar && library.open && library.next && library.data && library.words &&
              library.name && library.utf8_name && library.type;
}

struct sitegen_archive {
  void *handle, *entry;
  int is_open;
};

sitegen_archive *sitegen_archive_open(const char *path) {
  pthread_once(&once, load);
  if (!is_loaded) return NULL;
  sitegen_archive *archive = calloc(1, sizeof *archive);
  if (!archive) return NULL;
  archive->handle = library.read_new();
  if (!archive->handle) {
    free(archive);
    return NULL;
  }
  library.filters(archive->handle);
  library.zip(archive->handle);
  library.tar(archive->handle);
  archive->is_open = library.open(archive->handle, path, 65536) == ARCHIVE_OK;
  return archive;
}

void sitegen_archive_close(sitegen_archive *archive) {
  library.read_free(archive->handle);
  free(archive);
}

int sitegen_archive_next(sitegen_archive *archive) {
  if (!archive->is_open) return -1;
  for (;;) {
    int result = library.next(archive->handle, &archive->entry);
    if (result == ARCHIVE_EOF) return 0;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) return -1;
    if (library.type(archive->entry) == AE_IFREG) return 1;
  }
}

const char *sitegen_archive_name(sitegen_archive *archive) {
  const char *name = library.utf8_name(archive->entry);
  return name ? name : library.name(archive->entry);
}

ssize_t sitegen_archive_read(sitegen_archive *archive, void *buffer, size_t size) {
  return library.data(archive->handle, buffer, size);
}

const char *sitegen_archive_message(sitegen_archive *archive) {
  const char *words = library.words(archive->handle);
  return words ? words : "it cannot be read";
}
