// SPDX-License-Identifier: BSL-1.0
#include "java_source.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include <jixiao/band/label.hpp>
#include <jixiao/judging/ruling.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/version.hpp>

#include "java_parts.hpp"

namespace jixiao::java {

namespace {

// A Java string in ASCII.
std::string literal(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "\"";
  const auto unit = [&](char32_t u) {
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(u >> shift) & 15u];
  };
  while (!text.empty()) {
    const detail::code_point c = detail::decode(text);
    text.remove_prefix(c.length);
    const char32_t value = c.value == detail::not_a_character ? U'\uFFFD' : c.value;
    if (value == U'"' || value == U'\\') {
      out.append("\\").append(1, static_cast<char>(value));
    } else if (value >= 0x20 && value < 0x7F) {
      out += static_cast<char>(value);
    } else if (value == U'\n' || value == U'\r') {  // escapes are read before strings are
      out += value == U'\n' ? "\\n" : "\\r";
    } else if (value < 0x10000) {
      unit(value);
    } else {
      unit(0xD800 + ((value - 0x10000) >> 10));
      unit(0xDC00 + ((value - 0x10000) & 0x3FF));
    }
  }
  return out + "\"";
}

template <class Items, class Write>
std::string list(std::string_view type, const Items& items, Write write) {
  std::string out = "new " + std::string(type) + "[] {";
  bool first = true;
  for (const auto& item : items) {
    out += (first ? "" : ", ") + write(item);
    first = false;
  }
  return out + "}";
}

std::string replaced(std::string_view text,
                     const std::vector<std::pair<std::string_view, std::string>>& marks) {
  std::string out;
  while (!text.empty()) {
    bool is_mark = false;
    for (const auto& [mark, with] : marks)
      if (text.starts_with(mark)) {
        out += with;
        text.remove_prefix(mark.size());
        is_mark = true;
        break;
      }
    if (is_mark || text.empty()) continue;
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

// What the number line of one indicator says, and its labels.
class standard_writer {
 public:
  standard_writer(const indicator_path& path, const reading& how)
      : path_(path), s_(path.indicator.standard), rule_(s_, how) {}

  bool is_worth_writing() const { return !s_.is_blank(); }
  const ruling& rule() const { return rule_; }

  std::string constructor() const {
    return "new Standard(" + literal(path_.activity.name) + ", " + literal(path_.indicator.name) +
           ",\n        " + literal(s_.is_numeric() ? to_text(s_.unit()).view() : "") + ", " +
           (rule_.refuses_negative() ? "true" : "false") + ",\n        " + levels() +
           ",\n        " + cuts() + ",\n        " + pieces() + ",\n        " + labels() + ")";
  }

  // The bounds, a step beside each, and the middles: what a test of the class asks.
  std::string cases(std::size_t number) const {
    std::string out;
    if (!s_.is_numeric()) return out;
    const decimal step = decimal::of(1, rule_.places() + 1);
    for (std::size_t k = 0; k < rule_.thresholds(); ++k)
      for (const decimal& at : {rule_.threshold(k).value() - step, rule_.threshold(k).value(),
                                rule_.threshold(k).value() + step})
        out += one_case(number, at);
    return out;
  }

 private:
  std::string levels() const {
    const auto words = [&](grade g) { return literal(report::level_word(s_, g)); };
    const auto ids = [&](grade g) { return literal(report::level_id(s_, g)); };
    return list("String", s_.levels(), words) + ",\n        " + list("String", s_.levels(), ids);
  }

  std::string cuts() const {
    std::vector<cut> all;
    for (std::size_t k = 0; k < rule_.thresholds(); ++k) all.push_back(rule_.threshold(k));
    // A cut before its number has the number on its right.
    const auto right = [](const cut& c) { return std::string(c.is_before() ? "true" : "false"); };
    const auto number = [](const cut& c) { return literal(to_text(c.value()).view()); };
    return list("String", all, number) + ",\n        " + list("boolean", all, right);
  }

  std::string pieces() const {
    if (!s_.is_numeric()) return "new int[] {}, new String[] {}";
    std::vector<ruled_piece> all;
    for (std::size_t i = 0; i < rule_.size(); ++i) all.push_back(rule_[i]);
    const auto rank = [](const ruled_piece& p) { return std::to_string(rank_of(p.grade)); };
    const auto why = [](const ruled_piece& p) { return literal(name_of(p.reason)); };
    return list("int", all, rank) + ",\n        " + list("String", all, why);
  }

  std::string labels() const {
    std::vector<grade> with;
    for (grade g : s_.levels())
      if (s_.label_bands().has(g)) with.push_back(g);
    const auto label = [&](grade g) { return literal(normal_label(s_[g].text.view()).view()); };
    const auto rank = [](grade g) { return std::to_string(rank_of(g)); };
    return list("String", with, label) + ",\n        " + list("int", with, rank);
  }

  static std::size_t rank_of(const std::optional<grade>& g) { return g ? column_of(*g) + 1 : 0; }

  std::string one_case(std::size_t number, const decimal& at) const {
    const bool is_refused = rule_.refuses_negative() && at.is_negative();
    const ruled_piece& piece = rule_[rule_.piece_of(at)];
    return "    check(" + std::to_string(number) + ", " + literal(to_text(at).view()) + ", " +
           (is_refused ? "-1" : std::to_string(rank_of(piece.grade))) + ", " +
           literal(is_refused ? "negative-count" : name_of(piece.reason)) + ");\n";
  }

  const indicator_path& path_;
  const standard_view s_;
  ruling rule_;
};

// Standards and cases stand in small classes of some hundred each: neither a method nor the
// constants of a class may be long in Java.
struct written_table {
  std::string parts;
  std::string added;
  std::string cases;
  std::string called;
};

written_table written(const department& table, const reading& how) {
  constexpr std::size_t a_part = 200;
  written_table out;
  std::string methods;
  std::string calls;
  std::size_t count = 0;
  const auto close = [&] {
    const std::string part = std::to_string((count - 1) / a_part);
    out.parts += "  private static final class Part" + part + " {\n" + methods +
                 "    static void add(List<Standard> to) {\n" + calls + "    }\n  }\n\n";
    out.added += "    Part" + part + ".add(all);\n";
    methods.clear();
    calls.clear();
  };
  for_each_indicator(table, [&](const indicator_path& path) {
    const standard_writer one(path, how);
    if (!one.is_worth_writing()) return;
    const std::string name = "s" + std::to_string(count);
    methods +=
        "    static Standard " + name + "() {\n      return " + one.constructor() + ";\n    }\n\n";
    calls += "      to.add(" + name + "());\n";
    out.cases +=
        "  private static void c" + std::to_string(count) + "() {\n" + one.cases(count) + "  }\n\n";
    out.called += "    c" + std::to_string(count) + "();\n";
    if (++count % a_part == 0) close();
  });
  if (count % a_part != 0) close();
  return out;
}

}  // namespace

bool is_java_name(const std::string& text, bool with_dots) {
  bool begins = true;
  for (char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool digit = c >= '0' && c <= '9';
    if (c == '.' && with_dots && !begins) {
      begins = true;
      continue;
    }
    if (!letter && (begins || !digit)) return false;
    begins = false;
  }
  return !begins;
}

std::vector<source_file> java_sources(const department& table, const std::string& class_name,
                                      const std::string& package, const reading& how) {
  const written_table all = written(table, how);
  const std::vector<std::pair<std::string_view, std::string>> marks{
      {"@PACKAGE@", package.empty() ? "" : "package " + package + ";\n\n"},
      {"@CLASS@", class_name},
      {"@VERSION@", JIXIAO_VERSION_STRING},
      {"@DEPARTMENT@", literal(table.name)},
      {"@PARTS@", all.parts},
      {"@ADDED@", all.added},
      {"@CASES@", all.cases},
      {"@CALLED@", all.called}};
  std::string folder;
  for (char c : package) folder += c == '.' ? '/' : c;
  if (!folder.empty()) folder += '/';
  return {{folder + class_name + ".java", replaced(class_part, marks)},
          {folder + class_name + "Cases.java", replaced(cases_part, marks)},
          {"junit/" + folder + class_name + "Test.java", replaced(junit_part, marks)}};
}

}  // namespace jixiao::java
