// SPDX-License-Identifier: BSL-1.0
#include "batch/text_kernel.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/batch/text_table.hpp>

#include "batch/chosen_kernel.hpp"
#include "batch/samples.hpp"
#include "batch/streamed.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace jixiao::batch::detail;
using namespace streamed;

namespace {

std::string some_text(samples::random_bits& random, std::size_t size) {
  // Mostly of letters, with whatever is looked for in between.
  constexpr std::string_view others = "\"\r\n,\r\n,\xE7\x80\r";
  const std::uint64_t rarity = 2 + random.below(60);
  std::string text;
  while (text.size() < size)
    text += random.below(rarity) == 0 ? others[random.below(others.size())] : 'a';
  return text;
}

}  // namespace

TEST_CASE("each kernel sees what a text has, wherever in it that stands", "[batch][stream]") {
  samples::random_bits random(51);
  for (const kernel k : kernels_here()) {
    const text_functions& functions = chosen_kernel(k).text;
    std::size_t wrong = 0;
    for (std::size_t size = 0; size < 300; ++size)
      for (int turn = 0; turn < 6; ++turn) {
        const std::string text = some_text(random, size);
        text_look wanted{true, false, false};
        std::vector<std::uint32_t> separators;
        for (std::uint32_t i = 0; i < size; ++i) {
          wanted.is_ascii = wanted.is_ascii && static_cast<unsigned char>(text[i]) < 0x80;
          wanted.has_quote = wanted.has_quote || text[i] == '"';
          wanted.has_lone_return =
              wanted.has_lone_return || (i + 1 < size && text[i] == '\r' && text[i + 1] != '\n');
          if (text[i] == ',' || text[i] == '\n') separators.push_back(i);
        }
        // What stands around the text is none of it.
        const std::string around = std::string(64, '"') + text + std::string(64, '\r');
        const text_look seen = functions.look(around.data() + 64, size);
        wrong += seen.is_ascii == wanted.is_ascii && seen.has_quote == wanted.has_quote &&
                         seen.has_lone_return == wanted.has_lone_return
                     ? 0
                     : 1;
        std::vector<std::uint32_t> found(size + 16);
        found.resize(functions.find_separators(around.data() + 64, size, found.data()));
        wrong += found == separators ? 0 : 1;
      }
    CAPTURE(name_of(k));
    CHECK(wrong == 0);
  }
}

TEST_CASE("each kernel writes rows of any length whole, whatever the length of their ids",
          "[batch][stream]") {
  std::string standards = "id,优,良,中,差\n";
  std::string rows = "id,value\n";
  std::string expected = "id,value,grade,reason\n";
  for (std::size_t length = 1; length < 150; ++length) {
    std::string id;
    while (id.size() < length) id += static_cast<char>('a' + (id.size() * 7 + length) % 26);
    // Of neighbours one is higher is better, and the other the reverse.
    standards += id + (length % 2 == 0 ? ",3以上,2～3,1～2,1以下\n" : ",1以下,1～2,2～3,3以上\n");
    const std::string graded_as = length % 2 == 0 ? ",优,direct\n" : ",差,direct\n";
    for (const std::string value : {"5", "00000005", "5.00000000000000"}) {
      rows += id + "," + value + (length % 3 == 0 ? "\r\n" : "\n");
      expected += id + "," + value + graded_as;
    }
    rows += id + "x,5\n";
    expected += id + "x,5,,unknown-standard\n";
  }
  for (const kernel k : kernels_here()) {
    CAPTURE(name_of(k));
    CHECK(graded(standards, rows, 1, 1 << 18, 1 << 20, reading::official(), k).out == expected);
  }
}

TEST_CASE("the number that a text begins with is read at once, up to eight characters",
          "[batch][stream]") {
  samples::random_bits random(52);
  constexpr std::string_view bytes = "012345678901234567890123456789.....%,\n-/:x\xE7";
  std::size_t numbers = 0;
  std::size_t wrong = 0;
  std::string last;
  for (int i = 0; i < 30000; ++i) {
    std::string text;
    while (text.size() < 8) text += bytes[random.below(bytes.size())];
    const plain_number longest = read_long(text.data(), text.size());
    const bool is_number = longest.is_good;
    const number_at_start n = read_number(text.data());
    const bool is_right =
        is_number
            ? n.length == longest.length &&
                  n.key == longest.digits *
                               small_powers_of_ten[static_cast<std::size_t>(7 - longest.places)]
            : n.length == number_shapes::no_length;
    numbers += is_number ? 1 : 0;
    if (is_right) continue;
    ++wrong;
    last = text;
  }
  INFO(last);
  CHECK(wrong == 0);
  CHECK(numbers > 5000);
}
