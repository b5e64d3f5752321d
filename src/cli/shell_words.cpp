// SPDX-License-Identifier: BSL-1.0
// The manual page and the completions of shells, from what --help is made of.
#include <CLI/CLI.hpp>
#include <algorithm>

#include <jixiao/version.hpp>

#include "help.hpp"

namespace jixiao::cli {

namespace {

std::string replaced(std::string_view text, char what, std::string_view by) {
  std::string out;
  for (char c : text)
    if (c == what)
      out += by;
    else
      out += c;
  return out;
}

// --- roff ---

std::string roff(std::string_view text) {
  std::string out = replaced(replaced(text, '\\', "\\e"), '-', "\\-");
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

void add_option(std::string& out, const option_words& o) {
  out += ".TP\n\\fB";
  for (std::size_t n = 0; n < o.names.size(); ++n)
    out += (n == 0 ? "" : "\\fR, \\fB") + roff(o.names[n]);
  out += "\\fR";
  if (!o.is_positional && !o.value.empty()) out += " \\fI" + roff(o.value) + "\\fR";
  out += "\n" + roff(o.about) + "\n";
}

// --- shells ---

std::string single_quoted(std::string_view text) {
  return "'" + replaced(text, '\'', "'\\''") + "'";
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string options_of(const command_words& c) {
  std::vector<std::string> names;
  for (const option_words& o : c.options)
    if (!o.is_positional) names.insert(names.end(), o.names.begin(), o.names.end());
  return joined(names);
}

// Those of a command, and those of the program that it has not.
std::string options_of(const command_words& c, const command_words& whole) {
  command_words all = c;
  for (const option_words& o : whole.options)
    if (std::none_of(c.options.begin(), c.options.end(),
                     [&](const option_words& own) { return own.names == o.names; }))
      all.options.push_back(o);
  return options_of(all);
}

std::string names_of(const std::vector<command_words>& commands) {
  std::vector<std::string> names;
  for (const command_words& c : commands) names.push_back(c.name);
  return joined(names);
}

std::string bash(const std::vector<command_words>& commands, const command_words& whole) {
  std::string out =
      "# bash completion for jixiao\n_jixiao() {\n"
      "  local now=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  local command= i\n"
      "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
      "    case ${COMP_WORDS[i]} in\n"
      "      --lang) ((++i)) ;;\n      -*) ;;\n"
      "      *) command=${COMP_WORDS[i]}; break ;;\n    esac\n  done\n"
      "  case $command:$before in\n";
  const auto add_values = [&](const command_words& c, const std::string& prefix) {
    for (const option_words& o : c.options) {
      if (o.is_positional || o.values.empty()) continue;
      for (const std::string& name : o.names)
        out += "    " + prefix + ":" + name + ") COMPREPLY=($(compgen -W " +
               single_quoted(joined(o.values)) + " -- \"$now\")); return ;;\n";
    }
  };
  add_values(whole, "*");
  for (const command_words& c : commands) add_values(c, c.name);
  out += "  esac\n  local words=\n  case $command in\n    '') words=" +
         single_quoted(names_of(commands) + " " + options_of(whole)) +
         " ;;\n    help) words=" + single_quoted(names_of(commands)) + " ;;\n";
  for (const command_words& c : commands)
    if (c.name != "help")
      out += "    " + c.name + ") words=" + single_quoted(options_of(c, whole)) + " ;;\n";
  out +=
      "  esac\n"
      "  if [[ -z $command || $command == help || $now == -* ]]; then\n"
      "    COMPREPLY=($(compgen -W \"$words\" -- \"$now\"))\n"
      "  else\n    COMPREPLY=($(compgen -f -- \"$now\"))\n  fi\n}\n"
      "complete -o filenames -F _jixiao jixiao\n";
  return out;
}

// What zsh's _arguments would take for its own.
std::string zsh_text(std::string_view text) {
  return replaced(replaced(replaced(text, '[', "\\["), ']', "\\]"), ':', "\\:");
}

std::string zsh_option(const option_words& o) {
  std::string out;
  for (const std::string& name : o.names) {
    out +=
        " \\\n      " +
        single_quoted(name + "[" + zsh_text(o.about) + "]" +
                      (o.value.empty()     ? ""
                       : !o.values.empty() ? ":" + zsh_text(o.value) + ":(" + joined(o.values) + ")"
                       : o.takes_file      ? ":" + o.value + ":_files"
                                           : ":" + zsh_text(o.value) + ":"));
  }
  return out;
}

std::string zsh(const std::vector<command_words>& commands, const command_words& whole) {
  std::string out =
      "#compdef jixiao\n_jixiao() {\n  local -a commands\n  local state\n  commands=(\n";
  for (const command_words& c : commands)
    out += "    " + single_quoted(c.name + ":" + zsh_text(c.about)) + "\n";
  out += "  )\n  _arguments -C";
  for (const option_words& o : whole.options) out += zsh_option(o);
  out +=
      " \\\n      '1: :->command' '*:: :->rest'\n"
      "  case $state in\n    command) _describe command commands ;;\n"
      "    rest)\n    case $words[1] in\n";
  for (const command_words& c : commands) {
    out += "    " + c.name + ") _arguments";
    for (const option_words& o : c.options)
      if (!o.is_positional) out += zsh_option(o);
    out += c.name == "help" ? " \\\n      '1:command:(" + names_of(commands) + ")' ;;\n"
                            : std::string(" \\\n      '*:file:_files' ;;\n");
  }
  out += "    esac ;;\n  esac\n}\n_jixiao \"$@\"\n";
  return out;
}

std::string fish_option(const option_words& o, const std::string& when) {
  std::string out = "complete -c jixiao -n " + when;
  for (const std::string& name : o.names)
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!o.values.empty())
    out += " -x -a " + single_quoted(joined(o.values));
  else if (o.takes_file && !o.value.empty())
    out += " -r -F";
  else if (!o.value.empty())
    out += " -x";
  return out + " -d " + single_quoted(o.about) + "\n";
}

std::string fish(const std::vector<command_words>& commands, const command_words& whole) {
  const std::string none = "__fish_use_subcommand";
  std::string out = "# fish completion for jixiao\n";
  for (const option_words& o : whole.options) out += fish_option(o, "true");
  for (const command_words& c : commands)
    out += "complete -c jixiao -f -n " + none + " -a " + c.name + " -d " + single_quoted(c.about) +
           "\n";
  for (const command_words& c : commands)
    for (const option_words& o : c.options)
      if (!o.is_positional)
        out += fish_option(o, single_quoted("__fish_seen_subcommand_from " + c.name));
  out += "complete -c jixiao -f -n '__fish_seen_subcommand_from help' -a " +
         single_quoted(names_of(commands)) + "\n";
  return out;
}

}  // namespace

std::string manual_of(const CLI::App& app, const context& all) {
  const auto head = [&](sentence<> program_words::*which) {
    return ".SH " + all.say(which) + "\n";
  };
  std::string out = ".TH JIXIAO 1 \"\" \"jixiao " JIXIAO_VERSION_STRING "\"\n";
  out += head(&program_words::head_name) + "jixiao \\- " + roff(app.get_description()) + "\n";
  out += head(&program_words::head_synopsis) + ".B jixiao\n\\fI" +
         all.say(&program_words::command) + "\\fR …\n";
  out += head(&program_words::head_options);
  for (const option_words& o : words_of(app, all).options) add_option(out, o);
  out += head(&program_words::head_commands);
  for (const command_words& c : commands_of(app, all)) {
    out += ".SS " + c.name + "\n" + roff(c.about) + "\n";
    for (const option_words& o : c.options) add_option(out, o);
    if (c.examples.empty()) continue;
    out += ".PP\n.nf\n";
    for (const std::string& line : c.examples) out += roff(line) + "\n";
    out += ".fi\n";
  }
  out += head(&program_words::head_exit_status);
  for (const auto& [number, meaning] :
       {std::tuple("0", &program_words::exit_done), std::tuple("1", &program_words::exit_fails),
        std::tuple("2", &program_words::exit_usage),
        std::tuple("3", &program_words::exit_unreadable)})
    out += std::string(".TP\n.B ") + number + "\n" + all.say(meaning) + "\n";
  out += head(&program_words::head_environment) + ".TP\n.B LC_ALL, LC_MESSAGES, LANG\n" +
         all.say(&program_words::about_locale) + "\n.TP\n.B NO_COLOR\n" +
         all.say(&program_words::about_no_color) + "\n";
  return out;
}

std::string completion_of(const CLI::App& app, const context& all, std::string_view shell) {
  const std::vector<command_words> commands = commands_of(app, all);
  const command_words whole = words_of(app, all);
  return shell == "bash"  ? bash(commands, whole)
         : shell == "zsh" ? zsh(commands, whole)
                          : fish(commands, whole);
}

}  // namespace jixiao::cli
