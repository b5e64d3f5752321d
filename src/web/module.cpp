// SPDX-License-Identifier: BSL-1.0
//
// What the page asks of the library: a name and texts in, a text out. A page holds one table, one
// year's measurements and one scheme; whatever it shows is made from these.
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/report/number_line.hpp>
#include <jixiao/report/rule_picture.hpp>
#include <jixiao/version.hpp>

#include "changes_answer.hpp"
#include "form_answer.hpp"
#include "mending.hpp"
#include "page_state.hpp"
#include "score_answer.hpp"
#include "sheet.hpp"
#include "table_answer.hpp"

namespace jixiao::web {

namespace {

struct call {
  std::string_view name;
  std::string (*answer)(std::string first, std::string second);
};

constexpr call calls[] = {
    {"version", [](std::string, std::string) { return std::string(JIXIAO_VERSION_STRING); }},
    {"style",
     [](std::string, std::string) {
       return report::number_line_style() + report::rule_picture_style();
     }},
    {"patterns", [](std::string, std::string) { return report::number_line_patterns(); }},
    {"language",
     [](std::string in, std::string) {
       state.in = in == "en" ? language::en : language::zh;
       return std::string();
     }},
    {"open_table",
     [](std::string name, std::string bytes) {
       open_table(std::move(name), std::move(bytes));
       return table_answer();
     }},
    {"table", [](std::string, std::string) { return table_answer(); }},
    {"sheet", [](std::string, std::string) { return sheet_answer(); }},
    {"table_json",
     [](std::string, std::string) { return io::write_department_json(state.table.read.value); }},
    {"table_file", [](std::string, std::string) { return state.table.bytes; }},
    {"mend",
     [](std::string stem, std::string edits) {
       const state_before before;
       mend(stem, edits_of(edits));
       return changes_answer(before);
     }},
    {"open_year",
     [](std::string name, std::string bytes) {
       open_year(std::move(name), std::move(bytes));
       return form_answer();
     }},
    {"form", [](std::string, std::string) { return form_answer(); }},
    {"fill",
     [](std::string name, std::string values) {
       open_year(std::move(name), filled_form(values));
       return std::string();
     }},
    {"forget_year",
     [](std::string, std::string) {
       state.year = {};
       return std::string();
     }},
    {"year_file", [](std::string, std::string) { return state.year.bytes; }},
    {"schemes", [](std::string, std::string) { return schemes_answer(); }},
    {"choose_scheme", [](std::string text, std::string) { return choose_scheme(text); }},
    {"scheme", [](std::string, std::string) { return io::write_scheme(state.how); }},
    {"score", [](std::string, std::string) { return score_answer(); }},
    {"report",
     [](std::string kind, std::string date) { return report_file(kind, std::move(date)); }},
    {"findings", [](std::string, std::string) { return findings_file(); }},
};

std::string answer;

// 0: answered; 1: refused, and the answer says why; 2: no such call.
int run(std::string_view name, std::string first, std::string second) {
  try {
    for (const call& c : calls)
      if (c.name == name) {
        answer = c.answer(std::move(first), std::move(second));
        return 0;
      }
    answer = name;
    return 2;
  } catch (const std::exception& e) {
    answer = e.what();
    return 1;
  }
}

}  // namespace

}  // namespace jixiao::web

// Text goes in through memory that the page gets from `jx_take`, which the call gives back; the
// answer stays until the next call.
extern "C" {

__attribute__((export_name("jx_take"))) char* jx_take(std::size_t size) {
  return static_cast<char*>(std::malloc(size == 0 ? 1 : size));
}

__attribute__((export_name("jx_call"))) int jx_call(char* name, std::size_t name_size, char* first,
                                                    std::size_t first_size, char* second,
                                                    std::size_t second_size) {
  const std::string called(name, name_size);
  std::string one(first, first_size);
  std::string two(second, second_size);
  for (char* text : {name, first, second}) std::free(text);
  return jixiao::web::run(called, std::move(one), std::move(two));
}

__attribute__((export_name("jx_answer"))) const char* jx_answer() {
  return jixiao::web::answer.data();
}
__attribute__((export_name("jx_answer_size"))) std::size_t jx_answer_size() {
  return jixiao::web::answer.size();
}
}
