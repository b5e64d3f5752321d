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

void row_grader::put(std::string_view id_and_value, text_codes codes, graded_block& into) const {
  const ending& e = ending_of(codes);
  char* to = into.room_for(id_and_value.size() + 2 * ending_size);
  // Two copies of known size are cheaper than one of the right size; what is too much is written
  // over by the next row.
  if (id_and_value.size() <= ending_size)
    std::memcpy(to, id_and_value.data(), ending_size);
  else
    std::memcpy(to, id_and_value.data(), id_and_value.size());
  std::memcpy(to + id_and_value.size(), e.text.data(), ending_size);
  into.size += id_and_value.size() + e.size;
  count(codes, into);
}

// Blocks without a quote: all separators are found first, then rows are cut by them.
void row_grader::grade_plain(std::string_view block, graded_block& into) {
  separators_.resize(block.size() + 4);
  const std::size_t found = find_separators(block, separators_.data());
  const std::uint32_t* next = separators_.data();
  const std::uint32_t* const end = next + found;
  std::size_t start = 0;
  while (next != end) {
    const std::uint32_t comma = next[0];
    const std::uint32_t line_end = next + 1 != end ? next[1] : comma;
    if (block[comma] != ',' || block[line_end] != '\n') {
      while (block[*next] != '\n') ++next;
      grade_record(block.substr(start, *next + 1 - start), into.lines++, into);
      start = *next++ + 1;
      continue;
    }
    const std::string_view id = block.substr(start, comma - start);
    std::size_t value_end = line_end;
    value_end -= block[value_end - 1] == '\r' ? 1 : 0;
    const std::string_view value = block.substr(comma + 1, value_end - comma - 1);
    const std::uint32_t number = standards_.ids.find_readable(id);
    text_codes codes;
    if (number != no_standard && standards_.tables[number].read_readable(value, codes) &&
        codes.grade() != refused)
      put(block.substr(start, value_end - start), codes, into);
    else
      grade_slowly(id, value, number, into.lines, into);
    ++into.lines;
    start = line_end + 1;
    next += 2;
  }
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
