// SPDX-License-Identifier: BSL-1.0
#include "usage.hpp"

#include <CLI/CLI.hpp>
#include <string_view>
#include <vector>

#include "help.hpp"

namespace jixiao::cli {

namespace {

std::string did_you_mean(const context& all, const std::string& word,
                         const std::vector<std::string>& known) {
  const std::string near = nearest_word(word, known);
  if (near.empty()) return {};
  return all.say(&program_words::did_you_mean, {near});
}

std::vector<std::string> command_names(const CLI::App& app, const context& all) {
  std::vector<std::string> names;
  for (const command_words& c : commands_of(app, all)) names.push_back(c.name);
  return names;
}

const CLI::App& used_of(const CLI::App& app) {
  const auto used = app.get_subcommands();
  return used.empty() ? app : *used.front();
}

std::vector<std::string> option_names(const CLI::App& app, const context& all) {
  std::vector<std::string> names;
  for (const CLI::App* one : {&used_of(app), &app})
    for (const option_words& o : words_of(*one, all).options)
      if (!o.is_positional) names.insert(names.end(), o.names.begin(), o.names.end());
  return names;
}

bool is_option(std::string_view word) { return word.size() > 1 && word[0] == '-'; }

// Not -5%, which is a value in a wrong place.
bool is_named_option(std::string_view word) {
  return is_option(word) && (word[1] < '0' || word[1] > '9');
}

bool has_unknown_option(const CLI::App& app) {
  const std::vector<std::string> left = app.remaining(true);
  return std::any_of(left.begin(), left.end(), is_named_option);
}

std::string no_such_command(const context& all, const CLI::App& app, const std::string& name) {
  return all.say(&program_words::no_such_command, {name}) +
         did_you_mean(all, name, command_names(app, all));
}

std::string unknown_words(const context& all, const CLI::App& app, const std::string& first_word) {
  const std::vector<std::string> left = app.remaining(true);
  // --lnag en: the word behind an unknown option may be its value.
  const bool is_first = left.empty() || !is_option(left.front());
  if (app.get_subcommands().empty() && !first_word.empty() && is_first)
    return no_such_command(all, app, first_word);
  for (const std::string& word : left) {
    if (!is_option(word)) continue;
    const std::string name = word.substr(0, word.find('='));
    return all.say(&program_words::no_such_option, {name}) +
           did_you_mean(all, name, option_names(app, all));
  }
  std::string text;
  for (const std::string& word : left) text += (text.empty() ? "" : " ") + word;
  return all.say(&program_words::too_many_arguments, {text});
}

// "NAME: rest", as the library says it.
std::pair<std::string, std::string> name_and_rest(const std::string& what) {
  const std::size_t colon = what.find(": ");
  if (colon == std::string::npos) return {{}, what};
  return {what.substr(0, colon), what.substr(colon + 2)};
}

// "1 to 1024"
std::string range_words(const context& all, const std::string& range) {
  const std::size_t to = range.find(" to ");
  return to == std::string::npos
             ? range
             : say(all.in, &catalogue::range, {range.substr(0, to)}, {range.substr(to + 4)});
}

// Of a number: "Value 0 not in range 1 to 1024"; else a sentence of our own.
std::string refused_value(const context& all, const std::string& name, const std::string& rest) {
  const std::size_t range = rest.find(" not in range ");
  if (range == std::string::npos || !rest.starts_with("Value "))
    return name + all.say(&catalogue::colon) + rest;
  return all.say(&program_words::option_takes, {name}, {rest.substr(6, range - 6)},
                 {range_words(all, rest.substr(range + 14))});
}

std::string wrong_value(const context& all, const CLI::ParseError& error) {
  const auto [name, rest] = name_and_rest(error.what());
  const std::size_t in = rest.rfind(" not in {");
  if (in == std::string::npos) return refused_value(all, name, rest);
  std::string list = rest.substr(in + 9, rest.size() - in - 10);
  std::vector<std::string> known(1);
  for (char c : list)
    if (c == ',')
      known.emplace_back();
    else
      known.back() += c;
  std::string shown;
  for (const std::string& one : known)
    shown += (shown.empty() ? std::string() : all.say(&catalogue::between_items)) + one;
  const std::string given = rest.substr(0, in);
  return all.say(&program_words::option_takes, {name}, {given}, {shown}) +
         did_you_mean(all, given, known);
}

std::string missing_words(const context& all, const CLI::App& app, const CLI::ParseError& error,
                          const std::string& first_word) {
  // What is missing may stand behind a misspelt option, or be its value.
  if (has_unknown_option(app)) return unknown_words(all, app, first_word);
  if (app.get_subcommands().empty())
    return first_word.empty() ? all.say(&program_words::command_wanted)
                              : unknown_words(all, app, first_word);
  const std::string what = error.what();
  const std::size_t end = what.find(" is required");
  return all.say(&program_words::argument_missing, {what.substr(0, end)});
}

// Whether an option takes no value.
bool is_flag(const CLI::App& app, const std::string& name) {
  for (const CLI::App* one : {&used_of(app), &app})
    if (const CLI::Option* o = one->get_option_no_throw(name)) return o->get_items_expected() == 0;
  return false;
}

// "--points excludes --view"
constexpr std::string_view excluding = " excludes ";

std::string sentence_of(const context& all, const CLI::App& app, const CLI::ParseError& error,
                        const std::string& first_word) {
  if (dynamic_cast<const CLI::RequiredError*>(&error))
    return missing_words(all, app, error, first_word);
  if (dynamic_cast<const CLI::ExtrasError*>(&error)) return unknown_words(all, app, first_word);
  if (dynamic_cast<const CLI::ValidationError*>(&error)) return wrong_value(all, error);
  const std::string what = error.what();
  const std::string name = what.starts_with("Could not convert: ")
                               ? what.substr(19, what.find(' ', 19) - 19)
                               : what.substr(0, what.find_first_of(": "));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
    return all.say(what.find(": At Most ") == what.npos ? &program_words::value_must_follow
                                                        : &program_words::given_twice,
                   {name});
  if (dynamic_cast<const CLI::ConversionError*>(&error))
    return all.say(
        is_flag(app, name) ? &program_words::takes_no_value : &program_words::not_a_whole_number,
        {name});
  if (const std::size_t other = what.find(excluding); other != what.npos)
    return all.say(&program_words::not_together, {what.substr(0, other)},
                   {what.substr(other + excluding.size())});
  return all.say(&program_words::wrong_usage, {what});
}

}  // namespace

void refuse_command(context& all, const CLI::App& app, const std::string& name) {
  complain(all, no_such_command(all, app, name));
  complain(all, all.say(&program_words::see_help, {"jixiao --help"}));
  all.raise(status::usage);
}

void refuse_usage(context& all, const CLI::App& app, const CLI::ParseError& error,
                  const std::string& first_word) {
  complain(all, sentence_of(all, app, error, first_word));
  std::string command = "jixiao";
  for (const CLI::App* used : app.get_subcommands()) command += " " + used->get_name();
  complain(all, all.say(&program_words::see_help, {command + " --help"}));
  all.raise(status::usage);
}

}  // namespace jixiao::cli
