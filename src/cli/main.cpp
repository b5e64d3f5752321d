// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include <jixiao/version.hpp>

#include "command.hpp"
#include "output_file.hpp"
#include "standard_output.hpp"

namespace {

using namespace jixiao;
using namespace jixiao::cli;

// The language is needed before the options are, since their help is written in it.
language language_of(int count, char** words) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--") break;
    if (word == "--lang=en" ||
        (word == "--lang" && i + 1 < count && std::string_view(words[i + 1]) == "en"))
      return language::en;
  }
  return language::zh;
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
}

// CLI11 names what it met in English; what kind of mistake it is, is said in the user's language.
std::string_view what_went_wrong(const context& all, const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::RequiredError*>(&error))
    return all.say("缺少必需的内容：", "usage: ");
  if (dynamic_cast<const CLI::ExtrasError*>(&error)) return all.say("不认识的参数：", "usage: ");
  if (dynamic_cast<const CLI::ValidationError*>(&error)) return all.say("取值不对：", "usage: ");
  return all.say("用法不对：", "usage: ");
}

void refuse_usage(context& all, const CLI::App& app, const CLI::ParseError& error) {
  complain(all, std::string(what_went_wrong(all, error)) + error.what());
  std::string command = "jixiao";
  for (const CLI::App* used : app.get_subcommands()) command += " " + used->get_name();
  complain(all, std::string(all.say("看用法：", "see ")) + command + " --help");
  all.raise(status::usage);
}

// The words behind the program's name, last first, as CLI11 takes them. It would split [95,98] into
// a list of two; a space behind the bracket keeps it whole and says nothing.
std::vector<std::string> arguments_of(int count, char** words) {
  std::vector<std::string> arguments;
  for (int i = count - 1; i > 0; --i) {
    std::string& word = arguments.emplace_back(words[i]);
    if (word.starts_with('[') && word.ends_with(']')) word += ' ';
  }
  return arguments;
}

void parse_and_run(context& all, int count, char** words) {
  CLI::App app(std::string(all.say("绩效评价标准的检查、判定与评分，全程精确",
                                   "checks, grades and scores by published standards, exactly")),
               "jixiao");
  std::string unused;
  app.add_option("--lang", unused, std::string(all.say("语言", "language")))
      ->check(CLI::IsMember({"zh", "en"}));
  app.set_version_flag("--version", std::string("jixiao ") + JIXIAO_VERSION_STRING);
  app.set_help_flag("-h,--help", std::string(all.say("显示帮助", "show this help")));
  app.require_subcommand(1);
  app.fallthrough();
  add_commands(app, all);
  try {
    app.parse(arguments_of(count, words));
  } catch (const CLI::CallForHelp& e) {
    app.exit(e);
  } catch (const CLI::CallForVersion& e) {
    app.exit(e);
  } catch (const CLI::ParseError& e) {
    refuse_usage(all, app, e);
  }
}

// What was written and is not there is an error, whatever else came of the command.
int run(int count, char** words) {
  context all;
  all.in = language_of(count, words);
  descriptor_output errors(std::cerr, STDERR_FILENO);
  descriptor_output out(std::cout, STDOUT_FILENO);
  try {
    parse_and_run(all, count, words);
  } catch (const std::bad_alloc&) {
    complain(all, all.say("内存不足", "out of memory"));
    all.raise(status::unreadable);
  } catch (const std::exception& e) {
    const std::string_view what = e.what();
    complain(all, what.starts_with("jixiao: ")
                      ? all.say("做不出工作簿：磁盘满了，或者没有可写的临时文件夹",
                                "the workbook can't be made: no space is left, or no temporary "
                                "folder can be written")
                      : what);
    all.raise(status::unreadable);
  }
  if (!out.finish()) {
    complain(all, std::string(all.say("标准输出：", "standard output: ")) +
                      writing_words(all, out.why()));
    all.raise(status::unreadable);
  }
  return static_cast<int>(all.result);
}

}  // namespace

int main(int count, char** words) {
  try {
    std::ios::sync_with_stdio(false);
    remove_parts_on_signals();
    return run(count, words);
  } catch (const std::exception&) {
    // No memory is left even to say so in a sentence.
    constexpr std::string_view words_of_last_resort = "jixiao: 内存不足 / out of memory\n";
    if (write(STDERR_FILENO, words_of_last_resort.data(), words_of_last_resort.size()) < 0) {
    }
  }
  return static_cast<int>(status::unreadable);
}
