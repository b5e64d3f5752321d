// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <jixiao/report/content.hpp>

namespace jixiao::report {

/// The year as one self-contained page (评价报告): no script, nothing from elsewhere. Score and
/// grade at a glance; a bar a duty and a strip of indicators; for each indicator its bands as a
/// number line with the measured value on it, the reason in words and every step of the arithmetic;
/// the findings of the standards; the files with their digests and the scheme. Made for screen,
/// phone and A4 paper. O(size of the page).
std::string html(const content& what);

}  // namespace jixiao::report
