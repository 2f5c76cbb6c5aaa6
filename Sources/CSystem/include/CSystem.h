// System calls that Glibc's Swift module does not declare.
#pragma once
#include <stdio.h>

/// renameat2(2) with RENAME_EXCHANGE: the two paths swap places in one step.
/// Returns 0, or -1 with errno set.
int sitegen_exchange(const char *one, const char *other);

/// syncfs(2): everything written so far to the file system that `descriptor` lives on reaches
/// the disk. Returns 0, or -1 with errno set.
int sitegen_syncfs(int descriptor);
