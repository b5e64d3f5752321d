// SPDX-License-Identifier: BSL-1.0
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

#include "readers.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Bytes of some encoding as UTF-8, with U+FFFD for those that do not belong to it.
struct decoded_text {
  std::string text;
  std::size_t faults = 0;
  std::size_t first_fault = 0;  // where in `text`
};

void add_fault(decoded_text& to) {
  if (to.faults++ == 0) to.first_fault = to.text.size();
  to.text += replacement;
}

struct converter_closer {
  void operator()(void* how) const { iconv_close(how); }
};
using converter = std::unique_ptr<void, converter_closer>;

converter converter_from(const char* encoding) {
  void* const how = iconv_open("UTF-8", encoding);
  return converter(how == reinterpret_cast<iconv_t>(-1) ? nullptr : how);
}

// `smallest` is the number of bytes that are skipped where nothing fits: 2 in UTF-16.
decoded_text decode(std::string_view bytes, const char* encoding, std::size_t smallest) {
  decoded_text out;
  const converter how = converter_from(encoding);
  if (!how) {
    add_fault(out);
    return out;
  }
  char* next = const_cast<char*>(bytes.data());  // iconv never writes there
  std::size_t left = bytes.size();
  std::array<char, 65536> buffer;
  while (left > 0) {
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t result = iconv(how.get(), &next, &left, &to, &room);
    const int error = result == static_cast<std::size_t>(-1) ? errno : 0;
    out.text.append(buffer.data(), buffer.size() - room);
    if (error == 0 || error == E2BIG) continue;
    add_fault(out);
    const std::size_t skipped = error == EINVAL ? left : std::min(left, smallest);
    next += skipped;
    left -= skipped;
  }
  return out;
}

// Valid characters of three bytes, as Chinese ones are, and places that are no UTF-8.
struct utf8_count {
  std::size_t chinese = 0;
  std::size_t faults = 0;
};

utf8_count count_utf8(std::string_view bytes) {
  utf8_count count;
  while (!bytes.empty()) {
    const std::size_t length = utf8_length(bytes);
    count.chinese += length == 3 ? 1u : 0u;
    count.faults += length == 0 ? 1u : 0u;
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return count;
}

decoded_text decode_utf8(std::string_view bytes) {
  decoded_text out;
  out.text.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t length = utf8_length(bytes);
    if (length == 0)
      add_fault(out);
    else
      out.text += bytes.substr(0, length);
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

// Takes the text, unless it is mostly faults.
bool accept(document& out, decoded_text decoded, std::string_view encoding, std::string& text) {
  text = std::move(decoded.text);
  if (text.starts_with(utf8_mark) && decoded.faults == 0) text.erase(0, utf8_mark.size());
  if (decoded.faults > 8 && decoded.faults > text.size() / 64) {
    add_problem(out, document_fault::bad_encoding, std::string(encoding));
    return false;
  }
  if (text.find('\0') != std::string::npos) {
    add_problem(out, document_fault::not_text);
    return false;
  }
  if (decoded.faults == 0) return true;
  place where;
  where.row =
      1 + static_cast<std::size_t>(std::count(
              text.begin(), text.begin() + static_cast<std::ptrdiff_t>(decoded.first_fault), '\n'));
  add_problem(out, document_fault::damaged_characters, std::string(encoding), std::move(where));
  return true;
}

}  // namespace

bool decode_text(document& out, std::string& text) {
  std::string_view bytes = out.bytes;
  const bool is_little = bytes.starts_with("\xFF\xFE");
  if (is_little || bytes.starts_with("\xFE\xFF"))
    return accept(out, decode(bytes.substr(2), is_little ? "UTF-16LE" : "UTF-16BE", 2), "UTF-16",
                  text);
  if (bytes.find('\0') != std::string_view::npos) {
    add_problem(out, document_fault::not_text);
    return false;
  }
  const bool is_marked = bytes.starts_with(utf8_mark);
  if (is_marked) bytes.remove_prefix(utf8_mark.size());
  const utf8_count count = count_utf8(bytes);
  if (count.faults == 0) {
    text = std::string(bytes);
    return true;
  }
  // Text in GB18030 is hardly ever UTF-8 by chance, least of all in many places.
  if (is_marked || count.chinese > 8 * count.faults)
    return accept(out, decode_utf8(bytes), "UTF-8", text);
  decoded_text as_gb18030 = decode(bytes, "GB18030", 1);
  if (as_gb18030.faults == 0) add_problem(out, document_fault::read_as_gb18030);
  return accept(out, std::move(as_gb18030), "GB18030", text);
}

}  // namespace jixiao::io
