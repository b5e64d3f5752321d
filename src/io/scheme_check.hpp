// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <jixiao/io/scheme.hpp>

namespace jixiao::io {

// Numbers outside what they may be, and choices that do not go together, of a scheme that was read.
void check_scheme(const scheme& s, std::vector<scheme_problem>& problems);

}  // namespace jixiao::io
