// SPDX-License-Identifier: BSL-1.0
//
// The C library's iconv writes UTF-8 by these, which go by a locale; there is none here.
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cwchar>

extern "C" {

std::size_t wcrtomb(char* __restrict to, wchar_t wide, std::mbstate_t* __restrict) {
  const auto c = static_cast<std::uint32_t>(wide);
  if (to == nullptr || c < 0x80) {
    if (to != nullptr) *to = static_cast<char>(c);
    return 1;
  }
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) {
    errno = EILSEQ;
    return static_cast<std::size_t>(-1);
  }
  const std::size_t size = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  constexpr unsigned char first[] = {0, 0, 0xC0, 0xE0, 0xF0};
  to[0] = static_cast<char>(first[size] | c >> 6 * (size - 1));
  for (std::size_t i = 1; i < size; ++i)
    to[i] = static_cast<char>(0x80u | (c >> 6 * (size - 1 - i) & 0x3Fu));
  return size;
}

int wctomb(char* to, wchar_t wide) {
  return to == nullptr ? 0 : static_cast<int>(wcrtomb(to, wide, nullptr));
}
}
