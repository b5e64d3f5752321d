// SPDX-License-Identifier: BSL-1.0
#include "json_rows.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "grid_builder.hpp"

namespace jixiao::io {

namespace {

bool is_single(const json_value& value) { return !value.is_array() && !value.is_object(); }

bool is_row_of_values(const json_value& row) {
  return row.is_array() && std::all_of(row.items.begin(), row.items.end(), is_single);
}

bool is_row_of_members(const json_value& row) {
  return row.is_object() &&
         std::all_of(row.members.begin(), row.members.end(),
                     [](const auto& member) { return is_single(member.second); });
}

std::string text_of(const json_value& value) {
  if (value.is == json_value::kind::boolean) return value.truth ? "true" : "false";
  return value.text;
}

class rows_reader {
 public:
  explicit rows_reader(document& out) : out_(out), budget_(out) {}

  void read(const json_value& root) {
    table_.file = out_.file;
    table_.addresses = addressing::json_pointer;
    if (root.items.front().is_object()) {
      gather_keys(root);
      add_headings();
      for (const json_value& row : root.items) add_members(row);
    } else {
      for (const json_value& row : root.items) add_values(row);
    }
    out_.grids.push_back(std::move(table_));
  }

 private:
  cell cell_at(std::string text, std::size_t column) const {
    cell c = empty_cell(index_ + 1, column + 1);
    c.text = std::move(text);
    return c;
  }

  void gather_keys(const json_value& root) {
    for (const json_value& row : root.items)
      for (const auto& member : row.members)
        if (columns_.emplace(member.first, keys_.size()).second) {
          keys_.push_back(member.first);
          table_.keys.push_back(pointer_part(member.first));
        }
  }

  void add_headings() {
    grid_row row;
    for (const std::string& key : keys_) row.push_back(cell_at(key, row.size()));
    table_.rows.push_back(std::move(row));
  }

  void add_members(const json_value& from) {
    if (budget_.is_spent() || !budget_.take(from.members.size()) ||
        !budget_.take_made(keys_.size() - std::min(keys_.size(), from.members.size())))
      return;
    grid_row row;
    row.reserve(keys_.size());
    while (row.size() < keys_.size()) row.push_back(cell_at({}, row.size()));
    std::vector<bool> is_filled(keys_.size());
    for (const auto& [key, value] : from.members) {
      const std::size_t column = columns_.at(key);
      if (is_filled[column])
        add_problem(out_, document_fault::duplicate_key, key, table_.where(row[column]));
      else
        row[column].text = text_of(value);
      is_filled[column] = true;
    }
    table_.rows.push_back(std::move(row));
    ++index_;
  }

  void add_values(const json_value& from) {
    if (budget_.is_spent() || !budget_.take(from.items.size())) return;
    grid_row row;
    for (const json_value& value : from.items) row.push_back(cell_at(text_of(value), row.size()));
    table_.rows.push_back(std::move(row));
    ++index_;
  }

  document& out_;
  cell_budget budget_;
  grid table_;
  std::vector<std::string> keys_;
  std::unordered_map<std::string, std::size_t> columns_;
  std::size_t index_ = 0;
};

}  // namespace

bool is_json_rows(const json_value& root) {
  if (!root.is_array() || root.items.empty()) return false;
  const auto all = [&](auto is_row) {
    return std::all_of(root.items.begin(), root.items.end(), is_row);
  };
  return all(is_row_of_members) || all(is_row_of_values);
}

void read_json_rows(const json_value& root, document& out) { rows_reader(out).read(root); }

bool read_json_lines(std::string_view text, json_value& out, document_problem& problem) {
  out.is = json_value::kind::array;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = detail::trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.empty()) continue;
    json_reading one = read_json_value(line);
    if (one.problem.empty()) {
      out.items.push_back(std::move(one.value));
      continue;
    }
    problem.what = document_fault::not_json;
    problem.text = one.problem;
    problem.where.row = number;
    problem.where.column = one.column;
    return false;
  }
  return true;
}

}  // namespace jixiao::io
