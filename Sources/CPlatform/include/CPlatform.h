// System calls that Glibc's Swift module does not declare, and libcurl, libarchive, libvips, zlib and
// brotli where installed.
#pragma once
#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// renameat2(2) with RENAME_EXCHANGE: the two names swap places in one step.
/// Returns 0, or -1 with errno set.
int sitegen_exchange(int one_folder, const char *one, int other_folder, const char *other);

/// syncfs(2): everything written so far to the file system that `descriptor` lives on reaches
/// the disk. Returns 0, or -1 with errno set.
int sitegen_syncfs(int descriptor);

/// pipe2(2) with O_CLOEXEC: the end that is read, and the end that is written, which no other program
/// gets. Returns 0, or -1 with errno set.
int sitegen_pipe(int ends[2]);

/// posix_spawn_file_actions_addclosefrom_np(3): the program gets no descriptor from `first` on.
/// Returns 0, or the number of an error.
int sitegen_spawn_close_from(posix_spawn_file_actions_t *actions, int first);

/// From here on a first Ctrl-C or SIGTERM is noted, and a second one ends the program with status 130.
/// With `ends_at_once` the first one does; with `clears_line` a line of the terminal is cleared then.
void sitegen_catch_interruptions(int ends_at_once, int clears_line);

/// Gives the signals their default action back.
void sitegen_release_interruptions(void);

/// Whether there was a Ctrl-C or SIGTERM. Any thread may call this.
int sitegen_was_interrupted(void);

/// From here on the program keeps the memory that it frees for itself. A build grows to its size and ends:
/// what it gives back to the system and asks for again must be cleared each time.
void sitegen_keep_memory(void);

/// getdents64(2): the next entries of a folder, as `struct linux_dirent64`.
/// Returns the number of bytes, 0 at the end, or -1 with errno set.
ssize_t sitegen_entries(int descriptor, void *buffer, size_t size);

/// Whether the open folder is the root of a mount, as statx(2) tells it from Linux 5.8 on.
/// Returns 1 or 0; 0 also where the system cannot tell.
int sitegen_is_mount_root(int descriptor);

/// The kind of file system that a path is on, as statfs(2) tells it (linux/magic.h); 0 where it
/// cannot tell.
uint32_t sitegen_file_system(const char *path);

/// O_PATH of open(2): a descriptor that names stand in, and that neither reads nor writes.
extern const int sitegen_open_path;

/// A reader of the web, which keeps its connections (libcurl's easy interface). One thread at a
/// time.
typedef struct sitegen_web sitegen_web;

/// A reader, or NULL where libcurl (libcurl.so.4) is not installed.
sitegen_web *sitegen_web_open(void);

/// Ends its connections.
void sitegen_web_close(sitegen_web *web);

/// Gets what is at an address that begins with http:// or https://, at most `most` bytes of it,
/// following up to five redirections. Gives up after 20 s without connection and after 30 s of
/// less than 100 bytes a second. Returns the HTTP status, or -1 with a message.
long sitegen_web_get(sitegen_web *web, const char *url, size_t most);

/// From here on says of itself what a browser says, and takes compressed answers or none.
void sitegen_web_be_browser(sitegen_web *web, int takes_gzip);

/// The headers of the last answer as they came; they hold until the next call.
const unsigned char *sitegen_web_headers(sitegen_web *web, size_t *count);

/// The body of the last answer; it holds until the next call.
const unsigned char *sitegen_web_bytes(sitegen_web *web, size_t *count);

/// Why the last call failed, in English.
const char *sitegen_web_message(sitegen_web *web);

/// A reader of zip and tar archives (libarchive).
typedef struct sitegen_archive sitegen_archive;

/// Opens an archive; NULL where libarchive (libarchive.so.13) is not installed.
sitegen_archive *sitegen_archive_open(const char *path);

/// Closes it.
void sitegen_archive_close(sitegen_archive *archive);

/// Goes to the next regular file. Returns 1, 0 at the end, or -1 with a message.
int sitegen_archive_next(sitegen_archive *archive);

/// The file's name as the archive has it, or NULL; it holds until the next call.
const char *sitegen_archive_name(sitegen_archive *archive);

/// The file's next bytes. Returns how many, 0 at its end, or less with a message.
ssize_t sitegen_archive_read(sitegen_archive *archive, void *buffer, size_t size);

/// Why the last call failed, in English.
const char *sitegen_archive_message(sitegen_archive *archive);

/// What a picture worker makes of a photo.
typedef struct {
  /// The longest edges, in pixels, and JPEG's quality from 1 to 100.
  int small, small_quality, large, large_quality;
  /// What a photo may have, and how much memory the worker may use, in bytes.
  uint64_t most_pixels, most_bytes, most_memory;
  /// How long a photo may take.
  unsigned most_seconds;
} sitegen_picture_sizes;

/// Makes pictures of photos until the other end of the socket closes (libvips); for a process of its
/// own, which it shuts off from files, network and other processes.
///
/// It says hello with the length of libvips's version in a byte and the version; the length 0 says
/// that libvips.so.42 of 8.13 or later is not installed. A photo comes as its length (32 bits, as
/// all numbers, in the machine's order) and its bytes. The answer is a byte: 0, then width, height
/// and length of the small picture, the same of the large one, and their bytes; 1 for a photo that
/// cannot be decoded, 2 for one of too many pixels or 3 where the system makes no thread for it, then
/// the length of some words and these.
/// Returns the exit status.
int sitegen_picture_work(int socket, const sitegen_picture_sizes *sizes);

/// Why the bytes are not one whole photo as their header says, a JPEG, PNG or WebP with nothing
/// behind it but what cameras put there; NULL where they are. Decoders show a part of a photo, or an
/// animation's first picture, as if that were all. For the process that decodes.
const char *sitegen_photo_objection(const void *bytes, size_t count);

/// Takes from this process for good, where Linux can (seccomp(2)): opening files, starting programs,
/// the network, changing what is on a disk, touching other processes. Returns 0, or -1 with errno
/// set.
int sitegen_close_doors(void);

/// Whether zlib (libz.so.1) is installed.
int sitegen_has_zlib(void);

/// Whether brotli (libbrotlienc.so.1, libbrotlidec.so.1) is installed.
int sitegen_has_brotli(void);

/// Compresses with gzip, level 9, header without time and name. Returns how many bytes it made, 0
/// where they are more than `size`.
size_t sitegen_gzip(const void *bytes, size_t count, void *buffer, size_t size);

/// Whether a gzip file holds exactly these bytes. `buffer` has room for `count` of them.
int sitegen_gunzips_to(const void *packed, size_t size, const void *bytes, size_t count,
                       void *buffer);

/// Whether these bytes are a zlib stream, and nothing more, of `count` bytes. Also 1 where zlib is not
/// installed.
int sitegen_inflates_to(const void *packed, size_t size, uint64_t count);

/// Compresses with brotli; quality 0 to 11. Returns how many bytes it made, 0 where they are more
/// than `size`.
size_t sitegen_brotli(int quality, const void *bytes, size_t count, void *buffer, size_t size);

/// Whether a brotli file holds exactly these bytes. `buffer` has room for `count` of them.
int sitegen_unbrotlis_to(const void *packed, size_t size, const void *bytes, size_t count,
                         void *buffer);
