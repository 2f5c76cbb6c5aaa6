// The files of the repository that are built into the program.
#pragma once

/// The text of files.h, which names the files; it ends with a NUL.
const char *_Nonnull sitegen_resource_list(void);

/// The files' bytes, one file after another in the order of that list, each with a NUL behind it.
const char *_Nonnull sitegen_resource_bytes(void);
