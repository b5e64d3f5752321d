// SPDX-License-Identifier: BSL-1.0
#include "folder.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include <jixiao/io/department.hpp>
#include <jixiao/io/document.hpp>
#include <jixiao/report/ranking.hpp>

#include "user_locale.hpp"

namespace jixiao::cli {

namespace fs = std::filesystem;

namespace {

void complain_of(context& all, const std::string& path, std::string_view sentence) {
  complain(all, path + all.say(&catalogue::colon) + std::string(sentence));
  all.raise(status::unreadable);
}

struct listing {
  std::vector<std::string> files;
  std::vector<std::string> folders;
};

listing list(context& all, const std::string& folder) {
  std::error_code error;
  listing found;
  for (fs::directory_iterator at(native_path(folder), error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with('.') || name.starts_with("~$")) continue;
    std::error_code ignored;
    const std::string path = (fs::path(folder) / name).string();
    (at->is_directory(ignored) ? found.folders : found.files).push_back(path);
  }
  if (error)
    complain_of(all, folder,
                all.say(error == std::errc::not_a_directory ? &program_words::is_a_file
                                                            : &program_words::cannot_open_folder));
  if (!error && found.files.empty() && found.folders.empty())
    complain_of(all, folder, all.say(&program_words::folder_is_empty));
  std::sort(found.files.begin(), found.files.end(), report::comes_before);
  std::sort(found.folders.begin(), found.folders.end(), report::comes_before);
  return found;
}

std::string stem_of(const std::string& path) { return fs::path(path).stem().string(); }

// 第2局 and 第2局-上半年, but not 第2局 and 第20局.
bool belongs_to(const std::string& year, const std::string& table) {
  if (!year.starts_with(table)) return false;
  const std::string_view rest = std::string_view(year).substr(table.size());
  return rest.empty() || std::string_view("-_. (").find(rest.front()) != std::string_view::npos ||
         rest.starts_with("（");
}

// Each table with the years of its name: of several that fit the one with the longest name.
void pair_up(context& all, const std::vector<std::string>& tables,
             const std::vector<std::string>& years, bool may_be_forms,
             std::vector<department_files>& out) {
  std::vector<department_files> made;
  for (const std::string& table : tables) made.push_back({stem_of(table), table, {}});
  for (const std::string& year : years) {
    department_files* owner = nullptr;
    for (department_files& d : made)
      if (belongs_to(stem_of(year), d.name) &&
          (owner == nullptr || owner->name.size() < d.name.size()))
        owner = &d;
    if (owner == nullptr)
      complain_of(all, year, all.say(&program_words::no_table_of_its_name));
    else
      owner->years.push_back(year);
  }
  for (department_files& d : made) {
    if (d.years.empty() && !may_be_forms)
      complain_of(all, d.table, all.say(&program_words::no_measurements_of_its_name));
    else
      out.push_back(std::move(d));
  }
}

bool has_standards(const department& table) {
  bool found = false;
  for_each_indicator(table, [&](const indicator_path& p) {
    found = found || !p.indicator.standard.is_blank() || p.indicator.target;
  });
  return found;
}

void sort_out(const std::vector<std::string>& files, std::vector<std::string>& tables,
              std::vector<std::string>& years) {
  for (const std::string& file : files) (is_table(file) ? tables : years).push_back(file);
}

void add_folder_of_department(context& all, const std::string& folder,
                              std::vector<department_files>& out) {
  const listing found = list(all, folder);
  for (const std::string& inner : found.folders)
    complain(all, all.say(&program_words::folder_in_folder, {inner}));
  std::vector<std::string> tables;
  std::vector<std::string> years;
  sort_out(found.files, tables, years);
  const std::string name = fs::path(folder).filename().string();
  if (tables.size() == 1)
    out.push_back({name, tables[0], years});
  else if (tables.size() > 1)
    pair_up(all, tables, years, true, out);
  else if (!found.files.empty())
    complain_of(all, folder, all.say(&program_words::no_file_is_a_table));
}

void add_folder(context& all, const std::string& folder, std::vector<department_files>& out) {
  const listing found = list(all, folder);
  std::vector<std::string> tables;
  std::vector<std::string> years;
  sort_out(found.files, tables, years);
  pair_up(all, tables, years, true, out);
  for (const std::string& inner : found.folders) add_folder_of_department(all, inner, out);
}

}  // namespace

bool is_table(const std::string& path) {
  const io::document file = io::read_document(native_path(path));
  if (!file.is_readable()) return false;
  const io::reading_of<department> read = io::read_department(file);
  return read.is_found && has_standards(read.value);
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(native_path(path), ignored);
}

std::vector<std::string> files_of(context& all, const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    if (!is_folder(path)) {
      files.push_back(path);
      continue;
    }
    const listing found = list(all, path);
    files.insert(files.end(), found.files.begin(), found.files.end());
    for (const std::string& inner : found.folders)
      complain(all, all.say(&program_words::folder_in_folder, {inner}));
  }
  return files;
}

std::vector<department_files> departments_of(context& all, const std::vector<std::string>& paths) {
  std::vector<department_files> out;
  if (!is_folder(paths.front())) {
    const std::vector<std::string> rest(paths.begin() + 1, paths.end());
    out.push_back({stem_of(paths.front()), paths.front(), files_of(all, rest)});
    return out;
  }
  if (paths.size() == 1) {
    add_folder(all, paths.front(), out);
    return out;
  }
  std::vector<std::string> tables;
  std::vector<std::string> years;
  sort_out(files_of(all, {paths.front()}), tables, years);
  if (years.empty()) {
    std::vector<std::string> others;
    std::vector<std::string> more_tables;
    sort_out(files_of(all, {paths.begin() + 1, paths.end()}), more_tables, others);
    if (more_tables.empty()) {
      pair_up(all, tables, others, false, out);
      return out;
    }
  }
  for (const std::string& path : paths) add_folder(all, path, out);
  return out;
}

}  // namespace jixiao::cli
