// SPDX-License-Identifier: BSL-1.0
#include "output_file.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace jixiao::cli {

namespace {

std::filesystem::file_status status_of(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::status(path, ignored);
}

[[noreturn]] void fail() { throw write_error(errno, std::generic_category()); }

}  // namespace

output_file::output_file(const std::string& path) : path_(path) {
  const std::filesystem::file_status now = status_of(path);
  if (exists(now) && !is_regular_file(now)) {
    number_ = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    std::error_code ignored;
    if (exists(now)) path_ = std::filesystem::canonical(path, ignored).string();
    if (ignored) path_ = path;
    part_ = path_ + "." + std::to_string(getpid()) + ".part";
    number_ = open(part_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  }
  if (number_ < 0) fail();
}

output_file::~output_file() {
  if (number_ >= 0) close(number_);
  if (!part_.empty()) unlink(part_.c_str());
}

void output_file::keep() {
  // What could not be written may show only now.
  if (close(std::exchange(number_, -1)) != 0) fail();
  if (part_.empty()) return;
  if (std::rename(part_.c_str(), path_.c_str()) != 0) fail();
  part_.clear();
}

bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(to, bytes.data(), bytes.size());
    if (count >= 0)
      bytes.remove_prefix(static_cast<std::size_t>(count));
    else if (errno == EPIPE)
      return false;
    else if (errno != EINTR)
      fail();
  }
  return true;
}

bool may_write(context& all, const std::string& path, bool force) {
  const std::filesystem::file_status now = status_of(path);
  if (force || (!is_regular_file(now) && !is_directory(now))) return true;
  complain(all, path + std::string(all.say("：文件已存在，加 --force 才覆盖",
                                           ": exists already; --force overwrites it")));
  all.raise(status::usage);
  return false;
}

bool write_file(context& all, const std::string& path, std::string_view bytes, bool force) {
  if (!may_write(all, path, force)) return false;
  try {
    output_file file(path);
    write_all(file.number(), bytes);
    file.keep();
    return true;
  } catch (const write_error&) {
    complain(all, path + std::string(all.say("：写不了这个文件", ": can't be written")));
    all.raise(status::unreadable);
    return false;
  }
}

}  // namespace jixiao::cli
