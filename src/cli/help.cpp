// SPDX-License-Identifier: BSL-1.0
#include "help.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>

#include "terminal.hpp"

namespace jixiao::cli {

namespace {

std::vector<std::string> split(std::string_view text, char by) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(by, at), text.size());
    if (end > at) parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// The library keeps the values an option takes in the name of its type: TEXT:{zh,en}.
std::vector<std::string> values_of(const CLI::Option& o) {
  const std::string type = o.get_type_name();
  const std::size_t from = type.find('{');
  const std::size_t to = type.rfind('}');
  if (from == std::string::npos || to == std::string::npos) return {};
  return split(std::string_view(type).substr(from + 1, to - from - 1), ',');
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

option_words option_of(const CLI::Option& o, const context& all) {
  option_words words;
  words.is_positional = o.get_positional();
  if (words.is_positional) {
    words.names = {o.get_name(true)};
  } else {
    for (const std::string& name : o.get_lnames()) words.names.push_back("--" + name);
    for (const std::string& name : o.get_snames()) words.names.push_back("-" + name);
  }
  words.about = o.get_description();
  words.is_required = o.get_required();
  words.takes_many = o.get_items_expected_max() > 1;
  words.by_default = o.get_default_str();
  words.group = o.get_group();
  if (words.group == "Options")
    words.group =
        words.is_positional ? all.say(&program_words::arguments) : all.say(&program_words::options);
  if (o.get_items_expected_max() == 0) return words;
  words.values = values_of(o);
  const std::string name = words.names.front();
  words.takes_file = words.is_positional || name == "--output" || name == "--scheme";
  words.value = !words.values.empty()                      ? joined(words.values, "|")
                : name == "--output" || name == "--scheme" ? all.say(&program_words::file_value)
                : o.get_type_name().starts_with("UINT") || o.get_type_name().starts_with("INT")
                    ? "N"
                    : all.say(&program_words::text_value);
  return words;
}

std::string usage_of(const command_words& c, const context& all) {
  std::string text = "jixiao " + c.name + " " + all.say(&program_words::options_of_usage);
  for (const option_words& o : c.options)
    if (o.is_positional)
      text += o.is_required ? " " + o.names[0] + (o.takes_many ? "…" : "")
                            : " [" + o.names[0] + (o.takes_many ? "…" : "") + "]";
  for (const option_words& o : c.options)
    if (!o.is_positional && o.is_required) text += " " + o.names[0] + " " + o.value;
  return text;
}

std::string about_of(const option_words& o, const context& all) {
  std::string text = o.about;
  if (!o.by_default.empty()) text += all.say(&program_words::default_is, {o.by_default});
  return text;
}

// A long name with its values has a line of its own.
void add_option(std::string& out, const option_words& o, const context& all, std::size_t width) {
  std::string head = "  ";
  for (std::size_t n = 0; n < o.names.size(); ++n) head += (n == 0 ? "" : ", ") + o.names[n];
  if (!o.is_positional && !o.value.empty()) head += " " + o.value;
  const std::size_t taken = display_width(head);
  out += head;
  if (taken + 2 > width)
    out += "\n" + std::string(width, ' ');
  else
    out += std::string(width - taken, ' ');
  out += about_of(o, all) + "\n";
}

void add_options(std::string& out, const std::vector<option_words>& options, const context& all) {
  std::vector<std::string> groups;
  for (const option_words& o : options)
    if (std::find(groups.begin(), groups.end(), o.group) == groups.end()) groups.push_back(o.group);
  for (const std::string& group : groups) {
    out += "\n" + group + all.say(&program_words::colon_of_head) + "\n";
    for (const option_words& o : options)
      if (o.group == group) add_option(out, o, all, 28);
  }
}

// Letters that must be put in, taken out or changed, and neighbours swapped.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

}  // namespace

std::string nearest_word(std::string_view typed, const std::vector<std::string>& known) {
  std::string best;
  std::string word(typed);
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (word.size() > 40) return best;
  std::size_t least = word.size() < 5 ? 1 : word.size() / 3 + 1;
  for (const std::string& one : known) {
    // Half a word is as good as a whole one that is misspelt.
    const std::size_t far = word.size() > 3 && one.starts_with(word) ? 1 : distance(word, one);
    if (far < least || (far == least && best.empty())) {
      least = far;
      best = one;
    }
  }
  return best;
}

command_words words_of(const CLI::App& command, const context& all) {
  command_words words;
  words.name = command.get_name();
  words.about = command.get_description();
  words.examples = split(command.get_footer(), '\n');
  for (const bool positional : {true, false})
    for (const CLI::Option* o : command.get_options())
      if (o->get_positional() == positional) words.options.push_back(option_of(*o, all));
  // How a choice is read and what is printed come behind what is peculiar to the command.
  const std::string general = all.say(&program_words::options);
  std::stable_sort(words.options.begin(), words.options.end(),
                   [&](const option_words& a, const option_words& b) {
                     const auto rank = [&](const option_words& o) {
                       return o.is_positional ? 0 : o.group == general ? 1 : 2;
                     };
                     return rank(a) < rank(b);
                   });
  return words;
}

std::vector<command_words> commands_of(const CLI::App& app, const context& all) {
  std::vector<command_words> commands;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    if (!command->get_group().empty()) commands.push_back(words_of(*command, all));
  return commands;
}

std::string help_of(const CLI::App& app, const CLI::App& command, const context& all) {
  const command_words words = words_of(command, all);
  std::string out =
      all.say(&program_words::usage, {usage_of(words, all)}) + "\n\n" + words.about + "\n";
  add_options(out, words.options, all);
  command_words whole = words_of(app, all);
  for (option_words& o : whole.options) o.group = all.say(&program_words::everywhere);
  std::erase_if(whole.options, [](const option_words& o) { return o.names[0] == "--help"; });
  add_options(out, whole.options, all);
  if (words.examples.empty()) return out;
  out += "\n" + all.say(&program_words::examples) + "\n";
  for (const std::string& line : words.examples) out += "  " + line + "\n";
  return out;
}

std::string help_of(const CLI::App& app, const context& all) {
  std::string out =
      all.say(&program_words::usage, {"jixiao " + all.say(&program_words::command) + " …"}) +
      "\n\n" + app.get_description() + "\n";
  out += "\n" + all.say(&program_words::commands) + "\n";
  for (const command_words& c : commands_of(app, all))
    out += "  " + c.name + std::string(c.name.size() < 10 ? 10 - c.name.size() : 1, ' ') + c.about +
           "\n";
  add_options(out, words_of(app, all).options, all);
  out += "\n" + all.say(&program_words::examples) + "\n";
  for (const std::string& line : words_of(app, all).examples) out += "  " + line + "\n";
  out += "\n" + all.say(&program_words::how_to_get_help) + "\n";
  return out;
}

}  // namespace jixiao::cli
