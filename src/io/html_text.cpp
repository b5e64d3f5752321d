// SPDX-License-Identifier: BSL-1.0
#include "html_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "ascii.hpp"
#include "plain/encoding.hpp"

namespace jixiao::io {

namespace {

// A page must declare its encoding in the first 1024 bytes; office programs need more.
constexpr std::size_t declared_within = 4096;

constexpr std::string_view blanks = " \t\r\n\f";

// Takes an attribute off a tag: its name and its value, without quotes. False at the tag's end.
bool take_attribute(std::string_view& tag, std::string_view& name, std::string_view& value) {
  tag.remove_prefix(std::min(tag.find_first_not_of(" \t\r\n\f/"), tag.size()));
  if (tag.empty() || tag.front() == '>') return false;
  const std::size_t end = std::min(tag.find_first_of(" \t\r\n\f/>=", 1), tag.size());
  name = tag.substr(0, end);
  value = {};
  tag.remove_prefix(end);
  const std::size_t equals = tag.find_first_not_of(blanks);
  if (equals == std::string_view::npos || tag[equals] != '=') return true;
  tag.remove_prefix(equals + 1);
  tag.remove_prefix(std::min(tag.find_first_not_of(blanks), tag.size()));
  const char quote = tag.empty() ? '\0' : tag.front();
  const bool is_quoted = quote == '"' || quote == '\'';
  if (is_quoted) tag.remove_prefix(1);
  const std::size_t close =
      std::min(is_quoted ? tag.find(quote) : tag.find_first_of(" \t\r\n\f>"), tag.size());
  value = tag.substr(0, close);
  tag.remove_prefix(std::min(close + (is_quoted ? 1u : 0u), tag.size()));
  return true;
}

// gb2312 in text/html; charset=gb2312
std::string_view charset_in(std::string_view content) {
  const std::size_t at = content.find("charset");
  if (at == std::string_view::npos) return {};
  content.remove_prefix(at + std::string_view("charset").size());
  content.remove_prefix(std::min(content.find_first_not_of(blanks), content.size()));
  if (!content.starts_with('=')) return {};
  content.remove_prefix(1);
  content.remove_prefix(std::min(content.find_first_not_of(" \t\r\n\"'"), content.size()));
  return content.substr(0, content.find_first_of(" \t\r\n\"';"));
}

// What a meta element says; elements of other kinds have charsets of their own.
std::string_view charset_of_meta(std::string_view tag) {
  std::string_view name;
  std::string_view value;
  std::string_view content;
  bool is_type = false;
  while (take_attribute(tag, name, value)) {
    if (name == "charset") return value;
    if (name == "http-equiv") is_type = value == "content-type";
    if (name == "content") content = charset_in(value);
  }
  return is_type ? content : std::string_view{};
}

// `start` is in small letters.
std::string_view declared_charset(std::string_view start) {
  for (std::size_t at = start.find('<'); at != std::string_view::npos;
       at = start.find('<', at + 1)) {
    const std::string_view rest = start.substr(at);
    if (rest.starts_with("<!--")) {
      at = start.find("-->", at + 2);
      if (at == std::string_view::npos) return {};
    } else if (rest.starts_with("<script") || rest.starts_with("<style")) {
      at = std::min(start.find(rest[2] == 'c' ? "</script" : "</style", at), start.size() - 1);
    } else if (rest.starts_with("<meta") && rest.size() > 5 &&
               (blanks.find(rest[5]) != blanks.npos || rest[5] == '/')) {
      const std::string_view found = charset_of_meta(rest.substr(5));
      if (!found.empty()) return found;
    }
  }
  return {};
}

std::string_view xml_encoding(std::string_view start) {
  if (!start.starts_with("<?xml")) return {};
  std::string_view rest = start.substr(5, start.find("?>") - 5);
  std::string_view name;
  std::string_view value;
  while (take_attribute(rest, name, value))
    if (name == "encoding") return value;
  return {};
}

// The name that iconv has for the page's encoding; none where the bytes tell it as well.
const char* declared_encoding(std::string_view bytes) {
  const std::string start = lower_case(bytes.substr(0, declared_within));
  std::string_view name = declared_charset(start);
  if (name.empty()) name = xml_encoding(start);
  // GB2312 and GBK are parts of GB18030, and browsers read all three alike.
  constexpr std::array<std::string_view, 7> chinese{"gb2312", "gbk",   "gb18030", "gb_2312-80",
                                                    "x-gbk",  "cp936", "ms936"};
  if (std::find(chinese.begin(), chinese.end(), name) != chinese.end()) return "GB18030";
  if (name == "big5" || name == "big5-hkscs") return "BIG5-HKSCS";
  return nullptr;
}

// Chinese text in another encoding is hardly ever UTF-8 by chance; characters of two bytes alone
// may be.
bool is_chinese_utf8(std::string_view bytes) {
  const plain::utf8_count count = plain::count_utf8(bytes, false);
  return count.faults == 0 && count.chinese > 0;
}

bool decode_declared(document& out, const char* encoding, std::string& text) {
  plain::converter how;
  if (!how.open(encoding)) return false;
  how.add(out.bytes, true, text);
  if (how.faults() > 0) add_problem(out, document_fault::damaged_characters, encoding);
  return true;
}

}  // namespace

bool decode_html(document& out, std::string& text) {
  const std::string_view bytes = out.bytes;
  const bool has_mark = bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
                        bytes.starts_with("\xFE\xFF");
  // A page may have passed through a server that wrote another encoding than it declares.
  const char* encoding = has_mark || is_chinese_utf8(bytes) ? nullptr : declared_encoding(bytes);
  if (encoding != nullptr && decode_declared(out, encoding, text)) return true;
  return decode_text(out, text);
}

}  // namespace jixiao::io
