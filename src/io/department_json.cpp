// SPDX-License-Identifier: BSL-1.0
#include "department_json.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <jixiao/decimal_text.hpp>
#include <jixiao/quantity.hpp>

namespace jixiao::io {

namespace {

// Walks a document and names every place as a JSON pointer.
class reader {
 public:
  reader(std::string file, std::vector<table_problem>& problems)
      : file_(std::move(file)), problems_(problems) {}

  void read(const json_value& root, department& out) {
    out.name = text(root, "department", "");
    out.where = at("");
    const std::string currency = text(root, "currency", "");
    if (const unit u = unit::named(currency); u.measures() == dimension::money)
      out.currency = u;
    else if (!currency.empty())
      problem(table_fault::unknown_currency, "/currency", currency);
    out.budget = amount(root, "budget", "");
    each(root, "duties", "", [&](const json_value& item, const std::string& path) {
      out.duties.push_back(read_duty(item, path));
    });
  }

 private:
  duty read_duty(const json_value& from, const std::string& path) {
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
    activity a;
    a.name = text(from, "name", path);
    a.description = text(from, "description", path);
    a.budget = amount(from, "budget", path);
    a.where = at(path);
    each(from, "objectives", path, [&](const json_value& item, const std::string& below) {
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
    std::array<std::string, grade_count> cells;
    if (const json_value* bands = from.find("bands"))
      for (grade g : all_grades) cells[column_of(g)] = text(*bands, name_of(g), path + "/bands");
    indicator i = indicator::with_bands(text(from, "name", path), std::move(cells));
    if (i.name.empty()) problem(table_fault::no_indicator_name, path, "");
    i.kind = text(from, "kind", path);
    i.where = at(path);
    for (grade g : all_grades)
      i.cell_places[column_of(g)] = at(path + "/bands/" + std::string(name_of(g)));
    if (const std::string words = text(from, "target", path); !words.empty())
      i.target = read_target(words, text(from, "sign", path), text(from, "unit", path));
    i.full_points = number(from, "points", path, table_fault::unreadable_points);
    return i;
  }

  // A text, or a number as its digits; anything else is none.
  std::string text(const json_value& from, std::string_view name, const std::string& path) {
    const json_value* found = from.find(name);
    if (found == nullptr || found->is_null()) return {};
    if (found->is_string() || found->is_number()) return found->text;
    problem(table_fault::missing_column, path + "/" + std::string(name), {}, "\"…\"");
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
    if (!list->is_array()) return problem(table_fault::missing_column, list_path, {}, "[…]");
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const std::string item_path = list_path + "/" + std::to_string(i);
      if (list->items[i].is_object())
        use(list->items[i], item_path);
      else
        problem(table_fault::missing_column, item_path, {}, "{…}");
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

class writer {
 public:
  std::string write(const department& d) {
    open("{");
    member("department", d.name);
    member("currency", to_text(d.currency).view());
    member("budget", d.budget);
    list("duties", d.duties, [&](const duty& item) { write(item); });
    close("}");
    return std::move(out_) + "\n";
  }

 private:
  void write(const duty& d) {
    open("{");
    member("name", d.name);
    member("budget", d.budget);
    if (!d.description.empty()) member("description", d.description);
    if (!d.objective.empty()) member("objective", d.objective);
    list("activities", d.activities, [&](const activity& item) { write(item); });
    close("}");
  }

  void write(const activity& a) {
    open("{");
    member("name", a.name);
    member("budget", a.budget);
    if (!a.description.empty()) member("description", a.description);
    list("objectives", a.objectives, [&](const objective& item) { write(item); });
    close("}");
  }

  void write(const objective& o) {
    open("{");
    member("text", o.text);
    list("indicators", o.indicators, [&](const indicator& item) { write(item); });
    close("}");
  }

  void write(const indicator& i) {
    open("{");
    member("name", i.name);
    if (!i.kind.empty()) member("kind", i.kind);
    bool any = false;
    for (const std::string& cell : i.cells) any = any || !cell.empty();
    if (any || !i.target) {
      key("bands");
      open("{");
      for (grade g : all_grades) member(name_of(g), i.cells[column_of(g)]);
      close("}");
    }
    if (i.target) member("target", written(*i.target));
    if (i.full_points) member("points", i.full_points);
    close("}");
  }

  // A target whose sign or unit came from columns of their own, as one text.
  static std::string written(const target& t) {
    if (!t.is_numeric()) return t.text;
    const target again = read_target(t.text);
    if (again.is_numeric() && again.sign == t.sign && again.unit == t.unit) return t.text;
    return std::string(t.is_bare ? "" : sign_of(t.sign)) + std::string(to_text(t.value).view()) +
           std::string(to_text(t.unit).view());
  }

  void open(std::string_view bracket) {
    out_ += bracket;
    ++depth_;
    first_ = true;
  }
  void close(std::string_view bracket) {
    --depth_;
    if (!first_) line();
    out_ += bracket;
    first_ = false;
  }
  void line() {
    out_ += '\n';
    out_.append(2 * depth_, ' ');
  }
  void next() {
    if (!first_) out_ += ',';
    first_ = false;
    line();
  }
  void key(std::string_view name) {
    next();
    out_ += json_quoted(name) + ": ";
  }
  void member(std::string_view name, std::string_view value) {
    key(name);
    out_ += json_quoted(value);
  }
  void member(std::string_view name, const std::optional<decimal>& value) {
    key(name);
    out_ += value ? "\"" + std::string(to_text(*value).view()) + "\"" : std::string("null");
  }
  template <class Items, class Write>
  void list(std::string_view name, const Items& items, Write write_item) {
    key(name);
    open("[");
    for (const auto& item : items) {
      next();
      write_item(item);
      first_ = false;
    }
    close("]");
  }

  std::string out_;
  std::size_t depth_ = 0;
  bool first_ = true;
};

}  // namespace

bool is_department_json(const json_value& root) {
  return root.is_object() && root.find("duties") != nullptr;
}

void read_department_json(const json_value& root, const std::string& file, department& out,
                          std::vector<table_problem>& problems) {
  reader(file, problems).read(root, out);
}

std::string write_department_json(const department& d) { return writer().write(d); }

}  // namespace jixiao::io
