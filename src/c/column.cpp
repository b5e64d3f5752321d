// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <span>
#include <stdexcept>

#include <jixiao/batch/arrow.hpp>
#include <jixiao/batch/grade_column.hpp>
#include <jixiao/batch/text_table.hpp>
#include <jixiao/judging/grading_text.hpp>

#include "handles.hpp"

namespace jixiao::c {

namespace {

// Ranks count from the best, and what is none stands where no number of levels reaches.
constexpr std::array<std::uint8_t, batch::grade_codes> ranks_of_codes = [] {
  std::array<std::uint8_t, batch::grade_codes> ranks{};
  ranks.fill(JX_REFUSED);
  for (batch::grade_code code = 0; code < ranks.size(); ++code)
    if (const auto level = batch::grade_of_code(code))
      ranks[code] = static_cast<std::uint8_t>(column_of(*level) + 1);
  ranks[batch::no_grade] = JX_NO_GRADE;
  ranks[batch::missing] = JX_MISSING;
  return ranks;
}();
constexpr std::uint8_t rank_of(batch::grade_code code) { return ranks_of_codes[code]; }

struct row_verdict {
  std::uint8_t rank = JX_REFUSED;
  batch::reason_code reason = 0;
};

row_verdict slowly(const jx_standard& s, std::string_view text) {
  try {
    const verdict v = grade_of(s.value, text, s.how);
    return {rank_of(batch::code_of(v.grade)), batch::code_of(v.reason)};
  } catch (const input_error& e) {
    return {JX_REFUSED, batch::code_of(e.what_is_wrong())};
  } catch (const std::overflow_error&) {
    return {JX_REFUSED, batch::code_of(fault::too_many_digits)};
  }
}

// Texts by the thousand are mostly plain numbers, which a table reads without the standard.
class row_texts {
 public:
  explicit row_texts(const jx_standard& s) : standard_(s), table_(s.value, s.how) {}
  row_verdict verdict_of(std::string_view text) const {
    batch::text_codes codes;
    if (table_.read(text, codes)) return {rank_of(codes.grade()), codes.reason()};
    return slowly(standard_, text);
  }

 private:
  const jx_standard& standard_;
  batch::text_table table_;
};

// Standards of labels have no columns of numbers; the batch room says so by an exception.
template <class Grade>
jx_status graded(Grade grade) {
  try {
    grade();
  } catch (const std::logic_error& e) {
    throw failure{JX_USAGE, "not-a-column", {}, e.what()};
  }
  return JX_DONE;
}

void fill(const batch::verdict_column& from, std::uint8_t* ranks, std::uint8_t* reasons) {
  for (std::size_t i = 0; i < from.grades.size(); ++i) {
    ranks[i] = rank_of(from.grades[i]);
    if (reasons != nullptr) reasons[i] = from.reasons[i];
  }
}

}  // namespace

}  // namespace jixiao::c

using namespace jixiao;
using namespace jixiao::c;

jx_status jx_grade_texts(const jx_standard* standard, const char* const* values,
                         const size_t* lengths, size_t count, uint8_t* ranks, uint8_t* reasons,
                         jx_error* error) {
  return guarded(error, [&] {
    const jx_standard& s = alive(standard, "standard");
    if (count == 0) return JX_DONE;
    need(values, "values");
    need(lengths, "lengths");
    need(ranks, "ranks");
    const row_texts texts(s);
    for (std::size_t i = 0; i < count; ++i) {
      const row_verdict v = values[i] == nullptr ? row_verdict{JX_MISSING, batch::reason_missing}
                                                 : texts.verdict_of({values[i], lengths[i]});
      ranks[i] = v.rank;
      if (reasons != nullptr) reasons[i] = v.reason;
    }
    return JX_DONE;
  });
}

jx_status jx_grade_int64(const jx_standard* standard, const int64_t* values, const uint8_t* valid,
                         size_t count, int32_t scale, uint8_t* ranks, uint8_t* reasons,
                         jx_error* error) {
  return guarded(error, [&] {
    const jx_standard& s = alive(standard, "standard");
    if (scale < 0 || scale > 18) throw wrong_call("scale", &call_words::scale_is_0_to_18);
    if (count == 0) return JX_DONE;
    need(values, "values");
    need(ranks, "ranks");
    const std::span<std::uint8_t> to(ranks, count);
    const std::span<std::uint8_t> why(reasons, reasons == nullptr ? 0 : count);
    return graded([&] {
      const batch::cut_table table(s.value, {scale}, s.how);
      if (valid == nullptr) {
        grade_column(table.recoded(ranks_of_codes), batch::column({values, count}), to, why);
        return;
      }
      grade_column(table, batch::column({values, count}, batch::validity(valid)), to, why);
      for (std::uint8_t& code : to) code = rank_of(code);
    });
  });
}

jx_status jx_grade_arrow(const jx_standard* standard, struct ArrowSchema* schema,
                         struct ArrowArray* array, int32_t int64_scale, size_t rows, uint8_t* ranks,
                         uint8_t* reasons, jx_error* error) {
  return guarded(error, [&] {
    need(schema, "schema");
    need(array, "array");
    return graded([&] {
      const batch::arrow_column values =
          batch::arrow_column::take(*schema, *array, static_cast<int>(int64_scale));
      const jx_standard& s = alive(standard, "standard");
      if (values.size() != rows) throw wrong_call("rows", &call_words::rows_is_not_the_length);
      if (rows == 0) return;
      need(ranks, "ranks");
      fill(grade_arrow(s.value, values, s.how), ranks, reasons);
    });
  });
}
