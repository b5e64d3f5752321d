// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plain/encoding.hpp"

namespace jixiao::batch::detail {

// Turns the bytes of a stream into UTF-8, piece by piece. What it is written in is settled by the
// first piece with a byte past ASCII, as for a file.
class decoder {
 public:
  // The text of the next bytes; a character cut in two at their end is kept for the next ones.
  // Bytes that are no character become U+FFFD. @throws stream_error (unknown_encoding).
  std::string decoded(std::string_view bytes, bool is_last);

  // Nothing of the next bytes needs to change.
  bool passes(std::string_view bytes, bool are_ascii);

 private:
  void settle(std::string_view bytes, bool are_ascii);
  bool begins_with_mark(std::string_view bytes) const;

  std::optional<plain::encoding> form_;
  bool at_start_ = true;
  plain::converter conversion_;
};

}  // namespace jixiao::batch::detail
