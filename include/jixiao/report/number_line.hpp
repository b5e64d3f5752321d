// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

#include <jixiao/base/language.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/number/fraction.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::report {

/// A standard drawn as a number line (数轴图), as an inline SVG element of a fixed width that
/// scales with its surroundings: a row for what each band claims, with closed ends filled and open
/// ends hollow; below them the line itself in the colours of the grades that the reading gives,
/// with gaps hatched; and the measured value's place on it. Every place is computed exactly and
/// rounded once, to a tenth of a unit of the drawing.
///
/// The colours and patterns are classes and pattern identifiers that the page defines once (see
/// `number_line_style` and `number_line_patterns`). Empty for a standard without numbers, and for
/// numbers too long to place within 38 digits.
std::string number_line(const standard_view& s, const std::optional<fraction>& measured,
                        const reading& how = reading::official(), language in = language::zh);

/// The style rules and the hidden SVG patterns that the drawings refer to; once a page.
///@{
std::string number_line_style();
std::string number_line_patterns();
///@}

}  // namespace jixiao::report
