// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include <jixiao/batch/execution.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::batch {

/// What is wrong with a stream or one of its rows; names are stable.
enum class stream_fault : std::uint8_t {
  empty,             ///< there is not even a heading
  no_id_column,      ///< the heading has no `id`
  no_value_column,   ///< the heading has no `value`
  no_band_columns,   ///< the heading lacks one of 优, 良, 中, 差
  duplicate_column,  ///< the heading has `id`, `value` or a level twice
  duplicate_id,      ///< a standard's id that an earlier row has
  unknown_encoding,  ///< UTF-16 and the like
  wrong_columns,     ///< a standard's row with more or fewer columns than the heading
  unclosed_quote,    ///< in the standards or a heading
  row_too_long,      ///< over 16 MiB: most likely a quote that is never closed
};

std::string_view name_of(stream_fault f);  ///< A stable name for programs: `no-id-column`

/// Thrown when a stream cannot be read on.
class stream_error : public std::runtime_error {
 public:
  /// At a line of the stream, from 1.
  stream_error(stream_fault what, std::uint64_t line);
  /// One of the faults above, for programs.
  stream_fault what_is_wrong() const { return what_; }
  /// The first line is 1.
  std::uint64_t line() const { return line_; }

 private:
  stream_fault what_;
  std::uint64_t line_;
};

/// A row that has no verdict because it is none of a measurement.
struct bad_row {
  /// Where the row begins; the first line of the stream is 1.
  std::uint64_t line;
  /// As written; empty where its column is missing.
  ///@{
  std::string id;
  std::string value;
  ///@}
  /// `unknown-standard`, `missing-column`, `extra-column`, `unclosed-quote`, or a fault's name.
  std::string_view why;
};

/// What became of the rows of a stream (处理行数).
struct stream_counts {
  std::uint64_t rows = 0;    ///< all but the heading
  std::uint64_t graded = 0;  ///< verdicts with a grade
  /// Verdicts without a grade.
  std::uint64_t without_grade = 0;
  std::uint64_t bad = 0;  ///< rows without a verdict; each was told of
};

/// Standards by their id, compiled for values as text. Moves, does not copy.
class named_standards {
 public:
  /// Told of each standard as it is read, with the line where it begins.
  using listener =
      std::function<void(std::uint64_t line, std::string_view id, const standard_view& what)>;

  /// From a CSV with the columns id,优,良,中,差 in any order among others; UTF-8 with or without
  /// BOM, or GB18030. Bands that can't be read are no error here: `each` may check them.
  /// @throws stream_error.
  static named_standards from_csv(std::string_view bytes, const reading& how = reading::official(),
                                  const listener& each = {});
  named_standards(named_standards&&) noexcept;  ///< leaves nothing behind
  named_standards& operator=(named_standards&&) noexcept;
  ~named_standards();

  std::size_t size() const;

  /// The compiled standards, which only the library's own sources can look into.
  struct content;
  /// Refers into this.
  const content& inside() const { return *content_; }

 private:
  explicit named_standards(std::unique_ptr<content> c);
  std::unique_ptr<content> content_;
};

/// Fills up to `room` bytes and says how many; 0 at the end.
using byte_source = std::function<std::size_t(char* to, std::size_t room)>;
/// Takes bytes; false when nobody wants more.
using byte_sink = std::function<bool(std::string_view bytes)>;

/// How a stream is dealt with. None of it changes a byte that comes out.
struct stream_options {
  /// Blocks of rows are shared out among so many threads, this one among them; at least 1.
  unsigned threads = 1;
  /// What plain rows are graded with; the bytes are the same for any.
  batch::kernel kernel = batch::kernel::automatic;
  /// Bytes that are read at a time; longer rows make a block longer.
  std::size_t block = std::size_t{1} << 17;
  /// Told of every bad row, in order, from one thread at a time.
  std::function<void(const bad_row&)> on_bad_row;
  /// Told how many bytes have been dealt with.
  std::function<void(std::uint64_t bytes)> on_progress;
};

/// Rows of a CSV with the columns id,value (in any order, among others) in; rows
/// id,value,grade,reason out, in UTF-8, in the same order, one for each. A grade is 优, 良, 中, 差
/// or empty; a bad row has its fault as its reason and does not stop the rest. Memory does not grow
/// with the rows. `out` is given pieces of whole 64 KiB, and the rest at the end.
/// @throws stream_error, and what the source or sink throws.
stream_counts grade_stream(const named_standards& standards, const byte_source& in,
                           const byte_sink& out, const stream_options& options = {});

}  // namespace jixiao::batch
