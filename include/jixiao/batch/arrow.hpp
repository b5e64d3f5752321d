// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <jixiao/batch/code.hpp>
#include <jixiao/batch/column.hpp>
#include <jixiao/batch/grade_column.hpp>

// The two structures of the Arrow C data interface, under the guard that it prescribes.
#ifndef ARROW_C_DATA_INTERFACE
/// That the two structures are declared, by whomever.
#define ARROW_C_DATA_INTERFACE

extern "C" {

/// An array's type, as the specification of the interface has it.
struct ArrowSchema {
  /// As the specification says: https://arrow.apache.org/docs/format/CDataInterface.html.
  ///@{
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
  ///@}
};

/// An array, as the specification of the interface has it.
struct ArrowArray {
  /// As the specification says: https://arrow.apache.org/docs/format/CDataInterface.html.
  ///@{
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
  ///@}
};
}

#endif

namespace jixiao::batch {

/// An Arrow array of int64 (`l`), decimal64 (`d:p,s,64`) or decimal128 (`d:p,s`), taken over
/// without a copy. Releases it when it goes; moves, does not copy.
class arrow_column {
 public:
  /// Takes both structures over, whatever comes of it; the given ones are left released.
  /// `int64_scale` is the scale of an int64 array, which has none of its own.
  /// @throws std::invalid_argument when they are released already, or are no such array: both are
  /// released then.
  static arrow_column take(ArrowSchema& schema, ArrowArray& array, int int64_scale = 0);

  arrow_column(arrow_column&& other) noexcept;
  arrow_column& operator=(arrow_column&& other) noexcept;
  ~arrow_column();

  std::size_t size() const { return static_cast<std::size_t>(array_.length); }
  /// Digits behind the point that every value has.
  int scale() const { return scale_; }
  /// Whether it is a decimal128 array, to be asked for `wide`.
  bool is_wide() const { return is_wide_; }
  /// Of an int64 or decimal64 array.
  column narrow() const;
  /// Of a decimal128 array.
  wide_column wide() const;

 private:
  arrow_column() = default;
  void release() noexcept;
  void read_format(int int64_scale);
  void check_buffers() const;
  validity valid() const;

  ArrowSchema schema_{};
  ArrowArray array_{};
  int scale_ = 0;
  bool is_wide_ = false;
};

/// Grades and reasons of an Arrow array, whose values are in the standard's own unit.
/// @throws as `grade_column`.
verdict_column grade_arrow(const standard_view& s, const arrow_column& values,
                           const reading& how = reading::official(), const execution& run = {});

/// Hands codes over as an Arrow array of uint8 (`C`), without a copy of them: grades from
/// `no_grade` on are null, the rest are the values of the enum. Both structures are the receiver's
/// to release.
void export_grades(std::vector<grade_code> grades, ArrowSchema& schema, ArrowArray& array);

}  // namespace jixiao::batch
