// SPDX-License-Identifier: BSL-1.0
#include "department_reader.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <jixiao/measure/quantity.hpp>
#include <jixiao/text/cursor.hpp>

namespace jixiao::io {

namespace {

bool is_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return same_label(text, word); });
}

// 一、 二、 （三） 十二、: the number of a duty in the published form.
bool has_duty_number(std::string_view text) {
  constexpr std::array<std::string_view, 11> numerals{"一", "二", "三", "四", "五", "六",
                                                      "七", "八", "九", "十", "百"};
  if (text.starts_with("（")) text.remove_prefix(std::string_view("（").size());
  bool any = false;
  for (bool found = true; found;) {
    found = false;
    for (std::string_view n : numerals)
      if (text.starts_with(n)) {
        text.remove_prefix(n.size());
        found = any = true;
      }
  }
  return any && (text.starts_with("、") || text.starts_with("）") || text.starts_with("．") ||
                 text.starts_with("."));
}

// 1、 2. 3．: the number of an activity.
bool has_activity_number(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits == 0) return false;
  text.remove_prefix(digits);
  return text.starts_with("、") || text.starts_with(".") || text.starts_with("．") ||
         text.starts_with(")") || text.starts_with("）");
}

bool is_indented(std::string_view text) {
  return text.starts_with("\xE3\x80\x80") || text.starts_with("  ") || text.starts_with("\t");
}

// What stands behind 单位： in a cell; empty when the cell says nothing of the kind.
std::string_view currency_words(std::string_view text) {
  for (std::string_view mark : {std::string_view("单位："), std::string_view("单位:")})
    if (const auto at = text.find(mark); at != std::string_view::npos)
      return trimmed_text(text.substr(at + mark.size()));
  return {};
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
  check_columns();
  read_title(header_.first_row);
  for (std::size_t r = header_.first_row + header_.row_count; r < rows_.size(); ++r) read_row(r);
  return true;
}

// Over the headings: whose table it is, and 单位：万元.
void department_reader::read_title(std::size_t header_row) {
  std::string name;
  for (std::size_t r = header_row; r-- > 0 && header_row - r <= 4;) {
    std::string in_row;
    bool states_currency = false;
    for (const cell& cell : rows_[r]) {
      const std::string_view text = trimmed_text(cell.text);
      if (cell.is_continuation || text.empty()) continue;
      const std::string_view words = currency_words(text);
      if (words.empty()) {
        if (in_row.empty()) in_row = std::string(text);
        continue;
      }
      states_currency = true;
      const unit u = unit::named(words);
      if (u.measures() == dimension::money)
        out_->currency = u;
      else
        problem(table_fault::unknown_currency, table_.where(cell), std::string(words));
    }
    const bool is_title =
        in_row.find("绩效目标") != std::string::npos || in_row.find("自评表") != std::string::npos;
    if (!in_row.empty() && (states_currency || (name.empty() && !is_title))) name = in_row;
    if (states_currency) break;
  }
  const auto letter =
      std::find_if(name.begin(), name.end(), [](char c) { return c < '0' || c > '9'; });
  out_->name = letter == name.end() ? name : std::string(letter, name.end());
}

void department_reader::check_columns() {
  const place where = at(rows_[header_.first_row], column::indicator);
  const auto need = [&](column c, std::string_view heading) {
    if (!header_.columns.has(c))
      problem(table_fault::missing_column, where, {}, std::string(heading));
  };
  if (header_.columns.has_any_band()) {
    need(column::excellent, "优");
    need(column::good, "良");
    need(column::fair, "中");
    need(column::poor, "差");
  }
  if (header_.columns.has_any_band() && !header_.columns.has(column::target) &&
      !header_.columns.has(column::work) && !header_.columns.has(column::activity))
    need(column::work, "职责活动");
}

void department_reader::read_row(std::size_t r) {
  const grid_row& row = rows_[r];
  if (is_blank_row(row)) return;
  if (is_any(text(row, column::indicator), {"绩效指标", "指标", "指标名称", "indicator"})) {
    problem(table_fault::header_again, at(row, column::indicator), {});
    return;
  }
  if (rows_detail::is_second_header_row(row)) return;
  if (read_whole(row)) return;
  if (header_.columns.has(column::work))
    read_work(row);
  else
    read_separate_columns(row);
  read_objective(row);
  read_indicator(row);
}

// 合计: the budget of the whole.
bool department_reader::read_whole(const grid_row& row) {
  for (column c : {column::work, column::duty, column::activity}) {
    if (!is_any(text(row, c), {"合计", "总计", "合 计"})) continue;
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
  const bool is_activity =
      has_activity_number(name) || (is_indented(cell) && !has_duty_number(name));
  if (is_activity || (!has_duty_number(name) && !out_->duties.empty()))
    begin_activity(std::string(name), row);
  else if (out_->duties.empty() || out_->duties.back().name != name)
    begin_duty(std::string(name), row);
}

void department_reader::read_separate_columns(const grid_row& row) {
  const std::string duty_name(trimmed_text(text(row, column::duty)));
  const std::string activity_name(trimmed_text(text(row, column::activity)));
  const bool new_duty =
      !duty_name.empty() && (out_->duties.empty() || out_->duties.back().name != duty_name);
  if (new_duty) begin_duty(duty_name, row);
  if (activity_name.empty()) {
    if (!new_duty) continue_texts(row);
    return;
  }
  const bool is_known = !out_->duties.empty() && !out_->duties.back().activities.empty() &&
                        out_->duties.back().activities.back().name == activity_name;
  if (!is_known) begin_activity(activity_name, row);
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

// The activity that an indicator of this row belongs to; one without a name where the form has no
// column for it, or where indicators stand beside the duty itself.
activity* department_reader::current_activity() {
  const bool needs_none =
      !header_.columns.has(column::work) && !header_.columns.has(column::activity);
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

void department_reader::read_indicator(const grid_row& row) {
  constexpr std::array<column, grade_count> bands{column::excellent, column::good, column::fair,
                                                  column::poor};
  const std::string kind = kind_of(row);
  const std::string name(trimmed_text(text(row, column::indicator)));
  std::vector<std::string> cells(grade_count);
  std::string written;
  for (std::size_t g = 0; g < grade_count; ++g) {
    cells[g] = text(row, bands[g]);
    if (const auto cell = trimmed_text(cells[g]); !cell.empty())
      written.append(written.empty() ? "" : " | ").append(cell);
  }
  const place where = at(row, column::indicator);
  if (name.empty()) {
    if (!written.empty()) problem(table_fault::no_indicator_name, where, written);
    return;
  }
  if (row.size() < header_.columns.width() && header_.columns.has_any_band())
    problem(table_fault::too_few_cells, where, std::to_string(row.size()),
            std::to_string(header_.columns.width()));
  activity* a = current_activity();
  if (a == nullptr) return problem(table_fault::indicator_outside, where, name);

  indicator i = indicator::with_bands(name, std::move(cells));
  i.kind = kind;
  i.where = where;
  for (std::size_t g = 0; g < grade_count; ++g) i.cell_places[g] = at(row, bands[g]);
  read_target(row, i);
  if (a->objectives.empty()) a->objectives.emplace_back();
  a->objectives.back().indicators.push_back(std::move(i));
}

void department_reader::read_target(const grid_row& row, indicator& i) {
  const std::string& words = text(row, column::target);
  if (!trimmed_text(words).empty())
    i.target = jixiao::read_target(words, text(row, column::sign), text(row, column::unit));
  const std::string_view points = trimmed_text(text(row, column::points));
  if (points.empty()) return;
  const quantity_reading number = read_quantity(points);
  const bool usable =
      number && (number.value.unit.is_bare() || number.value.unit == jixiao::points ||
                 number.value.unit == percent);
  if (usable) i.full_points = exact_decimal(number.value.value);
  if (!i.full_points)
    problem(table_fault::unreadable_points, at(row, column::points), std::string(points));
}

std::optional<decimal> department_reader::money(const grid_row& row, column c) {
  const std::string_view words = trimmed_text(text(row, c));
  if (words.empty() || words == "-" || words == "—" || words == "——") return std::nullopt;
  const place where = at(row, c);
  quantity_reading amount = read_quantity(words);
  if (amount && amount.value.unit.is_bare()) amount.value.unit = out_->currency;
  if (!amount || amount.value.unit.measures() != dimension::money) {
    problem(table_fault::unreadable_budget, where, std::string(words), {},
            amount ? fault::unit_mismatch : amount.problem.what);
    return std::nullopt;
  }
  if (amount.value.unit == out_->currency) return amount.value.value.numerator();
  return exact_decimal(amount.value.in(out_->currency).value);
}

}  // namespace jixiao::io
