// SPDX-License-Identifier: BSL-1.0
#include <charconv>
#include <cstring>
#include <jixiao/batch/arrow.hpp>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace jixiao::batch {

namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw std::invalid_argument(
      "jixiao: an Arrow array of int64, decimal64 or decimal128 is wanted; " + why);
}

// d:precision,scale[,bits]
struct decimal_format {
  int precision = 0;
  int scale = 0;
  int bits = 128;
};

decimal_format read_decimal_format(std::string_view format) {
  decimal_format result;
  const char* at = format.data() + 2;
  const char* const end = format.data() + format.size();
  int* const parts[] = {&result.precision, &result.scale, &result.bits};
  int count = 0;
  for (; count < 3; ++count) {
    const auto [next, fault] = std::from_chars(at, end, *parts[count]);
    if (fault != std::errc()) break;
    at = next;
    if (at == end) {
      ++count;
      break;
    }
    if (*at != ',') break;
    ++at;
  }
  if (at != end || count < 2) refuse("this is " + std::string(format));
  return result;
}

// What is handed over lives until the receiver releases it.
struct exported {
  std::vector<grade_code> grades;
  std::vector<std::uint8_t> valid;
  const void* buffers[2] = {nullptr, nullptr};
};

void release_array(ArrowArray* array) {
  delete static_cast<exported*>(array->private_data);
  array->release = nullptr;
}

void release_schema(ArrowSchema* schema) { schema->release = nullptr; }

}  // namespace

arrow_column arrow_column::take(ArrowSchema& schema, ArrowArray& array, int int64_scale) {
  arrow_column result;
  result.schema_ = std::exchange(schema, ArrowSchema{});
  result.array_ = std::exchange(array, ArrowArray{});
  if (result.schema_.release == nullptr || result.array_.release == nullptr)
    refuse("this one is released");
  result.read_format(int64_scale);
  result.check_buffers();
  return result;
}

void arrow_column::read_format(int int64_scale) {
  const std::string_view format = schema_.format == nullptr ? "" : schema_.format;
  if (schema_.dictionary != nullptr) refuse("this one has a dictionary");
  if (format == "l") {
    scale_ = int64_scale;
    return;
  }
  if (!format.starts_with("d:")) refuse("this is " + std::string(format));
  const decimal_format d = read_decimal_format(format);
  if ((d.bits != 64 && d.bits != 128) || d.precision < 1 || d.precision > 38)
    refuse("this is " + std::string(format));
  scale_ = d.scale;
  is_wide_ = d.bits == 128;
}

void arrow_column::check_buffers() const {
  if (array_.length < 0 || array_.offset < 0) refuse("this one has a negative length or offset");
  if (array_.n_buffers != 2 || array_.buffers == nullptr) refuse("this one has not two buffers");
  if (array_.length > 0 && array_.buffers[1] == nullptr) refuse("this one has no values");
  if (array_.null_count > 0 && array_.buffers[0] == nullptr) refuse("this one hides its nulls");
  if (reinterpret_cast<std::uintptr_t>(array_.buffers[1]) % 8 != 0)
    refuse("this one is not aligned to 8 bytes");
}

void arrow_column::release() noexcept {
  if (array_.release != nullptr) array_.release(&array_);
  if (schema_.release != nullptr) schema_.release(&schema_);
}

arrow_column::arrow_column(arrow_column&& other) noexcept
    : schema_(std::exchange(other.schema_, {})),
      array_(std::exchange(other.array_, {})),
      scale_(other.scale_),
      is_wide_(other.is_wide_) {}

arrow_column& arrow_column::operator=(arrow_column&& other) noexcept {
  if (this == &other) return *this;
  release();
  schema_ = std::exchange(other.schema_, {});
  array_ = std::exchange(other.array_, {});
  scale_ = other.scale_;
  is_wide_ = other.is_wide_;
  return *this;
}

arrow_column::~arrow_column() { release(); }

validity arrow_column::valid() const {
  if (size() == 0 || array_.null_count == 0) return {};
  return validity(static_cast<const std::uint8_t*>(array_.buffers[0]),
                  static_cast<std::size_t>(array_.offset));
}

column arrow_column::narrow() const {
  if (is_wide_) throw std::logic_error("jixiao: a decimal128 array is a wide column");
  if (size() == 0) return {};
  return {{static_cast<const std::int64_t*>(array_.buffers[1]) + array_.offset, size()}, valid()};
}

wide_column arrow_column::wide() const {
  if (!is_wide_) throw std::logic_error("jixiao: only a decimal128 array is a wide column");
  if (size() == 0) return {};
  return {{static_cast<const wide_value*>(array_.buffers[1]) + array_.offset, size()}, valid()};
}

verdict_column grade_arrow(const standard_view& s, const arrow_column& values, const reading& how,
                           const execution& run) {
  const column_scale scale{values.scale(), std::nullopt};
  return values.is_wide() ? grade_column(s, values.wide(), scale, how, run)
                          : grade_column(s, values.narrow(), scale, how, run);
}

void export_grades(std::vector<grade_code> grades, ArrowSchema& schema, ArrowArray& array) {
  auto owner = std::make_unique<exported>();
  owner->grades = std::move(grades);
  const std::size_t rows = owner->grades.size();
  owner->valid.assign((rows + 7) / 8, 0);
  std::int64_t nulls = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    const bool is_graded = has_grade(owner->grades[i]);
    owner->valid[i / 8] = static_cast<std::uint8_t>(owner->valid[i / 8] | (is_graded << (i % 8)));
    nulls += is_graded ? 0 : 1;
  }
  owner->buffers[0] = owner->valid.data();
  owner->buffers[1] = owner->grades.data();
  schema = {};
  schema.format = "C";
  schema.name = "grade";
  schema.flags = 2;  // nullable
  schema.release = &release_schema;
  array = {};
  array.length = static_cast<std::int64_t>(rows);
  array.null_count = nulls;
  array.n_buffers = 2;
  array.buffers = owner->buffers;
  array.release = &release_array;
  array.private_data = owner.release();
}

}  // namespace jixiao::batch
