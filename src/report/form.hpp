// SPDX-License-Identifier: BSL-1.0
#pragma once

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
  form_rows(const department& table, language in)
      : is_zh_(in == language::zh), with_targets_(has_targets(table)) {
    levels_ = scale_of(table);
    for_each_indicator(table, [&](const indicator_path& path) {
      with_rules_ = with_rules_ || is_ruled(path.indicator);
      for (const std::string& cell : path.indicator.cells)
        with_bands_ = with_bands_ || !cell.empty();
    });
  }

  std::vector<std::string> heads() const {
    std::vector<std::string> row{say("职责", "duty"), say("活动", "activity"),
                                 say("指标", "indicator")};
    if (with_bands_)
      for (grade g : levels_.levels())
        row.push_back(grade_words(g, is_zh_ ? language::zh : language::en, levels_));
    if (with_targets_) row.push_back(say("指标值", "target"));
    if (with_rules_)
      row.insert(row.end(), {say("评分标准", "rule"), say("输入编号", "input"),
                             say("评分输入", "what is asked"), say("填报要求", "how")});
    row.insert(row.end(), {say("实际完成值", "measured"), say("说明", "note")});
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
  std::string say(std::string_view zh, std::string_view en) const {
    return std::string(is_zh_ ? zh : en);
  }

  std::vector<std::string> row(const indicator_path& path) const {
    std::vector<std::string> row{path.duty.name, path.activity.name, path.indicator.name};
    if (with_bands_)
      for (std::size_t level = 0; level < levels_.size(); ++level)
        row.push_back(level < path.indicator.cells.size() ? path.indicator.cells[level]
                                                          : std::string());
    if (with_targets_)
      row.push_back(path.indicator.target ? path.indicator.target->text : std::string());
    return row;
  }

  // What an answer looks like.
  std::string how(const rule_input& asked) const {
    const std::string unit(to_text(asked.unit).view());
    switch (asked.kind) {
      case input_kind::value:
        return say("填数", "a number") +
               (unit.empty() ? std::string() : say("，单位", " in ") + unit);
      case input_kind::count: return say("填个数，没有填 0", "how many; 0 for none");
      case input_kind::flag: return say("填是或否", "yes or no");
      case input_kind::given: {
        const std::string range = std::string(to_text(asked.least).view()) + "～" +
                                  std::string(to_text(asked.most).view());
        if (asked.times < 0)
          return say("评分人给分，", "the assessor's points, ") + range + say(" 分", "");
        return say("评分人给分，每一个 ", "the assessor's points, for each ") + range +
               say(" 分，填合计", ", all together");
      }
    }
    return {};
  }

  bool is_zh_;
  bool with_bands_ = false;
  scale levels_;
  bool with_rules_ = false;
  bool with_targets_;
};

}  // namespace jixiao::report
