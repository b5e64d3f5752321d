// SPDX-License-Identifier: BSL-1.0
#include "batch/row_grader.hpp"

#include <jixiao/standard/any_standard_text.hpp>

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "batch/chosen_kernel.hpp"
#include "plain/utf8.hpp"

namespace jixiao::batch::detail {

void graded_block::clear() {
  size = headroom;
  bad.clear();
  counts = {};
  lines = 0;
  room_for(0);
}

void graded_block::append(std::string_view text) {
  std::memcpy(room_for(text.size()), text.data(), text.size());
  size += text.size();
}

row_grader::row_grader(const named_standards& standards, const row_layout& layout, kernel k)
    : standards_(standards.inside()), layout_(layout), functions_(&chosen_kernel(k).text) {
  static_assert(static_cast<unsigned>(reason::stated_bound) < row_ending::reason_count);
  endings_.resize(grade_codes * row_ending::reason_count);
  for (unsigned g = 0; g < grade_codes; ++g)
    for (unsigned r = 0; r <= static_cast<unsigned>(reason::stated_bound); ++r) {
      std::string text = ",";
      if (const auto known = grade_of_code(static_cast<grade_code>(g)))
        text += standards_.levels.word_of(*known);
      text += ",";
      text += name_of_reason(static_cast<reason_code>(r));
      text += "\n";
      if (text.size() > row_ending::longest)
        throw std::length_error("jixiao: a level with a word of more than 16 bytes");
      row_ending& e = endings_[row_ending::number_of(g, r)];
      std::copy(text.begin(), text.end(), e.text);
      e.size = static_cast<std::uint8_t>(text.size());
    }
}

void row_grader::grade(const block& rows, graded_block& into) {
  into.clear();
  // A lone return has its field quoted, whatever stands beside its row.
  const bool is_plain =
      layout_.id == 0 && layout_.fields == 2 && !rows.has_quote && !rows.has_lone_return;
  if (is_plain)
    grade_plain(rows.text(), into);
  else
    grade_records(rows.text(), into);
}

void row_grader::count(text_codes codes, graded_block& into) const {
  ++into.counts.rows;
  into.counts.graded += has_grade(codes.grade()) ? 1 : 0;
  into.counts.without_grade += codes.grade() == no_grade ? 1 : 0;
}

// Blocks without a quote: all separators are found first, then rows are cut by them.
void row_grader::grade_plain(std::string_view block, graded_block& into) {
  constexpr std::size_t written_too_much = 16;
  separators_.grow(1 + block.size() + written_too_much + text_rows::separators_past_end, 0);
  std::uint32_t* const separators = separators_.data() + 1;
  const std::size_t found = functions_->find_separators(block.data(), block.size(), separators);
  separators[-1] = ~std::uint32_t{0};
  std::fill_n(separators + found, text_rows::separators_past_end,
              static_cast<std::uint32_t>(block.size()));
  into_ = &into;
  text_rows at{};
  at.index = standards_.rules.index();
  at.endings = endings_.data();
  at.text = block.data();
  at.next = separators;
  at.end = at.next + found;
  at.find_rule = [](void* grader, const char* id, std::size_t size) {
    return static_cast<row_grader*>(grader)->standards_.rule_of({id, size});
  };
  at.grade_slowly = [](void* grader, text_rows& all, const text_rule& rule) {
    static_cast<row_grader*>(grader)->grade_plain_slowly(all, rule.number);
  };
  at.context = this;
  at.room = block.size() + found / 2 * sizeof(row_ending) + text_rows::room_past_end;
  while (at.next != at.end) {
    at.to = into.room_for(at.room);
    at.rows = at.read = at.graded = 0;
    functions_->grade(at);
    into.size = static_cast<std::size_t>(at.to - into.out.data());
    into.lines += at.rows;
    into.counts.rows += at.read;
    into.counts.graded += at.graded;
    into.counts.without_grade += at.read - at.graded;
    if (at.next != at.end) grade_next(at, into);
  }
}

// A row of any kind.
void row_grader::grade_next(text_rows& at, graded_block& into) {
  const std::uint32_t* last = at.next;
  while (at.text[*last] != '\n') ++last;
  grade_record({at.text + at.start(), *last + 1 - at.start()}, into.lines++, into);
  at.next = last + 1;
}

void row_grader::grade_plain_slowly(text_rows& at, std::uint32_t number) {
  graded_block& into = *into_;
  into.size = static_cast<std::size_t>(at.to - into.out.data());
  std::string_view row(at.text + at.start(), at.next[1] - at.start());
  if (row.ends_with('\r')) row.remove_suffix(1);
  const std::size_t id_size = at.next[0] - at.start();
  const std::string_view value = row.substr(id_size + 1);
  text_codes codes;
  if (standards_.tables[number].read_readable(value, codes) && codes.grade() != refused) {
    into.append(row);
    into.append(ending_of(codes));
    count(codes, into);
  } else {
    grade_slowly(row.substr(0, id_size), value, number, into.lines + at.rows, into);
  }
  at.to = into.room_for(at.room);
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
  grade_slowly(id, value, standards_.number_of(id), line, into);
}

const any_standard& row_grader::standard_of(std::uint32_t number) {
  made_standard& kept = made_[number % made_.size()];
  if (kept.number != number) {
    kept.made = std::make_unique<any_standard>(
        any_standard::read(standards_.levels, standards_.cells[number]));
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
  into.append(written_);
  into.append(ending_of(codes));
  count(codes, into);
}

void row_grader::refuse(std::string_view id, std::string_view value, std::string_view why,
                        std::uint64_t line, graded_block& into) {
  // Bytes that are no text are shown as in a file.
  const auto append_shown = [&](std::string_view field) {
    append_field(written_,
                 plain::is_valid_utf8(field) ? std::string(field) : plain::valid_utf8(field));
  };
  written_.clear();
  append_shown(id);
  written_ += ',';
  append_shown(value);
  written_ += ",,";
  written_ += why;
  written_ += '\n';
  into.append(written_);
  ++into.counts.rows;
  ++into.counts.bad;
  into.bad.push_back({line, std::string(id), std::string(value), why});
}

}  // namespace jixiao::batch::detail
