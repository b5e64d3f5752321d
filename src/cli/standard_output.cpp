// SPDX-License-Identifier: BSL-1.0
#include "standard_output.hpp"

#include <unistd.h>

#include <new>
#include <utility>

#include "output_file.hpp"
#include "user_locale.hpp"

namespace jixiao::cli {

namespace {

constexpr std::size_t block_size = std::size_t{1} << 16;

}  // namespace

descriptor_output::descriptor_output(std::ostream& stream, int descriptor)
    : stream_(stream),
      descriptor_(descriptor),
      before_(stream.rdbuf(this)),
      is_gb18030_(is_locale_gb18030() && isatty(descriptor) != 0) {}

descriptor_output::~descriptor_output() {
  sync();
  stream_.rdbuf(before_);
}

bool descriptor_output::finish() {
  sync();
  if (stream_.bad() && !is_gone_ && !why_)
    why_ = std::make_error_code(std::errc::not_enough_memory);
  return !why_;
}

descriptor_output::int_type descriptor_output::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  const char one = traits_type::to_char_type(c);
  return xsputn(&one, 1) == 1 ? c : traits_type::eof();
}

std::streamsize descriptor_output::xsputn(const char* from, std::streamsize count) {
  if (is_muted_) return count;
  if (is_gone_ || why_) return 0;
  // A stream keeps exceptions to itself, and what was lost would go unsaid.
  try {
    waiting_.append(from, static_cast<std::size_t>(count));
  } catch (const std::bad_alloc&) {
    why_ = std::make_error_code(std::errc::not_enough_memory);
    return 0;
  }
  return waiting_.size() >= block_size && sync() != 0 ? 0 : count;
}

// All that waits, but for a character of which only the beginning is there where it is converted.
std::string descriptor_output::ready() {
  std::string bytes = std::exchange(waiting_, {});
  if (!is_gb18030_) return bytes;
  std::size_t whole = bytes.size();
  for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
    const auto c = static_cast<unsigned char>(bytes[bytes.size() - back]);
    if ((c & 0xC0u) == 0x80u) continue;
    const std::size_t length = c >= 0xF0u ? 4 : c >= 0xE0u ? 3 : c >= 0xC0u ? 2 : 1;
    if (length > back) whole = bytes.size() - back;
    break;
  }
  waiting_ = bytes.substr(whole);
  bytes.resize(whole);
  return to_gb18030(bytes);
}

int descriptor_output::sync() {
  if (!is_gone_ && !why_) try {
      is_gone_ = !write_all(descriptor_, ready());
    } catch (const std::system_error& e) {
      why_ = e.code();
    } catch (const std::bad_alloc&) {
      why_ = std::make_error_code(std::errc::not_enough_memory);
    }
  return is_gone_ || why_ ? -1 : 0;
}

}  // namespace jixiao::cli
