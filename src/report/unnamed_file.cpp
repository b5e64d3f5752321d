// SPDX-License-Identifier: BSL-1.0
#include "unnamed_file.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace jixiao::report {

unnamed_file::unnamed_file() {
#if defined(__linux__)
  number_ = memfd_create("jixiao", MFD_CLOEXEC);
  if (number_ >= 0) {
    path_ = "/proc/self/fd/" + std::to_string(number_);
    if (access(path_.c_str(), W_OK) == 0) return;
    close(number_);
  }
#endif
  std::error_code ignored;
  path_ = (std::filesystem::temp_directory_path(ignored) / "jixiao-XXXXXX").string();
  number_ = mkstemp(path_.data());
  if (number_ < 0) throw std::runtime_error("jixiao: a workbook needs a writable temporary folder");
  has_name_ = true;
}

unnamed_file::~unnamed_file() {
  close(number_);
  if (has_name_) unlink(path_.c_str());
}

std::string unnamed_file::bytes() const {
  struct stat about {};
  if (fstat(number_, &about) != 0) throw std::runtime_error("jixiao: a file can't be read back");
  std::string bytes(static_cast<std::size_t>(about.st_size), '\0');
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t count =
        pread(number_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
    if (count > 0)
      at += static_cast<std::size_t>(count);
    else if (count == 0 || errno != EINTR)
      throw std::runtime_error("jixiao: a file can't be read back");
  }
  return bytes;
}

}  // namespace jixiao::report
