// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

#include <jixiao/base/language.hpp>
#include <jixiao/rule/rule_choices.hpp>
#include <jixiao/rule/scoring_rule.hpp>

namespace jixiao::report {

/// A scoring rule of one measured number drawn as its points over the number (得分曲线图), an
/// inline SVG element: steps as stairs, a jump at a bound dashed, with the end that has the bound
/// filled and the other hollow, and the measured value with its points. Every place is computed
/// exactly and rounded once, to a tenth of a unit of the drawing.
///
/// Empty for a rule that is no curve (see `rule_curve`), and for figures too long to place within
/// 38 digits. The classes are those of `rule_picture_style`, which a page has once.
std::string rule_picture(const scoring_rule& rule, const rule_choices& choices,
                         const std::optional<exact>& measured, language in = language::zh);

std::string rule_picture_style();  ///< the style rules that the pictures refer to; once a page

}  // namespace jixiao::report
