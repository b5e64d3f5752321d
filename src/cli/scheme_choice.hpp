// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

#include <jixiao/scoring/scheme.hpp>

#include "command.hpp"

namespace jixiao::cli {

// The scheme of that name, or of that file; nothing, with a complaint, when there is none.
std::optional<scheme> chosen_scheme(context& all, const std::string& name_or_file);

}  // namespace jixiao::cli
