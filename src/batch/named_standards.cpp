// SPDX-License-Identifier: BSL-1.0
#include "batch/named_standards.hpp"

#include <jixiao/standard/any_standard_text.hpp>

#include <algorithm>

#include "batch/csv.hpp"
#include "batch/encoding.hpp"

namespace jixiao::batch {

std::string_view name_of(stream_fault f) {
  switch (f) {
    case stream_fault::empty: return "empty";
    case stream_fault::no_id_column: return "no-id-column";
    case stream_fault::no_value_column: return "no-value-column";
    case stream_fault::no_band_columns: return "no-band-columns";
    case stream_fault::duplicate_column: return "duplicate-column";
    case stream_fault::duplicate_id: return "duplicate-id";
    case stream_fault::unknown_encoding: return "unknown-encoding";
    case stream_fault::wrong_columns: return "wrong-columns";
    case stream_fault::unclosed_quote: return "unclosed-quote";
    case stream_fault::row_too_long: return "row-too-long";
  }
  return "unknown";
}

stream_error::stream_error(stream_fault what, std::uint64_t line)
    : std::runtime_error("jixiao: line " + std::to_string(line) + ": " +
                         std::string(name_of(what))),
      what_(what),
      line_(line) {}

namespace detail {

namespace {

struct standards_layout {
  std::size_t id = 0;
  scale levels;
  // The columns of the levels, best first.
  std::vector<std::size_t> bands;
  std::size_t fields = 0;
};

// The columns whose headings are the words of a scale, best first; none where one is missing.
std::vector<std::size_t> columns_of(const scale& levels, const record& heading) {
  std::vector<std::size_t> columns;
  for (grade g : levels.levels())
    for (std::size_t i = 0; i < heading.fields.size(); ++i)
      if (levels.find(jixiao::detail::trimmed(heading.fields[i])) == g) {
        columns.push_back(i);
        break;
      }
  return columns.size() == levels.size() ? columns : std::vector<std::size_t>{};
}

// Whether these headings are the scale's own words, and no others for them.
bool has_own_words(const scale& levels, const std::vector<std::size_t>& columns,
                   const record& heading) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!jixiao::detail::is_same_word(heading.fields[columns[i]], levels.word_of(all_levels[i])))
      return false;
  return true;
}

// The known scale of the most levels that the headings have all words of; of as many, the one whose
// own words they are.
void find_scale(const record& heading, standards_layout& layout) {
  bool is_own = false;
  for (std::size_t i = 0; i < jixiao::detail::known_scale_count; ++i) {
    const scale levels = scale::known_at(static_cast<std::uint8_t>(i));
    std::vector<std::size_t> columns = columns_of(levels, heading);
    if (columns.size() < layout.bands.size() || columns.empty()) continue;
    const bool own = has_own_words(levels, columns, heading);
    if (columns.size() == layout.bands.size() && (is_own || !own)) continue;
    layout.levels = levels;
    layout.bands = std::move(columns);
    is_own = own;
  }
}

standards_layout layout_of(const record& heading, std::uint64_t line) {
  if (heading.is_unclosed) throw stream_error(stream_fault::unclosed_quote, line);
  standards_layout layout;
  layout.fields = heading.fields.size();
  bool has_id = false;
  for (std::size_t i = 0; i < heading.fields.size(); ++i)
    if (jixiao::detail::trimmed(heading.fields[i]) == "id") {
      if (has_id) throw stream_error(stream_fault::duplicate_column, line);
      layout.id = i;
      has_id = true;
    }
  if (!has_id) throw stream_error(stream_fault::no_id_column, line);
  find_scale(heading, layout);
  if (layout.bands.empty()) throw stream_error(stream_fault::no_band_columns, line);
  // 优 beside 优秀 is a second column of that level, whichever of the scales it is.
  for (const scale& levels : {layout.levels, scale()})
    if (columns_of(levels, heading).size() == layout.bands.size())
      for (std::size_t i = 0; i < heading.fields.size(); ++i)
        if (const auto level = levels.find(jixiao::detail::trimmed(heading.fields[i]));
            level && layout.bands[column_of(*level)] != i)
          throw stream_error(stream_fault::duplicate_column, line);
  return layout;
}

void add_standard(named_standards::content& c, const standards_layout& layout, const record& row,
                  std::uint64_t line, const named_standards::listener& each) {
  if (row.is_unclosed) throw stream_error(stream_fault::unclosed_quote, line);
  if (row.fields.size() != layout.fields) throw stream_error(stream_fault::wrong_columns, line);
  const std::string id(jixiao::detail::trimmed(row.fields[layout.id]));
  std::vector<std::string> cells;
  for (std::size_t column : layout.bands) cells.push_back(row.fields[column]);
  const auto number = static_cast<std::uint32_t>(c.cells.size());
  if (!c.numbers.emplace(id, number).second) throw stream_error(stream_fault::duplicate_id, line);
  const any_standard made = any_standard::read(layout.levels, cells);
  if (each) each(line, id, made);
  c.tables.emplace_back(made, c.how);
  c.rules.add(id, number, text_rule::of(c.tables.back()));
  c.cells.push_back(std::move(cells));
}

}  // namespace

}  // namespace detail

named_standards named_standards::from_csv(std::string_view bytes, const reading& how,
                                          const listener& each) {
  detail::decoder decode;
  std::string text = decode.decoded(bytes, true);
  text.erase(plain::end_of_text(text));
  if (!plain::is_valid_utf8(text)) text = plain::valid_utf8(text);
  if (detail::ends_in_returns(text)) std::replace(text.begin(), text.end(), '\r', '\n');
  auto c = std::make_unique<content>();
  c->how = how;
  detail::record row;
  detail::standards_layout layout;
  bool has_heading = false;
  std::uint64_t line = 1;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(detail::end_of_record(text, at), text.size());
    const std::string_view piece = std::string_view(text).substr(at, end - at);
    detail::split_record(piece, row);
    const bool is_blank = row.fields.size() == 1 && row.fields[0].empty();
    if (!is_blank && !has_heading)
      c->levels = (layout = detail::layout_of(row, line)).levels;
    else if (!is_blank)
      detail::add_standard(*c, layout, row, line, each);
    has_heading = has_heading || !is_blank;
    line += static_cast<std::uint64_t>(std::count(piece.begin(), piece.end(), '\n'));
    at = end;
  }
  if (!has_heading) throw stream_error(stream_fault::empty, 1);
  c->rules.settle();
  return named_standards(std::move(c));
}

std::uint32_t named_standards::content::number_of(std::string_view id) const {
  const auto found = numbers.find(id);
  if (found != numbers.end()) return found->second;
  // Blanks around an id are none of it, on whatever way it came.
  const std::string_view name = jixiao::detail::trimmed(id);
  return name.size() == id.size() ? detail::no_standard : number_of(name);
}

const detail::text_rule* named_standards::content::rule_of(std::string_view id) const {
  const std::uint32_t number = number_of(id);
  return number == detail::no_standard ? nullptr : &rules.of_number(number);
}

named_standards::named_standards(std::unique_ptr<content> c) : content_(std::move(c)) {}
named_standards::named_standards(named_standards&&) noexcept = default;
named_standards& named_standards::operator=(named_standards&&) noexcept = default;
named_standards::~named_standards() = default;

std::size_t named_standards::size() const { return content_->cells.size(); }

}  // namespace jixiao::batch
