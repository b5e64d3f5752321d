// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "form_audit.hpp"

namespace jixiao::cli {

namespace {

bool is_sum(const points_row& row) {
  return row.kind == points_row_kind::part || row.kind == points_row_kind::whole;
}

// The rows above a row of sums from one of them on, added up.
struct added {
  rational given = 0;
  rational full = 0;
  std::size_t rows = 0;
  bool has_full = false;
  bool has_unread = false;
};

class sum_auditor {
 public:
  sum_auditor(const std::vector<points_row>& rows, const scheme& how) : rows_(rows), how_(how) {
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i].kind == points_row_kind::whole) last_whole_ = i;
  }

  std::vector<wrong_sum> run() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const points_row& row = rows_[i];
      if (is_sum(row)) {
        look_at(i);
        behind_sum_ = i + 1;
        if (row.kind == points_row_kind::whole) behind_whole_ = i + 1;
      } else if (!row.group.empty() && row.group != group_) {
        group_ = row.group;
        group_begin_ = i;
      }
    }
    return std::move(out_);
  }

 private:
  added add(std::size_t begin, std::size_t end) const {
    added sum;
    for (std::size_t i = begin; i < end; ++i) {
      const points_row& row = rows_[i];
      if (is_sum(row)) continue;
      ++sum.rows;
      sum.has_unread |= row.is_unread;
      sum.has_full |= row.full_points.has_value();
      if (row.given_points) sum.given += rational(*row.given_points);
      if (row.full_points) sum.full += rational(*row.full_points);
    }
    return sum;
  }

  // A sum inside of a form may be that of the rows since the one above it, or of its whole group
  // with further sums in it; the last one is of all, or of what follows the whole of another form.
  void look_at(std::size_t at) {
    const added all = add(0, at);
    const bool is_last = last_whole_ == at;
    added likely = is_last ? all : add(behind_sum_, at);
    if (likely.rows == 0) likely = add(group_begin_, at);
    std::vector<added> possible{likely, add(behind_whole_, at)};
    if (!is_last) {
      possible.push_back(all);
      possible.push_back(add(group_begin_, at));
    }
    const points_row& row = rows_[at];
    const auto is_any = [&](const decimal& stated, rational added::*of) {
      for (const added& sum : possible)
        if (sum.rows > 0 && rational(stated) == sum.*of) return true;
      return false;
    };
    if (row.full_points && all.has_full) {
      if (!is_any(*row.full_points, &added::full))
        tell(row, wrong_sum::about::full, *row.full_points, likely.full, row.full_where);
      else if (is_last && !is_whole(*row.full_points))
        tell(row, wrong_sum::about::whole, *row.full_points, rational(how_.full_points),
             row.full_where);
    }
    if (row.given_points && !all.has_unread && !is_any(*row.given_points, &added::given))
      tell(row, wrong_sum::about::given, *row.given_points, likely.given, row.given_where);
  }

  // Indicators alone have what the part of the budget leaves, where that is scored elsewhere.
  bool is_whole(const decimal& full) const {
    const execution_part money = how_.execution.value_or(execution_part{});
    return full == how_.full_points || full + money.points == how_.full_points;
  }

  void tell(const points_row& row, wrong_sum::about what, const decimal& stated,
            const rational& summed, const place& where) {
    out_.push_back({what, row.name, stated, summed, where});
  }

  const std::vector<points_row>& rows_;
  const scheme& how_;
  std::optional<std::size_t> last_whole_;
  std::size_t behind_sum_ = 0;
  std::size_t behind_whole_ = 0;
  std::string group_;
  std::size_t group_begin_ = 0;
  std::vector<wrong_sum> out_;
};

}  // namespace

std::vector<wrong_sum> wrong_sums_of(const measurements& year, const scheme& how) {
  return sum_auditor(year.points_rows, how).run();
}

}  // namespace jixiao::cli
