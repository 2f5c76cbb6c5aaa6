#define _GNU_SOURCE
#include "CPlatform.h"
#include "library.h"

#include <pthread.h>
#include <stdlib.h>

// libarchive's interface has been binary compatible since 2011 (libarchive.so.13).
#define NUMBERS(X) \
  X(ARCHIVE_OK, 0) X(ARCHIVE_EOF, 1) X(ARCHIVE_WARN, -20) X(AE_IFREG, 0100000)

#define FUNCTIONS(X) \
  X(read_new, archive_read_new, struct archive *, void) \
  X(read_free, archive_read_free, int, struct archive *) \
  X(filters, archive_read_support_filter_gzip, int, struct archive *) \
  X(zip, archive_read_support_format_zip, int, struct archive *) \
  X(tar, archive_read_support_format_tar, int, struct archive *) \
  X(open, archive_read_open_filename, int, struct archive *, const char *, size_t) \
  X(next, archive_read_next_header, int, struct archive *, struct archive_entry **) \
  X(data, archive_read_data, ssize_t, struct archive *, void *, size_t) \
  X(words, archive_error_string, const char *, struct archive *) \
  X(name, archive_entry_pathname, const char *, struct archive_entry *) \
  X(utf8_name, archive_entry_pathname_utf8, const char *, struct archive_entry *) \
  X(type, archive_entry_filetype, mode_t, struct archive_entry *)

#if __has_include(<archive.h>) && __has_include(<archive_entry.h>)
#include <archive.h>
#include <archive_entry.h>
NUMBERS(SAME_NUMBER)
FUNCTIONS(SAME_FUNCTION)
#else
enum { NUMBERS(NUMBER) };
struct archive;
struct archive_entry;
#endif

static struct { FUNCTIONS(FIELD) } library;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void load(void) {
  void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  typeof(library) *table = &library;
  is_loaded = handle FUNCTIONS(FIND);
}

struct sitegen_archive {
  struct archive *handle;
  struct archive_entry *entry;
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
