#define _GNU_SOURCE
#include "CPlatform.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

// zlib's interface has been binary compatible since 1.2 (libz.so.1), brotli's since 1.0
// (libbrotlienc.so.1, libbrotlidec.so.1); these numbers are of them. They are loaded when a site is
// first compressed: linked, they would cost every build its start.
enum { Z_FINISH = 4, Z_OK = 0, Z_STREAM_END = 1, Z_DEFLATED = 8, GZIP = 16, WINDOW = 15 };
enum { BROTLI_MODE_TEXT = 1, BROTLI_WINDOW = 22, BROTLI_DECODER_SUCCESS = 1 };

// z_stream of zlib.h, for a 64-bit machine as for a 32-bit one.
typedef struct {
  const unsigned char *next_in;
  unsigned available_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned available_out;
  unsigned long total_out;
  const char *message;
  void *state, *allocate, *release, *context;
  int data_type;
  unsigned long adler, reserved;
} stream;

static struct {
  int (*deflate_init)(stream *, int, int, int, int, int, const char *, int);
  int (*deflate)(stream *, int);
  int (*deflate_end)(stream *);
  int (*inflate_init)(stream *, int, const char *, int);
  int (*inflate)(stream *, int);
  int (*inflate_end)(stream *);
} zlib;

static struct {
  int (*compress)(int, int, int, size_t, const uint8_t *, size_t *, uint8_t *);
  int (*decompress)(size_t, const uint8_t *, size_t *, uint8_t *);
} brotli;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int has_zlib = 0, has_brotli = 0;

static void load(void) {
  void *z = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (z) {
    zlib.deflate_init =
        (int (*)(stream *, int, int, int, int, int, const char *, int))dlsym(z, "deflateInit2_");
    zlib.deflate = (int (*)(stream *, int))dlsym(z, "deflate");
    zlib.deflate_end = (int (*)(stream *))dlsym(z, "deflateEnd");
    zlib.inflate_init = (int (*)(stream *, int, const char *, int))dlsym(z, "inflateInit2_");
    zlib.inflate = (int (*)(stream *, int))dlsym(z, "inflate");
    zlib.inflate_end = (int (*)(stream *))dlsym(z, "inflateEnd");
    has_zlib = zlib.deflate_init && zlib.deflate && zlib.deflate_end && zlib.inflate_init &&
               zlib.inflate && zlib.inflate_end;
  }
  void *encoder = dlopen("libbrotlienc.so.1", RTLD_NOW | RTLD_LOCAL);
  void *decoder = dlopen("libbrotlidec.so.1", RTLD_NOW | RTLD_LOCAL);
  if (encoder && decoder) {
    brotli.compress = (int (*)(int, int, int, size_t, const uint8_t *, size_t *, uint8_t *))dlsym(
        encoder, "BrotliEncoderCompress");
    brotli.decompress = (int (*)(size_t, const uint8_t *, size_t *, uint8_t *))dlsym(
        decoder, "BrotliDecoderDecompress");
    has_brotli = brotli.compress && brotli.decompress;
  }
}

int sitegen_has_zlib(void) {
  pthread_once(&once, load);
  return has_zlib;
}

int sitegen_has_brotli(void) {
  pthread_once(&once, load);
  return has_brotli;
}

size_t sitegen_gzip(const void *bytes, size_t count, void *buffer, size_t size) {
  if (!sitegen_has_zlib() || count > UINT32_MAX || size > UINT32_MAX) return 0;
  stream work;
  memset(&work, 0, sizeof work);
  // Without deflateSetHeader the header has no time and no name, so it is always the same.
  if (zlib.deflate_init(&work, 9, Z_DEFLATED, WINDOW + GZIP, 9, 0, "1", sizeof work) != Z_OK)
    return 0;
  work.next_in = bytes;
  work.available_in = (unsigned)count;
  work.next_out = buffer;
  work.available_out = (unsigned)size;
  int result = zlib.deflate(&work, Z_FINISH);
  size_t made = size - work.available_out;
  zlib.deflate_end(&work);
  return result == Z_STREAM_END ? made : 0;
}

int sitegen_gunzips_to(const void *packed, size_t size, const void *bytes, size_t count,
                       void *buffer) {
  if (!sitegen_has_zlib() || count > UINT32_MAX || size > UINT32_MAX) return 0;
  stream work;
  memset(&work, 0, sizeof work);
  if (zlib.inflate_init(&work, WINDOW + GZIP, "1", sizeof work) != Z_OK) return 0;
  work.next_in = packed;
  work.available_in = (unsigned)size;
  work.next_out = buffer;
  work.available_out = (unsigned)count;
  int result = zlib.inflate(&work, Z_FINISH);
  int same = result == Z_STREAM_END && work.available_out == 0 && work.available_in == 0 &&
             memcmp(buffer, bytes, count) == 0;
  zlib.inflate_end(&work);
  return same;
}

size_t sitegen_brotli(int quality, const void *bytes, size_t count, void *buffer, size_t size) {
  if (!sitegen_has_brotli()) return 0;
  return brotli.compress(quality, BROTLI_WINDOW, BROTLI_MODE_TEXT, count, bytes, &size, buffer)
             ? size
             : 0;
}

int sitegen_unbrotlis_to(const void *packed, size_t size, const void *bytes, size_t count,
                         void *buffer) {
  size_t made = count;
  return sitegen_has_brotli() &&
         brotli.decompress(size, packed, &made, buffer) == BROTLI_DECODER_SUCCESS &&
         made == count && memcmp(buffer, bytes, count) == 0;
}
