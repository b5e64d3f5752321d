// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace jixiao::report {

// A file for a library that writes to a path only. It is in memory where the system has such files,
// so that nothing is left of it however the program ends; else in the temporary folder, until this
// is gone.
class unnamed_file {
 public:
  unnamed_file();  // throws std::runtime_error
  ~unnamed_file();
  unnamed_file(const unnamed_file&) = delete;
  unnamed_file& operator=(const unnamed_file&) = delete;

  const std::string& path() const { return path_; }
  // What is in it. Throws std::runtime_error.
  std::string bytes() const;

 private:
  int number_ = -1;
  std::string path_;
  bool has_name_ = false;
};

}  // namespace jixiao::report
