// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include <jixiao/judging/grading.hpp>
#include <jixiao/words/explain.hpp>

#include "command.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

struct grade_options {
  std::string bands;
  std::vector<std::string> values;
  std::string format;
  reading_options reading;
};

using nlohmann::ordered_json;

// B1|B2|B3|B4; ｜ serves too.
std::vector<std::string> split_bands(std::string_view text) {
  std::vector<std::string> parts(1);
  constexpr std::string_view full_width = "｜";
  for (std::size_t i = 0; i < text.size();) {
    const bool wide = text.substr(i).starts_with(full_width);
    if (wide || text[i] == '|') {
      parts.emplace_back();
      i += wide ? full_width.size() : 1;
    } else {
      parts.back() += text[i++];
    }
  }
  return parts;
}

void print_json(const context& all, const standard& s, const std::string& value, const verdict& v) {
  ordered_json out;
  out["value"] = value;
  out["grade"] = v.grade ? ordered_json(std::string(word_of(*v.grade))) : ordered_json(nullptr);
  out["grade_id"] = v.grade ? ordered_json(std::string(name_of(*v.grade))) : ordered_json(nullptr);
  out["reason"] = std::string(name_of(v.reason));
  out["band"] = v.grade ? ordered_json(std::string(detail::trimmed(s[*v.grade].text.view())))
                        : ordered_json(nullptr);
  const auto figure = [&](const auto& number) {
    return std::string(to_text(quantity{fraction(number), v.unit}).view());
  };
  out["decided_by"] = v.decided_by ? ordered_json(figure(v.value) + " " +
                                                  std::string(sign_of(v.decided_by->relation)) +
                                                  " " + figure(v.decided_by->bound))
                                   : ordered_json(nullptr);
  out["to_next"] = v.to_next ? ordered_json(figure(*v.to_next)) : ordered_json(nullptr);
  out["explanation"] = explain(s, v, all.in);
  std::cout << out.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

void refuse(context& all, const grade_options& o, const std::string& value, std::string_view code,
            const std::string& sentence) {
  all.raise(status::unreadable);
  if (o.format == "json") {
    const ordered_json out{{"value", value},
                           {"error", {{"code", std::string(code)}, {"message", sentence}}}};
    std::cout << out.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
  } else {
    complain(all, sentence);
  }
}

void grade_values(context& all, const grade_options& o, const standard& s,
                  const std::vector<std::string>& values) {
  const reading how = o.reading.chosen();
  const painter paint = painter::for_output();
  columns lines;
  for (const std::string& value : values) {
    try {
      const verdict v = grade_of(s, std::string_view(value), how);
      if (!v.grade) all.raise(status::fails);
      if (o.format == "json") {
        print_json(all, s, value, v);
        continue;
      }
      const std::string word =
          v.grade ? grade_words(*v.grade, all.in) : std::string(all.say("无", "none"));
      lines.add({{value, {}}, {word, paint.paint(word, v.grade)}, {explain_why(s, v, all.in), {}}});
    } catch (const input_error& e) {
      refuse(all, o, value, name_of(e.what_is_wrong()), explain(e, all.in));
    } catch (const std::overflow_error&) {
      refuse(all, o, value, "too-many-digits",
             "“" + value + "”" + std::string(all.say("：", ": ")) +
                 std::string(message_of(fault::too_many_digits).in(all.in)));
    }
  }
  std::cout << lines.print("");
}

// What the bands themselves say wrong is told before any value is graded.
void tell_findings(const context& all, const standard& s) {
  for (const finding& f : check(s))
    if (f.level() != severity::note) complain(all, place{}, f.level(), explain(s, f, all.in));
}

void run(context& all, const grade_options& o) {
  const std::vector<std::string> bands = split_bands(o.bands);
  if (bands.size() != grade_count) {
    complain(all, all.say("--bands 要有四档，用 | 隔开，例如 '98%以上|95%～98%|90%～95%|90%以下'",
                          "--bands takes four bands divided by |, like "
                          "'98%以上|95%～98%|90%～95%|90%以下'"));
    return all.raise(status::usage);
  }
  const standard s = read_standard(bands[0], bands[1], bands[2], bands[3]);
  if (o.format == "text") tell_findings(all, s);
  std::vector<std::string> values;
  for (const std::string& value : o.values) {
    if (value != "-") {
      values.push_back(value);
      continue;
    }
    for (std::string line; std::getline(std::cin, line);)
      if (!detail::trimmed(line).empty()) values.emplace_back(detail::trimmed(line));
  }
  grade_values(all, o, s, values);
}

}  // namespace

void add_grade(CLI::App& app, context& all) {
  const auto o = std::make_shared<grade_options>();
  CLI::App* command = app.add_subcommand(
      "grade", std::string(all.say("按四档标准判定实际完成值", "grade values by four bands")));
  command
      ->add_option("--bands", o->bands,
                   std::string(all.say("四档标准，从优到差，用 | 隔开", "four bands, best first")))
      ->required();
  command
      ->add_option("VALUE", o->values,
                   std::string(all.say("实际完成值；- 从标准输入逐行读；负数写在 -- 之后",
                                       "measured values; - reads lines from standard input; "
                                       "negative ones go behind --")))
      ->required();
  add_format(*command, all, o->format, {"text", "json"});
  add_reading(*command, all, o->reading);
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
