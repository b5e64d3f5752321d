// SPDX-License-Identifier: BSL-1.0
#include "measurements_reader.hpp"

#include <initializer_list>
#include <utility>

#include <jixiao/band/label.hpp>
#include <jixiao/band/value_text.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/table/measurement_text.hpp>

#include "form_rows.hpp"
#include "heading_key.hpp"
#include "json_keys.hpp"

namespace jixiao::io {

namespace {

std::string trimmed_string(std::string_view text) { return std::string(trimmed_text(text)); }

// Adds an answer of a scoring rule's input to what was measured; the text says all of them.
void add_answer(measurement& m, const std::string& input, const std::string& text) {
  const std::string said = trimmed_string(text);
  if (m.answers.empty()) m.text.clear();
  m.answers.push_back({input, said});
  if (!said.empty()) m.text.append(m.text.empty() ? "" : "；").append(input + "=" + said);
  const measurement_kind kind = detail::kind_of_words(said);
  const bool is_none = m.answers.size() == 1 && kind == measurement_kind::not_applicable;
  m.kind = is_none ? kind : m.text.empty() ? measurement_kind::missing : measurement_kind::label;
}

// What was measured, in the unit that the heading has for a bare number. The text has it then too,
// as it is written elsewhere without its heading.
measurement read_with_unit(std::string indicator, std::string_view text, std::string_view unit) {
  measurement bare = read_measurement(std::move(indicator), text);
  const bool is_bare = bare.kind == measurement_kind::number && bare.value.unit.is_bare() &&
                       bare.value.value.is_decimal();
  if (!is_bare || unit.empty()) return bare;
  const report_mark_place mark = find_report_mark(text);
  std::string words = trimmed_string(text.substr(0, mark.offset)).append(unit);
  if (mark.mark != report_mark::none) words.append(text.substr(mark.offset));
  measurement with_unit = read_measurement(bare.indicator, words);
  const bool is_read = with_unit.kind == measurement_kind::number && with_unit.mark == bare.mark &&
                       !with_unit.value.unit.is_bare();
  return is_read ? with_unit : bare;
}

// One table's rows; a blank duty or activity is that of the row before. In the published form's one
// column a name is a duty's or an activity's; either tells indicators of one name apart.
class rows_reader {
 public:
  rows_reader(const grid& table, const header& h, measurements& out,
              std::vector<table_problem>& problems)
      : table_(table), head_(h), columns_(h.columns), out_(out), problems_(problems) {}

  void read(const grid_row& row) {
    merged_.next(row);
    if (is_blank_row(row)) return;
    const form_row form = form_row_of(row, std::exchange(is_first_, false));
    if (form == form_row::omitted)
      problems_.push_back(
          {table_fault::omitted_rows, table_.where(row.front()), {}, {}, fault::none});
    if (form != form_row::none) return;
    if (const cell* more = cell_too_many(table_, head_, row)) {
      problems_.push_back({table_fault::too_many_cells, table_.where(*more),
                           std::string(trimmed_text(more->text)), std::to_string(head_.width),
                           fault::none});
      return;
    }
    if (inherited_ > most_inherited) return;
    if (follow(row, column::duty, duty_)) activity_.clear();
    follow(row, column::activity, activity_);
    follow(row, column::work, activity_);
    std::string name = trimmed_string(text(row, column::indicator));
    for (const std::string_view heading : {"指标", "绩效指标", "三级指标"})
      if (same_heading(name, heading)) return;
    if (const auto sum = sum_row_of(row, columns_)) {
      read_sum(row, *sum);
    } else {
      if (const auto among = name_among_kinds(row, columns_))
        name = trimmed_string(row[*among].text);
      if (!name.empty())
        read_value(row, name);
      else
        read_nameless(row);
    }
    read_money(row, name);
  }

  // 资金执行情况: a table of its own above the headings, of whose rows one has points, which count
  // with those of the indicators.
  void read_money_above() {
    column_map money;
    for (std::size_t r = 0; r < head_.first_row; ++r) {
      const grid_row& row = table_.rows[r];
      if (money.has(column::given_points) && add_money_above(row, money)) return;
      column_map here;
      for (std::size_t i = 0; i < row.size(); ++i)
        if (const auto named = column_named(trimmed_text(row[i].text));
            named && !row[i].is_continuation && !here.has(*named))
          here.set(*named, i);
      if (here.has(column::points) && here.has(column::given_points) && here.has(column::executed))
        money = here;
    }
  }

 private:
  const std::string& text(const grid_row& row, column c) const { return text_at(row, columns_, c); }

  bool follow(const grid_row& row, column c, std::string& current) {
    const std::string_view words = trimmed_text(text(row, c));
    if (words.empty()) return false;
    current = cut_name(words, place_at(table_, row, columns_, c));
    return true;
  }

  // A name that is longer than any is cut: each line that follows would carry it.
  std::string cut_name(std::string_view name, const place& where) {
    constexpr std::size_t longest = 1500;
    constexpr std::size_t kept = 150;
    if (name.size() <= longest) return std::string(name);
    std::size_t end = kept;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0u) == 0x80u) --end;
    std::string cut = std::string(name.substr(0, end)) + "…";
    problems_.push_back({table_fault::long_name, where, cut, std::to_string(longest), fault::none});
    return cut;
  }

  // The value as a person sees it: a merged cell holds for all its rows.
  std::string_view measured_text(const grid_row& row) const {
    const auto index = columns_[column::measured];
    if (!index) return {};
    return merged_.text(row, *index, [](std::size_t) { return false; });
  }

  // What is carried from the rows above may be far more than the table itself.
  void count_inherited(const place& where) {
    inherited_ += duty_.size() + activity_.size();
    if (inherited_ > most_inherited)
      problems_.push_back({table_fault::long_name, where, activity_.empty() ? duty_ : activity_,
                           std::to_string(most_inherited), fault::none});
  }

  void read_value(const grid_row& row, const std::string& name) {
    measurement m =
        read_with_unit(cut_name(name, place_at(table_, row, columns_, column::indicator)),
                       measured_text(row), columns_.measured_unit);
    count_inherited(place_at(table_, row, columns_, column::indicator));
    m.duty = duty_;
    m.activity = activity_;
    m.note = trimmed_string(text(row, column::note));
    m.where = place_at(table_, row, columns_, column::measured);
    points_row counted;
    m.given_points = given_points(row, counted);
    const std::string input = trimmed_string(text(row, column::rule_input));
    if (!input.empty() && answer(m, input)) return;
    if (columns_.has(column::given_points)) {
      counted.name = m.indicator;
      counted.group = trimmed_string(text(row, column::first_kind));
      counted.full_points = full_points(row, columns_);
      counted.given_points = m.given_points;
      out_.points_rows.push_back(std::move(counted));
    }
    out_.items.push_back(std::move(m));
  }

  // Empty too where they are written and are no number, which is told.
  std::optional<decimal> given_points(const grid_row& row, points_row& counted) {
    const std::string_view points = trimmed_text(text(row, column::given_points));
    if (jixiao::detail::kind_of_words(points) == measurement_kind::missing) return std::nullopt;
    if (const auto read = points_in(points)) return read;
    counted.is_unread = true;
    problem(table_fault::unreadable_points, place_at(table_, row, columns_, column::given_points),
            points, read_quantity(points).problem.what);
    return std::nullopt;
  }

  static column full_points_column(const column_map& columns) {
    return columns.has(column::points) ? column::points : column::weight;
  }
  static std::optional<decimal> full_points(const grid_row& row, const column_map& columns) {
    return points_in(text_at(row, columns, full_points_column(columns)), percent);
  }

  void read_sum(const grid_row& row, const sum_row& sum) {
    if (!columns_.has(column::given_points)) return;
    points_row counted = row_of_points(row, columns_, sum.kind);
    counted.name = std::string(sum.name);
    // One cell for both columns has what was given.
    const std::size_t given = *columns_[column::given_points];
    const bool is_merged =
        given < row.size() && row[given].is_continuation && !row[given].is_from_above;
    if (is_merged && !counted.given_points) {
      counted.given_points = std::exchange(counted.full_points, std::nullopt);
      counted.given_where = counted.full_where;
    } else {
      counted.given_points = given_points(row, counted);
    }
    if (!counted.given_points && !counted.is_unread && !counted.full_points) {
      counted.given_points = points_in(sum.written);
      counted.given_where = place_at(table_, row, sum.name_at);
    }
    if (counted.given_points || counted.full_points) out_.points_rows.push_back(std::move(counted));
  }

  // What has points and is no indicator counts all the same, as a kind of its own does.
  void read_nameless(const grid_row& row) {
    if (!columns_.has(column::given_points)) return;
    points_row counted = row_of_points(row, columns_, points_row_kind::other);
    if (!counted.given_points && !counted.full_points) return;
    counted.given_points = given_points(row, counted);
    if (const auto at = name_before_points(row, columns_))
      counted.name = trimmed_string(row[*at].text);
    counted.group = trimmed_string(text(row, column::first_kind));
    out_.points_rows.push_back(std::move(counted));
  }

  // Whether this is the row that has points.
  bool add_money_above(const grid_row& row, const column_map& money) {
    points_row counted = row_of_points(row, money, points_row_kind::other);
    if (!counted.given_points) return false;
    for (std::size_t i = 0; i < row.size() && counted.name.empty(); ++i)
      if (!row[i].is_continuation) counted.name = trimmed_string(row[i].text);
    budget_execution spent;
    spent.where = place_at(table_, row, money, column::executed);
    const quantity_reading adjusted =
        read_quantity(trimmed_text(text_at(row, money, column::adjusted)));
    const quantity_reading executed =
        read_quantity(trimmed_text(text_at(row, money, column::executed)));
    if (adjusted && executed && adjusted.value.unit == executed.value.unit) {
      spent.adjusted = exact_decimal(adjusted.value.value);
      spent.executed = exact_decimal(executed.value.value);
    }
    if (spent.adjusted && spent.executed) {
      counted.budget = out_.budgets.size();
      out_.budgets.push_back(std::move(spent));
    }
    out_.points_rows.push_back(std::move(counted));
    return true;
  }

  points_row row_of_points(const grid_row& row, const column_map& columns,
                           points_row_kind kind) const {
    points_row counted;
    counted.kind = kind;
    counted.full_points = full_points(row, columns);
    counted.given_points = points_in(text_at(row, columns, column::given_points));
    counted.full_where = place_at(table_, row, columns, full_points_column(columns));
    counted.given_where = place_at(table_, row, columns, column::given_points);
    return counted;
  }

  // 9.5, 9.5分; of full points 10% too.
  static std::optional<decimal> points_in(std::string_view text, unit also = jixiao::points) {
    const std::string_view words = trimmed_text(text);
    if (words.empty()) return std::nullopt;
    const quantity_reading number = read_quantity(words);
    if (!number || !number.value.value.is_decimal()) return std::nullopt;
    const unit& u = number.value.unit;
    if (!u.is_bare() && u != jixiao::points && u != also) return std::nullopt;
    return exact_decimal(number.value.value);
  }

  // A row for each input of a scoring rule: all of them are one measurement, the first row's. False
  // for that.
  bool answer(measurement& m, const std::string& input) {
    measurement* whole = &m;
    for (std::size_t i = out_.items.size(); i-- > 0;) {
      measurement& before = out_.items[i];
      if (before.answers.empty() || before.indicator != m.indicator ||
          before.activity != m.activity || before.duty != m.duty)
        break;
      whole = &before;
      break;
    }
    add_answer(*whole, input, m.text);
    if (whole != &m && m.given_points) whole->given_points = m.given_points;
    return whole != &m;
  }

  void read_money(const grid_row& row, const std::string& indicator) {
    if (!indicator.empty()) return;
    budget_execution money;
    money.duty = duty_;
    money.activity = activity_;
    money.where = place_at(table_, row, columns_, column::executed);
    money.adjusted = amount(row, column::adjusted);
    money.executed = amount(row, column::executed);
    if (money.adjusted || money.executed) out_.budgets.push_back(std::move(money));
  }

  std::optional<decimal> amount(const grid_row& row, column c) {
    const std::string_view words = trimmed_text(text(row, c));
    if (words.empty()) return std::nullopt;
    const decimal_reading number = read_decimal(words);
    if (number) return number.value;
    problem(table_fault::money_without_figure, place_at(table_, row, columns_, c), words,
            number.problem.what);
    return std::nullopt;
  }

  void problem(table_fault what, const place& where, std::string_view words, fault why) {
    problems_.push_back({what, where, std::string(words), {}, why});
  }

  static constexpr std::size_t most_inherited = std::size_t{256} << 20;

  const grid& table_;
  const header& head_;
  const column_map& columns_;
  measurements& out_;
  std::vector<table_problem>& problems_;
  merged_texts merged_;
  std::string duty_;
  std::string activity_;
  bool is_first_ = true;
  std::size_t inherited_ = 0;  // bytes of names that rows took from those above
};

// Reads the items of a JSON document; a place in it is a JSON Pointer.
class json_reader {
 public:
  json_reader(const std::string& file, std::vector<table_problem>& problems)
      : file_(file), problems_(problems) {}

  measurement measured(const json_value& item, const std::string& pointer) const {
    check_keys(item, {"duty", "activity", "indicator", "value", "note", "points", "inputs"},
               pointer);
    measurement m =
        read_measurement(text(item, "indicator", pointer), text(item, "value", pointer));
    m.duty = text(item, "duty", pointer);
    m.activity = text(item, "activity", pointer);
    m.note = text(item, "note", pointer);
    m.given_points = number(item, "points", pointer, table_fault::unreadable_points);
    m.where = at(pointer);
    if (const json_value* inputs = item.find("inputs"))
      for (const auto& [input, value] : inputs->members)
        add_answer(m, input, text(*inputs, input, pointer + "/inputs"));
    return m;
  }

  budget_execution budget(const json_value& item, const std::string& pointer) const {
    check_keys(item, {"duty", "activity", "adjusted", "executed"}, pointer);
    budget_execution money;
    money.duty = text(item, "duty", pointer);
    money.activity = text(item, "activity", pointer);
    money.adjusted = number(item, "adjusted", pointer, table_fault::money_without_figure);
    money.executed = number(item, "executed", pointer, table_fault::money_without_figure);
    money.where = at(pointer);
    return money;
  }

 private:
  place at(std::string pointer) const {
    place where;
    where.file = file_;
    where.address = std::move(pointer);
    return where;
  }

  // A text, or a number as its digits; anything else is none.
  std::string text(const json_value& item, std::string_view name,
                   const std::string& pointer) const {
    const json_value* found = item.find(name);
    if (found == nullptr || found->is_null()) return {};
    if (found->is_string() || found->is_number()) return found->text;
    problems_.push_back({table_fault::wrong_kind,
                         at(pointer + "/" + pointer_part(name)),
                         {},
                         "\"…\"",
                         fault::none});
    return {};
  }

  void check_keys(const json_value& item, std::initializer_list<std::string_view> known,
                  const std::string& pointer) const {
    for_unknown_keys(item, known, [&](const std::string& key, const std::string& all) {
      problems_.push_back(
          {table_fault::unknown_key, at(pointer + "/" + pointer_part(key)), key, all, fault::none});
    });
  }

  std::optional<decimal> number(const json_value& item, std::string_view name,
                                const std::string& pointer, table_fault otherwise) const {
    const std::string words = text(item, name, pointer);
    if (words.empty()) return std::nullopt;
    const decimal_reading d = read_decimal(words);
    if (d) return d.value;
    problems_.push_back(
        {otherwise, at(pointer + "/" + std::string(name)), words, {}, d.problem.what});
    return std::nullopt;
  }

  const std::string& file_;
  std::vector<table_problem>& problems_;
};

}  // namespace

bool is_measurements_table(const column_map& columns) {
  return columns.has(column::indicator) && columns.has(column::measured);
}

namespace {

template <class After>
bool read_rows(const grid& table, measurements& out, std::vector<table_problem>& problems,
               After after) {
  const auto wanted = [](const column_map& columns) { return is_measurements_table(columns); };
  const header found = find_header(table, wanted, problems);
  if (found.row_count == 0) return false;
  rows_reader reader(table, found, out, problems);
  reader.read_money_above();
  const std::size_t first = found.first_row + found.row_count;
  if (first < table.rows.size()) out.items.reserve(table.rows.size() - first);
  for (std::size_t r = first; r < table.rows.size(); ++r) {
    reader.read(table.rows[r]);
    after(r);
  }
  return true;
}

}  // namespace

bool read_measurements(const grid& table, measurements& out, std::vector<table_problem>& problems) {
  return read_rows(table, out, problems, [](std::size_t) {});
}

bool take_measurements(grid& table, measurements& out, std::vector<table_problem>& problems) {
  return read_rows(table, out, problems, [&](std::size_t r) { grid_row().swap(table.rows[r]); });
}

bool is_measurements_table(const grid& table) {
  std::vector<table_problem> ignored;
  const auto wanted = [](const column_map& columns) { return is_measurements_table(columns); };
  return find_header(table, wanted, ignored).row_count != 0;
}

bool begins_with_headings(const grid& table) {
  std::vector<table_problem> ignored;
  return !table.rows.empty() && header_at(table, 0, ignored).row_count != 0;
}

bool is_measurements_json(const json_value& root) {
  return root.is_object() && root.find("measurements") != nullptr;
}

void read_measurements_json(const json_value& root, const std::string& file, measurements& out,
                            std::vector<table_problem>& problems) {
  const json_reader reader(file, problems);
  const auto for_each = [&](std::string_view name, auto read) {
    const json_value* list = root.find(name);
    if (list == nullptr) return;
    for (std::size_t i = 0; i < list->items.size(); ++i)
      read(list->items[i], "/" + std::string(name) + "/" + std::to_string(i));
  };
  for_each("measurements", [&](const json_value& item, const std::string& pointer) {
    out.items.push_back(reader.measured(item, pointer));
  });
  for_each("budgets", [&](const json_value& item, const std::string& pointer) {
    out.budgets.push_back(reader.budget(item, pointer));
  });
}

}  // namespace jixiao::io
