#define _GNU_SOURCE
#include "CPlatform.h"
#include "library.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct curl_slist;

// libcurl's interface has been binary compatible since 2006 (libcurl.so.4).
#define NUMBERS(X) \
  X(CURLE_OK, 0) \
  X(CURL_ERROR_SIZE, 256) \
  X(CURL_GLOBAL_ALL, 3) \
  X(CURLOPT_LOW_SPEED_LIMIT, 19) \
  X(CURLOPT_LOW_SPEED_TIME, 20) \
  X(CURLOPT_FOLLOWLOCATION, 52) \
  X(CURLOPT_MAXREDIRS, 68) \
  X(CURLOPT_CONNECTTIMEOUT, 78) \
  X(CURLOPT_NOSIGNAL, 99) \
  X(CURLOPT_PROTOCOLS, 181) \
  X(CURLOPT_REDIR_PROTOCOLS, 182) \
  X(CURLOPT_WRITEDATA, 10001) \
  X(CURLOPT_URL, 10002) \
  X(CURLOPT_ERRORBUFFER, 10010) \
  X(CURLOPT_USERAGENT, 10018) \
  X(CURLOPT_HTTPHEADER, 10023) \
  X(CURLOPT_HEADERDATA, 10029) \
  X(CURLOPT_ACCEPT_ENCODING, 10102) \
  X(CURLOPT_WRITEFUNCTION, 20011) \
  X(CURLOPT_HEADERFUNCTION, 20079) \
  X(CURLINFO_RESPONSE_CODE, 0x200002) \
  X(CURLPROTO_HTTP, 1) \
  X(CURLPROTO_HTTPS, 2)

#define FUNCTIONS(X) \
  X(global_init, curl_global_init, unsigned, long) \
  X(init, curl_easy_init, void *, void) \
  X(cleanup, curl_easy_cleanup, void, void *) \
  X(setopt, curl_easy_setopt, unsigned, void *, unsigned, ...) \
  X(perform, curl_easy_perform, unsigned, void *) \
  X(getinfo, curl_easy_getinfo, unsigned, void *, unsigned, ...) \
  X(append, curl_slist_append, struct curl_slist *, struct curl_slist *, const char *) \
  X(free_list, curl_slist_free_all, void, struct curl_slist *) \
  X(words, curl_easy_strerror, const char *, unsigned)

typedef size_t write_callback(char *part, size_t one, size_t size, void *context);

#if __has_include(<curl/curl.h>)
#include <curl/curl.h>
// CURLOPT_PROTOCOLS has a successor, which is there from 7.85 of 2022 on.
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
NUMBERS(SAME_NUMBER)
FUNCTIONS(SAME_FUNCTION)
_Static_assert(__builtin_types_compatible_p(curl_write_callback, write_callback *), "take");
#else
enum { NUMBERS(NUMBER) };
#endif

static struct { FUNCTIONS(FIELD) } curl;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void load(void) {
  void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) handle = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  typeof(curl) *table = &curl;
  is_loaded = handle FUNCTIONS(FIND) && curl.global_init(CURL_GLOBAL_ALL) == CURLE_OK;
}

typedef struct {
  unsigned char *bytes;
  size_t count, room, most;
  int is_too_large;
} growing;

struct sitegen_web {
  void *handle;
  char message[CURL_ERROR_SIZE];
  growing body, headers;
  struct curl_slist *browser;
};

static write_callback take, take_header;

static size_t take(char *part, size_t one, size_t size, void *context) {
  growing *all = context;
  (void)one;
  if (size > all->most - all->count) {
    all->is_too_large = 1;
    return 0;
  }
  if (size > all->room - all->count) {
    size_t room = (all->count + size) * 2 + 4096;
    unsigned char *bytes = realloc(all->bytes, room);
    if (!bytes) return 0;
    all->bytes = bytes;
    all->room = room;
  }
  memcpy(all->bytes + all->count, part, size);
  all->count += size;
  return size;
}

// Each answer on the way begins with its status line: the last one's headers stay.
static size_t take_header(char *part, size_t one, size_t size, void *context) {
  growing *all = context;
  if (size >= 5 && memcmp(part, "HTTP/", 5) == 0) all->count = 0;
  return take(part, one, size, context);
}

sitegen_web *sitegen_web_open(void) {
  pthread_once(&once, load);
  if (!is_loaded) return NULL;
  sitegen_web *web = calloc(1, sizeof *web);
  if (!web) return NULL;
  web->handle = curl.init();
  if (!web->handle) {
    free(web);
    return NULL;
  }
  curl.setopt(web->handle, CURLOPT_NOSIGNAL, 1L);
  curl.setopt(web->handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
  curl.setopt(web->handle, CURLOPT_REDIR_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
  curl.setopt(web->handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl.setopt(web->handle, CURLOPT_MAXREDIRS, 5L);
  curl.setopt(web->handle, CURLOPT_CONNECTTIMEOUT, 20L);
  curl.setopt(web->handle, CURLOPT_LOW_SPEED_LIMIT, 100L);
  curl.setopt(web->handle, CURLOPT_LOW_SPEED_TIME, 30L);
  curl.setopt(web->handle, CURLOPT_ACCEPT_ENCODING, "");
  curl.setopt(web->handle, CURLOPT_USERAGENT, "sitegen");
  curl.setopt(web->handle, CURLOPT_ERRORBUFFER, web->message);
  curl.setopt(web->handle, CURLOPT_WRITEFUNCTION, take);
  curl.setopt(web->handle, CURLOPT_WRITEDATA, &web->body);
  curl.setopt(web->handle, CURLOPT_HEADERFUNCTION, take_header);
  curl.setopt(web->handle, CURLOPT_HEADERDATA, &web->headers);
  return web;
}

void sitegen_web_close(sitegen_web *web) {
  curl.cleanup(web->handle);
  if (web->browser) curl.free_list(web->browser);
  free(web->body.bytes);
  free(web->headers.bytes);
  free(web);
}

// What a browser says of itself (Firefox of 2024).
void sitegen_web_be_browser(sitegen_web *web, int takes_gzip) {
  if (!web->browser) {
    web->browser = curl.append(NULL, "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    web->browser = curl.append(web->browser, "Accept-Language: nl,en;q=0.7");
    web->browser = curl.append(web->browser, "Sec-Fetch-Dest: document");
    web->browser = curl.append(web->browser, "Sec-Fetch-Mode: navigate");
  }
  curl.setopt(web->handle, CURLOPT_HTTPHEADER, web->browser);
  curl.setopt(
      web->handle, CURLOPT_USERAGENT,
      "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
  curl.setopt(web->handle, CURLOPT_ACCEPT_ENCODING, takes_gzip ? "" : NULL);
}

long sitegen_web_get(sitegen_web *web, const char *url, size_t most) {
  web->body = (growing){.bytes = web->body.bytes, .room = web->body.room, .most = most};
  web->headers = (growing){.bytes = web->headers.bytes, .room = web->headers.room, .most = 65536};
  web->message[0] = 0;
  curl.setopt(web->handle, CURLOPT_URL, url);
  unsigned failure = curl.perform(web->handle);
  if (failure == CURLE_OK) {
    long status = 0;
    curl.getinfo(web->handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
  }
  if (web->headers.is_too_large)
    snprintf(web->message, sizeof web->message, "its headers are larger than 65536 bytes");
  else if (web->body.is_too_large)
    snprintf(web->message, sizeof web->message, "it is larger than %zu bytes", most);
  else if (!web->message[0])
    snprintf(web->message, sizeof web->message, "%s", curl.words(failure));
  return -1;
}

const unsigned char *sitegen_web_bytes(sitegen_web *web, size_t *count) {
  *count = web->body.count;
  return web->body.bytes;
}

const unsigned char *sitegen_web_headers(sitegen_web *web, size_t *count) {
  *count = web->headers.count;
  return web->headers.bytes;
}

const char *sitegen_web_message(sitegen_web *web) { return web->message; }
