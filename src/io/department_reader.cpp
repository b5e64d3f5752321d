// SPDX-License-Identifier: BSL-1.0
#include "department_reader.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

#include <jixiao/band/label.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/rule/exact.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <jixiao/table/measurement.hpp>
#include <jixiao/table/measurement_text.hpp>
#include <jixiao/table/target_text.hpp>
#include <jixiao/text/bound_words.hpp>

#include "form_rows.hpp"
#include "heading_key.hpp"
#include "level_words.hpp"
#include "rule_columns.hpp"

namespace jixiao::io {

namespace {

// An indicator takes kilobytes: room for twice as many of them may be more than there is.
void make_room(std::vector<indicator>& all) {
  constexpr std::size_t many = 4096;
  if (all.size() >= many && all.size() == all.capacity()) all.reserve(all.size() + all.size() / 4);
}

bool is_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return same_heading(text, word); });
}

bool is_indented(std::string_view text) {
  return text.starts_with("\xE3\x80\x80") || text.starts_with("  ") || text.starts_with("\t");
}

// Heads of indicators, as a heading that comes again has them.
bool may_be_header(const grid_row& row) {
  return std::any_of(row.begin(), row.end(), [](const cell& c) {
    if (c.text.size() >= 100) return false;
    const simplified_text plain(c.text);
    return plain.view().find("指标") != std::string_view::npos ||
           plain.view().find("ndicator") != std::string_view::npos;
  });
}

bool is_total(std::string_view name) { return is_any(name, {"合计", "总计"}); }
bool is_subtotal(std::string_view name) {
  return is_any(name, {"小计", "本页小计", "本页合计", "页计"});
}

void append_text(std::string& to, std::string_view more) {
  more = trimmed_text(more);
  if (more.empty() || to == more) return;
  if (!to.empty()) to += "\n";
  to += more;
}

}  // namespace

void department_reader::problem(table_fault what, const place& where, std::string text,
                                std::string expected, fault why) {
  problems_.push_back({what, where, std::move(text), std::move(expected), why});
}

bool department_reader::read(department& out) {
  header_ = find_header(table_, is_table, problems_);
  if (header_.row_count == 0) return false;
  out_ = &out;
  const grid_row& top = rows_[header_.first_row];
  out.where = top.empty() ? place{} : table_.where(top.front());
  const table_title title = title_above(table_, header_.first_row, 0, problems_);
  out.name = title.name;
  out.year = year_above(table_, header_.first_row);
  if (title.currency) out.currency = *title.currency;
  currency_ = out.currency;
  check_columns();
  read_blocks();
  return true;
}

bool department_reader::go_on(department& out, const header& before) {
  std::vector<table_problem> here;
  header_ = find_header(table_, is_table, here);
  if (header_.row_count == 0) return go_on_without_headings(out, before);
  out_ = &out;
  const table_title title = title_above(table_, header_.first_row, 0, here);
  if (is_another(title)) return false;
  if (!title.name.empty() && !same_label(title.name, out_->name)) {
    problem(table_fault::other_table, title.where, title.name);
    return false;
  }
  problems_.insert(problems_.end(), here.begin(), here.end());
  currency_ = title.currency.value_or(out.currency);
  check_columns();
  read_blocks();
  return true;
}

// A table that a page breaks in two: as many columns, no words above it but 续表, and standards in
// the same columns. One that only has as many columns is said not to be read.
bool department_reader::go_on_without_headings(department& out, const header& before) {
  std::size_t first = 0;
  bool has_title = false;
  // Words above the table stand in no row of it.
  for (; first < rows_.size() && !rows_[first].empty() && rows_[first].front().row == 0; ++first)
    has_title |=
        simplified_text(rows_[first].front().text).view().find("续") == std::string_view::npos;
  std::size_t width = 0;
  for (std::size_t r = first; r < rows_.size(); ++r) width = std::max(width, rows_[r].size());
  if (width != before.width || !before.columns.has(column::indicator)) return false;
  header_ = before;
  header_.first_row = 0;
  header_.row_count = first;
  if (has_title || !begins_with_standards(first)) {
    while (rows_[first].empty()) ++first;
    const cell& at = rows_[first].front();
    problem(table_fault::other_table, table_.where(at), std::string(trimmed_text(at.text)));
    return false;
  }
  out_ = &out;
  currency_ = out.currency;
  read_blocks();
  return true;
}

// Whether the first row with an indicator has figures where the levels or the target stand, which
// no heading has.
bool department_reader::begins_with_standards(std::size_t first) const {
  const auto has_figure = [](std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
  };
  for (std::size_t r = first; r < rows_.size(); ++r) {
    const grid_row& row = rows_[r];
    if (trimmed_text(text(row, column::indicator)).empty()) continue;
    std::size_t figures = has_figure(text(row, column::target)) ? 2 : 0;
    for (const level_column& level : header_.columns.levels)
      if (level.index < row.size() && has_figure(row[level.index].text)) ++figures;
    return figures > 1;
  }
  return false;
}

// A department of another name is said and not read: a table is one department's.
bool department_reader::is_another(const table_title& title) {
  const bool is_body = title.is_body || title.currency.has_value();
  if (title.name.empty() || !is_body || same_label(title.name, out_->name)) return false;
  problem(table_fault::second_department, title.where, title.name, out_->name);
  return true;
}

// Headings come again behind the break of a page, or where another table begins below this one.
std::vector<department_reader::block> department_reader::find_blocks() const {
  std::vector<block> blocks{{header_, header_.first_row, rows_.size()}};
  for (std::size_t r = header_.first_row + header_.row_count; r < rows_.size(); ++r) {
    if (!may_be_header(rows_[r])) continue;
    std::vector<table_problem> ignored;
    const header again = header_at(table_, r, ignored);
    if (again.row_count == 0 || !is_table(again.columns)) continue;
    std::size_t title = r;
    const std::size_t first = blocks.back().head.first_row + blocks.back().head.row_count;
    while (title > first && r - title < 4 && is_title_row(rows_[title - 1], again.columns)) --title;
    blocks.back().end = title;
    blocks.push_back({again, title, rows_.size()});
  }
  return blocks;
}

void department_reader::read_blocks() {
  const std::vector<block> blocks = find_blocks();
  for (const block& b : blocks) add_item_names(b);
  names_work_ =
      std::any_of(blocks.begin(), blocks.end(), [&](const block& b) { return names_any_work(b); });
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const block& b = blocks[i];
    if (i > 0) {
      const table_title title = title_above(table_, b.head.first_row, b.title, problems_);
      if (is_another(title)) return;
      if (title.currency) currency_ = *title.currency;
      const bool is_again = b.head.columns.scale.words() == header_.columns.scale.words();
      header_ = b.head;
      if (!is_again) check_columns();
      if (is_again && b.title == b.head.first_row)
        problem(table_fault::header_again, at(rows_[b.head.first_row], column::indicator), {});
    }
    merged_.start();
    is_first_ = true;
    for (std::size_t r = b.head.first_row + b.head.row_count; r < b.end; ++r) {
      merged_.next(rows_[r]);
      read_row(r);
    }
  }
}

void department_reader::add_item_names(const block& b) {
  if (!b.head.columns.has(column::work)) return;
  bool is_first = true;
  for (std::size_t r = b.head.first_row + b.head.row_count; r < b.end; ++r) {
    if (is_blank_row(rows_[r])) continue;
    if (form_row_of(rows_[r], std::exchange(is_first, false)) != form_row::none) continue;
    const std::string& cell = text_at(rows_[r], b.head.columns, column::work);
    const std::string_view name = trimmed_text(cell);
    if (!name.empty() && !is_total(name) && !is_subtotal(name)) items_.add(name);
  }
}

// Whether a duty or an activity is named at all: columns of them that are blank from top to bottom,
// as a table without duties is written, are as if they were not there.
bool department_reader::names_any_work(const block& b) const {
  for (std::size_t r = b.head.first_row + b.head.row_count; r < b.end; ++r)
    for (const column c : {column::work, column::duty, column::activity}) {
      const std::string_view name = trimmed_text(text_at(rows_[r], b.head.columns, c));
      if (name.empty() || is_total(name) || is_subtotal(name)) continue;
      if (form_row_of(rows_[r], false) == form_row::none) return true;
    }
  return false;
}

void department_reader::check_columns() {
  name_unread_rules(table_, header_, problems_);
  const place where = at(rows_[header_.first_row], column::indicator);
  if (header_.columns.levels.empty()) return;
  const scale& levels = header_.columns.scale;
  for (grade g : levels.levels())
    if (!level_index(g))
      problem(table_fault::missing_column, where, {}, std::string(levels.word_of(g)));
}

std::optional<std::size_t> department_reader::level_index(grade g) const {
  for (const level_column& level : header_.columns.levels)
    if (level.level == g) return level.index;
  return std::nullopt;
}

void department_reader::read_row(std::size_t r) {
  const grid_row& row = rows_[r];
  row_ = r;
  if (is_blank_row(row)) return;
  const form_row form = form_row_of(row, std::exchange(is_first_, false));
  if (form == form_row::omitted) problem(table_fault::omitted_rows, table_.where(row.front()), {});
  if (form != form_row::none) return;
  if (is_any(text(row, column::indicator), {"绩效指标", "指标", "指标名称", "indicator"})) {
    problem(table_fault::header_again, at(row, column::indicator), {});
    return;
  }
  if (const cell* more = cell_too_many(table_, header_, row)) {
    problem(table_fault::too_many_cells, table_.where(*more), std::string(trimmed_text(more->text)),
            std::to_string(header_.width));
    return;
  }
  if (read_whole(row) || sum_row_of(row, header_.columns)) return;
  if (header_.columns.has(column::work))
    read_work(row);
  else
    read_separate_columns(row);
  read_objective(row);
  read_indicator(row);
}

// 合计: the budget of the whole; 小计 that of what stands above, which is summed anyhow.
bool department_reader::read_whole(const grid_row& row) {
  for (column c : {column::work, column::duty, column::activity}) {
    const std::string_view name = text(row, c);
    if (is_subtotal(name) && trimmed_text(text(row, column::indicator)).empty()) return true;
    if (!is_total(name)) continue;
    out_->budget = money(row, column::budget);
    return true;
  }
  return false;
}

void department_reader::read_work(const grid_row& row) {
  const std::string& cell = text(row, column::work);
  const std::string_view name = trimmed_text(cell);
  if (name.empty()) return continue_texts(row);
  const bool same_activity = !out_->duties.empty() && !out_->duties.back().activities.empty() &&
                             out_->duties.back().activities.back().name == name;
  if (same_activity) return;
  const item_levels::level level = items_.level_of(name, is_indented(cell));
  const bool is_first = out_->duties.empty();
  if (level == item_levels::level::unfit && items_.has_numbers())
    problem(number_style_of(name) == number_style::none ? table_fault::unnumbered_item
                                                        : table_fault::unfit_number,
            at(row, column::work), std::string(name));
  if (level == item_levels::level::activity ||
      (level == item_levels::level::unfit && (!is_first || items_.has_numbers())))
    begin_activity(name_of_item(name, row, column::work), row);
  else if (is_first || out_->duties.back().name != name)
    begin_duty(name_of_item(name, row, column::work), row);
}

// A name that is longer than any is cut: each of its indicators, and each line of a form, would
// carry it.
std::string department_reader::name_of_item(std::string_view name, const grid_row& row, column c) {
  constexpr std::size_t longest = 1500;
  constexpr std::size_t kept = 150;
  if (name.size() <= longest) return std::string(name);
  std::size_t end = kept;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0u) == 0x80u) --end;
  std::string cut = std::string(name.substr(0, end)) + "…";
  problem(table_fault::long_name, at(row, c), cut, std::to_string(longest));
  return cut;
}

void department_reader::read_separate_columns(const grid_row& row) {
  const std::string duty_name(trimmed_text(text(row, column::duty)));
  const std::string activity_name(trimmed_text(text(row, column::activity)));
  const bool new_duty =
      !duty_name.empty() && (out_->duties.empty() || out_->duties.back().name != duty_name);
  if (new_duty) begin_duty(name_of_item(duty_name, row, column::duty), row);
  if (activity_name.empty()) {
    if (!new_duty) continue_texts(row);
    return;
  }
  const bool is_known = !out_->duties.empty() && !out_->duties.back().activities.empty() &&
                        out_->duties.back().activities.back().name == activity_name;
  if (!is_known) begin_activity(name_of_item(activity_name, row, column::activity), row);
}

void department_reader::begin_duty(const std::string& name, const grid_row& row) {
  const bool own_column = header_.columns.has(column::duty);
  duty d;
  d.name = name;
  d.where = at(row, own_column ? column::duty : column::work);
  if (own_column) {
    d.budget = money(row, column::duty_budget);
  } else {
    d.budget = money(row, column::budget);
    d.description = std::string(trimmed_text(text(row, column::description)));
    d.objective = std::string(trimmed_text(text(row, column::objective)));
  }
  out_->duties.push_back(std::move(d));
  duty_takes_texts_ = !own_column;
}

void department_reader::begin_activity(const std::string& name, const grid_row& row) {
  if (out_->duties.empty()) out_->duties.emplace_back();
  const bool own_column = header_.columns.has(column::activity);
  activity a;
  a.name = name;
  a.where = at(row, own_column ? column::activity : column::work);
  a.budget = money(
      row, header_.columns.has(column::activity_budget) ? column::activity_budget : column::budget);
  a.description = std::string(trimmed_text(text(row, column::description)));
  out_->duties.back().activities.push_back(std::move(a));
  duty_takes_texts_ = false;
}

// A row that begins nothing may still carry the rest of a long text from the page before.
void department_reader::continue_texts(const grid_row& row) {
  if (out_->duties.empty()) return;
  duty& d = out_->duties.back();
  if (duty_takes_texts_) {
    append_text(d.description, text(row, column::description));
    append_text(d.objective, text(row, column::objective));
  } else if (!d.activities.empty()) {
    append_text(d.activities.back().description, text(row, column::description));
  }
}

// An activity's further objective begins with its text; its indicators follow.
void department_reader::read_objective(const grid_row& row) {
  if (duty_takes_texts_ || out_->duties.empty() || out_->duties.back().activities.empty()) return;
  const std::string words(trimmed_text(text(row, column::objective)));
  if (words.empty()) return;
  std::vector<objective>& objectives = out_->duties.back().activities.back().objectives;
  const bool is_rest = trimmed_text(text(row, column::indicator)).empty() && !objectives.empty();
  if (is_rest)
    append_text(objectives.back().text, words);
  else if (objectives.empty() || objectives.back().text != words)
    objectives.push_back({words, {}});
}

// The activity that an indicator of this row belongs to; one without a name where the form names
// none, or where indicators stand beside the duty itself.
activity* department_reader::current_activity() {
  const bool needs_none = !names_work_ || (!header_.columns.has(column::work) &&
                                           !header_.columns.has(column::activity));
  if (out_->duties.empty() && !needs_none) return nullptr;
  if (out_->duties.empty()) out_->duties.emplace_back();
  duty& d = out_->duties.back();
  if (d.activities.empty()) {
    activity a;
    a.name = d.name;
    a.budget = d.budget;
    a.where = d.where;
    d.activities.push_back(std::move(a));
  }
  return &d.activities.back();
}

std::string department_reader::kind_of(const grid_row& row) {
  const std::string_view first = trimmed_text(text(row, column::first_kind));
  const std::string_view second = trimmed_text(text(row, column::second_kind));
  if (!first.empty() && first != first_kind_) {
    first_kind_ = std::string(first);
    second_kind_.clear();
  }
  if (!second.empty()) second_kind_ = std::string(second);
  return first_kind_.empty() || second_kind_.empty() ? first_kind_ + second_kind_
                                                     : first_kind_ + "/" + second_kind_;
}

// The cell of a level as a person sees it: a merged one holds for all its rows, and for the levels
// that it reaches over.
std::string department_reader::level_text(const grid_row& row, std::size_t index) const {
  return std::string(merged_.text(row, index, [&](std::size_t origin) {
    for (const level_column& level : header_.columns.levels)
      if (level.index == origin) return true;
    return false;
  }));
}

std::string department_reader::merged_text(const grid_row& row, column c) const {
  const auto index = header_.columns[c];
  if (!index) return {};
  return std::string(merged_.text(row, *index, [](std::size_t) { return false; }));
}

void department_reader::read_indicator(const grid_row& row) {
  const std::string kind = kind_of(row);
  std::string name(trimmed_text(text(row, column::indicator)));
  place where = at(row, column::indicator);
  if (const auto among = name_among_kinds(row, header_.columns)) {
    name = std::string(trimmed_text(row[*among].text));
    where = place_at(table_, row, *among);
  }
  if (name.empty()) return check_nameless(row);
  if (row.size() < header_.columns.width() && !header_.columns.levels.empty())
    problem(table_fault::too_few_cells, where, std::to_string(row.size()),
            std::to_string(header_.columns.width()));
  // Each takes kilobytes, and no department has as many.
  if (indicators_ == most_indicators)
    problem(table_fault::too_many_indicators, where, {}, std::to_string(most_indicators));
  if (indicators_++ >= most_indicators) return;
  activity* a = current_activity();
  if (a == nullptr) return problem(table_fault::indicator_outside, where, name);

  const scale& levels = header_.columns.scale;
  std::vector<std::string> cells(levels.size());
  for (grade g : levels.levels())
    if (const auto index = level_index(g)) cells[column_of(g)] = level_text(row, *index);
  indicator i =
      indicator::with_bands(name_of_item(name, row, column::indicator), std::move(cells), levels);
  i.kind = kind;
  i.where = where;
  for (grade g : levels.levels())
    if (const auto index = level_index(g))
      i.cell_places[column_of(g)] = place_at(table_, row, *index);
  i.rule_text = std::string(trimmed_text(merged_text(row, column::rule)));
  i.rule_place = at(row, column::rule);
  read_target(row, i);
  if (a->objectives.empty()) a->objectives.emplace_back();
  std::vector<indicator>& all = a->objectives.back().indicators;
  make_room(all);
  all.push_back(std::move(i));
}

// Bands, or a target in figures, with no name before them.
void department_reader::check_nameless(const grid_row& row) {
  std::string written;
  for (const level_column& level : header_.columns.levels) {
    if (level.index >= row.size() || row[level.index].is_continuation) continue;
    if (const auto cell = trimmed_text(row[level.index].text); !cell.empty())
      written.append(written.empty() ? "" : " | ").append(cell);
  }
  const std::string_view aim = trimmed_text(text(row, column::target));
  if (written.empty() && aim.find_first_of("0123456789") != std::string_view::npos) written = aim;
  if (!written.empty())
    problem(table_fault::no_indicator_name, at(row, column::indicator), written);
}

void department_reader::read_target(const grid_row& row, indicator& i) {
  const std::string words = merged_text(row, column::target);
  if (!trimmed_text(words).empty()) {
    const std::string unit = merged_text(row, column::unit);
    const auto read_with = [&](std::string_view unit_words) {
      return jixiao::read_target(detail::with_yuan(trimmed_text(words)),
                                 merged_text(row, column::sign), unit_words);
    };
    i.target = read_with(unit);
    const bool is_bare = i.target->is_numeric() && i.target->unit.is_bare();
    if (is_bare && trimmed_text(unit).empty() && !header_.columns.target_unit.empty())
      if (target with_unit = read_with(header_.columns.target_unit); with_unit.is_numeric())
        i.target = std::move(with_unit);
  }
  // 分值 counts where 权重 stands beside it.
  read_points(row, header_.columns.has(column::points) ? column::points : column::weight, i);
}

// Points that stand in a cell of several indicators are nobody's: what each of them has is not
// said.
bool department_reader::shares_cell(const grid_row& row, column c) const {
  const auto index = header_.columns[c];
  if (!index) return false;
  const auto continues = [&](const grid_row& other) {
    return *index < other.size() && other[*index].is_from_above &&
           !trimmed_text(text(other, column::indicator)).empty();
  };
  if (continues(row)) return !trimmed_text(merged_text(row, c)).empty();
  return row_ + 1 < rows_.size() && continues(rows_[row_ + 1]) &&
         !trimmed_text(text(row, c)).empty();
}

void department_reader::read_points(const grid_row& row, column c, indicator& i) {
  if (shares_cell(row, c))
    return problem(table_fault::shared_points, at(row, c),
                   std::string(trimmed_text(merged_text(row, c))));
  const std::string_view points = trimmed_text(text(row, c));
  if (points.empty()) return;
  const quantity_reading number = read_quantity(points);
  const bool usable =
      number && (number.value.unit.is_bare() || number.value.unit == jixiao::points ||
                 number.value.unit == percent);
  if (usable) i.full_points = exact_decimal(number.value.value);
  if (i.full_points && !exact::holds(*i.full_points)) i.full_points.reset();
  if (!i.full_points) problem(table_fault::unreadable_points, at(row, c), std::string(points));
}

std::optional<decimal> department_reader::money(const grid_row& row, column c) {
  const std::string_view words = trimmed_text(text(row, c));
  if (words.empty() || words == "-" || words == "—" || words == "——") return std::nullopt;
  const place where = at(row, c);
  quantity_reading amount = read_quantity(detail::behind_yuan_sign(words));
  if (amount && amount.value.unit.is_bare()) amount.value.unit = currency_;
  if (!amount || amount.value.unit.measures() != dimension::money) {
    problem(table_fault::unreadable_budget, where, std::string(words), {},
            amount ? fault::unit_mismatch : amount.problem.what);
    return std::nullopt;
  }
  const std::optional<decimal> sum = in_currency(amount.value);
  if (!sum)
    problem(table_fault::unreadable_budget, where, std::string(words), {}, fault::too_many_digits);
  return sum;
}

// Empty for what is no decimal of 38 digits there: 1/3, or 38 digits of 亿元 as 万元.
std::optional<decimal> department_reader::in_currency(const quantity& amount) const {
  try {
    return exact_decimal(amount.in(out_->currency).value);
  } catch (const std::overflow_error&) {
    return std::nullopt;
  }
}

}  // namespace jixiao::io
