#define _GNU_SOURCE
#include "CPlatform.h"

#include <dirent.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#ifndef STATX_ATTR_MOUNT_ROOT
#define STATX_ATTR_MOUNT_ROOT 0x00002000
#endif

const int sitegen_open_path = O_PATH;

int sitegen_exchange(int one_folder, const char *one, int other_folder, const char *other) {
  return renameat2(one_folder, one, other_folder, other, RENAME_EXCHANGE);
}

int sitegen_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int sitegen_spawn_close_from(posix_spawn_file_actions_t *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

int sitegen_syncfs(int descriptor) { return syncfs(descriptor); }

ssize_t sitegen_entries(int descriptor, void *buffer, size_t size) {
  return getdents64(descriptor, buffer, size);
}

int sitegen_is_mount_root(int descriptor) {
  struct statx about;
  if (statx(descriptor, "", AT_EMPTY_PATH, 0, &about) != 0) return 0;
  return (about.stx_attributes & about.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0;
}

uint32_t sitegen_file_system(const char *path) {
  struct statfs about;
  return statfs(path, &about) == 0 ? (uint32_t)about.f_type : 0;
}

void sitegen_keep_memory(void) {
  // The largest threshold that glibc takes; above it a piece of memory is mapped for itself.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 512 << 20);
  mallopt(M_TOP_PAD, 4 << 20);
}
