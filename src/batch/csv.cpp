// SPDX-License-Identifier: BSL-1.0
#include "batch/csv.hpp"

#include "plain/csv.hpp"

namespace jixiao::batch::detail {

namespace {

enum class state { field_start, plain, quoted, after_quote };

state step(state s, char c) {
  if (s == state::quoted) return c == '"' ? state::after_quote : state::quoted;
  if (s == state::after_quote && c == '"') return state::quoted;
  if (s == state::field_start && c == '"') return state::quoted;
  if (s == state::field_start && plain::is_blank(c, ',')) return state::field_start;
  return c == ',' || c == '\n' ? state::field_start : state::plain;
}

bool has_quote(std::string_view text) { return text.find('"') != std::string_view::npos; }

// Fields of before are written over, which allocates less than new ones.
void split_without_quotes(std::string_view text, std::vector<std::string>& into) {
  std::size_t count = 0;
  for (std::size_t end = 0; end != std::string_view::npos; ++count) {
    end = text.find(',');
    if (count == into.size()) into.emplace_back();
    into[count] = text.substr(0, end);
    if (end != std::string_view::npos) text.remove_prefix(end + 1);
  }
  into.resize(count);
}

}  // namespace

std::size_t end_of_record(std::string_view text, std::size_t start) {
  const std::size_t line_end = text.find('\n', start);
  const bool is_last = line_end == std::string_view::npos;
  if (!has_quote(text.substr(start, is_last ? line_end : line_end - start)))
    return is_last ? line_end : line_end + 1;
  state s = state::field_start;
  for (std::size_t i = start; i < text.size(); ++i) {
    s = step(s, text[i]);
    if (s == state::field_start && text[i] == '\n') return i + 1;
  }
  return std::string_view::npos;
}

std::size_t end_of_last_record(std::string_view text, bool has_quote) {
  if (!has_quote) {
    const std::size_t at = text.rfind('\n');
    return at == std::string_view::npos ? 0 : at + 1;
  }
  std::size_t last = 0;
  state s = state::field_start;
  for (std::size_t i = 0; i < text.size(); ++i) {
    s = step(s, text[i]);
    if (s == state::field_start && text[i] == '\n') last = i + 1;
  }
  return last;
}

void split_record(std::string_view text, record& into) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  into.is_unclosed = false;
  if (text.find_first_of("\"'") == std::string_view::npos)
    return split_without_quotes(text, into.fields);
  into.fields.clear();
  plain::cell_reader cells(text, ',', plain::lone_return::is_text);
  for (bool is_last = false; !is_last;) {
    const plain::cell_reader::facts found = cells.next(into.fields.emplace_back());
    into.is_unclosed = found.is_unclosed;
    is_last = found.is_last && cells.is_at_end();
  }
}

void append_field(std::string& to, std::string_view field) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    to += field;
    return;
  }
  to += '"';
  for (char c : field) to.append(c == '"' ? 2u : 1u, c);
  to += '"';
}

}  // namespace jixiao::batch::detail
