// The files of the repository that are built into the program.
#pragma once
#include <stddef.h>

/// A file: its path from the repository's root, and its bytes.
typedef struct {
  const char *_Nullable path;
  size_t path_count;
  const char *_Nullable bytes;
  size_t count;
} sitegen_resource;

/// Goes from one file to the next in byte order of their paths; to the first from a file that is
/// all zero. Returns 0 behind the last, else 1.
int sitegen_next_resource(sitegen_resource *_Nonnull file);

/// The text of the file VERSION.
const char *_Nonnull sitegen_version(void);

/// The address at which the program lives, as scripts/commit writes it. Empty if nobody has.
const char *_Nonnull sitegen_home(void);

/// The commit that the program is built from, as scripts/commit writes it. Null if nobody has.
const char *_Nullable sitegen_commit(void);
