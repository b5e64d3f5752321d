// SPDX-License-Identifier: BSL-1.0
#include "batch/encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <jixiao/batch/stream.hpp>

namespace jixiao::batch::detail {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

unsigned byte_of(char c) { return static_cast<unsigned char>(c); }

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return byte_of(c) < 0x80; });
}

// A character that the end cuts in two is no fault.
bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned lead = byte_of(bytes[i++]);
    if (lead < 0x80) continue;
    if (lead < 0xC2 || lead > 0xF4) return false;
    const int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    for (int k = 0; k < more; ++k, ++i) {
      if (i == bytes.size()) return true;
      if ((byte_of(bytes[i]) & 0xC0) != 0x80) return false;
    }
  }
  return true;
}

}  // namespace

decoder::~decoder() {
  if (conversion_ != nullptr) iconv_close(static_cast<iconv_t>(conversion_));
}

void decoder::settle(std::string_view bytes, bool are_ascii) {
  if (form_ != form::unsettled) return;
  if (at_start_ && (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")))
    throw stream_error(stream_fault::unknown_encoding, 1);
  if (at_start_ && bytes.starts_with(byte_order_mark)) {
    form_ = form::utf8;
    return;
  }
  if (are_ascii) return;
  form_ = is_utf8(bytes) ? form::utf8 : form::gb18030;
  if (form_ != form::gb18030) return;
  void* const opened = iconv_open("UTF-8", "GB18030");
  if (opened == reinterpret_cast<iconv_t>(-1))
    throw stream_error(stream_fault::unknown_encoding, 1);
  conversion_ = opened;
}

bool decoder::passes(std::string_view bytes, bool are_ascii) {
  if (at_start_ && bytes.starts_with(byte_order_mark)) return false;
  settle(bytes, are_ascii);
  if (form_ == form::gb18030) return false;
  at_start_ = at_start_ && bytes.empty();
  return true;
}

std::string decoder::decoded(std::string_view bytes, bool is_last) {
  settle(bytes, is_ascii(bytes));
  if (at_start_ && bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  at_start_ = at_start_ && bytes.empty();
  return form_ == form::gb18030 ? converted(bytes, is_last) : std::string(bytes);
}

std::string decoder::converted(std::string_view bytes, bool is_last) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::string input = rest_ + std::string(bytes);
  rest_.clear();
  std::string output(input.size() * 2 + 16, '\0');
  char* from = input.data();
  std::size_t left = input.size();
  std::size_t used = 0;
  while (left > 0) {
    char* to = output.data() + used;
    std::size_t room = output.size() - used;
    const std::size_t result = iconv(static_cast<iconv_t>(conversion_), &from, &left, &to, &room);
    used = output.size() - room;
    if (result != static_cast<std::size_t>(-1)) break;
    if (errno == E2BIG) {
      output.resize(output.size() * 2);
      continue;
    }
    if (errno == EINVAL && !is_last) {
      rest_.assign(from, left);
      break;
    }
    output.resize(used);
    output += replacement;
    used = output.size();
    output.resize(used + left * 2 + 16);
    ++from;
    --left;
  }
  output.resize(used);
  return output;
}

}  // namespace jixiao::batch::detail
