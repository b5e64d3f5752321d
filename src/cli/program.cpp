// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

#include <jixiao/version.hpp>

#include "command.hpp"
#include "help.hpp"
#include "output_file.hpp"
#include "program.hpp"
#include "standard_output.hpp"
#include "usage.hpp"
#include "user_locale.hpp"

namespace {

using namespace jixiao;
using namespace jixiao::cli;

// What is needed before the options are read, since their help is written in it.
struct early_words {
  language in = language_of_locale();
  bool is_quiet = false;
  bool wants_data = false;  // --format with something else than text
  std::string first;        // the first word that is no option
};

early_words early_words_of(const std::vector<std::string>& words) {
  early_words early;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const std::string next = i + 1 < words.size() ? words[i + 1] : std::string();
    if (word == "--") break;
    const auto value_of = [&](std::string_view option) {
      return word == option                                ? next
             : word.starts_with(std::string(option) + "=") ? word.substr(option.size() + 1)
                                                           : std::string();
    };
    const std::string language_word = value_of("--lang");
    if (language_word == "en") early.in = language::en;
    if (language_word == "zh") early.in = language::zh;
    early.is_quiet = early.is_quiet || word == "-q" || word == "--quiet";
    const std::string format = value_of("--format");
    early.wants_data = early.wants_data || (!format.empty() && format != "text");
    const bool is_value = i > 0 && words[i - 1] == "--lang";
    if (early.first.empty() && !word.empty() && word[0] != '-' && !is_value) early.first = word;
  }
  return early;
}

// What was typed at a terminal in GB18030.
std::vector<std::string> words_of_user(int count, char** words) {
  std::vector<std::string> all(words + std::min(count, 1), words + count);
  if (!is_locale_gb18030()) return all;
  for (std::string& word : all)
    if (!is_utf8(word)) word = from_gb18030(word);
  return all;
}

// jixiao help [COMMAND]
void add_help(CLI::App& app, context& all) {
  const auto name = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("help", all.say(&program_words::about_help));
  command->add_option("COMMAND", *name, all.say(&program_words::the_command));
  add_examples(*command, {"jixiao help", "jixiao help score"});
  command->callback([name, &app, &all] {
    if (name->empty()) {
      std::cout << help_of(app, all);
      return;
    }
    for (const CLI::App* one : app.get_subcommands([](const CLI::App*) { return true; }))
      if (one->get_name() == *name) {
        std::cout << help_of(app, *one, all);
        return;
      }
    refuse_command(all, app, *name);
  });
}

// Commands whose text is for people to read; what the others print is what they are for.
bool is_told_to_people(std::string_view command) {
  for (std::string_view one :
       {"check", "score", "audit", "diff", "test", "prove", "verify", "sample"})
    if (command == one) return true;
  return false;
}

void add_commands(CLI::App& app, context& all) {
  add_grade(app, all);
  add_read(app, all);
  add_points(app, all);
  add_check(app, all);
  add_score(app, all);
  add_convert(app, all);
  add_form(app, all);
  add_audit(app, all);
  add_diff(app, all);
  add_test(app, all);
  add_prove(app, all);
  add_verify(app, all);
  add_scheme(app, all);
  add_sample(app, all);
  add_batch(app, all);
  add_sql(app, all);
  add_java(app, all);
  add_dmn(app, all);
  add_help(app, all);
}

// For who builds and installs: jixiao --completion bash, jixiao --manual.
void add_generated(CLI::App& app, context& all) {
  app.add_option_function<std::string>(
         "--completion",
         [&](const std::string& shell) {
           std::cout << completion_of(app, all, shell);
           throw CLI::Success();
         },
         all.say(&program_words::completion_option))
      ->check(CLI::IsMember({"bash", "zsh", "fish"}))
      ->trigger_on_parse();
  app.add_flag_callback(
         "--manual",
         [&] {
           std::cout << manual_of(app, all);
           throw CLI::Success();
         },
         all.say(&program_words::manual_option))
      ->trigger_on_parse();
}

void add_general(CLI::App& app, context& all) {
  app.add_option("--lang", all.unused, all.say(&program_words::language_option))
      ->check(CLI::IsMember({"zh", "en"}));
  app.add_flag("-q,--quiet", all.is_quiet, all.say(&program_words::quiet_option));
  app.set_version_flag("-V,--version", std::string("jixiao ") + JIXIAO_VERSION_STRING,
                       all.say(&program_words::version_option));
  app.set_help_flag("-h,--help", all.say(&program_words::help_option));
  add_generated(app, all);
  app.require_subcommand(1);
  app.fallthrough();
  add_examples(app, {"jixiao sample d", "jixiao check d/table.csv",
                     "jixiao score d/table.csv d/measurements.csv -o report.html"});
}

// The words behind the program's name, last first, as CLI11 takes them. It would split [95,98] into
// a list of two; a space behind the bracket keeps it whole and says nothing.
std::vector<std::string> arguments_of(std::vector<std::string> words) {
  std::reverse(words.begin(), words.end());
  for (std::string& word : words)
    if (word.starts_with('[') && word.ends_with(']')) word += ' ';
  return words;
}

// `--lang= check`: CLI11 would take the next word for the value.
void refuse_empty_values(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") return;
    if (word.size() > 3 && word.starts_with("--") && word.find('=') == word.size() - 1)
      throw CLI::ArgumentMismatch::TypedAtLeast(word.substr(0, word.size() - 1), 1, "TEXT");
  }
}

void parse_and_run(context& all, std::vector<std::string> words, const early_words& early) {
  CLI::App app(all.say(&program_words::about_program), "jixiao");
  add_general(app, all);
  add_commands(app, all);
  try {
    refuse_empty_values(words);
    app.parse(arguments_of(std::move(words)));
  } catch (const CLI::CallForHelp&) {
    const auto used = app.get_subcommands();
    std::cout << (used.empty() ? help_of(app, all) : help_of(app, *used.front(), all));
  } catch (const CLI::CallForVersion& e) {
    std::cout << e.what() << '\n';
  } catch (const CLI::Success&) {
  } catch (const CLI::ParseError& e) {
    refuse_usage(all, app, e, early.first);
  }
}

// What was written and is not there is an error, whatever else came of the command.
int run_words(int count, char** argument, language chinese) {
  const std::vector<std::string> words = words_of_user(count, argument);
  const early_words early = early_words_of(words);
  context all;
  all.in = early.in == language::zh ? chinese : early.in;
  descriptor_output errors(std::cerr, STDERR_FILENO);
  descriptor_output out(std::cout, STDOUT_FILENO);
  if (early.is_quiet && !early.wants_data && is_told_to_people(early.first)) out.mute();
  try {
    parse_and_run(all, words, early);
  } catch (const std::bad_alloc&) {
    complain(all, all.say(&program_words::out_of_memory));
    all.raise(status::unreadable);
  } catch (const std::exception& e) {
    const std::string what = e.what();
    complain(all,
             what.starts_with("jixiao: ") ? all.say(&program_words::no_space_for_workbook) : what);
    all.raise(status::unreadable);
  }
  if (!out.finish()) {
    complain(all, all.say(&program_words::standard_output_failed, {writing_words(all, out.why())}));
    all.raise(status::unreadable);
  }
  return static_cast<int>(all.result);
}

}  // namespace

namespace jixiao::cli {

int run_program(int count, char** words, language chinese) {
  try {
    std::ios::sync_with_stdio(false);
    remove_parts_on_signals();
    return run_words(count, words, chinese);
  } catch (const std::exception&) {
    // No memory is left even to say so in a sentence.
    constexpr std::string_view words_of_last_resort = "jixiao: 内存不足 / out of memory\n";
    if (write(STDERR_FILENO, words_of_last_resort.data(), words_of_last_resort.size()) < 0) {
    }
  }
  return static_cast<int>(status::unreadable);
}

}  // namespace jixiao::cli
