// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/xlsx.hpp>

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <new>
#include <span>
#include <vector>

#include <jixiao/report/words.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/wording.hpp>
#include "form.hpp"
#include "workbook.hpp"

namespace jixiao::report {

namespace {

using row_t = std::uint32_t;
using column_t = std::uint16_t;

void write_heads(workbook& book, lxw_worksheet* sheet, row_t row,
                 std::span<const std::string> heads) {
  for (std::size_t c = 0; c < heads.size(); ++c)
    book.text(sheet, row, static_cast<column_t>(c), heads[c], cell_style::head);
}

// The published table on a sheet, its duties and activities merged over the rows of their
// indicators; `extra` writes what stands to the right of an indicator.
class table_sheet {
 public:
  table_sheet(workbook& book, lxw_worksheet* sheet, const department& table)
      : book_(book),
        sheet_(sheet),
        table_(table),
        columns_(table),
        levels_(scale_of(table)),
        with_rules_(has_rules(table)),
        with_targets_(with_rules_ || has_targets(table) || has_points(table)) {
    for (std::string_view head : columns_.words()) heads_.emplace_back(head);
    name_ = static_cast<column_t>(heads_.size() - 1);
    for (std::string_view word : columns_.levels(levels_)) heads_.emplace_back(word);
    behind_levels_ = static_cast<column_t>(heads_.size());
    if (with_targets_) heads_.insert(heads_.end(), {"指标值", "分值"});
    if (with_rules_) heads_.emplace_back("评分标准");
  }

  column_t width() const { return static_cast<column_t>(heads_.size()); }

  template <class Extra>
  void write(const std::vector<std::string>& extra_heads, Extra extra) {
    const auto all = static_cast<column_t>(width() + extra_heads.size());
    set_widths(all);
    // In one row, as the published form has them.
    if (!table_.name.empty()) book_.text(sheet_, row_, 0, table_.name, cell_style::title);
    if (columns_.with_work)
      book_.text(sheet_, row_, 8, "单位：" + std::string(table_.currency.symbol()),
                 cell_style::wrapped);
    worksheet_set_row(sheet_, row_++, 28, nullptr);
    for (column_t c = 0; c < all; ++c)
      book_.text(sheet_, row_, c, c < width() ? heads_[c] : extra_heads[c - width()],
                 cell_style::head);
    book_.repeat_head(sheet_, row_, behind_name());
    ++row_;
    for (std::size_t d = 0; d < table_.duties.size(); ++d) write_duty(d, all, extra);
    if (!table_.own_words.empty())
      book_.text(sheet_, row_++, 0, table_.own_words, cell_style::wrapped);
  }

 private:
  // A column without any text is kept, as the published form has it, but narrow.
  void set_widths(column_t all) {
    std::array<int, 4> widths{24, 12, 10, 10};
    for (const duty& d : table_.duties) {
      widen(widths, d.description, d.objective);
      for (const activity& a : d.activities)
        for (const objective& o : a.objectives) widen(widths, a.description, o.text);
    }
    column_t c = 0;
    if (columns_.with_work)
      for (; c < widths.size(); ++c) book_.set_width(sheet_, c, c, widths[c]);
    for (; c < name_; ++c) book_.set_width(sheet_, c, c, 12);
    book_.set_width(sheet_, name_, name_, 22);
    for (c = behind_name(); c < all; ++c)
      book_.set_width(sheet_, c, c, c < behind_levels_ ? 13 : 12);
    if (with_rules_)
      book_.set_width(sheet_, static_cast<column_t>(width() - 1),
                      static_cast<column_t>(width() - 1), 44);
    if (all > width())
      book_.set_width(sheet_, static_cast<column_t>(all - 1), static_cast<column_t>(all - 1), 48);
  }

  static void widen(std::array<int, 4>& widths, const std::string& description,
                    const std::string& objective) {
    if (!description.empty()) widths[2] = 30;
    if (!objective.empty()) widths[3] = 26;
  }

  template <class Extra>
  void write_duty(std::size_t d, column_t all, Extra& extra) {
    const duty& du = table_.duties[d];
    if (!du.name.empty()) {
      book_.text(sheet_, row_, 0, du.name, cell_style::head);
      write_amount(row_, row_, 1, du.budget);
      book_.text(sheet_, row_, 2, du.description, cell_style::wrapped);
      book_.text(sheet_, row_, 3, du.objective, cell_style::wrapped);
      for (column_t c = 4; c < all; ++c) book_.text(sheet_, row_, c, "", cell_style::wrapped);
      ++row_;
    }
    for (std::size_t a = 0; a < du.activities.size(); ++a) write_activity(d, a, all, extra);
  }

  // One number over the rows from `first` to `last`, or a blank.
  void write_amount(row_t first, row_t last, column_t column,
                    const std::optional<decimal>& amount) {
    book_.merge(sheet_, first, column, last, column, "", cell_style::amount);
    if (amount) book_.number(sheet_, first, column, *amount, cell_style::amount);
  }

  template <class Extra>
  void write_activity(std::size_t d, std::size_t a, column_t all, Extra& extra) {
    const activity& act = table_.duties[d].activities[a];
    row_t first = row_;
    bool is_first_part = true;
    std::size_t place = 0;
    for (const objective& o : act.objectives) {
      row_t first_of_objective = row_;
      for (const indicator& i : o.indicators) {
        if (columns_.changes(i, levels_)) {
          end_objective(first_of_objective, o);
          end_activity(first, act, is_first_part);
          is_first_part = is_first_part && row_ == first;
          write_heads_again(all);
          first = first_of_objective = row_;
        }
        write_indicator(i);
        extra(row_, d, a, place++);
        ++row_;
      }
      end_objective(first_of_objective, o);
    }
    if (row_ == first && columns_.with_work) {
      for (column_t c = 3; c < all; ++c) book_.text(sheet_, row_, c, "", cell_style::wrapped);
      ++row_;
    }
    end_activity(first, act, is_first_part);
  }

  void write_indicator(const indicator& i) {
    const auto write = [&](int column, std::string_view text) {
      book_.text(sheet_, row_, static_cast<column_t>(column), std::string(text),
                 cell_style::wrapped);
    };
    if (columns_.with_kinds) {
      const two_kinds kinds(i.kind);
      write(name_ - 2, kinds.first);
      write(name_ - 1, kinds.second);
    }
    write(name_, i.name);
    for (column_t c = behind_name(); c < behind_levels_; ++c) {
      const std::size_t level = c - static_cast<std::size_t>(behind_name());
      write(c, level < i.cells.size() ? std::string_view(i.cells[level]) : std::string_view());
    }
    if (with_targets_) {
      write(behind_levels_, i.target ? std::string_view(i.target->text) : std::string_view());
      write_amount(row_, row_, static_cast<column_t>(behind_levels_ + 1), i.full_points);
    }
    if (with_rules_) write(behind_levels_ + 2, i.rule_text);
  }

  void write_heads_again(column_t all) {
    const std::vector<std::string_view> words = columns_.levels(levels_);
    for (std::size_t n = 0; n < words.size(); ++n)
      heads_[static_cast<std::size_t>(behind_name()) + n] = std::string(words[n]);
    for (column_t c = 0; c < all; ++c)
      book_.text(sheet_, row_, c, c < width() ? heads_[c] : std::string(), cell_style::head);
    ++row_;
  }

  void end_objective(row_t first, const objective& o) {
    if (row_ > first && columns_.with_work)
      book_.merge(sheet_, first, 3, row_ - 1, 3, o.text, cell_style::wrapped);
  }
  // The cells of an activity over its rows; a budget stands in the first of its parts alone.
  void end_activity(row_t first, const activity& act, bool is_first_part) {
    if (row_ == first || !columns_.with_work) return;
    const std::string name = act.name.empty() ? std::string() : "　　" + act.name;
    book_.merge(sheet_, first, 0, row_ - 1, 0, name, cell_style::wrapped);
    book_.merge(sheet_, first, 2, row_ - 1, 2, act.description, cell_style::wrapped);
    write_amount(first, row_ - 1, 1, is_first_part ? act.budget : std::nullopt);
  }

  // Where the levels begin.
  column_t behind_name() const { return static_cast<column_t>(name_ + 1); }

  workbook& book_;
  lxw_worksheet* sheet_;
  const department& table_;
  table_heads columns_;
  scale levels_;
  bool with_rules_;
  bool with_targets_;
  std::vector<std::string> heads_;
  column_t name_ = 4;
  column_t behind_levels_ = 9;
  row_t row_ = 0;
};

// Blank where the weights that it hangs on are refused: 0 would be a figure.
void write_full(workbook& book, lxw_worksheet* sheet, row_t row, column_t column,
                const part_score& score) {
  if (is_unweighted(score))
    book.text(sheet, row, column, "", cell_style::figure);
  else
    book.number(sheet, row, column, round_to_scale(score.full, 6, rounding::half_up).stripped());
}

// Where the points of a duty's indicators stand on the sheet of the table.
struct points_range {
  row_t first = 0;
  row_t last = 0;
  column_t column = 0;
};

std::vector<points_range> write_scores(workbook& book, lxw_worksheet* sheet, const content& what) {
  std::vector<points_range> ranges(what.result.duties.size());
  table_sheet table(book, sheet, what.table);
  const column_t first = table.width();
  const std::vector<std::string> heads{say(what.in, &report_words::measured_column),
                                       say(what.in, &report_words::grade_column),
                                       say(what.in, &report_words::points_column),
                                       say(what.in, &report_words::full_column),
                                       say(what.in, &report_words::points_exact),
                                       say(what.in, &report_words::explanation_column)};
  table.write(heads, [&](row_t row, std::size_t d, std::size_t a, std::size_t place) {
    const auto& scores = what.result.duties[d].activities[a].indicators;
    if (place >= scores.size()) return;
    const indicator_score& score = scores[place];
    const std::optional<grade> g = score.verdict ? score.verdict->grade : std::nullopt;
    const auto column = [&](int c) { return static_cast<column_t>(first + c); };
    if (ranges[d].column == 0) ranges[d] = {row, row, column(2)};
    ranges[d].last = row;
    book.text(sheet, row, column(0), score.measured, cell_style::wrapped);
    book.text(sheet, row, column(1), grade_word(g, what.in, score.levels),
              style_of(shade_of(g, score.levels)));
    if (score.points)
      book.number(sheet, row, column(2),
                  round_to_scale(*score.points, 6, rounding::half_up).stripped());
    else
      book.text(sheet, row, column(2), points_words(score, what.in), cell_style::wrapped);
    write_full(book, sheet, row, column(3), score);
    book.text(sheet, row, column(4), score.points ? exact_figure(*score.points) : "",
              cell_style::exact);
    book.text(sheet, row, column(5), reason_words(what, d, a, score), cell_style::wrapped);
  });
  return ranges;
}

// The points of a part, its full marks and the exact points, in columns 1 to 3 of the summary.
void write_points(workbook& book, lxw_worksheet* sheet, row_t row, const part_score& score,
                  language in) {
  if (score.points)
    book.number(sheet, row, 1, round_to_scale(*score.points, 6, rounding::half_up).stripped());
  else
    book.text(sheet, row, 1, points_words(score, in), cell_style::wrapped);
  write_full(book, sheet, row, 2, score);
  book.text(sheet, row, 3, score.points ? exact_figure(*score.points) : "", cell_style::exact);
}

// A bar a duty, of the summary's rows from `first` to `last`: points and full marks; below row
// `bottom`.
void draw_duties(workbook& book, lxw_worksheet* sheet, const std::string& sheet_name, row_t first,
                 row_t last, row_t bottom, language in) {
  lxw_chart* chart = workbook_add_chart(book.handle(), LXW_CHART_BAR);
  if (chart == nullptr) throw std::bad_alloc();
  const auto series = [&](column_t column, const std::string& title, lxw_color_t paint) {
    lxw_chart_series* added = chart_add_series(chart, nullptr, nullptr);
    if (added == nullptr) throw std::bad_alloc();
    lxw_chart_fill fill{};
    fill.color = paint;
    chart_series_set_fill(added, &fill);
    chart_series_set_categories(added, sheet_name.c_str(), first, 0, last, 0);
    chart_series_set_values(added, sheet_name.c_str(), first, column, last, column);
    chart_series_set_name(added, title.c_str());
  };
  series(1, say(in, &report_words::points_column), 0x1F5FA8);
  series(2, say(in, &report_words::full_column), 0xC9CFD6);
  chart_title_set_name(chart, say(in, &report_words::duties_chart).c_str());
  // The first duty on top, as in the table; of bars that lie, the categories stand on the y axis.
  chart_axis_set_reverse(chart->y_axis);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  worksheet_insert_chart(sheet, bottom + 2, 0, chart);
}

// The same sums as the spreadsheet makes them, so that a change of a figure is seen at once.
class live_sums {
 public:
  live_sums(workbook& book, lxw_worksheet* sheet, std::string table_name,
            const std::vector<points_range>& ranges)
      : book_(book), sheet_(sheet), table_(std::move(table_name)), ranges_(ranges) {}

  // Only where the points are the sum of the indicators': a budget or a veto may count as well.
  void of_duty(row_t row, std::size_t d, const duty_score& score) {
    const points_range& r = ranges_[d];
    rational sum;
    for (const activity_score& a : score.activities)
      for (const indicator_score& i : a.indicators) sum += i.points.value_or(rational(0));
    if (r.column == 0 || !score.points || sum != *score.points) return;
    book_.formula(sheet_, row, 4,
                  "=SUM('" + table_ + "'!" + workbook::address(r.first, r.column) + ":" +
                      workbook::address(r.last, r.column) + ")",
                  *score.points);
  }
  // Of the rows of the summary.
  void of_whole(row_t row, row_t first, row_t last, const evaluation& result) {
    rational sum;
    const auto add = [&](const part_score& part) { sum += part.points.value_or(rational(0)); };
    for (const duty_score& d : result.duties) {
      add(d);
      if (d.execution) add(*d.execution);
    }
    if (result.execution) add(*result.execution);
    if (!result.points || last < first || sum != *result.points) return;
    book_.formula(sheet_, row, 4,
                  "=SUM(" + workbook::address(first, 1) + ":" + workbook::address(last, 1) + ")",
                  *result.points);
  }

 private:
  workbook& book_;
  lxw_worksheet* sheet_;
  std::string table_;
  const std::vector<points_range>& ranges_;
};

void write_summary(workbook& book, lxw_worksheet* sheet, const std::string& name,
                   const std::string& table_name, const std::vector<points_range>& ranges,
                   const content& what) {
  live_sums sums(book, sheet, table_name, ranges);
  book.set_width(sheet, 0, 0, 30);
  book.set_width(sheet, 1, 4, 14);
  book.text(sheet, 0, 0, say(what.in, &report_words::total_head), cell_style::head);
  if (what.result.total)
    book.number(sheet, 0, 1, *what.result.total);
  else
    book.text(sheet, 0, 1, total_words(what.result, what.in), cell_style::wrapped);
  book.text(sheet, 0, 2, grade_word(what.result.grade(), what.in, what.result.levels),
            style_of(shade_of(what.result.grade(), what.result.levels)));
  book.text(sheet, 1, 0, say(what.in, &report_words::scheme_head), cell_style::head);
  book.text(sheet, 1, 1, scheme_words(what.how, what.in), cell_style::wrapped);
  row_t row = 3;
  const std::array<std::string, 5> heads{
      say(what.in, &report_words::duty_column), say(what.in, &report_words::points_column),
      say(what.in, &report_words::full_column), say(what.in, &report_words::points_exact),
      say(what.in, &report_words::points_by_formula)};
  write_heads(book, sheet, row, heads);
  const row_t first = ++row;
  for (std::size_t n = 0; n < what.result.duties.size(); ++n) {
    const duty_score& d = what.result.duties[n];
    sums.of_duty(row, n, d);
    book.text(sheet, row, 0, d.name.empty() ? say(what.in, &report_words::all_in_table) : d.name,
              cell_style::wrapped);
    write_points(book, sheet, row++, d, what.in);
  }
  const row_t last_duty = row - 1;
  const auto execution = [&](const std::optional<execution_score>& score,
                             const std::string& whose) {
    if (!score) return;
    book.text(sheet, row, 0,
              whose.empty() ? execution_words(*score, what.in)
                            : whose + " ／ " + execution_words(*score, what.in),
              cell_style::wrapped);
    write_points(book, sheet, row++, *score, what.in);
  };
  for (const duty_score& d : what.result.duties) execution(d.execution, d.name);
  execution(what.result.execution, {});
  sums.of_whole(0, first, row - 1, what.result);
  if (last_duty >= first) draw_duties(book, sheet, name, first, last_duty, row - 1, what.in);
}

struct list_column {
  std::string head;
  int width;
};

// A sheet for rows under headings that stay in view and stand on each printed page.
lxw_worksheet* add_list_sheet(workbook& book, const std::string& name,
                              const std::vector<list_column>& columns) {
  lxw_worksheet* sheet = book.add_sheet(name);
  std::vector<std::string> heads;
  for (const list_column& c : columns) {
    const auto at = static_cast<column_t>(heads.size());
    book.set_width(sheet, at, at, c.width);
    heads.push_back(c.head);
  }
  book.repeat_head(sheet, 0, 0);
  write_heads(book, sheet, 0, heads);
  return sheet;
}

void write_remarks(workbook& book, const content& what) {
  if (what.result.problems.empty()) return;
  lxw_worksheet* sheet = add_list_sheet(book, say(what.in, &report_words::remarks_sheet),
                                        {{say(what.in, &report_words::severity_column), 9},
                                         {say(what.in, &report_words::remark_column), 90},
                                         {say(what.in, &report_words::place_column), 36}});
  row_t row = 1;
  for (const remark& r : remarks_of(what.result, what.in)) {
    book.text(sheet, row, 0, severity_words(r.problem->level, what.in), cell_style::wrapped);
    book.text(sheet, row, 1, r.words, cell_style::wrapped);
    book.text(sheet, row, 2, place_words(r.problem->where, what.in), cell_style::wrapped);
    ++row;
  }
}

void write_findings(workbook& book, const content& what) {
  lxw_worksheet* sheet = add_list_sheet(book, say(what.in, &report_words::findings_sheet),
                                        {{say(what.in, &report_words::severity_column), 9},
                                         {say(what.in, &report_words::activity_column), 28},
                                         {say(what.in, &report_words::indicator_column), 28},
                                         {say(what.in, &report_words::finding_column), 90}});
  row_t row = 1;
  for (severity level : {severity::error, severity::warning, severity::note})
    for (const table_finding& f : what.findings) {
      if (f.what.level() != level) continue;
      book.text(sheet, row, 0, severity_words(level, what.in), cell_style::wrapped);
      book.text(sheet, row, 1, f.activity.empty() ? f.duty : f.activity, cell_style::wrapped);
      book.text(sheet, row, 2, f.indicator, cell_style::wrapped);
      book.text(sheet, row, 3, finding_words(f, what.in), cell_style::wrapped);
      ++row;
    }
  worksheet_autofilter(sheet, 0, 0, std::max<row_t>(row, 2) - 1, 3);
}

// A list to choose from, where the standard grades by labels; Excel allows 255 characters, and
// parts them at commas.
void offer_labels(lxw_worksheet* sheet, row_t row, column_t column, const indicator& i,
                  language in) {
  if (!i.standard.is_qualitative()) return;
  std::vector<std::string> labels;
  std::size_t length = 0;
  for (const std::string& cell : i.cells) {
    const std::string_view text = detail::trimmed(cell);
    if (text.empty()) continue;
    if (text.find_first_of(",\"") != std::string_view::npos) return;
    labels.emplace_back(text);
    length += text.size() + 1;
  }
  if (labels.empty() || length > 250) return;
  std::vector<char*> list;
  list.reserve(labels.size() + 1);
  for (std::string& label : labels) list.push_back(label.data());
  list.push_back(nullptr);
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_LIST;
  rule.value_list = list.data();
  // Another word may be meant: 优 as an assessor gave it, 不适用.
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  std::string title = say(in, &report_words::not_a_level);
  std::string grades;
  const scale levels = i.standard.level_scale();
  for (grade g : levels.levels())
    grades += (grades.empty() ? std::string() : say(in, &catalogue::between_items)) +
              std::string(levels.word_of(g));
  // Excel shows 255 characters.
  std::string words = say(in, &report_words::choose_from_list, {grades});
  rule.error_title = title.data();
  rule.error_message = words.data();
  worksheet_data_validation_cell(sheet, row, column, &rule);
}

// What an input of a scoring rule may be: 是 or 否 from a list, a whole number, points in a range.
void ask_input(lxw_worksheet* sheet, row_t row, column_t column, const rule_input& asked,
               language in) {
  lxw_data_validation rule{};
  std::string yes = say(in, &report_words::yes);
  std::string no = say(in, &report_words::no);
  char* answers[] = {yes.data(), no.data(), nullptr};
  std::string least = "=" + std::string(to_text(asked.least).view());
  std::string most = "=" + std::string(to_text(asked.most).view());
  switch (asked.kind) {
    case input_kind::value: return;
    case input_kind::flag:
      rule.validate = LXW_VALIDATION_TYPE_LIST;
      rule.value_list = answers;
      break;
    case input_kind::count:
      // As a text or a number: what matters is that it is whole and not below 0.
      rule.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
      least = "=AND(ISNUMBER(VALUE(" + workbook::address(row, column) + ")),VALUE(" +
              workbook::address(row, column) + ")>=0,INT(VALUE(" + workbook::address(row, column) +
              "))=VALUE(" + workbook::address(row, column) + "))";
      rule.value_formula = least.data();
      break;
    case input_kind::given:
      if (asked.times >= 0) return;
      rule.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
      least = "=AND(VALUE(" + workbook::address(row, column) + ")>" + least + ",VALUE(" +
              workbook::address(row, column) + ")<" + most + ")";
      rule.value_formula = least.data();
      break;
  }
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
  std::string title = say(in, &report_words::not_as_asked);
  rule.error_title = title.data();
  worksheet_data_validation_cell(sheet, row, column, &rule);
}

}  // namespace

std::string xlsx(const content& what) {
  workbook book;
  const std::string summary = say(what.in, &report_words::summary_sheet);
  const std::string table = say(what.in, &report_words::evaluation_sheet);
  lxw_worksheet* first = book.add_sheet(summary);
  lxw_worksheet* second = book.add_sheet(table);
  write_summary(book, first, summary, table, write_scores(book, second, what), what);
  write_remarks(book, what);
  write_findings(book, what);
  return book.finish();
}

std::string table_xlsx(const department& table) {
  workbook book;
  table_sheet(book, book.add_sheet("绩效目标"), table)
      .write({}, [](row_t, std::size_t, std::size_t, std::size_t) {});
  return book.finish();
}

std::string form_xlsx(const department& table, language in) {
  workbook book;
  lxw_worksheet* sheet = book.add_sheet(say(in, &report_words::measurements_sheet));
  const form_rows form(table, in);
  const std::vector<std::string> heads = form.heads();
  const auto measured = static_cast<column_t>(heads.size() - 2);
  const auto note = static_cast<column_t>(heads.size() - 1);
  for (column_t c = 0; c <= note; ++c) {
    const int width = c == note ? 36 : c == 1 || c == 2 ? 26 : c == 0 || c == measured ? 18 : 14;
    book.set_width(sheet, c, c, width);
  }
  write_heads(book, sheet, 0, heads);
  book.repeat_head(sheet, 0, 3);
  row_t row = 1;
  for_each_indicator(table, [&](const indicator_path& path) {
    for (const form_line& line : form.lines(path)) {
      for (std::size_t c = 0; c < line.known.size(); ++c)
        book.text(sheet, row, static_cast<column_t>(c), line.known[c], cell_style::wrapped);
      book.text(sheet, row, measured, "", cell_style::input);
      book.text(sheet, row, note, "", cell_style::input);
      if (line.asked)
        ask_input(sheet, row, measured, *line.asked, in);
      else
        offer_labels(sheet, row, measured, path.indicator, in);
      ++row;
    }
  });
  return book.finish();
}

}  // namespace jixiao::report
