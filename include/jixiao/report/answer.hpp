// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/check/table.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/judging/verdict.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::report {

// The answers that the program prints as JSON (应答). Everything that answers in its place, in
// another language or in a database, takes its bytes from here. None ends in a line break; a text
// that is no UTF-8 has U+FFFD where it breaks off.

/// What became of a value.
enum class answered : std::uint8_t {
  graded,    ///< it has a grade
  no_grade,  ///< it is a measurement of the indicator, and has none
  refused,   ///< it is no measurement of the indicator
};

/// A line of JSON about one value, and what became of the value.
struct answer {
  answered how = answered::refused;  ///< what became of the value
  std::string line;                  ///< one object of JSON, without the line's end
};

/// The bands of a text like `98%以上|95%～98%|90%～95%|90%以下`, best first; ｜ serves too.
std::vector<std::string> split_bands(std::string_view text);

/// The standard of such a text. @throws std::invalid_argument for another number of bands than a
/// scale has, with a sentence in Chinese and English.
wide_standard read_bands(std::string_view bands);

/// The word of a level of a standard, as long as the standard lives, and its name for programs; a
/// zero byte stands behind either.
///@{
std::string_view level_word(const standard_view& s, grade level);
std::string_view level_id(const standard_view& s, grade level);
///@}

/// A verdict: `{"value":…,"grade":…,"grade_id":…,"rank":…,"levels":…,
/// "reason":…,"band":…,"decided_by":…,"to_next":…,
/// "explanation":…}`.
std::string verdict_line(const standard_view& s, std::string_view value, const verdict& v,
                         language in = language::zh);

/// What is refused: `{"value":…,"error":{"code":…,"message":…}}`.
std::string refusal_line(std::string_view value, std::string_view code, std::string_view message);

/// The grade of a value as written, or why it is refused.
answer grade_line(const standard_view& s, std::string_view value,
                  const reading& how = reading::official(), language in = language::zh);

/// What a check found: `{"findings":[…],"indicators":…}`, on many lines.
std::string findings_text(std::span<const table_finding> found, std::size_t indicators,
                          language in = language::zh);

}  // namespace jixiao::report
