// SPDX-License-Identifier: BSL-1.0
// Ids of rows and standards as people type them, and quotes as other programs write them.
#include <jixiao/batch/stream.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "batch/samples.hpp"
#include "batch/streamed.hpp"
#include "support/catch.hpp"

using namespace jixiao;
using namespace jixiao::batch;
using namespace streamed;

namespace {

constexpr std::string_view head = "id,value,grade,reason\n";
constexpr std::string_view spaced =
    "id,优,良,中,差\n"
    " a ,98%以上,95%～98%,90%～95%,90%以下\n"
    "　乙　,3次以内,5次以内,8次以内,10次以内\n"
    "\" c\",98%以上,95%～98%,90%～95%,90%以下\n"
    "a long long long id of more than fifteen bytes ,3,2,1,0\n";

}  // namespace

TEST_CASE("blanks around an id are none of it, in rows and standards, quoted and not",
          "[batch][stream]") {
  struct row {
    std::string_view in;
    std::string_view out;
  };
  for (const row& r :
       {row{"a,97%\n", "a,97%,良,direct\n"}, row{" a,97%\n", " a,97%,良,direct\n"},
        row{"a ,97%\n", "a ,97%,良,direct\n"}, row{"\ta\t,97%\n", "\ta\t,97%,良,direct\n"},
        row{"　a　,97%\n", "　a　,97%,良,direct\n"}, row{"\"a \",97%\n", "a ,97%,良,direct\n"},
        row{"\xC2\xA0乙,4次\n", "\xC2\xA0乙,4次,良,nested\n"},
        row{"乙,4次\n", "乙,4次,良,nested\n"}, row{"c,90%\r\n", "c,90%,中,shared_bound\n"},
        row{" a long long long id of more than fifteen bytes,2\n",
            " a long long long id of more than fifteen bytes,2,良,direct\n"},
        row{"a a,97%\n", "a a,97%,,unknown-standard\n"},
        row{"　,97%\n", "　,97%,,unknown-standard\n"}})
    for (const kernel k : kernels_here())
      for (std::size_t at_a_time : {1u, 1000u}) {
        INFO(std::string(r.in));
        CHECK(graded(spaced, "id,value\n" + std::string(r.in), 1, 64, at_a_time,
                     reading::official(), k)
                  .out == std::string(head) + std::string(r.out));
        // Beside a quoted row it is read as quoted rows are.
        CHECK(graded(spaced, "id,value\n" + std::string(r.in) + "\"a\",97%\n", 1, 64, at_a_time,
                     reading::official(), k)
                  .out == std::string(head) + std::string(r.out) + "a,97%,良,direct\n");
      }
}

TEST_CASE("two ids that differ by blanks alone are one twice", "[batch][stream]") {
  for (const std::string_view other : {"a", " a", "a　", "\"a \""}) {
    INFO(std::string(other));
    CHECK_THROWS_AS(graded("id,优,良,中,差\na,3,2,1,0\n" + std::string(other) + ",3,2,1,0\n",
                           "id,value\na,3\n"),
                    stream_error);
  }
}

TEST_CASE("a quote behind blanks begins a field", "[batch][stream]") {
  const std::string standards =
      "id, 优, 良, 中, 差\n\"甲,1\", \"1,000元以上\",\t\"800元～1,000元\",500元～800元, "
      "\"500元以下\"\n";
  for (std::size_t at_a_time : {1u, 3u, 1000u})
    CHECK(
        graded(standards, "id, value\n \"甲,1\", \"1,200元\"\n\"甲,1\" , 900元\n", 1, 64, at_a_time)
            .out ==
        std::string(head) + "\"甲,1\",\"1,200元\",优,direct\n\"甲,1\", 900元,良,direct\n");
  // A line end within such quotes ends no row.
  CHECK(graded("id,优,良,中,差\n \"a\nb\",3,2,1,0\n", "id,value\n\t\"a\nb\",3\n").out ==
        std::string(head) + "\"a\nb\",3,优,direct\n");
}

TEST_CASE("a stream that is hardly GB18030 is refused as what it may be", "[batch][stream]") {
  // 滿意度,98%以上 … in Big5.
  const std::string big5 =
      "\xBA\xA1\xB7\x4E\xAB\xD7,98%\xA5\x48\xA4\x57\xA1\x41\xC1\x5A\xAE\xC4\xAB\xFC\xBC\xD0"
      "\xB5\xFB\xBB\xF9\xBC\xD0\xB7\xC7\n";
  const std::string standards = "id,优,良,中,差\na,3,2,1,0\n";
  const auto error_of = [](const std::string& known, const std::string& rows) {
    try {
      graded(known, rows);
    } catch (const stream_error& e) {
      return std::string(e.what());
    }
    return std::string();
  };
  CHECK(error_of(standards, "id,value\n" + big5) == "jixiao: line 1: unknown-encoding");
  CHECK(error_of(big5 + big5, "id,value\na,3\n") == "jixiao: line 1: unknown-encoding");
}
