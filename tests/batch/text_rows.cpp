// SPDX-License-Identifier: BSL-1.0
// Which rows of text a rule reads by itself; the others are read the long way, which takes longer
// and gives the same.
#include "batch/text_rows.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include <jixiao/batch/text_table.hpp>
#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/standard/standard_text.hpp>

#include "batch/chosen_kernel.hpp"
#include "batch/rule_table.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace jixiao::batch::detail;

namespace {

struct read_rows {
  std::string grades;  // of those that were read, a letter each: a to d, and - for none
  std::vector<std::string> slowly;
};

read_rows read_by_rule(const standard_view& s, const std::vector<std::string>& values, kernel k,
                       const reading& how = reading::official()) {
  rule_table table;
  table.add("S", 0, text_rule::of(text_table(s, how)));
  table.settle();
  std::string text;
  for (const std::string& value : values) text += "S," + value + "\n";
  std::vector<std::uint32_t> separators{~std::uint32_t{0}};
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if (text[i] == ',' || text[i] == '\n') separators.push_back(i);
  const std::size_t found = separators.size() - 1;
  separators.insert(separators.end(), text_rows::separators_past_end,
                    static_cast<std::uint32_t>(text.size()));
  const std::string padded = text + std::string(text_rows::readable_past_end, '\0');
  std::vector<row_ending> endings(grade_codes * row_ending::reason_count);
  for (unsigned g = 0; g < grade_codes; ++g)
    for (unsigned r = 0; r < row_ending::reason_count; ++r)
      endings[row_ending::number_of(g, r)] = {
          {has_grade(static_cast<grade_code>(g)) ? static_cast<char>('d' - g) : '-', '\n'}, 2};
  read_rows result;
  std::string out(2 * padded.size() + 1024, '\0');
  text_rows at{};
  at.index = table.index();
  at.endings = endings.data();
  at.text = padded.data();
  at.next = separators.data() + 1;
  at.end = at.next + found;
  at.to = out.data();
  at.find_rule = [](void*, const char*, std::size_t) -> const text_rule* { return nullptr; };
  at.grade_slowly = [](void* to, text_rows& all, const text_rule&) {
    const std::uint32_t first = all.next[0] + 1;
    static_cast<read_rows*>(to)->slowly.emplace_back(all.text + first, all.next[1] - first);
  };
  at.context = &result;
  chosen_kernel(k).text.grade(at);
  CHECK(at.next == at.end);
  CHECK(at.rows == values.size());
  CHECK(at.read + result.slowly.size() == values.size());
  const std::string_view written(out.data(), static_cast<std::size_t>(at.to - out.data()));
  std::uint64_t graded = 0;
  for (std::size_t end = 0; (end = written.find('\n', end)) != written.npos; ++end) {
    result.grades += written[end - 1];
    graded += written[end - 1] == '-' ? 0 : 1;
  }
  CHECK(result.grades.size() == at.read);
  CHECK(at.graded == graded);
  return result;
}

}  // namespace

TEST_CASE("the commonest values are read by the rule itself", "[batch][stream]") {
  using list = std::vector<std::string>;
  struct {
    standard made;
    list values;
    std::string grades;
    list slowly;
  } const cases[] = {
      {read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"),
       {"98%", "97.995%", "97.9%\r", ".5%", "00000095%", "99999999%", "0%", "5 %", "9.%", "97",
        "-5%", "100000000%", "9７%", "%", "", "x", "97%%", "1.2.3%"},
       "abbdbad",
       {"5 %", "9.%", "97", "-5%", "100000000%", "9７%", "%", "", "x", "97%%", "1.2.3%"}},
      {read_standard("3次以内", "5次以内", "8次以内", "10次以内"),
       {"3", "4次", "8", "12345678次", "12345678", "0", "3.5次\r", "6\r", "3项", "+3", "三次"},
       "abcddabc",
       {"3项", "+3", "三次"}},
      {read_standard("100万元以上", "80万元～100万元", "50万元～80万元", "50万元以下"),
       {"100", "99.99万元", "50万元", "49.9999", "5000元", "60万"},
       "abcd",
       {"5000元", "60万"}},
      {read_standard("5以上", "4～5", "3～4", "3以下"),
       {"5", "4.5", "4.5\r", "1", "5次"},
       "abbd",
       {"5次"}},
      // With one byte more behind it a unit of seven bytes is as long as is read at once.
      {read_standard("50元/人以上", "40元/人～50元/人", "30元/人～40元/人", "30元/人以下"),
       {"50元/人", "45元/人", "20", "45元"},
       "abd",
       {"45元"}},
      {read_standard("50元/km²以上", "40元/km²～50元/km²", "30元/km²～40元/km²", "30元/km²以下"),
       {"50", "45元/km²"},
       "a",
       {"45元/km²"}},
      // A gap is no grade, and has its rule too.
      {read_standard("98%以上", "90%～95%", "80%～90%", "80%以下"),
       {"98%", "85%", "70%"},
       "acd",
       {}},
      // Bounds of so many places are told apart by the long way alone.
      {read_standard("98.0000001%以上", "95%～98%", "90%～95%", "90%以下"),
       {"98%", "80%"},
       "",
       {"98%", "80%"}},
      // And so many pieces.
      {read_standard("1或5或9", "2或6", "3", "4"), {"1", "2"}, "", {"1", "2"}},
      {read_standard("效果明显", "效果较好", "效果一般", "没效果"), {"1"}, "", {"1"}},
  };
  for (const auto& c : cases)
    for (const kernel k : kernels_here()) {
      CAPTURE(std::string(c.made[grade::excellent].text.view()), name_of(k));
      const read_rows found = read_by_rule(c.made, c.values, k);
      CHECK(found.grades == c.grades);
      CHECK(found.slowly == c.slowly);
    }
}

TEST_CASE("a value without a grade is read by the rule as one with a grade is", "[batch][stream]") {
  const standard s = read_standard("98%以上", "90%～95%", "80%～90%", "80%以下");
  for (const kernel k : kernels_here()) {
    const read_rows found =
        read_by_rule(s, {"98%", "96%", "92%", "90%", "85%", "70%"}, k, reading::strict());
    CAPTURE(name_of(k));
    CHECK(found.grades == "a-b-cd");
    CHECK(found.slowly.empty());
  }
}

TEST_CASE("levels past the fourth are grades to the rule as well", "[batch][stream]") {
  const any_standard s =
      any_standard::read(scale::read("优,良,中,低,差").value(),
                         std::vector<std::string>{"≥90%", "≥80%", "≥70%", "≥60%", "＜60%"});
  for (const kernel k : kernels_here()) {
    const read_rows found = read_by_rule(s, {"95%", "85%", "75%", "65%", "55%", "60%"}, k);
    CAPTURE(name_of(k));
    CHECK(found.grades.size() == 6);
    CHECK(found.slowly.empty());
  }
}
