// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <array>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>

#include <jixiao/band/band_text.hpp>
#include <jixiao/sql/smt.hpp>
#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/table/target_text.hpp>
#include <jixiao/testing/mutate.hpp>
#include <jixiao/testing/relation.hpp>

#include "command.hpp"
#include "output_file.hpp"
#include "plain/json_tree.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

using plain::json_tree;

struct prove_options {
  std::string first;
  std::string second;
  std::string format;
  std::string expected = "equal";
  std::string questions;
  reading_options reading;
};

std::string relation_words(const context& all, relation_kind k) {
  switch (k) {
    case relation_kind::equal: return all.say(&program_words::equal);
    case relation_kind::tighter: return all.say(&program_words::first_tighter);
    case relation_kind::looser: return all.say(&program_words::first_looser);
    case relation_kind::disjoint: return all.say(&program_words::disjoint);
    case relation_kind::neither: return all.say(&program_words::neither_tighter);
    case relation_kind::incomparable: return all.say(&program_words::incomparable);
  }
  return {};
}

std::string name_of_pair(const indicator_path& p) {
  return p.activity.name + " ／ " + p.indicator.name;
}

class prover {
 public:
  prover(context& all, const prove_options& o) : all_(all), o_(o) {}

  // Whose words the answers are told in.
  void set_levels(const scale& first, const scale& second) {
    first_ = first;
    second_ = second;
  }

  // Of texts the answers mean nothing: the sets alone are compared.
  void tell(const rule_relation& r, bool is_graded) {
    if (name_of(r.kind) != o_.expected) all_.raise(status::fails);
    if (o_.format == "json") {
      std::cout << json_of(r, is_graded).dump() << '\n';
      return;
    }
    std::cout << relation_words(all_, r.kind) << witnesses(r, is_graded) << '\n';
  }

  void tables(const department& a, const department& b) {
    std::map<std::string, const indicator*> other;
    for_each_indicator(
        b, [&](const indicator_path& p) { other.emplace(name_of_pair(p), &p.indicator); });
    json_tree lines = json_tree::array();
    for_each_indicator(a, [&](const indicator_path& p) {
      const auto found = other.find(name_of_pair(p));
      if (found == other.end())
        return alone(p, "removed", all_.say(&program_words::only_in_first), lines);
      pair(p, *found->second, lines);
      other.erase(found);
    });
    for_each_indicator(b, [&](const indicator_path& p) {
      if (other.contains(name_of_pair(p)))
        alone(p, "added", all_.say(&program_words::only_in_second), lines);
    });
    if (o_.format == "json") std::cout << json_tree{{"indicators", lines}}.dump(true) << '\n';
  }

 private:
  json_tree json_of(const rule_relation& r, bool is_graded) const {
    json_tree out{{"relation", std::string(name_of(r.kind))}};
    out["witness"] = r.witness ? json_tree(r.witness->value) : json_tree(nullptr);
    if (!is_graded || !r.witness) return out;
    out["first"] = answer_word(r.witness->first, all_.in, first_);
    out["second"] = answer_word(r.witness->second, all_.in, second_);
    if (r.other) out["other_witness"] = r.other->value;
    return out;
  }

  std::string witnesses(const rule_relation& r, bool is_graded) const {
    if (!r.witness) return {};
    if (!is_graded)
      return all_.say(
          &program_words::for_example,
          {r.other ? r.witness->value + all_.say(&catalogue::between_items) + r.other->value
                   : r.witness->value});
    const auto one = [&](auto which, const distinction& d) {
      return all_.say(which, {d.value}, {answer_word(d.first, all_.in, first_)},
                      {answer_word(d.second, all_.in, second_)});
    };
    const std::string first = one(&program_words::for_example_first_second, *r.witness);
    return r.other ? first + one(&program_words::and_first_second, *r.other) : first;
  }

  // An indicator of both tables: by its bands, and by its target where that is another or is all
  // that it has.
  void pair(const indicator_path& p, const indicator& second, json_tree& lines) {
    const any_standard& bands = p.indicator.standard;
    set_levels(bands.level_scale(), second.standard.level_scale());
    const rule_relation graded = relation_of(bands, second.standard, o_.reading.chosen());
    const rule_relation met = relation_of_targets(p.indicator.target, second.target);
    const bool is_met_otherwise = met.kind != relation_kind::equal;
    const bool is_by_target = is_met_otherwise && bands.is_blank() && second.standard.is_blank();
    json_tree out{{"activity", p.activity.name}, {"indicator", p.indicator.name}};
    add(is_by_target ? json_of_met(met) : json_of(graded, true), out);
    if (!is_by_target) line(p, graded.kind, witnesses(graded, true));
    if (is_met_otherwise) {
      out["target"] = json_of_targets(met, p.indicator.target, second.target);
      line(p, met.kind,
           witnesses(met, false) + all_.say(&program_words::targets_compared,
                                            {text_of(p.indicator.target)},
                                            {text_of(second.target)}));
    }
    lines.push_back(std::move(out));
  }
  static void add(json_tree members, json_tree& out) {
    for (auto& [name, value] : members.items()) out[name] = std::move(value);
  }

  rule_relation relation_of_targets(const std::optional<target>& a,
                                    const std::optional<target>& b) const {
    if (a && b) return relation_of(*a, *b, o_.reading.chosen().bare);
    if (!a && !b) return {};
    return {relation_kind::incomparable, std::nullopt, std::nullopt};
  }
  std::string text_of(const std::optional<target>& t) const {
    return t ? write_target(*t) : all_.say(&program_words::none);
  }
  json_tree json_of_met(const rule_relation& r) const {
    json_tree out = json_of(r, false);
    if (r.other) out["other_witness"] = r.other->value;
    return out;
  }
  json_tree json_of_targets(const rule_relation& r, const std::optional<target>& a,
                            const std::optional<target>& b) const {
    const auto or_null = [](const std::optional<target>& t) {
      return t ? json_tree(write_target(*t)) : json_tree(nullptr);
    };
    json_tree out = json_of_met(r);
    out["first"] = or_null(a);
    out["second"] = or_null(b);
    return out;
  }

  void line(const indicator_path& p, relation_kind kind, const std::string& why) {
    if (name_of(kind) != o_.expected) all_.raise(status::fails);
    if (o_.format == "text")
      std::cout << one_line(name_of_pair(p) + "  " + relation_words(all_, kind) + why) << '\n';
  }
  void alone(const indicator_path& p, std::string_view name, std::string_view words,
             json_tree& lines) {
    all_.raise(status::fails);
    lines.push_back({{"activity", p.activity.name},
                     {"indicator", p.indicator.name},
                     {"relation", std::string(name)},
                     {"witness", nullptr}});
    if (o_.format == "text")
      std::cout << one_line(name_of_pair(p) + "  " + std::string(words)) << '\n';
  }

  context& all_;
  const prove_options& o_;
  scale first_;
  scale second_;
};

// The cells of B1|B2|B3|B4; empty when it is one text.
std::vector<std::string> cells_of(const std::string& text) {
  std::vector<std::string> cells(1);
  constexpr std::string_view wide = "｜";
  for (std::size_t i = 0; i < text.size();) {
    const bool is_wide = std::string_view(text).substr(i).starts_with(wide);
    if (!is_wide && text[i] != '|') {
      cells.back() += text[i++];
      continue;
    }
    i += is_wide ? wide.size() : 1;
    cells.emplace_back();
  }
  if (cells.size() == 1) cells.clear();
  return cells;
}

bool is_file(const std::string& path) {
  std::error_code ignored;
  return path == "-" || std::filesystem::exists(path, ignored);
}

void prove_texts(context& all, const prove_options& o) {
  const std::vector<std::string> a = cells_of(o.first);
  const std::vector<std::string> b = cells_of(o.second);
  prover out(all, o);
  if (a.empty() && b.empty())
    return out.tell(relation_of(read_band(o.first), read_band(o.second)), false);
  if (a.size() == b.size() && a.size() >= min_levels && a.size() <= max_levels) {
    const scale levels = scale::of_size(a.size());
    out.set_levels(levels, levels);
    return out.tell(relation_of(any_standard::read(levels, a), any_standard::read(levels, b),
                                o.reading.chosen()),
                    true);
  }
  complain(all, all.say(&program_words::give_two_to_compare));
  all.raise(status::usage);
}

// A question an indicator with numbers, for a solver to answer.
void write_questions(context& all, const prove_options& o) {
  const loaded_department table = load_department(all, o.first);
  if (!table.is_usable) return;
  std::error_code failed;
  std::filesystem::create_directories(o.questions, failed);
  std::size_t number = 0;
  std::size_t written = 0;
  for_each_indicator(table.table, [&](const indicator_path& p) {
    ++number;
    if (!p.indicator.standard.is_numeric()) return;
    const std::string file = o.questions + "/" + std::to_string(number) + ".smt2";
    const std::string text = "; " + one_line(name_of_pair(p)) + "\n" +
                             sql::equivalence_question(p.indicator.standard, o.reading.chosen());
    written += write_file(all, file, text, true) ? 1u : 0u;
  });
  std::cout << all.say(&program_words::solver_questions, {written}) << '\n';
}

void run(context& all, const prove_options& o) {
  if (!o.questions.empty()) return write_questions(all, o);
  if (o.second.empty()) throw CLI::RequiredError("B");
  if (!is_file(o.first) || !is_file(o.second)) return prove_texts(all, o);
  const loaded_department a = load_department(all, o.first);
  const loaded_department b = load_department(all, o.second);
  if (a.is_usable && b.is_usable) prover(all, o).tables(a.table, b.table);
}

}  // namespace

void add_prove(CLI::App& app, context& all) {
  const auto o = std::make_shared<prove_options>();
  CLI::App* command = app.add_subcommand("prove", all.say(&program_words::about_prove));
  command->add_option("A", o->first, all.say(&program_words::first_to_compare))->required();
  command->add_option("B", o->second, all.say(&program_words::second_to_compare));
  command->add_option("--smt", o->questions, all.say(&program_words::smt_option));
  command->add_option("--expect", o->expected, all.say(&program_words::expect_option))
      ->check(CLI::IsMember({"equal", "tighter", "looser", "disjoint", "neither", "incomparable"}));
  add_format(*command, all, o->format, {"text", "json"});
  add_reading(*command, all, o->reading);
  add_examples(*command, {"jixiao prove table-2019.csv table-2020.csv",
                          "jixiao prove '5次以内' '不超过5次' --expect equal"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
