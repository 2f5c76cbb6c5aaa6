#include "CPlatform.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A decoder shows what it gets of a photo and fills up the rest, or leaves aside what its header
// does not speak of. So a photo's parts are counted here, each against what its header says. All
// reading goes through `at`, which never leaves the bytes.

typedef struct {
  const uint8_t *bytes;
  size_t count;
} photo;

static unsigned at(const photo *file, size_t place) {
  return place < file->count ? file->bytes[place] : 0;
}

static unsigned big16(const photo *file, size_t place) {
  return at(file, place) << 8 | at(file, place + 1);
}

static uint32_t big32(const photo *file, size_t place) {
  return (uint32_t)big16(file, place) << 16 | big16(file, place + 2);
}

static uint32_t little32(const photo *file, size_t place) {
  return (uint32_t)at(file, place + 3) << 24 | (uint32_t)at(file, place + 2) << 16 |
         at(file, place + 1) << 8 | at(file, place);
}

static int has(const photo *file, size_t place, const char *text) {
  size_t count = strlen(text);
  return place <= file->count && count <= file->count - place &&
         memcmp(file->bytes + place, text, count) == 0;
}

static const char *const ends_early = "it ends too early";
static const char *const other_size = "its pixels are not as many as its header says";
static const char *const more_follows = "something else follows the picture";

// JPEG: ITU-T T.81.

/// A Huffman table: the length and the symbol of the code with which 16 bits begin; 0 for none.
typedef struct {
  uint8_t length[65536], symbol[65536];
} codes;

typedef struct {
  unsigned id, across, down;
  /// Its size in blocks where it has a scan of its own.
  uint64_t wide, high;
  int is_scanned;
  /// For each coefficient, the bits that are still to come; 255 before its first scan.
  uint8_t missing[64];
} component;

typedef struct {
  photo file;
  size_t place;
  unsigned frame, width, height, restart, components, most_across, most_down;
  component component[4];
  // The bits of a scan.
  uint64_t bits;
  unsigned filled;
  /// By kind (0 for the first coefficient, 1 for the others) and number.
  int is_known[2][4];
  codes table[2][4];
} jpeg;

static void begin(jpeg *it, const photo *file) {
  // A table is read only where it is known.
  memset(it, 0, offsetof(jpeg, table));
  it->file = *file;
}

static const char *read_tables(jpeg *it, size_t end) {
  while (it->place < end) {
    unsigned kind = at(&it->file, it->place) >> 4, number = at(&it->file, it->place) & 15;
    if (kind > 1 || number > 3 || end - it->place < 17) return "one of its tables is broken";
    size_t counts = it->place + 1, symbols = it->place + 17;
    codes *table = &it->table[kind][number];
    memset(table->length, 0, sizeof table->length);
    uint32_t code = 0;
    for (unsigned length = 1; length <= 16; length++) {
      for (unsigned n = at(&it->file, counts + length - 1); n > 0; n--) {
        uint32_t from = code << (16 - length), width = 1u << (16 - length);
        if (symbols >= end || from + width > 65536) return "one of its tables is broken";
        memset(table->length + from, (int)length, width);
        memset(table->symbol + from, (int)at(&it->file, symbols++), width);
        code++;
      }
      code <<= 1;
    }
    it->is_known[kind][number] = 1;
    it->place = symbols;
  }
  return NULL;
}

static const char *read_frame(jpeg *it, unsigned marker, size_t end) {
  const photo *file = &it->file;
  size_t place = it->place;
  if (it->frame) return "it has two frames";
  it->frame = marker;
  it->height = big16(file, place + 1);
  it->width = big16(file, place + 3);
  it->components = at(file, place + 5);
  if (end - place < 6 || end - place != 6 + 3 * (size_t)it->components || at(file, place) != 8 ||
      !it->width || !it->height || !it->components || it->components > 4)
    return "its header is broken";
  it->most_across = it->most_down = 1;
  for (unsigned n = 0; n < it->components; n++) {
    component *one = &it->component[n];
    one->id = at(file, place + 6 + 3 * n);
    one->across = at(file, place + 7 + 3 * n) >> 4;
    one->down = at(file, place + 7 + 3 * n) & 15;
    if (one->across < 1 || one->across > 4 || one->down < 1 || one->down > 4)
      return "its header is broken";
    if (one->across > it->most_across) it->most_across = one->across;
    if (one->down > it->most_down) it->most_down = one->down;
    memset(one->missing, 255, sizeof one->missing);
  }
  for (unsigned n = 0; n < it->components; n++) {
    component *one = &it->component[n];
    unsigned across = 8 * it->most_across, down = 8 * it->most_down;
    one->wide = ((uint64_t)it->width * one->across + across - 1) / across;
    one->high = ((uint64_t)it->height * one->down + down - 1) / down;
  }
  return NULL;
}

/// Sixteen bits of the scan, of which `filled` are there; behind a marker there are none.
static unsigned peek(jpeg *it) {
  while (it->filled <= 48 && it->place < it->file.count) {
    unsigned byte = it->file.bytes[it->place];
    if (byte == 0xFF && at(&it->file, it->place + 1) != 0) break;
    it->place += byte == 0xFF ? 2 : 1;
    it->bits = it->bits << 8 | byte;
    it->filled += 8;
  }
  if (it->filled >= 16) return it->bits >> (it->filled - 16) & 0xFFFF;
  return it->bits << (16 - it->filled) & 0xFFFF;
}

static int skip(jpeg *it, unsigned count) {
  if (count > it->filled) peek(it);
  if (count > it->filled) return 0;
  it->filled -= count;
  return 1;
}

/// The next symbol, or -1.
static int symbol(jpeg *it, const codes *table) {
  unsigned next = peek(it);
  return table->length[next] && skip(it, table->length[next]) ? table->symbol[next] : -1;
}

/// Reads a block of a sequential frame.
static int read_block(jpeg *it, const codes *first, const codes *others) {
  int size = symbol(it, first);
  if (size < 0 || size > 15 || !skip(it, (unsigned)size)) return 0;
  for (unsigned at = 1; at < 64; at++) {
    int both = symbol(it, others);
    if (both < 0 || !skip(it, (unsigned)both & 15)) return 0;
    if ((both & 15) == 0 && both != 0xF0) return both == 0;
    at += (unsigned)both >> 4;
    if (at > 63) return 0;
  }
  return 1;
}

/// Whether a marker follows, once the bits of the last byte and what fills up are left out.
static int reaches_marker(jpeg *it) {
  peek(it);
  if (it->filled >= 8) {
    // Some cameras write zeros there.
    if (it->bits & ~(uint64_t)0 >> (64 - it->filled / 8 * 8)) return 0;
  }
  it->filled = 0;
  while (it->place < it->file.count && at(&it->file, it->place) == 0) it->place++;
  while (at(&it->file, it->place) == 0xFF && at(&it->file, it->place + 1) == 0xFF) it->place++;
  return at(&it->file, it->place) == 0xFF && at(&it->file, it->place + 1) != 0;
}

/// Reads a scan of a sequential frame to its last block.
static const char *read_blocks(
    jpeg *it, component **scanned, const codes *(*tables)[2], unsigned count) {
  uint64_t across = 8 * it->most_across, down = 8 * it->most_down;
  uint64_t units = count == 1 ? scanned[0]->wide * scanned[0]->high
                              : (it->width + across - 1) / across * ((it->height + down - 1) / down);
  unsigned restarts = 0;
  it->filled = 0;
  for (uint64_t unit = 0; unit < units; unit++) {
    if (it->restart && unit && unit % it->restart == 0) {
      if (!reaches_marker(it) || at(&it->file, it->place + 1) != (0xD0 | (restarts++ & 7)))
        return other_size;
      it->place += 2;
    }
    for (unsigned n = 0; n < count; n++) {
      unsigned blocks = count == 1 ? 1 : scanned[n]->across * scanned[n]->down;
      for (; blocks > 0; blocks--)
        if (!read_block(it, tables[n][0], tables[n][1])) return other_size;
    }
  }
  return reaches_marker(it) ? NULL : other_size;
}

static const char *read_scan(jpeg *it, size_t end) {
  const photo *file = &it->file;
  unsigned count = at(file, it->place), first, last, high, low;
  if (!it->frame || !count || count > it->components || end - it->place != 4 + 2 * (size_t)count)
    return "one of its scans is broken";
  first = at(file, end - 3), last = at(file, end - 2);
  high = at(file, end - 1) >> 4, low = at(file, end - 1) & 15;
  int is_progressive = it->frame == 0xC2;
  if (is_progressive ? first > last || last > 63 || low > 13 || (first == 0 && last > 0)
                     : first != 0 || last != 63 || high || low)
    return "one of its scans is broken";
  component *scanned[4];
  const codes *tables[4][2];
  for (unsigned n = 0; n < count; n++) {
    size_t place = it->place + 1 + 2 * n;
    component *one = NULL;
    for (unsigned m = 0; m < it->components && !one; m++)
      if (it->component[m].id == at(file, place)) one = &it->component[m];
    unsigned dc = at(file, place + 1) >> 4, ac = at(file, place + 1) & 15;
    if (!one || dc > 3 || ac > 3) return "one of its scans is broken";
    tables[n][0] = &it->table[0][dc];
    tables[n][1] = &it->table[1][ac];
    if (!is_progressive && (!it->is_known[0][dc] || !it->is_known[1][ac] || one->is_scanned))
      return "one of its scans is broken";
    // Each scan has all bits of its coefficients but the `low` lowest, or one bit more of them.
    for (unsigned k = first; k <= last; k++) {
      if (high ? one->missing[k] != high || low + 1 != high : one->missing[k] != 255)
        return "its scans do not belong together";
      one->missing[k] = (uint8_t)low;
    }
    one->is_scanned = 1;
    scanned[n] = one;
  }
  it->place = end;
  if (!is_progressive) return read_blocks(it, scanned, tables, count);
  for (;; it->place++) {
    const uint8_t *next = it->place < file->count
                              ? memchr(file->bytes + it->place, 0xFF, file->count - it->place)
                              : NULL;
    if (!next) return ends_early;
    it->place = (size_t)(next - file->bytes);
    unsigned marker = at(file, it->place + 1);
    if (marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7)) return NULL;
  }
}

/// Reads a JPEG to its end, and puts `it->place` there.
static const char *read_jpeg(jpeg *it) {
  const photo *file = &it->file;
  if (big16(file, it->place) != 0xFFD8) return "it does not begin as a JPEG";
  it->place += 2;
  for (;;) {
    while (big16(file, it->place) == 0xFFFF) it->place++;
    unsigned marker = at(file, it->place + 1);
    if (it->place + 2 > file->count) return ends_early;
    if (at(file, it->place) != 0xFF) return "there is something between its parts";
    it->place += 2;
    if (marker == 0xD9) break;
    size_t length = big16(file, it->place), end = it->place + length;
    if (length < 2) return "one of its parts is broken";
    if (end > file->count) return ends_early;
    it->place += 2;
    const char *words = NULL;
    switch (marker) {
    case 0xC4: words = read_tables(it, end); break;
    case 0xC0: case 0xC1: case 0xC2: words = read_frame(it, marker, end); break;
    case 0xDD: it->restart = big16(file, it->place); break;
    case 0xDA:
      if ((words = read_scan(it, end))) return words;
      continue;
    // Quantisation, what a program adds, and comments.
    case 0xDB: case 0xE0 ... 0xEF: case 0xFE: break;
    default: words = "it is a kind of JPEG that browsers do not show";
    }
    if (words) return words;
    it->place = end;
  }
  if (!it->frame) return "there is no picture in it";
  for (unsigned n = 0; n < it->components; n++) {
    if (!it->component[n].is_scanned) return ends_early;
    for (unsigned k = 0; k < 64; k++)
      if (it->component[n].missing[k]) return ends_early;
  }
  return NULL;
}

static const char *jpeg_objection(const photo *file) {
  jpeg *it = malloc(sizeof *it);
  if (!it) return "there is no memory for it";
  begin(it, file);
  // Cameras put more pictures, films and notes of their own behind the end: none of it is published.
  const char *words = read_jpeg(it);
  free(it);
  return words;
}

// PNG: W3C, Portable Network Graphics, third edition.

static uint32_t crc(const uint8_t *bytes, size_t count) {
  static uint32_t table[256];
  if (!table[1])
    for (uint32_t n = 0; n < 256; n++) {
      uint32_t value = n;
      for (int bit = 0; bit < 8; bit++) value = value & 1 ? 0xEDB88320 ^ value >> 1 : value >> 1;
      table[n] = value;
    }
  uint32_t value = ~(uint32_t)0;
  while (count-- > 0) value = table[(value ^ *bytes++) & 255] ^ value >> 8;
  return ~value;
}

/// The bytes of a picture or of one of its interlaced parts, each line with its filter.
static uint64_t lines(uint64_t width, uint64_t height, unsigned bits) {
  return width ? height * (1 + (width * bits + 7) / 8) : 0;
}

static uint64_t unpacked(uint64_t width, uint64_t height, unsigned bits, int is_interlaced) {
  if (!is_interlaced) return lines(width, height, bits);
  static const uint8_t parts[7][4] = {
      {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
  uint64_t sum = 0;
  for (int n = 0; n < 7; n++) {
    const uint8_t *part = parts[n];
    sum += lines((width + part[2] - 1 - part[0]) / part[2],
                 (height + part[3] - 1 - part[1]) / part[3], bits);
  }
  return sum;
}

static const char *png_objection(const photo *file) {
  static const uint8_t channels[7] = {1, 0, 3, 1, 2, 0, 4};
  size_t place = 8, size = 0;
  uint64_t expected = 0;
  uint8_t *packed = malloc(file->count);
  if (!packed) return "there is no memory for it";
  const char *words = NULL;
  int goes_on = 0;
  for (;;) {
    uint64_t length = big32(file, place);
    if (place + 12 > file->count || length > file->count - place - 12) {
      words = ends_early;
      break;
    }
    size_t content = place + 8;
    int is_header = has(file, place + 4, "IHDR"), is_data = has(file, place + 4, "IDAT");
    if (crc(file->bytes + place + 4, length + 4) != big32(file, content + length))
      words = "a checksum in it is wrong";
    else if (is_header != (place == 8) || (is_header && length != 13) ||
             (has(file, place + 4, "IEND") && length))
      words = "its header is broken";
    else if (has(file, place + 4, "acTL"))
      words = "it is an animation";
    else if (is_data && size && !goes_on)
      words = "there is something between its parts";
    if (words) break;
    if (is_header) {
      unsigned bits = at(file, content + 8), kind = at(file, content + 9);
      unsigned interlaced = at(file, content + 12);
      if (kind > 6 || !channels[kind] || !bits || bits > 16 || bits & (bits - 1) || interlaced > 1) {
        words = "its header is broken";
        break;
      }
      expected = unpacked(
          big32(file, content), big32(file, content + 4), bits * channels[kind], (int)interlaced);
    }
    if (is_data) {
      memcpy(packed + size, file->bytes + content, length);
      size += length;
    }
    goes_on = is_data;
    place = content + length + 4;
    if (has(file, content - 4, "IEND")) break;
  }
  if (!words && place != file->count) words = more_follows;
  if (!words && !size) words = "there is no picture in it";
  if (!words && !sitegen_inflates_to(packed, size, expected)) words = other_size;
  free(packed);
  return words;
}

// WebP: RFC 9649.

static const char *webp_objection(const photo *file) {
  uint64_t whole = 8 + (uint64_t)little32(file, 4);
  if (whole > file->count) return ends_early;
  // An odd length is filled up.
  if (whole + (whole & 1) != file->count && whole != file->count)
    return more_follows;
  int is_extended = has(file, 12, "VP8X"), pictures = 0;
  uint32_t width = 0, height = 0, canvas_width = 0, canvas_height = 0;
  for (size_t place = 12; place < whole;) {
    uint64_t length = little32(file, place + 4);
    size_t content = place + 8;
    if (whole - place < 8 || length > whole - content) return ends_early;
    if (has(file, place, "ANIM") || has(file, place, "ANMF")) return "it is an animation";
    if (has(file, place, "VP8X")) {
      if (place != 12 || length < 10) return "its header is broken";
      if (at(file, content) & 2) return "it is an animation";
      canvas_width = 1 + (little32(file, content + 4) & 0xFFFFFF);
      canvas_height = 1 + (little32(file, content + 6) >> 8);
    } else if (has(file, place, "VP8 ")) {
      // RFC 6386, section 9.1: a frame that is shown and needs no other.
      uint32_t tag = little32(file, content) & 0xFFFFFF;
      if (length < 10 || tag & 1 || !(tag & 16) || (tag >> 5) > length - 10 ||
          at(file, content + 3) != 0x9D || big16(file, content + 4) != 0x012A)
        return "its header is broken";
      width = little32(file, content + 6) & 0x3FFF;
      height = little32(file, content + 6) >> 16 & 0x3FFF;
      pictures++;
    } else if (has(file, place, "VP8L")) {
      if (length < 5 || at(file, content) != 0x2F) return "its header is broken";
      uint32_t head = little32(file, content + 1);
      width = 1 + (head & 0x3FFF);
      height = 1 + (head >> 14 & 0x3FFF);
      pictures++;
    } else if (!is_extended) {
      return "there is something between its parts";
    }
    if (length & 1 && content + length < whole) length++;
    place = content + length;
  }
  if (pictures != 1) return "there is no picture in it, or more than one";
  if (is_extended && (width != canvas_width || height != canvas_height)) return other_size;
  return NULL;
}

const char *sitegen_photo_objection(const void *bytes, size_t count) {
  photo file = {bytes, count};
  if (has(&file, 0, "\xFF\xD8\xFF")) return jpeg_objection(&file);
  if (has(&file, 0, "\x89PNG\r\n\x1A\n")) return png_objection(&file);
  if (has(&file, 0, "RIFF") && has(&file, 8, "WEBP")) return webp_objection(&file);
  return "it is no JPEG, PNG or WebP";
}
