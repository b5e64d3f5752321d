// SPDX-License-Identifier: BSL-1.0
#include "html_text.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <memory>
#include <string_view>
#include <type_traits>

#include "ascii.hpp"

namespace jixiao::io {

namespace {

// A page must declare its encoding in the first 1024 bytes; office programs need more.
constexpr std::size_t declared_within = 4096;

struct iconv_closer {
  void operator()(iconv_t how) const { iconv_close(how); }
};

// The value behind `key` in the mark-up: gb2312 in charset=gb2312 and charset="gb2312".
std::string declared(std::string_view start, std::string_view key) {
  const std::size_t at = start.find(key);
  if (at == std::string_view::npos) return {};
  std::string_view rest = start.substr(at + key.size());
  const std::size_t equals = rest.find_first_not_of(" \t\r\n");
  if (equals == std::string_view::npos || rest[equals] != '=') return {};
  rest.remove_prefix(equals + 1);
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\"'"), rest.size()));
  return std::string(rest.substr(0, rest.find_first_of(" \t\r\n\"'/>;?")));
}

// The name that iconv has for the page's encoding; none where the bytes tell it as well.
const char* declared_encoding(std::string_view bytes) {
  const std::string start = lower_case(bytes.substr(0, declared_within));
  std::string name = declared(start, "charset");
  if (name.empty() && start.starts_with("<?xml")) name = declared(start, "encoding");
  // GB2312 and GBK are parts of GB18030, and browsers read all three alike.
  constexpr std::array<std::string_view, 7> chinese{"gb2312", "gbk",   "gb18030", "gb_2312-80",
                                                    "x-gbk",  "cp936", "ms936"};
  if (std::find(chinese.begin(), chinese.end(), name) != chinese.end()) return "GB18030";
  if (name == "big5" || name == "big5-hkscs") return "BIG5-HKSCS";
  return nullptr;
}

// Converts what can be; how many bytes could not.
std::size_t convert(std::string_view bytes, iconv_t how, std::string& text) {
  std::string in(bytes);
  char* next = in.data();
  std::size_t left = in.size();
  std::size_t bad = 0;
  std::array<char, 65536> buffer;
  while (left > 0) {
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const bool is_done = iconv(how, &next, &left, &to, &room) != static_cast<std::size_t>(-1);
    const int error = errno;
    text.append(buffer.data(), buffer.size() - room);
    if (is_done || error == E2BIG) continue;
    text += "\xEF\xBF\xBD";
    ++bad;
    ++next;
    --left;
  }
  return bad;
}

bool decode_declared(document& out, const char* encoding, std::string& text) {
  void* const opened = iconv_open("UTF-8", encoding);
  if (opened == reinterpret_cast<iconv_t>(-1)) return false;
  const std::unique_ptr<std::remove_pointer_t<iconv_t>, iconv_closer> how(opened);
  if (convert(out.bytes, how.get(), text) > 0)
    add_problem(out, document_fault::damaged_characters, encoding);
  return true;
}

}  // namespace

bool decode_html(document& out, std::string& text) {
  const std::string_view bytes = out.bytes;
  const bool has_mark = bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
                        bytes.starts_with("\xFE\xFF");
  const char* encoding = has_mark ? nullptr : declared_encoding(bytes);
  if (encoding != nullptr && decode_declared(out, encoding, text)) return true;
  return decode_text(out, text);
}

}  // namespace jixiao::io
