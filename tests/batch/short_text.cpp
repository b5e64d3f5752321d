// SPDX-License-Identifier: BSL-1.0
// Eight bytes of a text at once, and the numbers that are read from them.
#include <jixiao/batch/text_table.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "batch/samples.hpp"
#include "support/catch.hpp"

namespace text = jixiao::batch::detail;

namespace {

// One byte after the other.
std::uint64_t end_of(std::string_view whole) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < 8 && i < whole.size(); ++i)
    bytes |= static_cast<std::uint64_t>(static_cast<unsigned char>(whole[whole.size() - 1 - i]) ^
                                        static_cast<unsigned char>('0'))
             << (8 * (7 - i));
  return bytes;
}

// As ten-millionths; -1 where it is no plain number of one to seven characters.
std::int64_t number_in(std::string_view whole) {
  const text::plain_number n = text::read_long(whole.data(), whole.size());
  if (!n.is_good || n.length != whole.size() || whole.size() > text::short_length) return -1;
  return static_cast<std::int64_t>(
      n.digits *
      text::small_powers_of_ten[static_cast<std::size_t>(text::short_places - n.places)]);
}

}  // namespace

TEST_CASE("a text is loaded up to its last byte, whatever its length", "[batch][text_table]") {
  for (const std::string_view whole :
       {"", "7", "95", "9.5", "95.5", "95.25", "97.995", "1234567", "12345678", "97.99500%", "98%",
        "一次", "1234.5万元", ".", "%"}) {
    CAPTURE(std::string(whole));
    // What lies before the text and behind it is none of it.
    const std::string padded = "xxxxxxxxxxxxxxxx" + std::string(whole) + "yyyyyyyyyyyyyyyy";
    const std::string_view inside = std::string_view(padded).substr(16, whole.size());
    CHECK(text::load_end(inside) == end_of(whole));
    CHECK(text::load_readable_end(inside) == end_of(whole));
  }
}

TEST_CASE("numbers of up to seven characters are read at once, and nothing else is",
          "[batch][text_table]") {
  std::vector<std::string> texts{"0",      "7",       "95",     "9.5",     ".5",      "95.25",
                                 "0.0001", "1234567", ".00001", "99999.9", "1.23456", "123456.",
                                 "5.",     ".",       "1..2",   "1.2.3",   "-5",      "+5",
                                 "5 ",     "1e5",     "5/6",    "5:",      "5,6",     "9５"};
  samples::random_bits random(31);
  constexpr std::string_view bytes = "0123456789012345678901234567890123456789....-/:; ,%e";
  for (int i = 0; i < 20000; ++i) {
    std::string one;
    for (std::size_t size = 1 + random.below(7); one.size() < size;)
      one += bytes[random.below(bytes.size())];
    texts.push_back(one);
  }
  std::size_t numbers = 0;
  std::size_t wrong = 0;
  std::string last;
  for (const std::string& one : texts) {
    if (one.size() > text::short_length) continue;
    // The eighth byte is not of the number.
    const text::short_number n = text::read_short(text::load_end(one) >> 8);
    const std::int64_t wanted = number_in(one);
    const bool is_right = wanted < 0
                              ? n.wrong != 0
                              : n.wrong == 0 && n.digits * text::small_powers_of_ten[n.tens] ==
                                                    static_cast<std::uint64_t>(wanted);
    numbers += wanted < 0 ? 0 : 1;
    if (is_right) continue;
    ++wrong;
    last = one;
  }
  INFO(last);
  CHECK(wrong == 0);
  CHECK(numbers > 5000);
}
