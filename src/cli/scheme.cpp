// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include <jixiao/io/document.hpp>
#include <jixiao/io/scheme.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/words/wording.hpp>

#include "scheme_choice.hpp"

namespace jixiao::cli {

std::optional<scheme> chosen_scheme(context& all, const std::string& name_or_file) {
  if (auto named = scheme_named(name_or_file)) return named;
  const io::document file = io::read_document(name_or_file);
  const bool is_no_file =
      !file.problems.empty() && file.problems[0].what == io::document_fault::cannot_open;
  if (is_no_file || (!file.is_json && file.problems.empty())) {
    std::string known;
    for (std::string_view name : scheme_names)
      known.append(known.empty() ? "" : all.say(&catalogue::between_items)).append(name);
    complain(all, all.say(&program_words::no_such_scheme, {name_or_file}, {known}));
  } else if (!file.is_json) {
    for (const io::document_problem& p : file.problems)
      complain(all,
               place_words(p.where, all.in) + all.say(&catalogue::colon) + io::describe(p, all.in));
  }
  if (!file.is_json) {
    all.raise(status::unreadable);
    return std::nullopt;
  }
  auto read = io::read_scheme(file.bytes);
  for (const io::scheme_problem& p : read.problems)
    complain(all, name_or_file + " " + io::describe(p, all.in));
  if (read.problems.empty()) return std::move(read.value);
  all.raise(status::unreadable);
  return std::nullopt;
}

void add_scheme(CLI::App& app, context& all) {
  const auto name = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("scheme", all.say(&program_words::about_scheme));
  command->add_option("NAME", *name, all.say(&program_words::scheme_name));
  add_examples(*command, {"jixiao scheme", "jixiao scheme default > scheme.json"});
  command->callback([name, &all] {
    if (name->empty()) {
      for (std::string_view known : scheme_names)
        std::cout << known << "  "
                  << (all.in == language::en ? report::scheme_words(*scheme_named(known), all.in)
                                             : scheme_named(known)->note)
                  << '\n';
      return;
    }
    if (const auto chosen = chosen_scheme(all, *name)) std::cout << io::write_scheme(*chosen);
  });
}

}  // namespace jixiao::cli
