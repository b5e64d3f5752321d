// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/rule/rule_case.hpp>
#include <jixiao/table/department.hpp>
#include <jixiao/table/rule_of.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao::report {

inline bool has_targets(const department& table) {
  bool found = false;
  for_each_indicator(table,
                     [&](const indicator_path& path) { found = found || path.indicator.target; });
  return found;
}

// Whether a table has a column of rules in words (评分标准).
inline bool has_rules(const department& table) {
  bool found = false;
  for_each_indicator(table, [&](const indicator_path& path) {
    found = found || !path.indicator.rule_text.empty();
  });
  return found;
}

// Whether a table has a column of points (分值), which stand beside targets, rules and bands alike.
inline bool has_points(const department& table) {
  bool found = false;
  for_each_indicator(
      table, [&](const indicator_path& path) { found = found || path.indicator.full_points; });
  return found;
}

// The headings of a table: duties and activities with theirs, the kinds of its indicators
// (一级指标, 二级指标), and levels. A table by kinds alone has no duty; where the scale changes,
// the headings come again.
struct table_heads {
  bool with_work = true;
  bool with_kinds = false;
  std::size_t level_count;  // of the longest scale

  explicit table_heads(const department& table) : level_count(scale_of(table).size()) {
    for_each_indicator(table, [&](const indicator_path& path) {
      with_kinds = with_kinds || !path.indicator.kind.empty();
      level_count = std::max(level_count, path.indicator.standard.level_scale().size());
    });
    if (!with_kinds || table.budget) return;
    with_work = false;
    for (const duty& d : table.duties) {
      with_work = with_work || !d.name.empty() || d.budget || !d.description.empty() ||
                  !d.objective.empty();
      for (const activity& a : d.activities) {
        with_work = with_work || !a.name.empty() || a.budget || !a.description.empty();
        for (const objective& o : a.objectives) with_work = with_work || !o.text.empty();
      }
    }
  }

  // Those before the levels, the indicator's own among them.
  std::vector<std::string_view> words() const {
    std::vector<std::string_view> heads;
    if (with_work) heads = {"职责活动", "年度预算数", "内容描述", "绩效目标"};
    if (with_kinds) heads.insert(heads.end(), {"一级指标", "二级指标"});
    heads.push_back(with_work ? "绩效指标" : "三级指标");
    return heads;
  }
  // A column for each level of the longest scale.
  std::vector<std::string_view> levels(const scale& of) const {
    std::vector<std::string_view> heads;
    for (grade g : of.levels()) heads.push_back(of.word_of(g));
    heads.resize(level_count);
    return heads;
  }
  // Whether an indicator has other levels than the headings say, which then are its own.
  static bool changes(const indicator& i, scale& so_far) {
    const scale& own = i.standard.level_scale();
    if (own.words() == so_far.words()) return false;
    so_far = own;
    return true;
  }
};

// 产出指标/数量指标 as it stands in two columns.
struct two_kinds {
  std::string_view first;
  std::string_view second;

  explicit two_kinds(std::string_view kind) : first(kind.substr(0, kind.find('/'))) {
    if (first.size() < kind.size()) second = kind.substr(first.size() + 1);
  }
};

// Whether an indicator's rule in words is what scores it.
inline bool is_ruled(const indicator& i) { return !i.rule_text.empty() && i.standard.is_blank(); }

// A row of a form: what stands to the left of the cells to be filled in, and what its rule asks for
// there.
struct form_line {
  std::vector<std::string> known;
  std::optional<rule_input> asked;
};

// The rows of a form to be filled in: whose an indicator is and what it is held against, then a
// cell each for the measured value and a note. An indicator with a scoring rule has a row for each
// input that the rule needs. Columns that would be empty are left out.
class form_rows {
 public:
  form_rows(const department& table, language in) : in_(in), with_targets_(has_targets(table)) {
    levels_ = scale_of(table);
    level_count_ = levels_.size();
    for_each_indicator(table, [&](const indicator_path& path) {
      level_count_ = std::max(level_count_, path.indicator.cells.size());
      with_rules_ = with_rules_ || is_ruled(path.indicator);
      for (const std::string& cell : path.indicator.cells)
        with_bands_ = with_bands_ || !cell.empty();
    });
  }

  std::vector<std::string> heads() const {
    std::vector<std::string> row{say(&report_words::duty_column),
                                 say(&report_words::activity_column),
                                 say(&report_words::indicator_column)};
    if (with_bands_) {
      for (grade g : levels_.levels()) row.push_back(grade_words(g, in_, levels_));
      row.resize(row.size() + level_count_ - levels_.size());
    }
    if (with_targets_) row.push_back(say(&report_words::target));
    if (with_rules_)
      row.insert(row.end(), {say(&report_words::rule_in_words), say(&report_words::input_number),
                             say(&report_words::what_is_asked), say(&report_words::how_to_answer)});
    row.insert(row.end(), {say(&report_words::measured_column), say(&report_words::note_column)});
    return row;
  }

  // At least one for each indicator.
  std::vector<form_line> lines(const indicator_path& path) const {
    const form_line plain{row(path), std::nullopt};
    if (!with_rules_) return {plain};
    std::vector<form_line> all;
    if (is_ruled(path.indicator)) {
      const scoring_rule rule = rule_of(path.indicator);
      for (std::size_t i = 0; i < rule.inputs.size() && rule.is_readable(); ++i) {
        form_line line = plain;
        line.asked = rule.inputs[i];
        line.known.insert(line.known.end(),
                          {path.indicator.rule_text, std::string(id_of(rule, i).view()),
                           std::string(rule.words(rule.inputs[i].words)), how(rule.inputs[i])});
        all.push_back(std::move(line));
      }
    }
    if (!all.empty()) return all;
    form_line line = plain;
    line.known.insert(line.known.end(), {path.indicator.rule_text, "", "", ""});
    return {line};
  }

 private:
  template <class... Marks>
  std::string say(sentence<Marks...> report_words::*which,
                  const std::type_identity_t<Marks>&... marks) const {
    return jixiao::say(in_, which, marks...);
  }

  std::vector<std::string> row(const indicator_path& path) const {
    std::vector<std::string> row{path.duty.name, path.activity.name, path.indicator.name};
    if (with_bands_)
      for (std::size_t level = 0; level < level_count_; ++level)
        row.push_back(band_of(path.indicator, level));
    if (with_targets_)
      row.push_back(path.indicator.target ? path.indicator.target->text : std::string());
    return row;
  }

  // A band with its level where that is not what the heading says: A级：9次以上.
  std::string band_of(const indicator& i, std::size_t level) const {
    if (level >= i.cells.size() || i.cells[level].empty()) return {};
    const scale own = i.standard.level_scale();
    if (own.words() == levels_.words() || level >= own.size()) return i.cells[level];
    return say(&report_words::band_of_level, {grade_words(all_levels[level], in_, own)},
               {i.cells[level]});
  }

  // What an answer looks like.
  std::string how(const rule_input& asked) const {
    const std::string unit(to_text(asked.unit).view());
    switch (asked.kind) {
      case input_kind::value: return say(&report_words::answer_number, {unit});
      case input_kind::count: return say(&report_words::answer_count);
      case input_kind::flag: return say(&report_words::answer_yes_or_no);
      case input_kind::given: {
        const std::string range = std::string(to_text(asked.least).view()) + "～" +
                                  std::string(to_text(asked.most).view());
        if (asked.times < 0) return say(&report_words::answer_points, {range});
        return say(&report_words::answer_points_for_each, {range});
      }
    }
    return {};
  }

  language in_;
  bool with_bands_ = false;
  scale levels_;
  std::size_t level_count_ = 0;
  bool with_rules_ = false;
  bool with_targets_;
};

}  // namespace jixiao::report
