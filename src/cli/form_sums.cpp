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

// Rows above a row of sums, added up.
struct added {
  rational given = 0;
  rational full = 0;
  std::size_t rows = 0;
  std::size_t with_full = 0;
  std::size_t unread = 0;
};

class sum_auditor {
 public:
  sum_auditor(const std::vector<points_row>& rows, const scheme& how)
      : rows_(rows), how_(how), above_(1) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].kind == points_row_kind::whole) last_whole_ = i;
      above_.push_back(above_.back());
      if (!is_sum(rows[i])) count(rows[i], above_.back());
    }
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
  static void count(const points_row& row, added& sum) {
    ++sum.rows;
    sum.unread += row.is_unread ? 1u : 0u;
    sum.with_full += row.full_points ? 1u : 0u;
    if (row.given_points) sum.given += rational(*row.given_points);
    if (row.full_points) sum.full += rational(*row.full_points);
  }
  added add(std::size_t begin, std::size_t end) const {
    const added& from = above_[begin];
    const added& to = above_[end];
    return {to.given - from.given, to.full - from.full, to.rows - from.rows,
            to.with_full - from.with_full, to.unread - from.unread};
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
    if (row.full_points && all.with_full > 0) {
      if (!is_any(*row.full_points, &added::full))
        tell(row, wrong_sum::about::full, *row.full_points, likely.full, row.full_where);
      else if (is_last && !is_whole(*row.full_points))
        tell(row, wrong_sum::about::whole, *row.full_points, rational(how_.full_points),
             row.full_where);
    }
    if (row.given_points && all.unread == 0 && !is_any(*row.given_points, &added::given))
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
  std::vector<added> above_;  // of each row
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
