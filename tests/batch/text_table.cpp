// SPDX-License-Identifier: BSL-1.0
#include <jixiao/batch/text_table.hpp>

#include <jixiao/standard/standard_text.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "batch/samples.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;

namespace {

// What the scalar path says, or that it refuses.
std::optional<text_codes> said_of(const standard_view& s, const std::string& text,
                                  const reading& how) {
  try {
    const verdict v = grade_of(s, text, how);
    return text_codes(code_of(v.grade), code_of(v.reason));
  } catch (const input_error& e) {
    return text_codes(refused, code_of(e.what_is_wrong()));
  } catch (const std::overflow_error&) {
    return std::nullopt;
  }
}

std::string random_text(const standard_view& s, samples::random_bits& random) {
  std::string text;
  const auto& cuts = s.parts().cuts();
  if (!cuts.empty() && random.below(2) == 0) {
    const decimal bound = cuts[random.below(cuts.size())].value();
    const int places = bound.scale() + static_cast<int>(random.below(4));
    try {
      text = to_text(bound + decimal::of(static_cast<std::int64_t>(random.below(5)) - 2, places))
                 .view();
    } catch (const std::overflow_error&) {
      text = "5";
    }
  } else {
    text = to_text(decimal::of(random.any() / 3, static_cast<int>(random.below(21)))).view();
  }
  switch (random.below(8)) {
    case 0: text.insert(random.below(text.size() + 1), 1, "0.,- eA+"[random.below(8)]); break;
    case 1: text.erase(random.below(text.size()), 1); break;
    case 2: text += "00"; break;
    default: break;
  }
  switch (random.below(4)) {
    case 0: break;
    case 1: text += random.below(2) == 0 ? "%" : "次"; break;
    default: text += to_text(s.unit()).view();
  }
  // Almost the unit, or almost a digit.
  if (!text.empty() && random.below(8) == 0) {
    char& one = text[random.below(text.size())];
    one = static_cast<char>(static_cast<unsigned char>(one) ^ (1u << random.below(8)));
  }
  return text;
}

}  // namespace

TEST_CASE("a text has the codes that grade_of gives it", "[batch][text_table]") {
  samples::random_bits random(5);
  auto readings = samples::readings();
  for (bare_number bare :
       {bare_number::as_percent, bare_number::as_ratio, bare_number::same_unit}) {
    reading r;
    r.bare = bare;
    readings.push_back(r);
    r.comparison = comparison::rounded_value;
    readings.push_back(r);
  }
  std::size_t taken = 0;
  std::size_t wrong = 0;
  std::string last;
  for (const any_standard& s : samples::all_standards())
    for (const reading& how : readings) {
      const text_table table(s, how);
      for (int i = 0; i < 400; ++i) {
        const std::string text = random_text(s, random);
        const auto said = said_of(s, text, how);
        text_codes codes;
        const bool is_read = table.read(text, codes);
        taken += is_read ? 1 : 0;
        if (!said) continue;
        if ((is_read && codes != *said) || grade_text(table, s, text, how) != *said) {
          ++wrong;
          last = text + " under " + std::string(s[grade::excellent].text.view());
        }
      }
    }
  INFO(last);
  CHECK(wrong == 0);
  CHECK(taken > 10000);
}

TEST_CASE("a number is all of its digits, whatever the length of the unit", "[batch][text_table]") {
  for (const std::string unit :
       {"次", "分", "万元", "公里", "平方米", "工作日", "立方米", "亿千瓦时"}) {
    const standard s = read_standard("500" + unit + "以上", "400～500" + unit, "300～400" + unit,
                                     "300" + unit + "以下");
    const text_table table(s);
    for (std::string digits : {"4", "30", "450", "50000000"})
      for (int zeros = 0; zeros < 13; ++zeros, digits += '0')
        for (const std::string& text : {digits, digits + unit, digits + ".00000000"}) {
          INFO(text << " under " << unit);
          const auto said = said_of(s, text, reading::official());
          text_codes codes;
          const bool is_read = table.read(text, codes);
          CHECK((!is_read || said == codes));
        }
  }
}

TEST_CASE("short texts of any bytes have the codes that grade_of gives them",
          "[batch][text_table]") {
  constexpr std::string_view bytes("0123456789012345678995995989.......-+ ,%/:e\0\x7F\x80\xFF", 47);
  samples::random_bits random(11);
  reading as_percent;
  as_percent.bare = bare_number::as_percent;
  reading as_ratio;
  as_ratio.bare = bare_number::as_ratio;
  std::size_t taken = 0;
  std::size_t wrong = 0;
  std::string last;
  for (const any_standard& s : samples::all_standards())
    for (const reading& how : {reading::official(), reading::strict(), as_percent, as_ratio}) {
      const text_table table(s, how);
      for (int i = 0; i < 600; ++i) {
        std::string text;
        const std::size_t size = random.below(10);
        for (std::size_t k = 0; k < size; ++k) text += bytes[random.below(bytes.size())];
        if (random.below(3) != 0) text += to_text(s.unit()).view();
        // A buffer that ends where the text does, so that reading past it is found.
        const std::vector<char> exact(text.begin(), text.end());
        const std::string_view view(exact.data(), exact.size());
        const auto said = said_of(s, text, how);
        text_codes codes;
        const bool is_read = table.read(view, codes);
        taken += is_read ? 1 : 0;
        text_codes readable;
        text.reserve(text.size() + 8);
        const bool agrees = table.read_readable(text, readable) == is_read && readable == codes;
        if (agrees && (!is_read || codes == said)) continue;
        ++wrong;
        last = text + " under " + std::string(s[grade::excellent].text.view());
      }
    }
  INFO(last);
  CHECK(wrong == 0);
  CHECK(taken > 3000);
}

TEST_CASE("plain numbers are read at once, anything else is left to grade_of",
          "[batch][text_table]") {
  const standard s = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  const text_table table(s);
  struct text_case {
    const char* text;
    bool is_read;
  };
  const std::vector<text_case> cases{
      {"97.995%", true}, {"100%", true},    {"+5.00%", true},
      {"-5%", true},     {"97.995", false}, {"", false},
      {"%", false},      {"9.%", false},    {".5%", true},
      {"1e5%", false},   {"９７%", false},  {"97.99500000000001%", true},
      {"49/50", false},  {"1.2.3%", false}, {"12345678901234567890%", false}};
  for (const text_case& c : cases) {
    text_codes codes;
    INFO(c.text);
    CHECK(table.read(c.text, codes) == c.is_read);
  }
  const standard labels = read_standard("效果明显", "效果较好", "效果一般", "没效果");
  const text_table none(labels);
  CHECK(grade_text(none, labels, "效果较好").grade() == code_of(grade::good));
  CHECK(grade_text(none, labels, "97").grade() == refused);
  CHECK(sizeof(text_table) <= 128);
  CHECK(text_codes() == text_codes(0, 0));
}

TEST_CASE("how many digits of a number are read at once, and none of them is lost",
          "[batch][text_table]") {
  const auto rate = [](const std::string& bound) {
    return read_standard(bound + "%以上", "95%～" + bound + "%", "90%～95%", "90%以下");
  };
  struct {
    standard made;
    std::vector<std::pair<std::string, bool>> texts;
  } const cases[] = {
      {rate("98"),
       {{"97.9999999%", true},
        {"97.99999999999%", true},
        {"98.00000000001%", true},
        {"94.99999999999%", true},
        {"95.00000000001%", true},
        {"-0.00000000001%", true},
        {"12345678901%", true},
        {"123456789012%", false},
        {"12345678901.123456%", true},
        {"12345678901.1234567%", true},
        {"123456789012.123456%", false},
        {"1.12345678901234567%", true},
        {"1.123456789012345678%", false},
        {"98:%", false}}},
      {rate("97.9999999"),
       {{"97.9999998%", true},
        {"97.99999989%", true},
        {"97.9999999%", true},
        {"97.99999990001%", true},
        {"98%", true}}},
      {rate("97.000000000001"),
       {{"97%", true},
        {"97.0000000000009%", true},
        {"97.000000000001%", true},
        {"97.0000000000011%", true},
        {"12345%", true},
        {"123456%", false}}},
      // A table has no more places and no more bounds than these.
      {rate("97.0000000000001"), {{"97%", false}, {"98%", false}}},
      {read_standard("90次以上", "80～90次", "70～80次", "70次以下"),
       {{"85", true}, {"85次", true}, {"90次", true}, {"9.5次", true}, {"69", true}}},
      {read_standard("1或5", "2或6", "3", "4"), {{"5", false}, {"3", false}}},
      {read_standard("5以上", "4～5", "3～4", "3以下"),
       {{"5", true}, {"4.5", true}, {"12345678", true}, {"4.5次", false}, {"+4", true}}},
      {read_standard("50平方公里以上", "40～50平方公里", "30～40平方公里", "30平方公里以下"),
       {{"45", true}, {"45平方公里", true}, {"45公里", false}}},
      {read_standard("50立方米/公顷以上", "40立方米/公顷", "30立方米/公顷", "30立方米/公顷以下"),
       {{"45", true}, {"45立方米/公顷", false}}},
      {read_standard("2020年1月1日前", "2020年2月1日前", "2020年3月1日前", "2020年3月1日后"),
       {{"5", false}, {"2020", false}}},
  };
  for (const auto& c : cases) {
    const text_table table(c.made);
    for (const auto& [text, is_read] : c.texts) {
      CAPTURE(std::string(c.made[grade::excellent].text.view()), text);
      text_codes codes;
      CHECK(table.read(text, codes) == is_read);
      const auto said = said_of(c.made, text, reading::official());
      REQUIRE(said);
      if (is_read) CHECK(codes == *said);
      CHECK(grade_text(table, c.made, text) == *said);
    }
  }
}

TEST_CASE("a number alone is read in the unit that the reading gives it", "[batch][text_table]") {
  const standard percents = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  const standard permilles = read_standard("980‰以上", "950‰～980‰", "900‰～950‰", "900‰以下");
  struct {
    const standard& made;
    bare_number bare;
    std::string_view text;
    std::optional<grade> wanted;
  } const cases[] = {
      {percents, bare_number::as_percent, "96", grade::good},
      {percents, bare_number::as_percent, "0.96", grade::poor},
      {percents, bare_number::as_ratio, "0.96", grade::good},
      {percents, bare_number::as_ratio, ".9999999", grade::excellent},
      {percents, bare_number::as_ratio, "0.9499999999", grade::fair},
      {percents, bare_number::as_ratio, "1", grade::excellent},
      {permilles, bare_number::as_ratio, "0.96", grade::good},
      {permilles, bare_number::as_ratio, "0.8999", grade::poor},
      {permilles, bare_number::as_percent, "96", grade::good},
      {permilles, bare_number::as_percent, "89.99", grade::poor},
  };
  for (const auto& c : cases) {
    reading how;
    how.bare = c.bare;
    text_codes codes;
    CAPTURE(std::string(c.text));
    CHECK(text_table(c.made, how).read(c.text, codes));
    CHECK(codes.grade() == code_of(c.wanted));
  }
}
