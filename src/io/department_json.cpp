// SPDX-License-Identifier: BSL-1.0
#include "department_json.hpp"

#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/rule/exact.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/table/department_text.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <jixiao/table/target_text.hpp>
#include <jixiao/text/bound_note.hpp>
#include <jixiao/text/bound_words.hpp>

#include "heading_key.hpp"
#include "json_keys.hpp"
#include "plain/json_tree.hpp"

namespace jixiao::io {

namespace {

// Walks a document and names every place as a JSON pointer.
class reader {
 public:
  reader(std::string file, std::vector<table_problem>& problems)
      : file_(std::move(file)), problems_(problems) {}

  std::optional<int> year(const json_value& root) {
    const std::string words = text(root, "year", "");
    const decimal_reading read = read_decimal(words);
    const bool is_year = read && read.value.is_integer() && !(read.value < decimal(1)) &&
                         !(decimal(9999) < read.value);
    if (is_year) return static_cast<int>(read.value.stripped().coefficient());
    if (!words.empty()) problem(table_fault::wrong_kind, "/year", words, "2024");
    return std::nullopt;
  }

  void read(const json_value& root, department& out) {
    check_keys(root, {"department", "year", "currency", "budget", "duties", "own_words"}, "");
    out.name = text(root, "department", "");
    out.where = at("");
    out.year = year(root);
    const std::string currency = text(root, "currency", "");
    if (const unit u = unit::named(currency); u.measures() == dimension::money)
      out.currency = u;
    else if (!currency.empty())
      problem(table_fault::unknown_currency, "/currency", currency);
    out.budget = amount(root, "budget", "");
    each(root, "duties", "", [&](const json_value& item, const std::string& path) {
      out.duties.push_back(read_duty(item, path));
    });
    out.own_words = text(root, "own_words", "");
    out.own_words_where = at("/own_words");
    const said_bound_words said =
        read_bound_words(simplified_text(out.own_words, out.own_words.size()).view());
    if (said.found && said.words != bound_words{}) read_again(out, said.words);
  }

 private:
  duty read_duty(const json_value& from, const std::string& path) {
    check_keys(from, {"name", "description", "objective", "budget", "activities"}, path);
    duty d;
    d.name = text(from, "name", path);
    d.description = text(from, "description", path);
    d.objective = text(from, "objective", path);
    d.budget = amount(from, "budget", path);
    d.where = at(path);
    each(from, "activities", path, [&](const json_value& item, const std::string& below) {
      d.activities.push_back(read_activity(item, below));
    });
    return d;
  }

  activity read_activity(const json_value& from, const std::string& path) {
    check_keys(from, {"name", "description", "budget", "objectives"}, path);
    activity a;
    a.name = text(from, "name", path);
    a.description = text(from, "description", path);
    a.budget = amount(from, "budget", path);
    a.where = at(path);
    each(from, "objectives", path, [&](const json_value& item, const std::string& below) {
      check_keys(item, {"text", "indicators"}, below);
      objective o;
      o.text = text(item, "text", below);
      each(item, "indicators", below, [&](const json_value& leaf, const std::string& place) {
        o.indicators.push_back(read_indicator(leaf, place));
      });
      a.objectives.push_back(std::move(o));
    });
    return a;
  }

  indicator read_indicator(const json_value& from, const std::string& path) {
    check_keys(from,
               {"name", "kind", "levels", "bands", "target", "sign", "unit", "rule", "points"},
               path);
    const scale levels = scale::read(text(from, "levels", path)).value_or(scale());
    std::vector<std::string> cells = read_bands(from, levels, path + "/bands");
    indicator i = indicator::with_bands(text(from, "name", path), std::move(cells), levels);
    if (i.name.empty()) problem(table_fault::no_indicator_name, path, "");
    i.kind = text(from, "kind", path);
    i.where = at(path);
    for (grade g : levels.levels())
      i.cell_places[column_of(g)] = at(path + "/bands/" + std::string(levels.name_of(g)));
    if (const std::string words = text(from, "target", path); !words.empty())
      i.target = read_target(words, text(from, "sign", path), text(from, "unit", path));
    i.rule_text = text(from, "rule", path);
    i.rule_place = at(path + "/rule");
    i.full_points = number(from, "points", path, table_fault::unreadable_points);
    if (i.full_points && !exact::holds(*i.full_points)) {
      problem(table_fault::unreadable_points, path + "/points", text(from, "points", path));
      problems_.back().fault = fault::too_many_digits;
      i.full_points.reset();
    }
    return i;
  }

  std::vector<std::string> read_bands(const json_value& from, const scale& levels,
                                      const std::string& path) {
    std::vector<std::string> cells(levels.size());
    const json_value* bands = from.find("bands");
    if (bands == nullptr || bands->is_null()) return cells;
    if (!bands->is_object()) {
      problem(table_fault::wrong_kind, path, {}, "{…}");
      return cells;
    }
    std::vector<std::string_view> names;
    for (grade g : levels.levels()) {
      names.push_back(levels.name_of(g));
      cells[column_of(g)] = text(*bands, names.back(), path);
    }
    check_keys(*bands, names, path);
    return cells;
  }

  template <class Keys>
  void check_keys(const json_value& from, const Keys& known, const std::string& path) {
    for_unknown_keys(from, known, [&](const std::string& key, const std::string& all) {
      problem(table_fault::unknown_key, path + "/" + pointer_part(key), key, all);
    });
  }
  void check_keys(const json_value& from, std::initializer_list<std::string_view> known,
                  const std::string& path) {
    check_keys<std::initializer_list<std::string_view>>(from, known, path);
  }

  // A text, or a number as its digits; anything else is none.
  std::string text(const json_value& from, std::string_view name, const std::string& path) {
    const json_value* found = from.find(name);
    if (found == nullptr || found->is_null()) return {};
    if (found->is_string() || found->is_number()) return found->text;
    problem(table_fault::wrong_kind, path + "/" + std::string(name), {}, "\"…\"");
    return {};
  }

  std::optional<decimal> number(const json_value& from, std::string_view name,
                                const std::string& path, table_fault otherwise) {
    const std::string words = text(from, name, path);
    if (words.empty()) return std::nullopt;
    const decimal_reading d = read_decimal(words);
    if (d) return d.value;
    problem(otherwise, path + "/" + std::string(name), words);
    problems_.back().fault = d.problem.what;
    return std::nullopt;
  }
  std::optional<decimal> amount(const json_value& from, std::string_view name,
                                const std::string& path) {
    return number(from, name, path, table_fault::unreadable_budget);
  }

  template <class Use>
  void each(const json_value& from, std::string_view name, const std::string& path, Use use) {
    const json_value* list = from.find(name);
    const std::string list_path = path + "/" + std::string(name);
    if (list == nullptr || list->is_null()) return;
    if (!list->is_array()) return problem(table_fault::wrong_kind, list_path, {}, "[…]");
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const std::string item_path = list_path + "/" + std::to_string(i);
      if (list->items[i].is_object())
        use(list->items[i], item_path);
      else
        problem(table_fault::wrong_kind, item_path, {}, "{…}");
    }
  }

  place at(const std::string& pointer) const {
    place where;
    where.file = file_;
    where.address = pointer.empty() ? "/" : pointer;
    return where;
  }

  void problem(table_fault what, const std::string& pointer, std::string words,
               std::string expected = {}) {
    problems_.push_back({what, at(pointer), std::move(words), std::move(expected), fault::none});
  }

  std::string file_;
  std::vector<table_problem>& problems_;
};

using plain::json_tree;

json_tree written(const std::optional<decimal>& d) {
  return d ? json_tree(std::string(to_text(*d).view())) : json_tree(nullptr);
}

json_tree written(const objective& o);
json_tree written(const activity& a);
json_tree written(const duty& d);

json_tree written(const indicator& i) {
  json_tree out;
  out["name"] = i.name;
  if (!i.kind.empty()) out["kind"] = i.kind;
  bool any = false;
  for (const std::string& cell : i.cells) any = any || !cell.empty();
  const scale levels = i.standard.level_scale();
  const bool has_bands = any || (!i.target && i.rule_text.empty());
  if (has_bands && !levels.is_usual()) out["levels"] = std::string(levels.words().view());
  if (has_bands)
    for (grade g : levels.levels())
      out["bands"][std::string(levels.name_of(g))] = i.cells[column_of(g)];
  if (i.target) out["target"] = write_target(*i.target);
  if (!i.rule_text.empty()) out["rule"] = i.rule_text;
  if (i.full_points) out["points"] = written(i.full_points);
  return out;
}

template <class Item>
json_tree written(const std::vector<Item>& items) {
  json_tree out = json_tree::array();
  for (const Item& item : items) out.push_back(written(item));
  return out;
}

json_tree written(const objective& o) {
  return {{"text", o.text}, {"indicators", written(o.indicators)}};
}

json_tree written(const activity& a) {
  json_tree out{{"name", a.name}, {"budget", written(a.budget)}};
  if (!a.description.empty()) out["description"] = a.description;
  out["objectives"] = written(a.objectives);
  return out;
}

json_tree written(const duty& d) {
  json_tree out{{"name", d.name}, {"budget", written(d.budget)}};
  if (!d.description.empty()) out["description"] = d.description;
  if (!d.objective.empty()) out["objective"] = d.objective;
  out["activities"] = written(d.activities);
  return out;
}

}  // namespace

bool is_department_json(const json_value& root) {
  return root.is_object() && root.find("duties") != nullptr;
}

void read_department_json(const json_value& root, const std::string& file, department& out,
                          std::vector<table_problem>& problems) {
  reader(file, problems).read(root, out);
}

std::string write_department_json(const department& table) {
  json_tree out{{"department", table.name},
                {"currency", std::string(to_text(table.currency).view())},
                {"budget", written(table.budget)},
                {"duties", written(table.duties)}};
  if (table.year) out["year"] = std::to_string(*table.year);
  if (!table.own_words.empty()) out["own_words"] = table.own_words;
  return out.dump(true) + "\n";
}

}  // namespace jixiao::io
