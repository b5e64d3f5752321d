// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "plain/utf8.hpp"

namespace jixiao::plain {

enum class encoding : std::uint8_t { utf8, gb18030, utf16_little, utf16_big };

inline constexpr std::string_view gb18030_mark = "\x84\x31\x95\x33";

// Whether text is UTF-16 of that order without a mark: half of each delimiter and line end is a
// zero byte, and there are none elsewhere.
inline bool is_unmarked_utf16(std::string_view bytes, std::size_t high) {
  constexpr std::string_view parting(",;\t\r\n");
  constexpr std::size_t looked_at = 8192;
  bytes = bytes.substr(0, std::min(bytes.size(), looked_at) / 2 * 2);
  std::size_t parts = 0;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    if (bytes[i + 1 - high] == '\0') return false;
    if (bytes[i + high] == '\0' && parting.find(bytes[i + 1 - high]) != parting.npos) ++parts;
  }
  return parts > 1;
}

// What some bytes are written in, by their byte order mark or else by what they can be; `goes_on`:
// more of them follow. Of text in GB18030 hardly any three bytes are a character of UTF-8, and most
// places are none, so that a few damaged ones do not make another encoding of a text.
inline encoding encoding_of(std::string_view bytes, bool goes_on) {
  if (bytes.starts_with("\xFF\xFE")) return encoding::utf16_little;
  if (bytes.starts_with("\xFE\xFF")) return encoding::utf16_big;
  if (bytes.starts_with(utf8_mark)) return encoding::utf8;
  if (bytes.starts_with(gb18030_mark)) return encoding::gb18030;
  if (is_unmarked_utf16(bytes, 1)) return encoding::utf16_little;
  if (is_unmarked_utf16(bytes, 0)) return encoding::utf16_big;
  const utf8_count count = count_utf8(bytes, goes_on);
  return count.faults == 0 || count.chinese >= 2 * count.faults ? encoding::utf8
                                                                : encoding::gb18030;
}

// Whether bytes that would be read as GB18030 are hardly that: of its characters in use, all but a
// few have a second byte from A1 on (GB 2312), as six in ten of Big5 have.
inline bool may_be_big5(std::string_view bytes) {
  constexpr std::size_t fewest = 8;
  std::size_t pairs = 0;
  std::size_t low = 0;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    if (byte(i) < 0x80) continue;
    const bool is_pair = byte(i) >= 0xA1 && byte(i) <= 0xF9 &&
                         ((byte(i + 1) >= 0x40 && byte(i + 1) <= 0x7E) || byte(i + 1) >= 0xA1);
    if (!is_pair) return false;
    ++pairs;
    low += byte(i + 1) < 0xA1 ? 1 : 0;
    ++i;
  }
  return pairs >= fewest && low * 5 >= pairs;
}

inline const char* name_of(encoding e) {
  constexpr std::array<const char*, 4> names{"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"};
  return names[static_cast<std::size_t>(e)];
}

// The bytes behind the marks that say what they are.
inline std::string_view behind_marks(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return bytes.substr(2);
  if (bytes.starts_with(gb18030_mark)) return bytes.substr(gb18030_mark.size());
  while (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  return bytes;
}

// Old programs end a text with the byte 0x1A, and fill the rest of a block behind it: where that
// begins, or the size.
inline std::size_t end_of_text(std::string_view text) {
  constexpr std::string_view filling("\x1A\r\n \0", 5);
  const std::size_t last = text.find_last_not_of(filling);
  return std::min(text.find('\x1A', last == std::string_view::npos ? 0 : last + 1), text.size());
}

// Turns bytes into UTF-8, piece by piece; what is no character becomes U+FFFD.
class converter {
 public:
  // False where this machine does not know the encoding.
  bool open(const char* from) {
    void* const opened = iconv_open("UTF-8", from);
    how_.reset(opened == reinterpret_cast<iconv_t>(-1) ? nullptr : opened);
    // In UTF-16 a character that does not fit is skipped whole.
    smallest_ = std::string_view(from).starts_with("UTF-16") ? 2 : 1;
    return how_ != nullptr;
  }
  bool is_open() const { return how_ != nullptr; }

  // A character cut in two at the end is kept for the next bytes, unless there are none.
  void add(std::string_view bytes, bool is_last, std::string& text) {
    rest_ += bytes;
    char* next = rest_.data();
    std::size_t left = rest_.size();
    std::array<char, 16384> buffer;
    while (left > 0) {
      char* to = buffer.data();
      std::size_t room = buffer.size();
      const std::size_t result = iconv(how_.get(), &next, &left, &to, &room);
      const int error = result == static_cast<std::size_t>(-1) ? errno : 0;
      text.append(buffer.data(), buffer.size() - room);
      if (error == 0 || error == E2BIG) continue;
      if (error == EINVAL && !is_last) break;
      if (faults_++ == 0) first_fault_ = text.size();
      text += replacement;
      const std::size_t skipped = error == EINVAL ? left : std::min(left, smallest_);
      next += skipped;
      left -= skipped;
    }
    rest_.erase(0, rest_.size() - left);
  }

  std::size_t faults() const { return faults_; }
  std::size_t first_fault() const { return first_fault_; }  // where in the text

 private:
  struct closer {
    void operator()(void* how) const { iconv_close(how); }
  };

  std::unique_ptr<void, closer> how_;
  std::size_t smallest_ = 1;
  std::string rest_;
  std::size_t faults_ = 0;
  std::size_t first_fault_ = 0;
};

}  // namespace jixiao::plain
