// libcurl, with its variadic calls wrapped: Swift cannot call a C function with `...`.
// The parentheses around the names keep curl's type-checking macros out of the way.
#ifndef DATELINE_CCURL_H
#define DATELINE_CCURL_H

#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>

static inline CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
  return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode ccurl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return (curl_easy_setopt)(handle, option, value);
}

// libcurl copies the string.
static inline CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value) {
  return (curl_easy_setopt)(handle, option, value);
}

// The list must live as long as the transfer.
static inline CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return (curl_easy_setopt)(handle, option, value);
}

static inline CURLcode ccurl_set_private(CURL *handle, void *value) {
  return (curl_easy_setopt)(handle, CURLOPT_PRIVATE, value);
}

// Copies the body to send, whose size was set before.
static inline CURLcode ccurl_copy_body(CURL *handle, const void *bytes) {
  return (curl_easy_setopt)(handle, CURLOPT_COPYPOSTFIELDS, bytes);
}

typedef size_t (*ccurl_data_callback)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode ccurl_on_body(CURL *handle, ccurl_data_callback call, void *context) {
  CURLcode code = (curl_easy_setopt)(handle, CURLOPT_WRITEFUNCTION, call);
  return code == CURLE_OK ? (curl_easy_setopt)(handle, CURLOPT_WRITEDATA, context) : code;
}

static inline CURLcode ccurl_on_header(CURL *handle, ccurl_data_callback call, void *context) {
  CURLcode code = (curl_easy_setopt)(handle, CURLOPT_HEADERFUNCTION, call);
  return code == CURLE_OK ? (curl_easy_setopt)(handle, CURLOPT_HEADERDATA, context) : code;
}

typedef curl_socket_t (*ccurl_socket_callback)(
    void *context, curlsocktype purpose, struct curl_sockaddr *address);

// Asked for each socket before it connects: the one place where the address that is really
// connected to can be refused.
static inline CURLcode ccurl_on_socket(CURL *handle, ccurl_socket_callback call, void *context) {
  CURLcode code = (curl_easy_setopt)(handle, CURLOPT_OPENSOCKETFUNCTION, call);
  return code == CURLE_OK ? (curl_easy_setopt)(handle, CURLOPT_OPENSOCKETDATA, context) : code;
}

static inline const struct sockaddr *ccurl_address(const struct curl_sockaddr *address) {
  return &address->addr;
}

static inline CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value) {
  return (curl_easy_getinfo)(handle, info, value);
}

static inline CURLcode ccurl_get_double(CURL *handle, CURLINFO info, double *value) {
  return (curl_easy_getinfo)(handle, info, value);
}

static inline CURLcode ccurl_get_string(CURL *handle, CURLINFO info, const char **value) {
  return (curl_easy_getinfo)(handle, info, value);
}

static inline CURLcode ccurl_get_private(CURL *handle, void **value) {
  return (curl_easy_getinfo)(handle, CURLINFO_PRIVATE, value);
}

static inline CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return (curl_multi_setopt)(multi, option, value);
}

#endif
