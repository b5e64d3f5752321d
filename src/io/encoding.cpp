// SPDX-License-Identifier: BSL-1.0
#include "plain/encoding.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "readers.hpp"

namespace jixiao::io {

namespace {

// Bytes of some encoding as UTF-8, with U+FFFD for those that do not belong to it.
struct decoded_text {
  std::string text;
  std::size_t faults = 0;
  std::size_t first_fault = 0;  // where in `text`
};

decoded_text decode_utf8(std::string_view bytes) {
  decoded_text out;
  out.text.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t length = plain::utf8_length(bytes);
    if (length == 0 && out.faults++ == 0) out.first_fault = out.text.size();
    out.text += length == 0 ? plain::replacement : bytes.substr(0, length);
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

// Nothing, with a problem, where the machine can't.
bool decode(document& out, std::string_view bytes, plain::encoding from, decoded_text& decoded) {
  if (from == plain::encoding::utf8) {
    decoded = decode_utf8(bytes);
    return true;
  }
  plain::converter how;
  if (!how.open(plain::name_of(from))) {
    add_problem(out, document_fault::no_converter, plain::name_of(from));
    return false;
  }
  how.add(bytes, true, decoded.text);
  decoded.faults = how.faults();
  decoded.first_fault = how.first_fault();
  return true;
}

// Takes the text, unless it is mostly faults.
bool accept(document& out, decoded_text decoded, std::string_view encoding, std::string& text) {
  text = std::move(decoded.text);
  text.erase(plain::end_of_text(text));
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
  const std::size_t first = std::min(decoded.first_fault, text.size());
  where.row = 1 + static_cast<std::size_t>(std::count(
                      text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), '\n'));
  add_problem(out, document_fault::damaged_characters, std::string(encoding), std::move(where));
  return true;
}

}  // namespace

bool decode_text(document& out, std::string& text) {
  const std::string_view bytes = out.bytes;
  const plain::encoding from = plain::encoding_of(bytes, false);
  const bool is_wide = from == plain::encoding::utf16_little || from == plain::encoding::utf16_big;
  if (!is_wide && bytes.substr(0, plain::end_of_text(bytes)).find('\0') != std::string_view::npos) {
    add_problem(out, document_fault::not_text);
    return false;
  }
  if (from == plain::encoding::gb18030 && !bytes.starts_with(plain::gb18030_mark) &&
      plain::may_be_big5(bytes)) {
    add_problem(out, document_fault::maybe_big5);
    return false;
  }
  decoded_text decoded;
  if (!decode(out, plain::behind_marks(bytes), from, decoded)) return false;
  if (from == plain::encoding::gb18030 && decoded.faults == 0)
    add_problem(out, document_fault::read_as_gb18030);
  return accept(out, std::move(decoded), is_wide ? "UTF-16" : plain::name_of(from), text);
}

}  // namespace jixiao::io
