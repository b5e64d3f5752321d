// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>

#include "command.hpp"

namespace jixiao::cli {

// What can't be written is another file's trouble than what can't be read.
struct write_error : std::system_error {
  using std::system_error::system_error;
};

// A file being written: under another name until it is whole, so that nobody reads half of it. A
// link stays one, and what it leads to is written. The file that it replaces hands on its mode,
// owner and group; one that has several names, or is not ours to write, is not replaced (EMLINK,
// EACCES, EPERM). A pipe or a device is written as it is, since another file in its place would not
// be one.
class output_file {
 public:
  explicit output_file(const std::string& path);  // throws write_error
  output_file(const output_file&) = delete;
  output_file& operator=(const output_file&) = delete;
  // Without `keep`, nothing is left of it.
  ~output_file();

  int number() const { return number_; }
  // It is whole, and takes its name. Throws write_error.
  void keep();

 private:
  void open_part();
  void hand_on(const struct stat& before) const;
  void abandon() noexcept;

  std::string path_;
  std::string part_;  // its name until then; empty where there is no other
  int number_ = -1;
};

// What a signal that ends the program (INT, TERM, HUP, QUIT, PIPE, XCPU) finds half written is
// removed first, and a file that grows past a limit (XFSZ) is an error of the write that met it.
void remove_parts_on_signals();

// False when the reader has gone. Throws write_error.
bool write_all(int to, std::string_view bytes);

// Why a file can't be written, in a sentence.
std::string writing_words(const context& all, const std::error_code& error);

// Says so when `path` is there already and `force` is not given, or is a file that is being read. A
// pipe or a device loses nothing.
bool may_write(context& all, const std::string& path, bool force);

// Under a temporary name first, so that nobody sees half a file; not over an existing one without
// `force`; to standard output for `-`. Says what went wrong.
bool write_file(context& all, const std::string& path, std::string_view bytes, bool force);

}  // namespace jixiao::cli
