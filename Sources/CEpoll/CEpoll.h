// What the server needs of Linux that Swift's Glibc module does not show: epoll, eventfd, accept4
// and a gathering send. Everything is a declaration or a static inline function: nothing to link.
#ifndef CEPOLL_H
#define CEPOLL_H

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>

// Events that a connection is registered for, once, edge-triggered: the server keeps its state, so
// that no epoll_ctl is needed between accept and close.
static const uint32_t CEPOLL_CONNECTION_EVENTS = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
static const uint32_t CEPOLL_READABLE = EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR;
static const uint32_t CEPOLL_WRITABLE = EPOLLOUT;
static const uint32_t CEPOLL_BROKEN = EPOLLHUP | EPOLLERR;
static const uint32_t CEPOLL_LISTENER_EVENTS = EPOLLIN;
static const uint32_t CEPOLL_WAKE_EVENTS = EPOLLIN | EPOLLET;

static inline int cepoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

static inline int cepoll_control(int epoll, int operation, int fd, uint32_t events, uint64_t data) {
  struct epoll_event event;
  memset(&event, 0, sizeof event);
  event.events = events;
  event.data.u64 = data;
  return epoll_ctl(epoll, operation, fd, &event);
}

static inline int cepoll_add(int epoll, int fd, uint32_t events, uint64_t data) {
  return cepoll_control(epoll, EPOLL_CTL_ADD, fd, events, data);
}

static inline int cepoll_modify(int epoll, int fd, uint32_t events, uint64_t data) {
  return cepoll_control(epoll, EPOLL_CTL_MOD, fd, events, data);
}

static inline int cepoll_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

// _GNU_SOURCE, which would declare it, changes types that Swift's Glibc module has already.
extern int accept4(int fd, struct sockaddr *address, socklen_t *length, int flags);

// The new socket never blocks and is not inherited by child processes.
static inline int cepoll_accept(int fd, struct sockaddr_storage *address, socklen_t *length) {
  *length = sizeof *address;
  return accept4(fd, (struct sockaddr *)address, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

// Lets the system find out, within about two minutes, that a silent peer is gone.
static inline void cepoll_keep_alive(int fd) {
  int one = 1, idle = 60, interval = 15, count = 4;
  setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &one, sizeof one);
  setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof idle);
  setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &interval, sizeof interval);
  setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, &count, sizeof count);
}

static inline int cepoll_socket(int family) {
  return socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
}

// Names the calling thread for top and debuggers.
static inline void cepoll_name_thread(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }

// Sends two pieces with one system call and never raises SIGPIPE.
static inline ssize_t cepoll_send(
    int fd, const void *first, size_t firstCount, const void *second, size_t secondCount) {
  struct iovec parts[2];
  parts[0].iov_base = (void *)first;
  parts[0].iov_len = firstCount;
  parts[1].iov_base = (void *)second;
  parts[1].iov_len = secondCount;
  struct msghdr message;
  memset(&message, 0, sizeof message);
  message.msg_iov = parts;
  message.msg_iovlen = secondCount > 0 ? 2 : 1;
  return sendmsg(fd, &message, MSG_NOSIGNAL);
}

#endif
