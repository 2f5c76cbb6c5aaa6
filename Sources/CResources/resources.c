#include "CResources.h"

#include <string.h>

static const char list[] = {
#embed "files.h" suffix(, 0)
};

// One file after another, a NUL behind each.
static const char bytes[] = {
#include "files.h"
};

int sitegen_next_resource(sitegen_resource *file) {
  static const char before[] = "\n#embed \"../../";
  const char *line = strstr(file->path ? file->path : list, before);
  if (!line) return 0;
  file->path = line + strlen(before);
  file->path_count = strcspn(file->path, "\"");
  file->bytes = file->bytes ? file->bytes + file->count + 1 : bytes;
  file->count = strlen(file->bytes);
  return 1;
}

const char *sitegen_version(void) {
  static const char version[] = {
#embed "../../VERSION" suffix(, 0)
  };
  return version;
}

const char *sitegen_home(void) {
#if __has_include("home.h")
  static const char home[] = {
#embed "home.h" suffix(, 0) if_empty(0)
  };
  return home;
#else
  return "";
#endif
}

const char *sitegen_commit(void) {
#if __has_include("commit.h")
  static const char commit[] = {
#embed "commit.h" suffix(, 0)
  };
  return commit;
#else
  return nullptr;
#endif
}
