// SPDX-License-Identifier: BSL-1.0
#include "user_locale.hpp"

#include <iconv.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include <jixiao/text/normal.hpp>

namespace jixiao::cli {

namespace {

// The first of the variables that says something.
std::string_view first_set(const char* category) {
  for (const char* name : {"LC_ALL", category, "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

// The text in the other encoding; what can't be converted is `lost` for each byte.
std::string converted(std::string_view text, const char* from, const char* to,
                      std::string_view lost) {
  const iconv_t way = iconv_open(to, from);
  // Without the tables of the encoding the text is still better than none.
  if (way == reinterpret_cast<iconv_t>(-1)) return std::string(text);
  std::string out;
  std::string in(text);
  char* at = in.data();
  std::size_t left = in.size();
  char room[4096];
  while (left > 0) {
    char* to_here = room;
    std::size_t free = sizeof room;
    const std::size_t done = iconv(way, &at, &left, &to_here, &free);
    out.append(room, static_cast<std::size_t>(to_here - room));
    if (done != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
    out += lost;
    ++at;
    --left;
  }
  iconv_close(way);
  return out;
}

}  // namespace

language language_of_locale() {
  const std::string_view name = first_set("LC_MESSAGES");
  const std::string_view without_charset = name.substr(0, name.find_first_of(".@"));
  const bool is_zh = name.empty() || name.starts_with("zh") || without_charset == "C" ||
                     without_charset == "POSIX";
  return is_zh ? language::zh : language::en;
}

bool is_locale_gb18030() {
  std::string charset;
  const std::string_view name = first_set("LC_CTYPE");
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return false;
  for (char c : name.substr(dot + 1))
    if (c != '-' && c != '_')
      charset += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return charset.starts_with("GB18030") || charset.starts_with("GBK") ||
         charset.starts_with("GB2312") || charset.starts_with("EUCCN");
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const detail::code_point c = detail::decode(text);
    if (c.value == detail::not_a_character) return false;
    text.remove_prefix(c.length);
  }
  return true;
}

std::string to_gb18030(std::string_view utf8) { return converted(utf8, "UTF-8", "GB18030", "?"); }
std::string from_gb18030(std::string_view bytes) {
  return converted(bytes, "GB18030", "UTF-8", "\xEF\xBF\xBD");
}

std::string from_terminal(std::string line) {
  if (!is_locale_gb18030() || isatty(STDIN_FILENO) == 0 || is_utf8(line)) return line;
  return from_gb18030(line);
}

std::string native_path(const std::string& path) {
  if (!is_locale_gb18030() || access(path.c_str(), F_OK) == 0) return path;
  return to_gb18030(path);
}

}  // namespace jixiao::cli
