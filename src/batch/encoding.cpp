// SPDX-License-Identifier: BSL-1.0
#include "batch/encoding.hpp"

#include <algorithm>
#include <jixiao/batch/stream.hpp>

namespace jixiao::batch::detail {

namespace {

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

bool decoder::begins_with_mark(std::string_view bytes) const {
  return at_start_ && plain::behind_marks(bytes).size() != bytes.size();
}

void decoder::settle(std::string_view bytes, bool are_ascii) {
  if (form_ || (are_ascii && !begins_with_mark(bytes))) return;
  const plain::encoding found = plain::encoding_of(bytes, true);
  if (found == plain::encoding::gb18030 && !begins_with_mark(bytes) && plain::may_be_big5(bytes))
    throw stream_error(stream_fault::unknown_encoding, 1);
  // Marks of UTF-16 count at the beginning only.
  const bool is_wide =
      found == plain::encoding::utf16_little || found == plain::encoding::utf16_big;
  form_ = is_wide && !at_start_ ? plain::encoding::gb18030 : found;
  if (*form_ != plain::encoding::utf8 && !conversion_.open(plain::name_of(*form_)))
    throw stream_error(stream_fault::unknown_encoding, 1);
}

bool decoder::passes(std::string_view bytes, bool are_ascii) {
  if (begins_with_mark(bytes)) return false;
  settle(bytes, are_ascii);
  if (form_ && *form_ != plain::encoding::utf8) return false;
  at_start_ = at_start_ && bytes.empty();
  return true;
}

std::string decoder::decoded(std::string_view bytes, bool is_last) {
  settle(bytes, is_ascii(bytes));
  if (at_start_) bytes = plain::behind_marks(bytes);
  at_start_ = at_start_ && bytes.empty();
  if (!form_ || *form_ == plain::encoding::utf8) return std::string(bytes);
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 2);
  conversion_.add(bytes, is_last, text);
  return text;
}

}  // namespace jixiao::batch::detail
