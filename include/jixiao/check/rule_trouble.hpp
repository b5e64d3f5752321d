// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/definitions.hpp>

namespace jixiao {

/// What is evidently wrong with words of a rule that cannot be read (读不懂的原因).
enum class rule_trouble : std::uint8_t {
  none,       ///< nothing that is known
  omission,   ///< …… in place of words
  bracket,    ///< a bracket without its other
  digits,     ///< a figure of more than 38 digits
  character,  ///< bytes that are no text
  range,      ///< a bound alone, as a level has it: 98%以上
};
inline constexpr std::size_t rule_trouble_count = 6;  ///< as many as there are

/// The evident trouble with some words of a rule.
rule_trouble trouble_of(std::string_view words);

/// Whether a text that is no band gives points, and so belongs into the column of rules (评分标准).
bool is_scoring_rule(std::string_view text);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/check/rule_trouble.ipp>
#endif
