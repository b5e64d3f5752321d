// SPDX-License-Identifier: BSL-1.0
// Every allocation of every call fails once: the call must come back, say so, and lose nothing.

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include <jixiao/c/jixiao.h>

namespace {

std::atomic<long> until_failure{-1};  // the allocations that still succeed; negative: all do
std::atomic<long> alive{0};

void* allocate(std::size_t size) {
  if (until_failure >= 0 && until_failure-- == 0) return nullptr;
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory != nullptr) ++alive;
  return memory;
}

void release(void* memory) {
  if (memory == nullptr) return;
  --alive;
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) {
  void* const memory = allocate(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }

namespace {

const char ladder[] = "98%以上|95%～98%|90%～95%|90%以下";
const char with_gap[] = "98%以上|92%～95%|90%～92%|90%以下";
const char table[] =
    "职责活动,年度预算数,内容描述,绩效目标,绩效指标,优,良,中,差\n"
    "一、行政审批,33.50,,,,,,,\n"
    "1、审批事项的管理,33.50,,,公开率,98%以上,92%～95%,90%～92%,90%以下\n";

int failures = 0;

// Runs a call with its first allocation failing, then its second … until none fails any more.
template <class Call>
void survives(const char* name, Call call) {
  long failed = 0;
  for (;; ++failed) {
    const long before = alive;
    until_failure = failed;
    const jx_status got = call();
    const bool all_went_well = until_failure >= 0;
    until_failure = -1;
    if (alive != before) {
      std::printf("%s: allocation %ld: %ld blocks lost\n", name, failed, alive - before);
      ++failures;
    }
    if (all_went_well) break;
    // A library below may do without what it could not get.
    if (got != JX_OUT_OF_MEMORY && got != JX_DONE && got != JX_FAILS && got != JX_UNREADABLE) {
      std::printf("%s: allocation %ld: status %d\n", name, failed, static_cast<int>(got));
      ++failures;
    }
  }
  std::printf("%-28s %5ld allocations failed in turn\n", name, failed);
}

template <class Call>
jx_status freed(Call call) {
  char* out = nullptr;
  std::size_t length = 0;
  const jx_status got = call(&out, &length);
  if ((got == JX_OUT_OF_MEMORY) != (out == nullptr)) ++failures;
  jx_free(out);
  return got;
}

jx_standard* standard_of(const char* bands) {
  jx_standard* made = nullptr;
  jx_standard_read(bands, std::strlen(bands), nullptr, &made, nullptr);
  return made;
}

}  // namespace

int main() {
  jx_standard* const good = standard_of(ladder);
  jx_standard* const bad = standard_of(with_gap);
  for (const char* value :
       {"97.995%", "3次", "1234567890123456789012345678901234567890%", "满意"}) {
    const std::size_t n = std::strlen(value);
    survives("jx_grade_json", [&] {
      return freed([&](char** out, std::size_t* length) {
        return jx_grade_json(ladder, std::strlen(ladder), value, n, out, length);
      });
    });
    survives("jx_grade", [&] {
      jx_verdict v;
      jx_error error;
      return jx_grade(good, value, n, &v, &error);
    });
    survives("jx_explain_json", [&] {
      return freed([&](char** out, std::size_t* length) {
        return jx_explain_json(good, value, n, JX_EN, out, length);
      });
    });
  }
  survives("jx_points_json", [&] {
    const char rule[] = "完成率100%得满分，每低于5%扣2分，扣完为止";
    return freed([&](char** out, std::size_t* length) {
      return jx_points_json(rule, std::strlen(rule), "5", 1, "94%", 3, out, length);
    });
  });
  survives("jx_standard_check_json", [&] {
    return freed([&](char** out, std::size_t* length) {
      return jx_standard_check_json(bad, JX_ZH, out, length);
    });
  });
  survives("jx_standard_read", [&] {
    jx_standard* made = nullptr;
    const jx_status got = jx_standard_read(ladder, std::strlen(ladder), nullptr, &made, nullptr);
    jx_standard_free(made);
    return got;
  });
  survives("jx_grade_texts", [&] {
    const char* const values[] = {"98%", "3次"};
    const std::size_t lengths[] = {3, 4};
    std::uint8_t ranks[2];
    return jx_grade_texts(good, values, lengths, 2, ranks, nullptr, nullptr);
  });
  survives("jx_grade_int64", [&] {
    const std::int64_t values[] = {98, 97};
    std::uint8_t ranks[2];
    return jx_grade_int64(good, values, nullptr, 2, 0, ranks, nullptr, nullptr);
  });
  const auto check_table = [&] {
    return freed([&](char** out, std::size_t* length) {
      return jx_check_json(table, std::strlen(table), out, length);
    });
  };
  // The index of headings is made by the first table and kept.
  check_table();
  survives("jx_check_json", check_table);
  survives("jx_table_read", [&] {
    jx_table* made = nullptr;
    jx_error error;
    const jx_status got = jx_table_read("t.csv", 5, table, std::strlen(table), &made, &error);
    jx_table_free(made);
    return got;
  });
  jx_standard_free(good);
  jx_standard_free(bad);
  std::printf("%d failed\n", failures);
  return failures == 0 ? 0 : 1;
}
