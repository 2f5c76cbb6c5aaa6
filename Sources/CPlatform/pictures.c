#define _GNU_SOURCE
#include "CPlatform.h"
#include "library.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

// libvips's interface has been binary compatible since 2012 (libvips.so.42). It is loaded in a
// process of its own, since photos are hostile input for a decoder in C.
#define NUMBERS(X) \
  X(VIPS_SIZE_DOWN, 2) X(VIPS_INTERPRETATION_B_W, 1) X(VIPS_INTERPRETATION_sRGB, 22)

// From 8.13 on, of 2022, it has vips_operation_block_set; an older one could not be kept from its
// other loaders.
#define FUNCTIONS(X) \
  X(init, vips_init, int, const char *) \
  X(version, vips_version_string, const char *, void) \
  X(set_cache, vips_cache_set_max, void, int) \
  X(set_threads, vips_concurrency_set, void, int) \
  X(block, vips_operation_block_set, void, const char *, int) \
  X(new_from_buffer, vips_image_new_from_buffer, VipsImage *, const void *, size_t, const char *, \
    ...) \
  X(thumbnail_buffer, vips_thumbnail_buffer, int, void *, size_t, VipsImage **, int, ...) \
  X(thumbnail_image, vips_thumbnail_image, int, VipsImage *, VipsImage **, int, ...) \
  X(flatten, vips_flatten, int, VipsImage *, VipsImage **, ...) \
  X(colourspace, vips_colourspace, int, VipsImage *, VipsImage **, int, ...) \
  X(jpegsave_buffer, vips_jpegsave_buffer, int, VipsImage *, void **, size_t *, ...) \
  X(copy_memory, vips_image_copy_memory, VipsImage *, VipsImage *) \
  X(has_alpha, vips_image_hasalpha, int, VipsImage *) \
  X(width, vips_image_get_width, int, const VipsImage *) \
  X(height, vips_image_get_height, int, const VipsImage *) \
  X(interpretation, vips_image_get_interpretation, int, const VipsImage *) \
  X(type_of, vips_image_get_typeof, size_t, const VipsImage *, const char *) \
  X(icc_transform, vips_icc_transform, int, VipsImage *, VipsImage **, const char *, ...) \
  X(white, vips_array_double_new, VipsArrayDouble *, const double *, int) \
  X(area_unref, vips_area_unref, void, VipsArea *) \
  X(unref, g_object_unref, void, void *) \
  X(free, g_free, void, void *) \
  X(words, vips_error_buffer, const char *, void) \
  X(clear, vips_error_clear, void, void)

// vips.h includes GLib's headers, which the compiler finds only where it is told so.
#if __has_include(<vips/vips.h>) && __has_include(<glib.h>) && __has_include(<glibconfig.h>)
#include <vips/version.h>
#endif
#if defined VIPS_MAJOR_VERSION && VIPS_MAJOR_VERSION * 100 + VIPS_MINOR_VERSION >= 813
#include <vips/vips.h>
NUMBERS(SAME_NUMBER)
FUNCTIONS(SAME_FUNCTION)
#else
enum { NUMBERS(NUMBER) };
typedef struct _VipsImage VipsImage;
typedef struct _VipsArea VipsArea;
typedef struct _VipsArrayDouble VipsArrayDouble;
#endif

static struct { FUNCTIONS(FIELD) } vips;

/// Loads libvips with nothing but the three loaders; returns its version, or NULL.
static const char *load(void) {
  // Only its own threads would make the order of work, and no log may go to the terminal.
  setenv("VIPS_CONCURRENCY", "1", 1);
  setenv("VIPS_WARNING", "0", 1);
  void *handle = dlopen("libvips.so.42", RTLD_NOW | RTLD_GLOBAL);
  typeof(vips) *table = &vips;
  if (!(handle FUNCTIONS(FIND)) || vips.init("sitegen") != 0) return NULL;
  vips.set_cache(0);
  vips.set_threads(1);
  vips.block("VipsForeignLoad", 1);
  vips.block("VipsForeignLoadJpeg", 0);
  vips.block("VipsForeignLoadPng", 0);
  vips.block("VipsForeignLoadWebp", 0);
  return vips.version();
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
static int replace(VipsImage **image, VipsImage *next) {
  if (!next) return 0;
  vips.unref(*image);
  *image = next;
  return 1;
}

/// How strict libvips is. libjpeg only warns where pixels are missing. libpng warns of much that
/// harms no pixel, and what is missing is an error to it as to libwebp.
static const char *strictness(const unsigned char *bytes) {
  return bytes[0] == 0xFF ? "[fail_on=warning]" : "[fail_on=error]";
}

/// The photo upright, in sRGB, without transparency, its pixels in memory, `edge` at most.
static VipsImage *develop(void *bytes, size_t count, int edge) {
  VipsImage *image = NULL, *next = NULL;
  if (vips.thumbnail_buffer(
          bytes, count, &image, edge, "height", edge, "size", VIPS_SIZE_DOWN,
          "option_string", strictness(bytes), NULL) != 0)
    return NULL;
  // Phones write P3. A profile that says nothing usable is left aside, as browsers do.
  if (vips.type_of(image, "icc-profile-data") &&
      vips.icc_transform(image, &next, "srgb", "embedded", 1, NULL) == 0)
    replace(&image, next);
  next = NULL;
  int kind = vips.interpretation(image);
  if (kind != VIPS_INTERPRETATION_sRGB && kind != VIPS_INTERPRETATION_B_W) {
    if (vips.colourspace(image, &next, VIPS_INTERPRETATION_sRGB, NULL) != 0) next = NULL;
    if (!replace(&image, next)) goto failed;
  }
  if (vips.has_alpha(image)) {
    double level = 255;
    // An array begins with its area.
    VipsArrayDouble *white = vips.white(&level, 1);
    next = NULL;
    if (vips.flatten(image, &next, "background", white, NULL) != 0) next = NULL;
    vips.area_unref((VipsArea *)white);
    if (!replace(&image, next)) goto failed;
  }
  if (!replace(&image, vips.copy_memory(image))) goto failed;
  return image;
failed:
  vips.unref(image);
  return NULL;
}

static int save(VipsImage *image, int quality, void **bytes, size_t *count) {
  *bytes = NULL;
  return vips.jpegsave_buffer(
             image, bytes, count, "Q", quality, "strip", 1, "optimize_coding", 1, "interlace", 1,
             NULL) == 0;
}

static void *nothing(void *unused) { return unused; }

/// Whether libvips got no thread because the system makes no more, and not because of the photo: at the
/// bound of this process's memory none is made either.
static int lacks_thread(void) {
  pthread_t thread;
  if (!strstr(vips.words(), "Error creating thread")) return 0;
  if (pthread_create(&thread, NULL, nothing, NULL) != 0) return 1;
  pthread_join(thread, NULL);
  return 0;
}

/// Answers one photo; 0 where nobody listens any more.
static int answer(int socket, void *bytes, size_t count, const sitegen_picture_sizes *sizes) {
  vips.clear();
  VipsImage *header = vips.new_from_buffer(bytes, count, "", NULL);
  const char *objection = NULL;
  if (!header) {
    objection = sitegen_photo_objection(bytes, count);
    return refuse(socket, 1, objection ? objection : vips.words());
  }
  int width = vips.width(header), height = vips.height(header);
  vips.unref(header);
  if (width <= 0 || height <= 0) return refuse(socket, 1, "it has no pixels");
  if ((uint64_t)width * (uint64_t)height > sizes->most_pixels) {
    char words[80];
    snprintf(words, sizeof words, "%d by %d", width, height);
    return refuse(socket, 2, words);
  }
  objection = sitegen_photo_objection(bytes, count);
  if (objection) return refuse(socket, 1, objection);
  VipsImage *large = develop(bytes, count, sizes->large), *small = NULL;
  void *large_bytes = NULL, *small_bytes = NULL;
  size_t large_count = 0, small_count = 0;
  int goes_on;
  if (large &&
      vips.thumbnail_image(
          large, &small, sizes->small, "height", sizes->small, "size", VIPS_SIZE_DOWN,
          "no_rotate", 1, NULL) == 0 &&
      save(small, sizes->small_quality, &small_bytes, &small_count) &&
      save(large, sizes->large_quality, &large_bytes, &large_count)) {
    uint32_t head[6] = {
        (uint32_t)vips.width(small), (uint32_t)vips.height(small), (uint32_t)small_count,
        (uint32_t)vips.width(large), (uint32_t)vips.height(large), (uint32_t)large_count};
    unsigned char status = 0;
    goes_on = give(socket, &status, 1) && give(socket, head, sizeof head) &&
              give(socket, small_bytes, small_count) && give(socket, large_bytes, large_count);
  } else {
    goes_on = refuse(socket, lacks_thread() ? 3 : 1, vips.words());
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
  // PNG is packed with it; no library can be loaded any more behind closed doors.
  sitegen_has_zlib();
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
