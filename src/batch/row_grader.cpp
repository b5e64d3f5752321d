// SPDX-License-Identifier: BSL-1.0
#include "batch/row_grader.hpp"

#include <algorithm>
#include <cstring>

namespace jixiao::batch::detail {

void graded_block::clear() {
  size = 0;
  bad.clear();
  counts = {};
  lines = 0;
}

void graded_block::append(std::string_view text) {
  std::memcpy(room_for(text.size()), text.data(), text.size());
  size += text.size();
}

row_grader::row_grader(const named_standards& standards, const row_layout& layout)
    : standards_(standards.inside()), layout_(layout) {
  endings_.resize((no_grade + 1) * reason_count);
  for (unsigned g = 0; g <= no_grade; ++g)
    for (unsigned r = 0; r <= static_cast<unsigned>(reason::grade_word); ++r) {
      std::string text = ",";
      if (const auto known = grade_of_code(static_cast<grade_code>(g))) text += word_of(*known);
      text += ",";
      text += name_of_reason(static_cast<reason_code>(r));
      text += "\n";
      ending& e = endings_[g * reason_count + r];
      std::copy(text.begin(), text.end(), e.text.begin());
      e.size = text.size();
    }
}

void row_grader::grade(std::string_view block, graded_block& into) {
  into.clear();
  const bool is_plain = layout_.id == 0 && layout_.value == 1 && layout_.fields == 2 &&
                        block.find('"') == std::string_view::npos;
  if (is_plain)
    grade_plain(block, into);
  else
    grade_records(block, into);
}

void row_grader::count(text_codes codes, graded_block& into) const {
  ++into.counts.rows;
  into.counts.graded += codes.grade() < no_grade ? 1 : 0;
  into.counts.without_grade += codes.grade() == no_grade ? 1 : 0;
}

// Blocks without a quote: all separators are found first, then rows are cut by them.
void row_grader::grade_plain(std::string_view block, graded_block& into) {
  separators_.grow(block.size() + 4, 0);
  cursor at{block, separators_.data(),
            separators_.data() + find_separators(block, separators_.data())};
  while (at.next != at.end) {
    const std::size_t count = find_rows(at);
    grade_found(count, into);
    if (count < found_.size() && at.next != at.end) grade_next(at, into);
  }
}

// Finds the standards of the next rows, up to one that is not as plain as most. Their tables are on
// their way into the cache by the time that they are needed.
std::size_t row_grader::find_rows(cursor& at) {
  const char* const text = at.block.data();
  const std::uint32_t* next = at.next;
  std::size_t start = at.start;
  std::size_t count = 0;
  for (; count < found_.size() && at.end - next >= 2; ++count) {
    const std::size_t comma = next[0];
    const std::size_t line_end = next[1];
    if (text[comma] != ',' || text[line_end] != '\n') break;
    const std::size_t end = line_end - (text[line_end - 1] == '\r' ? 1 : 0);
    if (end - start > longest_plain) break;
    const std::uint32_t number = standards_.ids.find_readable({text + start, comma - start});
    if (number == no_standard) break;
    const text_table* const table = &standards_.tables[number];
    __builtin_prefetch(table);
    __builtin_prefetch(reinterpret_cast<const char*>(table) + 64);
    found_[count] = {text + start, table, static_cast<std::uint32_t>(comma + 1 - start),
                     static_cast<std::uint32_t>(end - start)};
    start = line_end + 1;
    next += 2;
  }
  at.start = start;
  at.next = next;
  return count;
}

void row_grader::grade_found(std::size_t count, graded_block& into) {
  constexpr std::size_t longest_row = longest_plain + ending_size;
  char* to = into.room_for(count * longest_row + longest_row);
  stream_counts plain;
  for (std::size_t i = 0; i < count; ++i) {
    const found_row& row = found_[i];
    const std::string_view value(row.text + row.value, row.size - row.value);
    text_codes codes;
    if (!row.table->read_readable(value, codes) || codes.grade() == refused) [[unlikely]] {
      into.size = static_cast<std::size_t>(to - into.out.data());
      grade_slowly({row.text, row.value - 1}, value,
                   static_cast<std::uint32_t>(row.table - standards_.tables.data()), into.lines + i,
                   into);
      to = into.room_for((count - i) * longest_row);
      continue;
    }
    // What is copied too much is written over by the next row.
    if (row.size <= usual_size)
      std::memcpy(to, row.text, usual_size);
    else
      std::memcpy(to, row.text, row.size);
    to += row.size;
    const ending& e = ending_of(codes);
    std::memcpy(to, e.text.data(), ending_size);
    to += e.size;
    ++plain.rows;
    plain.graded += codes.grade() < no_grade ? 1 : 0;
  }
  into.size = static_cast<std::size_t>(to - into.out.data());
  into.lines += count;
  into.counts.rows += plain.rows;
  into.counts.graded += plain.graded;
  into.counts.without_grade += plain.rows - plain.graded;
}

// A row of any kind.
void row_grader::grade_next(cursor& at, graded_block& into) {
  const std::uint32_t* last = at.next;
  while (at.block[*last] != '\n') ++last;
  grade_record(at.block.substr(at.start, *last + 1 - at.start), into.lines++, into);
  at.start = *last + 1;
  at.next = last + 1;
}

void row_grader::grade_records(std::string_view block, graded_block& into) {
  for (std::size_t at = 0; at < block.size();) {
    const std::size_t end = std::min(end_of_record(block, at), block.size());
    const std::string_view text = block.substr(at, end - at);
    const std::uint64_t line = into.lines;
    into.lines += static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
    grade_record(text, line, into);
    at = end;
  }
}

void row_grader::grade_record(std::string_view text, std::uint64_t line, graded_block& into) {
  split_record(text, row_);
  if (row_.fields.size() == 1 && row_.fields[0].empty()) return;
  const auto field = [&](std::size_t at) {
    return at < row_.fields.size() ? std::string_view(row_.fields[at]) : std::string_view();
  };
  const std::string_view id = field(layout_.id);
  const std::string_view value = field(layout_.value);
  if (row_.is_unclosed) return refuse(id, value, "unclosed-quote", line, into);
  if (row_.fields.size() < layout_.fields) return refuse(id, value, "missing-column", line, into);
  if (row_.fields.size() > layout_.fields) return refuse(id, value, "extra-column", line, into);
  grade_slowly(id, value, standards_.ids.find(id), line, into);
}

const standard& row_grader::standard_of(std::uint32_t number) {
  made_standard& kept = made_[number % made_.size()];
  if (kept.number != number) {
    const auto& c = standards_.cells[number];
    kept.made = std::make_unique<standard>(read_standard(c[0], c[1], c[2], c[3]));
    kept.number = number;
  }
  return *kept.made;
}

void row_grader::grade_slowly(std::string_view id, std::string_view value, std::uint32_t number,
                              std::uint64_t line, graded_block& into) {
  if (number == no_standard)
    return refuse(id, value, name_of_reason(reason_unknown_standard), line, into);
  text_codes codes;
  try {
    if (!standards_.tables[number].read(value, codes) || codes.grade() == refused)
      codes = grade_text(text_table(), standard_of(number), value, standards_.how);
  } catch (const std::overflow_error&) {
    codes = {refused, code_of(fault::too_many_digits)};
  }
  if (codes.grade() == refused)
    return refuse(id, value, name_of_reason(codes.reason()), line, into);
  written_.clear();
  append_field(written_, id);
  written_ += ',';
  append_field(written_, value);
  const ending& e = ending_of(codes);
  into.append(written_);
  into.append({e.text.data(), e.size});
  count(codes, into);
}

void row_grader::refuse(std::string_view id, std::string_view value, std::string_view why,
                        std::uint64_t line, graded_block& into) {
  written_.clear();
  append_field(written_, id);
  written_ += ',';
  append_field(written_, value);
  written_ += ",,";
  written_ += why;
  written_ += '\n';
  into.append(written_);
  ++into.counts.rows;
  ++into.counts.bad;
  into.bad.push_back({line, std::string(id), std::string(value), why});
}

}  // namespace jixiao::batch::detail
