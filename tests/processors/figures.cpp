// SPDX-License-Identifier: BSL-1.0

// The core, and batch with JIXIAO_WITH_BATCH, on another processor and without a test framework:
// figures that must be the same everywhere, a line each. What they are held to each other by is
// counted at the end.

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <jixiao/check/check.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/words/explain.hpp>

#include "batch/samples.hpp"

#if defined(JIXIAO_WITH_BATCH)
#include <jixiao/batch/grade_column.hpp>
#include <jixiao/batch/stream.hpp>
#endif

using namespace jixiao;

namespace {

using cells = std::array<const char*, 4>;
constexpr std::array<cells, 9> standards{{
    {"98%以上", "95%～98%", "90%～95%", "90%以下"},
    {"3次以内", "5次以内", "8次以内", "10次以内"},
    {"100%", "90%", "80%", "80%以下"},
    {"10万元以上", "5000元～10万元", "500元～5000元", "500元以下"},
    {"96%（含）-100%", "90%-96%", "80%（含）-90%", "80%以下"},
    {"5月30日前", "6月30日前", "7月30日前", "8月30日前"},
    {"效果明显", "效果较好", "效果一般", "没效果"},
    {"90%以下或110%以上", "90%～95%", "95%～98%", "98%～110%"},
    {"1‰以下", "1‰～2‰", "2‰～3.5‰", "3.5‰以上"},
}};
constexpr std::array<const char*, 7> units{"%", "次", "元", "万元", "", "‰", "天"};
constexpr std::array<const char*, 3> rules{
    "≥95%得满分，每降低1个百分点扣0.5分，扣完为止。",
    "100%计5分;90%(含)-100%计4分;80%(含)-90%计3分;低于80%不得分",
    "完成目标的得满分，未完成的按比例得分",
};
constexpr std::uint64_t values_each = 700;

std::uint64_t compared = 0;

class sum_of_texts {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      sum_ ^= static_cast<unsigned char>(c);
      sum_ *= 1099511628211u;
    }
    ++texts_;
  }
  std::uint64_t value() const { return sum_; }
  void print(const char* what) const {
    std::printf("%s: %u texts, %016llx\n", what, texts_, static_cast<unsigned long long>(sum_));
    compared += texts_;
  }

 private:
  std::uint64_t sum_ = 14695981039346656037u;
  unsigned texts_ = 0;
};

standard standard_of(const cells& row) { return read_standard(row[0], row[1], row[2], row[3]); }

std::string value_number(std::uint64_t n) {
  const std::uint64_t x = n * 2654435761u % 1200017;
  std::string text = std::to_string(x % 12000 / (n % 3 == 0 ? 100 : 1));
  if (n % 5 != 0) text += "." + std::to_string(x % 1000);
  return text + units[n % units.size()];
}

std::string answer(const standard_view& s, const std::string& value, const reading& how) {
  try {
    const verdict v = grade_of(s, std::string_view(value), how);
    return explain(s, v) + std::string(name_of(v.reason));
  } catch (const input_error& e) {
    return explain(e);
  }
}

sum_of_texts answers_of(const standard_view& s) {
  sum_of_texts sum;
  for (const finding& f : check(s)) sum.add(explain(s, f));
  for (std::uint64_t n = 0; n < values_each; ++n)
    for (const reading& how : {reading::official(), reading::strict()})
      sum.add(answer(s, value_number(n), how));
  return sum;
}

// What is const may be shared: two threads ask one standard, and each gets what one alone gets.
bool threads_agree() {
  for (const cells& row : standards) {
    const standard shared = standard_of(row);
    std::array<std::uint64_t, 2> sums{};
    std::vector<std::thread> threads;
    for (std::uint64_t& sum : sums) threads.emplace_back([&] { sum = answers_of(shared).value(); });
    for (std::thread& t : threads) t.join();
    if (sums[0] != sums[1] || sums[0] != answers_of(shared).value()) {
      std::printf("threads differ: %s\n", row[0]);
      return false;
    }
    compared += 2;
  }
  return true;
}

#if defined(JIXIAO_WITH_BATCH)
// Every kernel gives a column what the scalar path gives each of its values.
bool columns_agree() {
  samples::random_bits random(12);
  for (const any_standard& s : samples::all_standards())
    for (const reading& how : samples::readings()) {
      const batch::cut_table narrow(s, {2}, how);
      const batch::wide_cut_table wide(s, {2}, how);
      std::vector<std::int64_t> values;
      std::vector<std::uint8_t> grades;
      std::vector<std::uint8_t> reasons;
      while (values.size() < 333) {
        const auto& list = narrow.full();
        const bool near = list.cuts != 0 && random.below(3) != 0;
        const std::int64_t value = near ? list.below[random.below(list.cuts)] / 2 * 2 +
                                              static_cast<std::int64_t>(random.below(7)) - 3
                                        : random.any() >> 8;
        const auto said = samples::said_of(s, decimal::of(value, 2), s.unit(), how);
        if (!said) continue;
        // A countable thing's part is refused of one value, and no column has it.
        if (said->first == batch::refused) continue;
        values.push_back(value);
        grades.push_back(said->first);
        reasons.push_back(said->second);
      }
      const std::vector<batch::wide_value> wide_values(values.begin(), values.end());
      for (const batch::kernel k : batch::kernels_here()) {
        std::vector<std::uint8_t> got(values.size());
        std::vector<std::uint8_t> why(values.size());
        batch::grade_column(narrow, batch::column(values), got, why, {k, 1});
        const bool same = got == grades && why == reasons;
        batch::grade_column(wide, batch::wide_column(wide_values), got, why, {k, 1});
        if (!same || got != grades || why != reasons) {
          std::printf("columns differ: kernel %s\n", std::string(batch::name_of(k)).c_str());
          return false;
        }
        compared += 2 * values.size();
      }
    }
  return true;
}

std::string row_of(const std::array<standard, 9>& all, std::uint64_t n) {
  const std::string value = value_number(n);
  std::string grade;
  std::string_view reason;
  try {
    const verdict v = grade_of(all[n % all.size()], std::string_view(value));
    grade = v.grade ? word_of(*v.grade) : "";
    reason = name_of(v.reason);
  } catch (const input_error& e) {
    reason = name_of(e.what_is_wrong());
  }
  return std::to_string(n % all.size()) + "," + value + "," + grade + "," + std::string(reason) +
         "\n";
}

// The rows of a stream, on every kernel and on several threads.
bool streams_agree() {
  std::string csv = "id,优,良,中,差\n";
  std::array<standard, 9> all;
  for (std::size_t n = 0; n < standards.size(); ++n) {
    all[n] = standard_of(standards[n]);
    csv += std::to_string(n);
    for (const char* cell : standards[n]) csv += std::string(",") + cell;
    csv += "\n";
  }
  std::string rows = "id,value\n";
  std::string wanted = "id,value,grade,reason\n";
  constexpr std::uint64_t count = 20'000;
  for (std::uint64_t n = 0; n < count; ++n) {
    rows += std::to_string(n % standards.size()) + "," + value_number(n) + "\n";
    wanted += row_of(all, n);
  }
  const auto named = batch::named_standards::from_csv(csv);
  for (const batch::kernel k : batch::kernels_here())
    for (const unsigned threads : {1u, 3u}) {
      batch::stream_options options;
      options.kernel = k;
      options.threads = threads;
      options.block = 4096;
      std::string out;
      std::string_view rest = rows;
      batch::grade_stream(
          named,
          [&](char* to, std::size_t room) {
            const std::size_t taken = rest.copy(to, room);
            rest.remove_prefix(taken);
            return taken;
          },
          [&](std::string_view bytes) {
            out += bytes;
            return true;
          },
          options);
      if (out != wanted) {
        std::printf("stream differs: kernel %s, %u threads\n",
                    std::string(batch::name_of(k)).c_str(), threads);
        return false;
      }
      compared += count;
    }
  return true;
}
#endif

}  // namespace

int main() {
  for (const cells& row : standards) answers_of(standard_of(row)).print(row[0]);
  for (const char* text : rules) {
    sum_of_texts sum;
    const scoring_rule rule = read_rule(text, exact(5), "100");
    for (int n = 0; n < 120; ++n) sum.add(to_text(points_of(rule, {exact(n)}).points).view());
    sum.print(text);
  }
  bool agree = threads_agree();
#if defined(JIXIAO_WITH_BATCH)
  agree = columns_agree() && agree;
  agree = streams_agree() && agree;
  std::printf("kernels:");
  for (const batch::kernel k : batch::kernels_here())
    std::printf(" %s", std::string(batch::name_of(k)).c_str());
  std::printf("\n");
#endif
  std::printf("compared: %llu\n", static_cast<unsigned long long>(compared));
  return agree ? 0 : 1;
}
