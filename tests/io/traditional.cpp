// SPDX-License-Identifier: BSL-1.0
// Tables in traditional characters are read as those in simplified ones.
#include <string>
#include <string_view>

#include <jixiao/io/department.hpp>

#include "io/headings.hpp"
#include "io/level_words.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

io::reading_of<department> read(const std::string& name, const std::string& bytes) {
  return io::read_department(io::read_document(name, bytes));
}

std::string cells_of(const department& table) {
  std::string text;
  for_each_indicator(table, [&](const indicator_path& path) {
    text += (text.empty() ? "" : " / ") + path.duty.name + ">" + path.activity.name + ">" +
            path.indicator.name;
    for (const std::string& cell : path.indicator.cells) text += "|" + cell;
  });
  return text;
}

std::string faults_of(const io::reading_of<department>& read) {
  std::string text;
  for (const io::table_problem& p : read.table_problems)
    text += (text.empty() ? "" : ", ") + std::string(io::name_of(p.what)) + " " + p.text;
  return text;
}

std::string html(const std::string& csv) {
  std::string text = "<meta charset=utf-8><table><tr><td>";
  for (char c : csv)
    if (c == ',')
      text += "</td><td>";
    else if (c == '\n')
      text += "</td></tr><tr><td>";
    else
      text += c;
  return text + "</td></tr></table>";
}

}  // namespace

TEST_CASE("every heading is known in traditional characters") {
  using io::column;
  struct named {
    std::string_view text;
    column is;
  };
  constexpr named headings[] = {{"職責活動", column::work},
                                {"職責", column::duty},
                                {"活動名稱", column::activity},
                                {"項目名稱", column::activity},
                                {"年度預算數（萬元）", column::budget},
                                {"績效目標", column::objective},
                                {"績效指標", column::indicator},
                                {"指標名稱", column::indicator},
                                {"一級指標", column::first_kind},
                                {"二級指標", column::second_kind},
                                {"指標值", column::target},
                                {"目標值", column::target},
                                {"計量單位", column::unit},
                                {"分值", column::points},
                                {"滿分", column::points},
                                {"權重", column::weight},
                                {"評分標準", column::rule},
                                {"計分方法", column::rule},
                                {"考核細則", column::rule},
                                {"實際完成值", column::measured},
                                {"2024年度實際完成值", column::measured},
                                {"備註", column::note},
                                {"說明", column::note},
                                {"全年執行數", column::executed},
                                {"優", column::level},
                                {"優秀", column::level},
                                {"較差", column::level},
                                {"達標", column::level},
                                {"一級", column::level},
                                {"中等（8分）", column::level}};
  for (const named& h : headings) {
    INFO(h.text);
    CHECK(io::column_named(h.text) == h.is);
  }
  CHECK_FALSE(io::column_named("雜項").has_value());
}

TEST_CASE("a table in traditional characters is read, and said as it is written") {
  const std::string csv =
      "單位：萬元,,,,,,,\n"
      "職責活動,年度預算數,績效目標,績效指標,優,良,中,差\n"
      "一、甲,10,,,,,,\n"
      "（一）乙,10,丙,滿意度,98%以上,95%～98%,90%～95%,90%以下\n"
      ",,,安全事故,無,1起,2起,2起以上\n"
      ",,,辦結時限,3個工作日以內,4～5個工作日,6～8個工作日,8個工作日以上\n"
      "合計,10,,,,,,\n";
  for (const auto& [name, bytes] :
       {std::pair<std::string, std::string>("t.csv", csv), {"t.html", html(csv)}}) {
    INFO(name);
    const auto table = read(name, bytes);

    CHECK(faults_of(table).empty());
    CHECK(cells_of(table.value) ==
          "一、甲>（一）乙>滿意度|98%以上|95%～98%|90%～95%|90%以下 / "
          "一、甲>（一）乙>安全事故|無|1起|2起|2起以上 / "
          "一、甲>（一）乙>辦結時限|3個工作日以內|4～5個工作日|6～8個工作日|8個工作日以上");
    CHECK(to_text(table.value.currency) == "万元");
  }
}

TEST_CASE(
    "scales are found in traditional characters, in their own words where they are ordinals") {
  const auto levels = [](const std::string& head) {
    const auto table = read("t.csv", "績效指標," + head + "\n滿意度,98%以上,95%～98%,95%以下\n");
    std::string words;
    if (!table.is_found) return std::string("not read");
    for_each_indicator(table.value, [&](const indicator_path& path) {
      for (grade g : path.indicator.standard.level_scale().levels())
        words += std::string(path.indicator.standard.level_scale().word_of(g)) + " ";
    });
    return words;
  };
  CHECK(levels("優秀,合格,不合格") == "优秀 合格 不合格 ");
  CHECK(levels("一檔,二檔,三檔") == "一檔 二檔 三檔 ");
}

TEST_CASE("what a document in traditional characters says of its own 以上 is obeyed") {
  const auto table = read("t.csv",
                          "績效指標,優,良,中,差\n滿意度,98%以上,95%至98%,90%至95%,90%以下\n"
                          "註：以上不包括本數，以下包括本數,,,,\n");

  CHECK_FALSE(table.value.own_words.empty());
}
