#define _GNU_SOURCE
#include "CPlatform.h"
#include "library.h"

#include <pthread.h>
#include <stddef.h>
#include <string.h>

// zlib's interface has been binary compatible since 1.2 (libz.so.1). `stream` is our type or its
// header's.
#define ZLIB_NUMBERS(X) \
  X(Z_OK, 0) X(Z_STREAM_END, 1) X(Z_NO_FLUSH, 0) X(Z_FINISH, 4) X(Z_DEFLATED, 8) X(Z_BEST_COMPRESSION, 9) \
  X(Z_DEFAULT_STRATEGY, 0) X(MAX_WBITS, 15) X(MAX_MEM_LEVEL, 9)

#define ZLIB_FUNCTIONS(X, stream) \
  X(deflate_init, deflateInit2_, int, stream *, int, int, int, int, int, const char *, int) \
  X(deflate, deflate, int, stream *, int) \
  X(deflate_end, deflateEnd, int, stream *) \
  X(inflate_init, inflateInit2_, int, stream *, int, const char *, int) \
  X(inflate, inflate, int, stream *, int) \
  X(inflate_end, inflateEnd, int, stream *)

// z_stream of zlib.h, for a 64-bit machine as for a 32-bit one.
#define ZLIB_STREAM(X) \
  X(const unsigned char *, next_in) X(unsigned, avail_in) X(unsigned long, total_in) \
  X(unsigned char *, next_out) X(unsigned, avail_out) X(unsigned long, total_out) \
  X(const char *, msg) X(void *, state) X(void *, zalloc) X(void *, zfree) X(void *, opaque) \
  X(int, data_type) X(unsigned long, adler) X(unsigned long, reserved)
#define MEMBER(type, name) type name;
typedef struct { ZLIB_STREAM(MEMBER) } stream;

#if __has_include(<zlib.h>)
#include <zlib.h>
#define SAME_MEMBER(type, name) \
  _Static_assert(offsetof(z_stream, name) == offsetof(stream, name), #name); \
  _Static_assert(sizeof((z_stream){0}.name) == sizeof(type), #name);
_Static_assert(sizeof(z_stream) == sizeof(stream), "z_stream");
_Static_assert(ZLIB_VERNUM >> 12 == 1, "the version's first digit, which zlib is told");
ZLIB_STREAM(SAME_MEMBER)
ZLIB_NUMBERS(SAME_NUMBER)
ZLIB_FUNCTIONS(SAME_FUNCTION, z_stream)
#else
enum { ZLIB_NUMBERS(NUMBER) };
#endif
enum { GZIP_WBITS = MAX_WBITS + 16 };

// Brotli's interface has been binary compatible since 1.0 (libbrotlienc.so.1, libbrotlidec.so.1).
#define ENCODER_NUMBERS(X) X(BROTLI_MODE_TEXT, 1) X(BROTLI_DEFAULT_WINDOW, 22)
#define ENCODER_FUNCTIONS(X) \
  X(compress, BrotliEncoderCompress, int, int, int, unsigned, size_t, const uint8_t *, size_t *, \
    uint8_t *)

#if __has_include(<brotli/encode.h>)
#include <brotli/encode.h>
ENCODER_NUMBERS(SAME_NUMBER)
ENCODER_FUNCTIONS(SAME_FUNCTION)
#else
enum { ENCODER_NUMBERS(NUMBER) };
#endif

#define DECODER_NUMBERS(X) X(BROTLI_DECODER_RESULT_SUCCESS, 1)
#define DECODER_FUNCTIONS(X) \
  X(decompress, BrotliDecoderDecompress, unsigned, size_t, const uint8_t *, size_t *, uint8_t *)

#if __has_include(<brotli/decode.h>)
#include <brotli/decode.h>
DECODER_NUMBERS(SAME_NUMBER)
DECODER_FUNCTIONS(SAME_FUNCTION)
#else
enum { DECODER_NUMBERS(NUMBER) };
#endif

static struct { ZLIB_FUNCTIONS(FIELD, stream) } zlib;
static struct { ENCODER_FUNCTIONS(FIELD) } encoder;
static struct { DECODER_FUNCTIONS(FIELD) } decoder;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int has_zlib = 0, has_brotli = 0;

static int load_zlib(void) {
  void *handle = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  typeof(zlib) *table = &zlib;
  return handle ZLIB_FUNCTIONS(FIND, stream);
}

static int load_encoder(void) {
  void *handle = dlopen("libbrotlienc.so.1", RTLD_NOW | RTLD_LOCAL);
  typeof(encoder) *table = &encoder;
  return handle ENCODER_FUNCTIONS(FIND);
}

static int load_decoder(void) {
  void *handle = dlopen("libbrotlidec.so.1", RTLD_NOW | RTLD_LOCAL);
  typeof(decoder) *table = &decoder;
  return handle DECODER_FUNCTIONS(FIND);
}

static void load(void) {
  has_zlib = load_zlib();
  has_brotli = load_encoder() && load_decoder();
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
  if (zlib.deflate_init(
          &work, Z_BEST_COMPRESSION, Z_DEFLATED, GZIP_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY, "1",
          sizeof work) != Z_OK)
    return 0;
  work.next_in = bytes;
  work.avail_in = (unsigned)count;
  work.next_out = buffer;
  work.avail_out = (unsigned)size;
  int result = zlib.deflate(&work, Z_FINISH);
  size_t made = size - work.avail_out;
  zlib.deflate_end(&work);
  return result == Z_STREAM_END ? made : 0;
}

int sitegen_gunzips_to(const void *packed, size_t size, const void *bytes, size_t count,
                       void *buffer) {
  if (!sitegen_has_zlib() || count > UINT32_MAX || size > UINT32_MAX) return 0;
  stream work;
  memset(&work, 0, sizeof work);
  if (zlib.inflate_init(&work, GZIP_WBITS, "1", sizeof work) != Z_OK) return 0;
  work.next_in = packed;
  work.avail_in = (unsigned)size;
  work.next_out = buffer;
  work.avail_out = (unsigned)count;
  int result = zlib.inflate(&work, Z_FINISH);
  int same = result == Z_STREAM_END && work.avail_out == 0 && work.avail_in == 0 &&
             memcmp(buffer, bytes, count) == 0;
  zlib.inflate_end(&work);
  return same;
}

int sitegen_inflates_to(const void *packed, size_t size, uint64_t count) {
  if (!sitegen_has_zlib()) return 1;
  stream work;
  memset(&work, 0, sizeof work);
  if (size > UINT32_MAX || zlib.inflate_init(&work, MAX_WBITS, "1", sizeof work) != Z_OK) return 0;
  work.next_in = packed;
  work.avail_in = (unsigned)size;
  unsigned char part[1 << 16];
  uint64_t made = 0;
  int result = Z_OK;
  while (result == Z_OK && made <= count) {
    work.next_out = part;
    work.avail_out = sizeof part;
    result = zlib.inflate(&work, Z_NO_FLUSH);
    made += sizeof part - work.avail_out;
  }
  int same = result == Z_STREAM_END && made == count && work.avail_in == 0;
  zlib.inflate_end(&work);
  return same;
}

size_t sitegen_brotli(int quality, const void *bytes, size_t count, void *buffer, size_t size) {
  if (!sitegen_has_brotli()) return 0;
  return encoder.compress(
             quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, count, bytes, &size, buffer)
             ? size
             : 0;
}

int sitegen_unbrotlis_to(const void *packed, size_t size, const void *bytes, size_t count,
                         void *buffer) {
  size_t made = count;
  return sitegen_has_brotli() &&
         decoder.decompress(size, packed, &made, buffer) == BROTLI_DECODER_RESULT_SUCCESS &&
         made == count && memcmp(buffer, bytes, count) == 0;
}
