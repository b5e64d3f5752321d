// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"

namespace jixiao::cli {

// What the help of a command is made of, the same for --help, the manual and the completions.
struct option_words {
  std::vector<std::string> names;   // --output, -o; of a positional one its place's name
  std::string value;                // what stands behind it: text|json; empty for a flag
  std::vector<std::string> values;  // the values that it takes, where they are known
  std::string about;
  std::string by_default;
  std::string group;
  bool is_positional = false;
  bool is_required = false;
  bool takes_many = false;
  bool takes_file = false;
};
struct command_words {
  std::string name;
  std::string about;
  std::vector<option_words> options;  // in the order of the help
  std::vector<std::string> examples;  // lines of a shell
};

command_words words_of(const CLI::App& command, const context& all);
// Every command in the order in which it was added.
std::vector<command_words> commands_of(const CLI::App& app, const context& all);

// The whole help, in the language of the context.
std::string help_of(const CLI::App& app, const context& all);
std::string help_of(const CLI::App& app, const CLI::App& command, const context& all);

// A manual page in the language of the context, and completions for a shell: bash, zsh, fish.
std::string manual_of(const CLI::App& app, const context& all);
std::string completion_of(const CLI::App& app, const context& all, std::string_view shell);

// The known word that was most likely meant; empty when none is near.
std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

}  // namespace jixiao::cli
