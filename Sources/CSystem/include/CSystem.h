// System calls that Glibc's Swift module does not declare.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// renameat2(2) with RENAME_EXCHANGE: the two names swap places in one step.
/// Returns 0, or -1 with errno set.
int sitegen_exchange(int one_folder, const char *one, int other_folder, const char *other);

/// syncfs(2): everything written so far to the file system that `descriptor` lives on reaches
/// the disk. Returns 0, or -1 with errno set.
int sitegen_syncfs(int descriptor);

/// getdents64(2): the next entries of a folder, as `struct linux_dirent64`.
/// Returns the number of bytes, 0 at the end, or -1 with errno set.
ssize_t sitegen_entries(int descriptor, void *buffer, size_t size);

/// Whether the open folder is the root of a mount, as statx(2) tells it from Linux 5.8 on.
/// Returns 1 or 0; 0 also where the system cannot tell.
int sitegen_is_mount_root(int descriptor);

/// O_PATH of open(2): a descriptor that names stand in, and that neither reads nor writes.
extern const int sitegen_open_path;
