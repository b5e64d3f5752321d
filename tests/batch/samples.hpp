// SPDX-License-Identifier: BSL-1.0
#pragma once

// Standards of every shape, readings, and what the scalar path says of a value, as codes.

#include <cstdint>
#include <jixiao/batch/code.hpp>
#include <jixiao/batch/threshold.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samples {

using jixiao::reading;
using jixiao::standard;

inline std::vector<standard> numeric_standards() {
  using jixiao::read_standard;
  return {
      read_standard("98%以上", "95%～98%", "90%～95%", "90%以下"),
      read_standard("98%以上", "92%～95%", "90%～92%", "90%以下"),
      read_standard("100%", "90%", "80%", "80%以下"),
      read_standard("≥99.95%", "99.5%（含）～99.95%（不含）", "99%～99.5%", "＜99%"),
      read_standard("3次以内", "5次以内", "8次以内", "10次以内"),
      read_standard("1次以下", "2次以下", "3次以下", "3次以上"),
      read_standard("无", "1起", "2起", "2起以上"),
      read_standard("95%以上", "90%～95%", "85%～92%", "85%以下"),
      read_standard("90%～110%", "80%～90%", "70%～80%", "70%以下或120%以上"),
      read_standard("不超过12.5万元", "12.5～15万元", "15～20万元", "20万元以上"),
      read_standard("1000元以上", "0.08万元～0.1万元", "500元～800元", "500元以下"),
      read_standard("-2%以上", "-5%～-2%", "-10%～-5%", "-10%以下"),
      read_standard("≥33.333333333333333333", "20～33", "10～20", "10以下"),
      read_standard("98%以上", "", "", "看不懂的话【"),
      read_standard("5亩以上", "4～5亩", "3～4亩", "3亩以下"),
      // A unit of nine bytes.
      read_standard("500平方米以上", "400～500平方米", "300～400平方米", "300平方米以下"),
      read_standard("100%", "100%", "100%", "100%"),
      read_standard("大于0", "0", "-1～0", "小于-1"),
  };
}

// Those, and some of two to ten levels.
inline std::vector<jixiao::any_standard> all_standards() {
  std::vector<jixiao::any_standard> all;
  for (const standard& s : numeric_standards()) all.emplace_back(s);
  const auto add = [&](std::string_view levels, const std::vector<std::string_view>& cells) {
    all.push_back(jixiao::any_standard::read(jixiao::scale::read(levels).value(), cells));
  };
  add("达标,不达标", {"60%以上", "60%以下"});
  add("好,中,差", {"5次以内", "6～10次", "12次以上"});
  add("优,良,中,低,差", {"90%以上", "80%～90%", "70%（含）～80%", "60%～75%", "60%以下"});
  add("三星,二星,一星", {"100", "90", "80以下"});
  add("一级,二级,三级,四级,五级", {"-2以下", "-1～-2", "0～-1", "0～3", "3以上"});
  std::vector<std::string> rings;
  for (int i = 1; i < 10; ++i)
    rings.push_back(std::to_string(100 - i) + "～" + std::to_string(101 - i) + "或" +
                    std::to_string(99 + i) + "～" + std::to_string(100 + i) + "或" +
                    std::to_string(300 + i) + "～" + std::to_string(301 + i));
  rings.push_back("91以下或109以上");
  all.push_back(jixiao::any_standard::read(jixiao::scale::of_size(10), rings));
  return all;
}

inline std::vector<reading> readings() {
  std::vector<reading> all{reading::official(), reading::strict()};
  reading r;
  r.shared_bound = jixiao::shared_bound_choice::worse;
  r.overlap = jixiao::overlap_choice::better;
  r.gap = jixiao::gap_choice::better;
  all.push_back(r);
  r.shared_bound = jixiao::shared_bound_choice::upper_excluded;
  r.overlap = jixiao::overlap_choice::worse;
  r.beyond_best = jixiao::beyond_choice::no_grade;
  all.push_back(r);
  r = reading::official();
  r.comparison = jixiao::comparison::rounded_value;
  all.push_back(r);
  r.shared_bound = jixiao::shared_bound_choice::no_grade;
  all.push_back(r);
  return all;
}

using codes = std::pair<jixiao::batch::grade_code, jixiao::batch::reason_code>;

// Empty where the scalar path needs more than 38 digits.
inline std::optional<codes> said_of(const jixiao::standard_view& s, const jixiao::decimal& value,
                                    const jixiao::unit& in, const reading& how) {
  try {
    const jixiao::verdict v = grade_of(s, jixiao::quantity{value, in}, how);
    return codes{jixiao::batch::code_of(v.grade), jixiao::batch::code_of(v.reason)};
  } catch (const jixiao::input_error& e) {
    return codes{jixiao::batch::refused, jixiao::batch::code_of(e.what_is_wrong())};
  } catch (const std::overflow_error&) {
    return std::nullopt;
  }
}

// A generator that is the same everywhere (Steele, Lea, Flood: SplitMix64).
class random_bits {
 public:
  explicit random_bits(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }
  // Of any size: as many bits as chance says.
  std::int64_t any() { return static_cast<std::int64_t>(next()) >> below(64); }

 private:
  std::uint64_t state_;
};

}  // namespace samples
