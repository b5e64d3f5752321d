// SPDX-License-Identifier: BSL-1.0
// Loaded before the program (LD_PRELOAD): counts what it asks of the system from main on, and makes
// one of these calls fail.
//   JIXIAO_FAULT=write:3:28   the third write fails with errno 28 (ENOSPC)
//   JIXIAO_FAULT=read:1:-1    the first read is short: one byte
//   JIXIAO_FAULT_COUNTS=PATH  where the counts are written at the end, a line a kind
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

enum kind { k_new, k_malloc, k_open, k_read, k_write, k_flush, k_close, k_rename, k_change, kinds };
constexpr const char* names[kinds] = {"new",   "malloc", "open",   "read",  "write",
                                      "flush", "close",  "rename", "change"};

std::atomic<bool> is_running{false};
std::atomic<long> counts[kinds];
int chosen = -1;
long chosen_place = 0;
int chosen_error = 0;

template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

// Whether this call is the one that fails.
bool is_due(kind k) {
  if (!is_running) return false;
  const long place = ++counts[k];
  return k == chosen && place == chosen_place;
}

bool fails(kind k) {
  if (!is_due(k)) return false;
  errno = chosen_error;
  return true;
}

void choose() {
  const char* text = std::getenv("JIXIAO_FAULT");
  if (text == nullptr) return;
  char name[16] = {};
  if (std::sscanf(text, "%15[a-z]:%ld:%d", name, &chosen_place, &chosen_error) != 3) std::abort();
  for (int k = 0; k < kinds; ++k)
    if (std::strcmp(names[k], name) == 0) chosen = k;
}

struct reporter {
  ~reporter() {
    is_running = false;
    const char* path = std::getenv("JIXIAO_FAULT_COUNTS");
    std::FILE* file =
        path == nullptr ? nullptr : next<std::FILE*(const char*, const char*)>("fopen")(path, "w");
    if (file == nullptr) return;
    for (int k = 0; k < kinds; ++k) std::fprintf(file, "%s %ld\n", names[k], counts[k].load());
    next<int(std::FILE*)>("fclose")(file);
  }
} at_end;

using main_function = int (*)(int, char**, char**);
main_function real_main = nullptr;

int counted_main(int count, char** words, char** environment) {
  choose();
  is_running = true;
  return real_main(count, words, environment);
}

void* allocated(std::size_t size) {
  if (is_due(k_new)) throw std::bad_alloc();
  static auto* const real = next<void*(std::size_t)>("malloc");
  void* const p = real(size == 0 ? 1 : size);
  if (p == nullptr) throw std::bad_alloc();
  return p;
}

}  // namespace

void* operator new(std::size_t size) { return allocated(size); }
void* operator new[](std::size_t size) { return allocated(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return is_due(k_new) ? nullptr : next<void*(std::size_t)>("malloc")(size);
}
void operator delete(void* p) noexcept { std::free(p); }
void operator delete[](void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
void operator delete[](void* p, std::size_t) noexcept { std::free(p); }

extern "C" {

int __libc_start_main(main_function main, int count, char** words, void (*init)(), void (*fini)(),
                      void (*loader)(), void* stack) {
  real_main = main;
  return next<int(main_function, int, char**, void (*)(), void (*)(), void (*)(), void*)>(
      "__libc_start_main")(counted_main, count, words, init, fini, loader, stack);
}

void* malloc(std::size_t size) {
  static auto* const real = next<void*(std::size_t)>("malloc");
  return fails(k_malloc) ? nullptr : real(size);
}
void* realloc(void* p, std::size_t size) {
  static auto* const real = next<void*(void*, std::size_t)>("realloc");
  return fails(k_malloc) ? nullptr : real(p, size);
}

int open(const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
    std::va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
  }
  if (fails(k_open)) return -1;
  return next<int(const char*, int, ...)>("open")(path, flags, mode);
}
std::FILE* fopen(const char* path, const char* mode) {
  return fails(k_open) ? nullptr : next<std::FILE*(const char*, const char*)>("fopen")(path, mode);
}
std::FILE* fopen64(const char* path, const char* mode) {
  return fails(k_open) ? nullptr
                       : next<std::FILE*(const char*, const char*)>("fopen64")(path, mode);
}
std::FILE* fdopen(int file, const char* mode) {
  return fails(k_open) ? nullptr : next<std::FILE*(int, const char*)>("fdopen")(file, mode);
}
int mkstemp(char* name) { return fails(k_open) ? -1 : next<int(char*)>("mkstemp")(name); }
int memfd_create(const char* name, unsigned flags) {
  return fails(k_open) ? -1 : next<int(const char*, unsigned)>("memfd_create")(name, flags);
}

ssize_t read(int from, void* to, std::size_t room) {
  auto* const real = next<ssize_t(int, void*, std::size_t)>("read");
  if (!is_due(k_read)) return real(from, to, room);
  if (chosen_error < 0) return real(from, to, room == 0 ? 0 : 1);
  errno = chosen_error;
  return -1;
}
ssize_t pread(int from, void* to, std::size_t room, off_t at) {
  auto* const real = next<ssize_t(int, void*, std::size_t, off_t)>("pread");
  if (!is_due(k_read)) return real(from, to, room, at);
  if (chosen_error < 0) return real(from, to, room == 0 ? 0 : 1, at);
  errno = chosen_error;
  return -1;
}
std::size_t fread(void* to, std::size_t size, std::size_t count, std::FILE* from) {
  if (fails(k_read)) return 0;
  return next<std::size_t(void*, std::size_t, std::size_t, std::FILE*)>("fread")(to, size, count,
                                                                                 from);
}

ssize_t write(int to, const void* from, std::size_t count) {
  auto* const real = next<ssize_t(int, const void*, std::size_t)>("write");
  if (to == STDERR_FILENO || !is_due(k_write)) return real(to, from, count);
  if (chosen_error < 0) return real(to, from, count == 0 ? 0 : 1);
  errno = chosen_error;
  return -1;
}
ssize_t writev(int to, const iovec* pieces, int count) {
  auto* const real = next<ssize_t(int, const iovec*, int)>("writev");
  if (to == STDERR_FILENO || !is_due(k_write)) return real(to, pieces, count);
  if (chosen_error < 0) return real(to, pieces, 1);
  errno = chosen_error;
  return -1;
}
std::size_t fwrite(const void* from, std::size_t size, std::size_t count, std::FILE* to) {
  if (to != stderr && fails(k_write)) return 0;
  return next<std::size_t(const void*, std::size_t, std::size_t, std::FILE*)>("fwrite")(from, size,
                                                                                        count, to);
}

int fflush(std::FILE* file) { return fails(k_flush) ? EOF : next<int(std::FILE*)>("fflush")(file); }
int fsync(int file) { return fails(k_flush) ? -1 : next<int(int)>("fsync")(file); }

// It is closed all the same.
int close(int file) {
  const bool is_lost = fails(k_close);
  const int result = next<int(int)>("close")(file);
  return is_lost ? (errno = chosen_error, -1) : result;
}
int fclose(std::FILE* file) {
  const bool is_lost = fails(k_close);
  const int result = next<int(std::FILE*)>("fclose")(file);
  return is_lost ? (errno = chosen_error, EOF) : result;
}

int rename(const char* from, const char* to) {
  return fails(k_rename) ? -1 : next<int(const char*, const char*)>("rename")(from, to);
}
int fchmod(int file, mode_t mode) {
  return fails(k_change) ? -1 : next<int(int, mode_t)>("fchmod")(file, mode);
}
int fchown(int file, uid_t owner, gid_t group) {
  return fails(k_change) ? -1 : next<int(int, uid_t, gid_t)>("fchown")(file, owner, group);
}

}  // extern "C"
