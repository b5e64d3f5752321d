// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace jixiao::batch::detail {

// Turns the bytes of a stream into UTF-8, piece by piece. What it is written in is settled by the
// first piece with a byte past ASCII: UTF-8 where that is valid, else GB18030.
class decoder {
 public:
  decoder() = default;
  decoder(const decoder&) = delete;
  decoder& operator=(const decoder&) = delete;
  ~decoder();

  // The text of the next bytes; a character cut in two at their end is kept for the next ones.
  // Bytes that are no character become U+FFFD. @throws stream_error (unknown_encoding).
  std::string decoded(std::string_view bytes, bool is_last);

  // Nothing of the next bytes needs to change.
  bool passes(std::string_view bytes, bool are_ascii);

 private:
  enum class form { unsettled, utf8, gb18030 };

  void settle(std::string_view bytes, bool are_ascii);
  std::string converted(std::string_view bytes, bool is_last);

  form form_ = form::unsettled;
  bool at_start_ = true;
  void* conversion_ = nullptr;
  std::string rest_;
};

}  // namespace jixiao::batch::detail
