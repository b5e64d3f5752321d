// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "command.hpp"

namespace CLI {
class ParseError;
}

namespace jixiao::cli {

// Says what is wrong with the words of the command line and what was probably meant.
void refuse_usage(context& all, const CLI::App& app, const CLI::ParseError& error,
                  const std::string& first_word);

// The same of a name that is no command.
void refuse_command(context& all, const CLI::App& app, const std::string& name);

}  // namespace jixiao::cli
