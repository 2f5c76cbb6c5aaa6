#include "CResources.h"

static const char list[] = {
#embed "files.h" suffix(, 0)
};

static const char bytes[] = {
#include "files.h"
};

const char *_Nonnull sitegen_resource_list(void) { return list; }

const char *_Nonnull sitegen_resource_bytes(void) { return bytes; }
