// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/batch/execution.hpp>

#include "batch/kernels.hpp"

namespace jixiao::batch::detail {

// @throws std::invalid_argument when it is not one of `kernels_here`.
const kernel_functions& chosen_kernel(kernel k);

}  // namespace jixiao::batch::detail
