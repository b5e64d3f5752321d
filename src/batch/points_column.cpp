// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <jixiao/batch/cut_table.hpp>
#include <jixiao/batch/points_column.hpp>
#include <jixiao/rule/curve_runs.hpp>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "batch/chosen_kernel.hpp"
#include "batch/chunks.hpp"

namespace jixiao::batch {

namespace {

using jixiao::detail::int128;

constexpr std::size_t most_cuts_of_kernels = 33;
// Rows of which the pieces are found before their points are: few enough to stay in a cache.
constexpr std::size_t block_rows = 4096;

[[noreturn]] void throw_overflow() {
  throw std::overflow_error("jixiao: points of a column that need more than 63 bits");
}

std::int64_t narrow(const int128& value) {
  if (value > int128(INT64_MAX) || value < -int128(INT64_MAX)) throw_overflow();
  return static_cast<std::int64_t>(value);
}

std::int64_t numerator_of(const exact& value) {
  return narrow(value.to_fraction().numerator().coefficient());
}
std::int64_t denominator_of(const exact& value) {
  return narrow(value.to_fraction().denominator().coefficient());
}

bool fits(std::int64_t constant, std::int64_t slope, std::int64_t value) {
  const int128 points = int128(constant) + int128(slope) * int128(value);
  return points <= int128(INT64_MAX) && points >= -int128(INT64_MAX);
}

// A sum that fits comes out right though its product may not fit.
std::int64_t sum_of(std::int64_t constant, std::int64_t slope, std::int64_t value) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(constant) +
                                   static_cast<std::uint64_t>(slope) *
                                       static_cast<std::uint64_t>(value));
}

// Which piece the kernels' codes stand for: each of them but that of a missing value.
std::uint8_t code_of_piece(std::size_t piece) {
  return static_cast<std::uint8_t>(piece < missing ? piece : piece + 1);
}

}  // namespace

class column_points::compiler {
 public:
  compiler(const unit& own, const column_scale& scale) : measure_(detail::measure_of(own, scale)) {
    const exact tens = power_of_ten(scale.scale);
    factor_ = exact(decimal(measure_.up)) / exact(decimal(measure_.down));
    factor_ = scale.scale < 0 ? factor_ * tens : factor_ / tens;
  }

  column_points compile(const constant_vector<curve_run>& runs) {
    for (const curve_run& run : runs) add(run);
    column_points made;
    for (const line& l : lines_)
      made.denominator_ =
          common(made.denominator_, denominator_of(l.constant), denominator_of(l.slope));
    const exact by = decimal(made.denominator_);
    for (const line& l : lines_) {
      const std::int64_t slope = numerator_of(l.slope * by);
      made.slopes_.push_back(slope);
      made.constants_.push_back(l.has_points ? numerator_of(l.constant * by) : no_points);
      made.is_level_ = made.is_level_ && slope == 0;
    }
    made.below_ = std::move(below_);
    made.may_overflow_ = may_overflow(made);
    return made;
  }

 private:
  struct line {
    bool has_points;
    exact constant;
    exact slope;
    friend bool operator==(const line&, const line&) = default;
  };

  static exact power_of_ten(int scale) {
    exact result = 1;
    for (int i = scale < 0 ? -scale : scale; i > 0; --i) result = result * exact(10);
    return result;
  }

  static std::int64_t common(std::int64_t so_far, std::int64_t constant, std::int64_t slope) {
    for (const std::int64_t other : {constant, slope})
      so_far = narrow(int128(so_far / std::gcd(so_far, other)) * int128(other));
    return so_far;
  }

  // The run holds the integers up to its threshold that none before it holds.
  void add(const curve_run& run) {
    if (is_done_) return;
    const line own{run.has_points, run.constant, run.slope * factor_};
    detail::narrowed<std::int64_t> end{false, true, 0};
    if (run.upper.is_finite())
      end = detail::narrow<std::int64_t>(detail::threshold_of(run.upper, measure_));
    const bool is_empty =
        end.all_right || (!end.none_right && !below_.empty() && end.below <= below_.back());
    if (is_empty) return;
    if (lines_.empty() || !(lines_.back() == own))
      lines_.push_back(own);
    else
      below_.pop_back();
    is_done_ = end.none_right;
    if (!is_done_) below_.push_back(end.below);
  }

  // Straight points are the most and the least at the ends of their piece.
  static bool may_overflow(const column_points& made) {
    for (std::size_t i = 0; i < made.size(); ++i) {
      const std::int64_t slope = made.slopes_[i];
      if (slope == 0) continue;
      const std::int64_t first = i == 0 ? INT64_MIN : made.below_[i - 1] + 1;
      const std::int64_t last = i == made.below_.size() ? INT64_MAX : made.below_[i];
      if (!fits(made.constants_[i], slope, first) || !fits(made.constants_[i], slope, last))
        return true;
    }
    return false;
  }

  detail::column_measure measure_;
  exact factor_;
  std::vector<line> lines_;
  std::vector<std::int64_t> below_;
  bool is_done_ = false;
};

std::optional<column_points> column_points::of(const scoring_rule& rule, const column_scale& scale,
                                               const rule_choices& choices) {
  const auto curve = rule_curve::of(rule, choices);
  const auto runs = curve ? runs_of(*curve) : std::nullopt;
  if (!runs) return std::nullopt;
  return compiler(rule.inputs[curve->input()].unit, scale).compile(*runs);
}

std::size_t column_points::piece_of(std::int64_t value) const {
  const auto at = std::lower_bound(below_.begin(), below_.end(), value);
  return static_cast<std::size_t>(at - below_.begin());
}

std::int64_t column_points::of_value(std::int64_t value) const {
  const std::size_t piece = piece_of(value);
  if (slopes_[piece] == 0) return constants_[piece];
  return narrow(int128(constants_[piece]) + int128(slopes_[piece]) * int128(value));
}

void column_points::count_checked(const column& values, std::span<std::int64_t> points,
                                  std::size_t first, std::size_t last) const {
  for (std::size_t row = first; row < last; ++row)
    points[row] = values.valid.has(row) ? of_value(values.values[row]) : no_points;
}

// Several values go down the pieces side by side, so that none waits for what another loads.
void column_points::search(const column& values, std::span<std::int64_t> points, std::size_t first,
                           std::size_t last) const {
  constexpr std::size_t lanes = 8;
  const std::int64_t* const below = below_.data();
  std::size_t row = first;
  for (; row + lanes <= last; row += lanes) {
    const std::int64_t* const from = values.values.data() + row;
    std::array<std::size_t, lanes> piece{};
    std::size_t count = below_.size();
    while (count > 1) {
      const std::size_t half = count / 2;
      for (std::size_t i = 0; i < lanes; ++i)
        piece[i] += below[piece[i] + half - 1] < from[i] ? half : 0;
      count -= half;
    }
    for (std::size_t i = 0; i < lanes; ++i) {
      piece[i] += below[piece[i]] < from[i] ? 1 : 0;
      points[row + i] = values.valid.has(row + i)
                            ? sum_of(constants_[piece[i]], slopes_[piece[i]], from[i])
                            : no_points;
    }
  }
  count_checked(values, points, row, last);
}

// The kernels find the pieces of a block as if they were grades.
void column_points::grade(const column& values, std::span<std::int64_t> points, std::size_t first,
                          std::size_t last, const execution& how) const {
  std::array<std::int64_t, 64> constants{};
  std::array<std::int64_t, 64> slopes{};
  std::array<std::uint8_t, 64> codes{};
  std::array<std::int64_t, most_cuts_of_kernels + 1> below{};
  std::copy(below_.begin(), below_.end(), below.begin());
  std::array<grade_code, block_rows> found;
  for (std::size_t i = 0; i < size(); ++i) {
    codes[i] = code_of_piece(i);
    constants[codes[i]] = constants_[i];
    slopes[codes[i]] = slopes_[i];
  }
  constants[missing] = no_points;
  const detail::kernel_functions& functions = detail::chosen_kernel(how.kernel);
  for (std::size_t row = first; row < last; row += block_rows) {
    detail::column_job<std::int64_t> job{};
    job.below = below.data();
    job.cuts = below_.size();
    job.grade_codes = job.reason_codes = codes.data();
    job.values = values.values.data() + row;
    job.rows = std::min(block_rows, last - row);
    job.valid = values.valid.bits;
    job.first_bit = values.valid.first_bit + row;
    job.grades = found.data();
    functions.grade_narrow(job);
    std::int64_t* const to = points.data() + row;
    if (is_level_) {
      for (std::size_t i = 0; i < job.rows; ++i) to[i] = constants[found[i]];
      continue;
    }
    for (std::size_t i = 0; i < job.rows; ++i)
      to[i] = sum_of(constants[found[i]], slopes[found[i]], job.values[i]);
  }
}

void points_column(const column_points& rule, const column& values, std::span<std::int64_t> points,
                   const execution& how) {
  const std::size_t rows = values.values.size();
  if (points.size() != rows) throw std::invalid_argument("jixiao: points have one integer a row");
  (void)detail::chosen_kernel(how.kernel);
  const bool has_many = rule.below_.size() > most_cuts_of_kernels;
  detail::for_each_chunk(rows, how.threads, [&](std::size_t first, std::size_t count) {
    if (rule.may_overflow_)
      rule.count_checked(values, points, first, first + count);
    else if (has_many)
      rule.search(values, points, first, first + count);
    else
      rule.grade(values, points, first, first + count, how);
  });
}

}  // namespace jixiao::batch
