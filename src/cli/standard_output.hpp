// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <system_error>

namespace jixiao::cli {

// While it lives, a stream writes to a descriptor through it, and why a write failed is known.
// After a failure nothing more is written. A terminal in GB18030 gets what it can show.
class descriptor_output : std::streambuf {
 public:
  descriptor_output(std::ostream& stream, int descriptor);
  ~descriptor_output() override;
  descriptor_output(const descriptor_output&) = delete;
  descriptor_output& operator=(const descriptor_output&) = delete;

  // From now on nothing is written.
  void mute() { is_muted_ = true; }
  // Writes what is left. False when something was lost.
  bool finish();
  // Why; a reader that has gone (EPIPE) is no failure.
  std::error_code why() const { return why_; }

 private:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* from, std::streamsize count) override;
  int sync() override;
  std::string ready();

  std::ostream& stream_;
  int descriptor_;
  std::streambuf* before_;
  std::string waiting_;
  std::error_code why_;
  bool is_gb18030_;
  bool is_gone_ = false;
  bool is_muted_ = false;
};

}  // namespace jixiao::cli
