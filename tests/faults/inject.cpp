// SPDX-License-Identifier: BSL-1.0
// Loaded before the program (LD_PRELOAD): counts what it asks of the system from main on, and makes
// one of these calls fail.
//   JIXIAO_FAULT=write:3:28   the third write fails with errno 28 (ENOSPC)
//   JIXIAO_FAULT=read:1:-1    the first read is short: one byte
//   JIXIAO_FAULT_COUNTS=PATH  where the counts are written at the end, a line a kind
//   JIXIAO_FAULT=each:1:12    every allocation fails once, in a child that is forked there, which
//   costs
//                             a thousandth of a second; 1 is the status without a fault
//   JIXIAO_FAULT_DOUBTS=PATH  where the places of these are written whose child did not plainly
//   refuse
//                             (status, words on standard error, nothing in the folder changed), or
//                             that have none, since a file was being written or a thread ran
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
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
bool is_each = false;
int plain_status = 0;
int plain_output = -1;
int doubts = -1;

template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

// What a child shares with the program: where its files are read, and none that is written.
class open_files {
 public:
  static constexpr int most = 64;

  open_files() {
    at_.fill(-1);
    for (int file = 3; file < most; ++file) {
      struct stat facts {};
      if (file == doubts || file == plain_output || fstat(file, &facts) != 0 ||
          !S_ISREG(facts.st_mode))
        continue;
      if ((fcntl(file, F_GETFL) & O_ACCMODE) != O_RDONLY) is_written_ = true;
      at_[static_cast<std::size_t>(file)] = lseek(file, 0, SEEK_CUR);
    }
  }

  [[nodiscard]] bool is_written() const noexcept { return is_written_; }

  void put_back() const noexcept {
    for (int file = 3; file < most; ++file)
      if (const off_t at = at_[static_cast<std::size_t>(file)]; at >= 0) lseek(file, at, SEEK_SET);
  }

 private:
  std::array<off_t, most> at_;
  bool is_written_ = false;
};

// The names, sizes, times and nodes of what lies in the folder, in one number; the order they are
// listed in does not matter.
std::uint64_t folder_state() {
  DIR* const folder = opendir(".");
  if (folder == nullptr) std::abort();
  std::uint64_t all = 0;
  while (const dirent* entry = readdir(folder)) {
    struct stat facts {};
    if (fstatat(dirfd(folder), entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) != 0 ||
        S_ISDIR(facts.st_mode))
      continue;
    std::uint64_t one = 14695981039346656037U;
    const auto add = [&](std::uint64_t fact) { one = (one ^ fact) * 1099511628211U; };
    for (const char* c = entry->d_name; *c != 0; ++c) add(static_cast<unsigned char>(*c));
    add(facts.st_ino), add(static_cast<std::uint64_t>(facts.st_size)), add(facts.st_mode);
    add(static_cast<std::uint64_t>(facts.st_mtim.tv_sec)),
        add(static_cast<std::uint64_t>(facts.st_mtim.tv_nsec));
    all += one;
  }
  closedir(folder);
  return all;
}

bool has_threads() {
  struct stat tasks {};
  return stat("/proc/self/task", &tasks) != 0 || tasks.st_nlink > 3;
}

// The harness itself asks the system; that is not the program's.
thread_local bool is_harness = false;

// What the thread holds: a child that is forked then is not its owner, and waits for ever.
thread_local int locks = 0;

// Whether two files hold the same.
bool is_same(int one, int other) {
  struct stat a {
  }, b{};
  if (fstat(one, &a) != 0 || fstat(other, &b) != 0 || a.st_size != b.st_size) return false;
  const auto size = static_cast<std::size_t>(a.st_size);
  if (size == 0) return true;
  void* const of_one = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, one, 0);
  void* const of_other = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, other, 0);
  const bool same =
      of_one != MAP_FAILED && of_other != MAP_FAILED && std::memcmp(of_one, of_other, size) == 0;
  munmap(of_one, size), munmap(of_other, size);
  return same;
}

// What a child says, where nobody hears it.
struct sayings {
  int output = static_cast<int>(syscall(SYS_memfd_create, "output", 0U));
  int errors = static_cast<int>(syscall(SYS_memfd_create, "errors", 0U));
};

// Whether it ended as without the fault and said the same, or refused with words; and left the
// folder as it was.
bool is_plain(pid_t child, const sayings& said, std::uint64_t before) {
  int status = 0;
  struct stat words {};
  if (child <= 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)) return false;
  if (fstat(said.errors, &words) != 0 || folder_state() != before) return false;
  return WEXITSTATUS(status) == plain_status ? is_same(said.output, plain_output)
                                             : WEXITSTATUS(status) != 0 && words.st_size > 0;
}

// What children took is not the program's time.
std::int64_t nanoseconds_of_children = 0;

std::int64_t nanoseconds_now() {
  timespec now{};
  next<int(clockid_t, timespec*)>("clock_gettime")(CLOCK_MONOTONIC, &now);
  return now.tv_sec * std::int64_t{1000000000} + now.tv_nsec;
}

// Whether this is the child in which the call fails.
bool is_child_of(kind k, long place) {
  is_harness = true;
  const std::int64_t begun = nanoseconds_now();
  const open_files files;
  bool is_settled = false;
  if (locks == 0 && !files.is_written() && !has_threads()) {
    const std::uint64_t before = folder_state();
    const sayings said;
    const pid_t child = fork();
    if (child == 0) {
      constexpr unsigned most_seconds = 5;
      alarm(most_seconds);
      is_each = false;
      dup2(said.output, STDOUT_FILENO);
      dup2(said.errors, STDERR_FILENO);
      is_harness = false;
      return true;
    }
    is_settled = is_plain(child, said, before);
    next<int(int)>("close")(said.output);
    next<int(int)>("close")(said.errors);
    files.put_back();
  }
  if (!is_settled) dprintf(doubts, "%s %ld\n", names[k], place);
  nanoseconds_of_children += nanoseconds_now() - begun;
  is_harness = false;
  return false;
}

// Whether this call is the one that fails.
bool is_due(kind k) {
  if (!is_running || is_harness) return false;
  const long place = ++counts[k];
  if (is_each && (k == k_new || k == k_malloc)) return is_child_of(k, place);
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
  if (std::strcmp(name, "each") != 0) return;
  auto* const opened = next<int(const char*, int, ...)>("open");
  doubts = opened(std::getenv("JIXIAO_FAULT_DOUBTS"), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  plain_output = opened(std::getenv("JIXIAO_FAULT_OUTPUT"), O_RDONLY);
  plain_status = static_cast<int>(chosen_place);
  is_each = true;
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

int pthread_once(pthread_once_t* control, void (*routine)()) {
  ++locks;
  const int result = next<int(pthread_once_t*, void (*)())>("pthread_once")(control, routine);
  --locks;
  return result;
}
int pthread_rwlock_rdlock(pthread_rwlock_t* lock) {
  ++locks;
  return next<int(pthread_rwlock_t*)>("pthread_rwlock_rdlock")(lock);
}
int pthread_rwlock_wrlock(pthread_rwlock_t* lock) {
  ++locks;
  return next<int(pthread_rwlock_t*)>("pthread_rwlock_wrlock")(lock);
}
int pthread_rwlock_unlock(pthread_rwlock_t* lock) {
  --locks;
  return next<int(pthread_rwlock_t*)>("pthread_rwlock_unlock")(lock);
}

int clock_gettime(clockid_t clock, timespec* now) {
  const int result = next<int(clockid_t, timespec*)>("clock_gettime")(clock, now);
  if (clock != CLOCK_MONOTONIC || nanoseconds_of_children == 0 || result != 0) return result;
  constexpr std::int64_t second = 1000000000;
  const std::int64_t own = now->tv_sec * second + now->tv_nsec - nanoseconds_of_children;
  now->tv_sec = own / second;
  now->tv_nsec = own % second;
  return result;
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
