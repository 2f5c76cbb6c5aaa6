#define _GNU_SOURCE
#include "CPlatform.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

// libvips's interface has been binary compatible since 2012 (libvips.so.42); these numbers are of
// it. It is loaded in a process of its own, since photos are hostile input for a decoder in C.
enum { SIZE_DOWN = 2, INTERPRETATION_B_W = 1, INTERPRETATION_SRGB = 22 };

static struct {
  void *(*new_from_buffer)(const void *, size_t, const char *, ...);
  int (*thumbnail_buffer)(void *, size_t, void **, int, ...);
  int (*thumbnail_image)(void *, void **, int, ...);
  int (*flatten)(void *, void **, ...);
  int (*colourspace)(void *, void **, int, ...);
  int (*jpegsave_buffer)(void *, void **, size_t *, ...);
  void *(*copy_memory)(void *);
  int (*has_alpha)(void *);
  int (*width)(void *);
  int (*height)(void *);
  int (*interpretation)(void *);
  size_t (*type_of)(void *, const char *);
  int (*icc_transform)(void *, void **, const char *, ...);
  void *(*white)(const double *, int);
  void (*area_unref)(void *);
  void (*unref)(void *);
  void (*free)(void *);
  const char *(*words)(void);
  void (*clear)(void);
} vips;

/// Loads libvips with nothing but the three loaders; returns its version, or NULL.
static const char *load(void) {
  // Only its own threads would make the order of work, and no log may go to the terminal.
  setenv("VIPS_CONCURRENCY", "1", 1);
  setenv("VIPS_WARNING", "0", 1);
  void *library = dlopen("libvips.so.42", RTLD_NOW | RTLD_GLOBAL);
  if (!library) return NULL;
#define FIND(field, name) *(void **)&vips.field = dlsym(library, name)
  FIND(new_from_buffer, "vips_image_new_from_buffer");
  FIND(thumbnail_buffer, "vips_thumbnail_buffer");
  FIND(thumbnail_image, "vips_thumbnail_image");
  FIND(flatten, "vips_flatten");
  FIND(colourspace, "vips_colourspace");
  FIND(jpegsave_buffer, "vips_jpegsave_buffer");
  FIND(copy_memory, "vips_image_copy_memory");
  FIND(has_alpha, "vips_image_hasalpha");
  FIND(width, "vips_image_get_width");
  FIND(height, "vips_image_get_height");
  FIND(interpretation, "vips_image_get_interpretation");
  FIND(type_of, "vips_image_get_typeof");
  FIND(icc_transform, "vips_icc_transform");
  FIND(white, "vips_array_double_new");
  FIND(area_unref, "vips_area_unref");
  FIND(unref, "g_object_unref");
  FIND(free, "g_free");
  FIND(words, "vips_error_buffer");
  FIND(clear, "vips_error_clear");
#undef FIND
  int (*init)(const char *) = (int (*)(const char *))dlsym(library, "vips_init");
  const char *(*version)(void) = (const char *(*)(void))dlsym(library, "vips_version_string");
  void (*set_cache)(int) = (void (*)(int))dlsym(library, "vips_cache_set_max");
  void (*set_threads)(int) = (void (*)(int))dlsym(library, "vips_concurrency_set");
  // From 8.13 on, of 2022; an older one could not be kept from its other loaders.
  void (*block)(const char *, int) =
      (void (*)(const char *, int))dlsym(library, "vips_operation_block_set");
  if (!init || !version || !set_cache || !set_threads || !block) return NULL;
  for (size_t at = 0; at < sizeof vips / sizeof(void *); at++)
    if (!((void **)&vips)[at]) return NULL;
  if (init("sitegen") != 0) return NULL;
  set_cache(0);
  set_threads(1);
  block("VipsForeignLoad", 1);
  block("VipsForeignLoadJpeg", 0);
  block("VipsForeignLoadPng", 0);
  block("VipsForeignLoadWebp", 0);
  return version();
}

static int take(int socket, void *bytes, size_t count) {
  for (size_t done = 0; done < count;) {
    ssize_t got = read(socket, (char *)bytes + done, count - done);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return 0;
    done += (size_t)got;
  }
  return 1;
}

static int give(int socket, const void *bytes, size_t count) {
  for (size_t done = 0; done < count;) {
    ssize_t put = write(socket, (const char *)bytes + done, count - done);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return 0;
    done += (size_t)put;
  }
  return 1;
}

static int refuse(int socket, unsigned char status, const char *words) {
  uint32_t count = (uint32_t)strnlen(words, 400);
  return give(socket, &status, 1) && give(socket, &count, 4) && give(socket, words, count);
}

/// Puts `next` in the place of an image that is no longer needed; 0 where there is no next one.
static int replace(void **image, void *next) {
  if (!next) return 0;
  vips.unref(*image);
  *image = next;
  return 1;
}

/// The photo upright, in sRGB, without transparency, its pixels in memory, `edge` at most.
static void *develop(void *bytes, size_t count, int edge) {
  void *image = NULL, *next = NULL;
  if (vips.thumbnail_buffer(
          bytes, count, &image, edge, "height", edge, "size", SIZE_DOWN,
          "option_string", "[fail_on=error]", NULL) != 0)
    return NULL;
  // Phones write P3. A profile that says nothing usable is left aside, as browsers do.
  if (vips.type_of(image, "icc-profile-data") &&
      vips.icc_transform(image, &next, "srgb", "embedded", 1, NULL) == 0)
    replace(&image, next);
  next = NULL;
  int kind = vips.interpretation(image);
  if (kind != INTERPRETATION_SRGB && kind != INTERPRETATION_B_W) {
    if (vips.colourspace(image, &next, INTERPRETATION_SRGB, NULL) != 0) next = NULL;
    if (!replace(&image, next)) goto failed;
  }
  if (vips.has_alpha(image)) {
    double level = 255;
    void *white = vips.white(&level, 1);
    next = NULL;
    if (vips.flatten(image, &next, "background", white, NULL) != 0) next = NULL;
    vips.area_unref(white);
    if (!replace(&image, next)) goto failed;
  }
  if (!replace(&image, vips.copy_memory(image))) goto failed;
  return image;
failed:
  vips.unref(image);
  return NULL;
}

static int save(void *image, int quality, void **bytes, size_t *count) {
  *bytes = NULL;
  return vips.jpegsave_buffer(
             image, bytes, count, "Q", quality, "strip", 1, "optimize_coding", 1, "interlace", 1,
             NULL) == 0;
}

/// Answers one photo; 0 where nobody listens any more.
static int answer(int socket, void *bytes, size_t count, const sitegen_picture_sizes *sizes) {
  vips.clear();
  void *header = vips.new_from_buffer(bytes, count, "", NULL);
  if (!header) return refuse(socket, 1, vips.words());
  int width = vips.width(header), height = vips.height(header);
  vips.unref(header);
  if (width <= 0 || height <= 0) return refuse(socket, 1, "it has no pixels");
  if ((uint64_t)width * (uint64_t)height > sizes->most_pixels) {
    char words[80];
    snprintf(words, sizeof words, "%d by %d", width, height);
    return refuse(socket, 2, words);
  }
  void *large = develop(bytes, count, sizes->large), *small = NULL;
  void *large_bytes = NULL, *small_bytes = NULL;
  size_t large_count = 0, small_count = 0;
  int goes_on;
  if (large &&
      vips.thumbnail_image(
          large, &small, sizes->small, "height", sizes->small, "size", SIZE_DOWN, "no_rotate", 1,
          NULL) == 0 &&
      save(small, sizes->small_quality, &small_bytes, &small_count) &&
      save(large, sizes->large_quality, &large_bytes, &large_count)) {
    uint32_t head[6] = {
        (uint32_t)vips.width(small), (uint32_t)vips.height(small), (uint32_t)small_count,
        (uint32_t)vips.width(large), (uint32_t)vips.height(large), (uint32_t)large_count};
    unsigned char status = 0;
    goes_on = give(socket, &status, 1) && give(socket, head, sizeof head) &&
              give(socket, small_bytes, small_count) && give(socket, large_bytes, large_count);
  } else {
    goes_on = refuse(socket, 1, vips.words());
  }
  if (small) vips.unref(small);
  if (large) vips.unref(large);
  vips.free(small_bytes);
  vips.free(large_bytes);
  return goes_on;
}

int sitegen_picture_work(int socket, const sitegen_picture_sizes *sizes) {
  const char *version = load();
  unsigned char count = version ? (unsigned char)strnlen(version, 60) : 0;
  // What it can do once a photo has taken it over: compute, and speak to its parent.
  struct rlimit none = {0, 0}, memory = {sizes->most_memory, sizes->most_memory};
  setrlimit(RLIMIT_CORE, &none);
  setrlimit(RLIMIT_AS, &memory);
  if (sitegen_close_doors() != 0) return 1;
  if (!give(socket, &count, 1) || !give(socket, version ? version : "", count) || count == 0)
    return count == 0 ? 0 : 1;
  uint32_t length;
  while (take(socket, &length, 4)) {
    if (length > sizes->most_bytes) return 1;
    void *bytes = malloc(length ? length : 1);
    if (!bytes || !take(socket, bytes, length)) return 1;
    // Its signal ends this process, whatever the decoder is at.
    alarm(sizes->most_seconds);
    int goes_on = answer(socket, bytes, length, sizes);
    alarm(0);
    free(bytes);
    if (!goes_on) return 1;
  }
  return 0;
}
