#define _GNU_SOURCE
#include "CPlatform.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// libcurl's interface has been binary compatible since 2006 (libcurl.so.4); these numbers are of
// it. It is loaded when it is first needed: linked, it would cost every build its start.
enum {
  CURLE_OK = 0,
  CURLE_WRITE_ERROR = 23,
  CURLOPT_LOW_SPEED_LIMIT = 19,
  CURLOPT_LOW_SPEED_TIME = 20,
  CURLOPT_FOLLOWLOCATION = 52,
  CURLOPT_MAXREDIRS = 68,
  CURLOPT_CONNECTTIMEOUT = 78,
  CURLOPT_NOSIGNAL = 99,
  CURLOPT_PROTOCOLS = 181,
  CURLOPT_REDIR_PROTOCOLS = 182,
  CURLOPT_WRITEDATA = 10001,
  CURLOPT_URL = 10002,
  CURLOPT_ERRORBUFFER = 10010,
  CURLOPT_USERAGENT = 10018,
  CURLOPT_ACCEPT_ENCODING = 10102,
  CURLOPT_WRITEFUNCTION = 20011,
  CURLINFO_RESPONSE_CODE = 0x200002,
  CURLPROTO_HTTP_AND_HTTPS = 3,
};

static struct {
  void *(*init)(void);
  void (*cleanup)(void *);
  int (*setopt)(void *, int, ...);
  int (*perform)(void *);
  int (*getinfo)(void *, int, ...);
  const char *(*words)(int);
} curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  int (*global_init)(long) = (int (*)(long))dlsym(library, "curl_global_init");
  curl.init = (void *(*)(void))dlsym(library, "curl_easy_init");
  curl.cleanup = (void (*)(void *))dlsym(library, "curl_easy_cleanup");
  curl.setopt = (int (*)(void *, int, ...))dlsym(library, "curl_easy_setopt");
  curl.perform = (int (*)(void *))dlsym(library, "curl_easy_perform");
  curl.getinfo = (int (*)(void *, int, ...))dlsym(library, "curl_easy_getinfo");
  curl.words = (const char *(*)(int))dlsym(library, "curl_easy_strerror");
  is_loaded = global_init && curl.init && curl.cleanup && curl.setopt && curl.perform &&
              curl.getinfo && curl.words && global_init(3) == CURLE_OK;
}

struct sitegen_web {
  void *handle;
  char message[512];
  unsigned char *bytes;
  size_t count, room, most;
  int is_too_large;
};

static size_t take(char *part, size_t one, size_t size, void *context) {
  sitegen_web *web = context;
  (void)one;
  if (size > web->most - web->count) {
    web->is_too_large = 1;
    return 0;
  }
  if (size > web->room - web->count) {
    size_t room = (web->count + size) * 2 + 4096;
    unsigned char *bytes = realloc(web->bytes, room);
    if (!bytes) return 0;
    web->bytes = bytes;
    web->room = room;
  }
  memcpy(web->bytes + web->count, part, size);
  web->count += size;
  return size;
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
  curl.setopt(web->handle, CURLOPT_PROTOCOLS, (long)CURLPROTO_HTTP_AND_HTTPS);
  curl.setopt(web->handle, CURLOPT_REDIR_PROTOCOLS, (long)CURLPROTO_HTTP_AND_HTTPS);
  curl.setopt(web->handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl.setopt(web->handle, CURLOPT_MAXREDIRS, 5L);
  curl.setopt(web->handle, CURLOPT_CONNECTTIMEOUT, 20L);
  curl.setopt(web->handle, CURLOPT_LOW_SPEED_LIMIT, 100L);
  curl.setopt(web->handle, CURLOPT_LOW_SPEED_TIME, 30L);
  curl.setopt(web->handle, CURLOPT_ACCEPT_ENCODING, "");
  curl.setopt(web->handle, CURLOPT_USERAGENT, "sitegen");
  curl.setopt(web->handle, CURLOPT_ERRORBUFFER, web->message);
  curl.setopt(web->handle, CURLOPT_WRITEFUNCTION, take);
  curl.setopt(web->handle, CURLOPT_WRITEDATA, web);
  return web;
}

void sitegen_web_close(sitegen_web *web) {
  curl.cleanup(web->handle);
  free(web->bytes);
  free(web);
}

long sitegen_web_get(sitegen_web *web, const char *url, size_t most) {
  web->count = 0;
  web->most = most;
  web->is_too_large = 0;
  web->message[0] = 0;
  curl.setopt(web->handle, CURLOPT_URL, url);
  int failure = curl.perform(web->handle);
  if (failure == CURLE_OK) {
    long status = 0;
    curl.getinfo(web->handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
  }
  if (web->is_too_large)
    snprintf(web->message, sizeof web->message, "it is larger than %zu bytes", most);
  else if (!web->message[0])
    snprintf(web->message, sizeof web->message, "%s", curl.words(failure));
  return -1;
}

const unsigned char *sitegen_web_bytes(sitegen_web *web, size_t *count) {
  *count = web->count;
  return web->bytes;
}

const char *sitegen_web_message(sitegen_web *web) { return web->message; }
