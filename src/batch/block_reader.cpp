// SPDX-License-Identifier: BSL-1.0
#include "batch/block_reader.hpp"

#include <algorithm>
#include <string>

#include "batch/csv.hpp"

namespace jixiao::batch::detail {

namespace {

bool has_quote(const std::vector<char>& text) {
  return std::find(text.begin(), text.end(), '"') != text.end();
}

bool is_lone_return(char c, char next) { return c == '\r' && next != '\n'; }

bool has_lone_return(const std::vector<char>& text) {
  return std::adjacent_find(text.begin(), text.end(), is_lone_return) != text.end();
}

}  // namespace

// Makes line feeds of returns where rows end in them. In UTF-16 the byte of a return is a part of
// other characters.
void block_reader::feed_lines(char* first, char* last) {
  if (bytes_read_ == 0) {
    const std::string_view start(first, static_cast<std::size_t>(last - first));
    const bool is_wide = start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
    ends_in_returns_ = !is_wide && ends_in_returns(start);
  }
  if (ends_in_returns_) std::replace(first, last, '\r', '\n');
}

// Reads behind what is there until the room is full: a pipe hands out pieces too small to tell one
// encoding from another.
void block_reader::append(block& to, std::size_t& size, std::size_t room) {
  buffer<char>& bytes = to.bytes;
  bytes.grow(size + room + readable_past_end, size);
  std::size_t count = 0;
  while (count < room && !is_at_end_) {
    const std::size_t more = source_(bytes.data() + size + count, room - count);
    is_at_end_ = more == 0;
    count += more;
  }
  feed_lines(bytes.data() + size, bytes.data() + size + count);
  bytes_read_ += count;
  const std::string_view fresh(bytes.data() + size, count);
  const text_look seen = functions_.look(fresh.data(), fresh.size());
  to.has_quote = to.has_quote || seen.has_quote;
  to.has_lone_return =
      to.has_lone_return || seen.has_lone_return ||
      (size != 0 && count != 0 && is_lone_return(bytes.data()[size - 1], fresh[0]));
  if (decode_.passes(fresh, seen.is_ascii)) {
    size += count;
    return;
  }
  const std::string text = decode_.decoded(fresh, is_at_end_);
  bytes.grow(size + text.size() + readable_past_end, size);
  std::copy(text.begin(), text.end(), bytes.data() + size);
  size += text.size();
}

bool block_reader::next(block& into) {
  std::size_t size = carried_.size();
  into.bytes.grow(size + block_size_ + readable_past_end, 0);
  std::copy(carried_.begin(), carried_.end(), into.bytes.data());
  into.has_quote = has_quote(carried_);
  into.has_lone_return = has_lone_return(carried_);
  carried_.clear();
  std::size_t whole = 0;
  while (!is_at_end_) {
    const bool wants_more = size < block_size_;
    if (!wants_more) {
      whole = end_of_last_record({into.bytes.data(), size}, into.has_quote);
      if (whole != 0) break;
      if (size > longest_row) throw stream_error(stream_fault::row_too_long, heading_lines_ + 1);
    }
    append(into, size, wants_more ? block_size_ - size : size);
  }
  if (is_at_end_) {
    // The mark of old programs behind the last row.
    size = plain::end_of_text({into.bytes.data(), size});
    into.bytes.grow(size + 1 + readable_past_end, size);
    if (size != 0 && into.bytes.data()[size - 1] != '\n') into.bytes.data()[size++] = '\n';
    whole = size;
  }
  carried_.assign(into.bytes.data() + whole, into.bytes.data() + size);
  std::fill_n(into.bytes.data() + size, readable_past_end, '\0');
  into.size = whole;
  return whole != 0;
}

std::string block_reader::heading() {
  block first;
  while (next(first)) {
    std::string_view text = first.text();
    while (!text.empty()) {
      const std::size_t end = std::min(end_of_record(text, 0), text.size());
      const std::string_view line = text.substr(0, end);
      heading_lines_ += static_cast<std::uint64_t>(std::count(line.begin(), line.end(), '\n'));
      text.remove_prefix(end);
      if (line.find_first_not_of("\r\n") == std::string_view::npos) continue;
      carried_.insert(carried_.begin(), text.begin(), text.end());
      return std::string(line);
    }
  }
  throw stream_error(stream_fault::empty, 1);
}

}  // namespace jixiao::batch::detail
