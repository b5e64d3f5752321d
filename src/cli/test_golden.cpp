// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include <jixiao/report/golden.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/testing/golden.hpp>

#include "output_file.hpp"
#include "scheme_choice.hpp"
#include "terminal.hpp"
#include "test.hpp"

namespace jixiao::cli {

namespace {

namespace fs = std::filesystem;

// The file of a folder with that name and any extension; empty without one.
std::string file_in(const fs::path& folder, std::string_view stem) {
  std::error_code ignored;
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (entry.path().stem() == stem) found.push_back(entry.path().string());
  std::sort(found.begin(), found.end());
  return found.empty() ? std::string() : found.front();
}

void print_difference(const context& all, const golden_difference& d) {
  const painter paint = painter::for_output();
  std::cout << paint.paint(all.say(&program_words::fail), colour::red) << "  "
            << all.say(&program_words::ledger_differs, {d.line}, {d.count}) << '\n';
  std::cout << "  " << all.say(&program_words::stored_line, {one_line(d.stored)}) << '\n'
            << "  " << all.say(&program_words::line_now, {one_line(d.now)}) << '\n';
}

}  // namespace

void run_golden(context& all, const test_options& o) {
  const fs::path folder(o.golden);
  const std::string table_path = o.table.empty() ? file_in(folder, "table") : o.table;
  const std::string year_path = o.cases.empty() ? file_in(folder, "measurements") : o.cases;
  const std::string scheme_path = o.scheme.empty() ? file_in(folder, "scheme") : o.scheme;
  if (table_path.empty() || year_path.empty()) {
    complain(all, all.say(&program_words::golden_folder_needs, {o.golden}));
    return all.raise(status::unreadable);
  }
  const loaded_department table = load_department(all, table_path);
  const loaded_measurements year = load_measurements(all, year_path);
  const auto how = chosen_scheme(all, scheme_path.empty() ? "default" : scheme_path);
  if (!table.is_usable || !year.is_usable || !how) return;
  const std::string now = report::golden_ledger(evaluate(table.table, year.year, *how));
  const std::string stored_path = (folder / "ledger.tsv").string();
  if (o.update) {
    write_file(all, stored_path, now, true);
    return;
  }
  std::ifstream file(stored_path, std::ios::binary);
  if (!file) {
    complain(all, all.say(&program_words::no_ledger_stored, {stored_path}));
    return all.raise(status::unreadable);
  }
  const std::string stored{std::istreambuf_iterator<char>(file), {}};
  if (const auto d = first_difference(stored, now)) {
    print_difference(all, *d);
    return all.raise(status::fails);
  }
  std::cout << all.say(&program_words::ledger_agrees) << '\n';
}

}  // namespace jixiao::cli
