// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/table/department.hpp>

namespace jixiao::report {

inline bool has_targets(const department& table) {
  bool found = false;
  for_each_indicator(table,
                     [&](const indicator_path& path) { found = found || path.indicator.target; });
  return found;
}

// The rows of a form to be filled in: whose an indicator is and what it is held against, then a
// cell each for the measured value and a note. Columns that would be empty are left out.
class form_rows {
 public:
  form_rows(const department& table, language in)
      : is_zh_(in == language::zh), with_targets_(has_targets(table)) {
    levels_ = scale_of(table);
    for_each_indicator(table, [&](const indicator_path& path) {
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
    row.insert(row.end(), {say("实际完成值", "measured"), say("说明", "note")});
    return row;
  }

  // What stands to the left of the cells to be filled in.
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

 private:
  std::string say(std::string_view zh, std::string_view en) const {
    return std::string(is_zh_ ? zh : en);
  }

  bool is_zh_;
  bool with_bands_ = false;
  scale levels_;
  bool with_targets_;
};

}  // namespace jixiao::report
