// SPDX-License-Identifier: BSL-1.0
#include "output_file.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <optional>
#include <unistd.h>
#include <utility>

#include "user_locale.hpp"

namespace jixiao::cli {

namespace {

[[noreturn]] void fail(int error) { throw write_error(error, std::generic_category()); }
[[noreturn]] void fail() { fail(errno); }

std::optional<struct stat> status_of(const std::string& path) {
  struct stat about {};
  if (stat(path.c_str(), &about) == 0) return about;
  return std::nullopt;
}

// Where a link leads, even to a file that is not there yet.
std::string followed(std::string path) {
  std::error_code error;
  for (int links = 0; links < 40; ++links) {
    const std::filesystem::path to = std::filesystem::read_symlink(path, error);
    if (error) return path;
    path = (std::filesystem::path(path).parent_path() / to).string();
  }
  fail(ELOOP);
}

// --- what a signal removes ---

constexpr std::array fatal_signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXCPU};
std::array<std::atomic<const char*>, 4> parts_being_written{};

sigset_t fatal_set() {
  sigset_t set;
  sigemptyset(&set);
  for (int s : fatal_signals) sigaddset(&set, s);
  return set;
}

// A file is made and known to the handler, or neither.
class no_signals {
 public:
  no_signals() {
    const sigset_t set = fatal_set();
    pthread_sigmask(SIG_BLOCK, &set, &before_);
  }
  ~no_signals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  no_signals(const no_signals&) = delete;
  no_signals& operator=(const no_signals&) = delete;

 private:
  sigset_t before_{};
};

void enlist(const char* part) {
  for (auto& place : parts_being_written) {
    const char* none = nullptr;
    if (place.compare_exchange_strong(none, part)) return;
  }
}

void strike_off(const char* part) {
  for (auto& place : parts_being_written) {
    const char* mine = part;
    if (place.compare_exchange_strong(mine, nullptr)) return;
  }
}

extern "C" void remove_parts(int signal) {
  for (auto& place : parts_being_written)
    if (const char* part = place.load()) unlink(part);
  raise(signal);  // its own action, which was put back when this one began
}

}  // namespace

void remove_parts_on_signals() {
  for (int s : fatal_signals) {
    struct sigaction now {};
    // What the caller ignores (nohup) stays ignored.
    if (sigaction(s, nullptr, &now) != 0 || now.sa_handler != SIG_DFL) continue;
    struct sigaction ours {};
    ours.sa_handler = remove_parts;
    ours.sa_flags = static_cast<int>(SA_RESETHAND);
    ours.sa_mask = fatal_set();
    sigaction(s, &ours, nullptr);
  }
  std::signal(SIGXFSZ, SIG_IGN);
}

output_file::output_file(const std::string& path) : path_(path) {
  const std::optional<struct stat> now = status_of(path);
  if (now && !S_ISREG(now->st_mode)) {
    number_ = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (number_ < 0) fail();
    return;
  }
  path_ = followed(path);
  if (now && now->st_nlink > 1) fail(EMLINK);
  if (now && access(path_.c_str(), W_OK) != 0) fail();
  open_part();
  if (now) try {
      hand_on(*now);
    } catch (...) {
      abandon();
      throw;
    }
}

void output_file::open_part() {
  // A file of this name may be left from a process of the same number that was killed.
  const std::string stem = path_ + "." + std::to_string(getpid());
  for (int attempt = 0; number_ < 0; ++attempt) {
    part_ = stem + (attempt == 0 ? "" : "-" + std::to_string(attempt)) + ".part";
    const no_signals blocked;
    number_ = open(part_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (number_ >= 0)
      enlist(part_.c_str());
    else if (errno != EEXIST || attempt == 1000)
      fail();
  }
}

// Owner first, since a change of owner takes the set-user-id bits away.
void output_file::hand_on(const struct stat& before) const {
  struct stat now {};
  if (fstat(number_, &now) != 0) fail();
  if ((now.st_uid != before.st_uid || now.st_gid != before.st_gid) &&
      fchown(number_, before.st_uid, before.st_gid) != 0)
    fail();
  if (fchmod(number_, before.st_mode & 07777u) != 0) fail();
}

void output_file::abandon() noexcept {
  if (number_ >= 0) close(std::exchange(number_, -1));
  if (part_.empty()) return;
  unlink(part_.c_str());
  strike_off(part_.c_str());
  part_.clear();
}

output_file::~output_file() { abandon(); }

void output_file::keep() {
  // What could not be written may show only now: a disk that promised room, a server far away.
  if (!part_.empty() && fsync(number_) != 0 && errno != EINVAL && errno != EROFS) fail();
  if (close(std::exchange(number_, -1)) != 0) fail();
  if (part_.empty()) return;
  const no_signals blocked;
  if (std::rename(part_.c_str(), path_.c_str()) != 0) fail();
  strike_off(part_.c_str());
  part_.clear();
}

bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(to, bytes.data(), bytes.size());
    if (count > 0)
      bytes.remove_prefix(static_cast<std::size_t>(count));
    else if (count == 0)
      fail(EIO);
    else if (errno == EPIPE)
      return false;
    else if (errno != EINTR)
      fail();
  }
  return true;
}

std::string writing_words(const context& all, const std::error_code& error) {
  switch (error.value()) {
    case ENOSPC: return all.say(&program_words::no_space_left);
    case EDQUOT: return all.say(&program_words::quota_used_up);
    case ENOMEM: return all.say(&program_words::out_of_memory);
    case EFBIG: return all.say(&program_words::file_too_large);
    case EISDIR: return all.say(&program_words::is_a_folder);
    case ENOENT: return all.say(&program_words::no_such_folder);
    case EMLINK: return all.say(&program_words::has_other_names);
    case EPERM: return all.say(&program_words::belongs_to_another);
    case EACCES:
    case EROFS: return all.say(&program_words::may_not_be_written);
    default: return all.say(&program_words::cannot_write_because, {std::strerror(error.value())});
  }
}

bool may_write(context& all, const std::string& path, bool force) {
  if (path == "-") return true;
  const std::optional<struct stat> now = status_of(native_path(path));
  if (!now || (!S_ISREG(now->st_mode) && !S_ISDIR(now->st_mode))) return true;
  if (!force)
    complain(all, all.say(&program_words::exists_already, {path}));
  else if (all.is_input(*now))
    complain(all, all.say(&program_words::is_being_read, {path}));
  else
    return true;
  all.raise(status::usage);
  return false;
}

bool write_file(context& all, const std::string& path, std::string_view bytes, bool force) {
  if (path == "-") {
    std::cout << bytes;
    return true;
  }
  if (!may_write(all, path, force)) return false;
  try {
    output_file file(native_path(path));
    write_all(file.number(), bytes);
    file.keep();
    return true;
  } catch (const write_error& e) {
    complain(all, path + all.say(&catalogue::colon) + writing_words(all, e.code()));
    all.raise(status::unreadable);
    return false;
  }
}

}  // namespace jixiao::cli
