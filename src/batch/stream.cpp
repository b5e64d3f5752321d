// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <condition_variable>
#include <exception>
#include <jixiao/batch/stream.hpp>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "batch/block_reader.hpp"
#include "batch/chosen_kernel.hpp"
#include "batch/row_grader.hpp"

namespace jixiao::batch {

namespace {

detail::row_layout layout_of(const std::string& heading) {
  detail::record names;
  detail::split_record(heading, names);
  std::optional<std::size_t> id;
  std::optional<std::size_t> value;
  for (std::size_t i = 0; i < names.fields.size(); ++i) {
    const std::string_view name = jixiao::detail::trimmed(names.fields[i]);
    std::optional<std::size_t>* const column = name == "id"      ? &id
                                               : name == "value" ? &value
                                                                 : nullptr;
    if (column == nullptr) continue;
    if (*column) throw stream_error(stream_fault::duplicate_column, 1);
    *column = i;
  }
  if (!id) throw stream_error(stream_fault::no_id_column, 1);
  if (!value) throw stream_error(stream_fault::no_value_column, 1);
  return {*id, *value, names.fields.size()};
}

// Each thread takes the next block, grades it, and waits for its turn to write: blocks are read and
// written in order whatever the number of threads, and there are no more of them than threads.
class pipeline {
 public:
  pipeline(const named_standards& standards, const byte_source& in, const byte_sink& out,
           const stream_options& options)
      : standards_(standards),
        out_(out),
        options_(options),
        reader_(in, options.block, detail::chosen_kernel(options.kernel).text) {}

  stream_counts run() {
    layout_ = layout_of(reader_.heading());
    line_ = reader_.heading_lines() + 1;
    hold("id,value,grade,reason\n");
    std::vector<std::thread> others;
    try {
      for (unsigned i = 1; i < options_.threads; ++i) others.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // With fewer threads than asked for the rows are the same.
    }
    work();
    for (std::thread& t : others) t.join();
    if (!is_out_closed_ && held_size_ != 0) out_({held_.data(), held_size_});
    if (failure_) fail();
    return counts_;
  }

 private:
  void work() {
    try {
      detail::row_grader grader(standards_, layout_, options_.kernel);
      detail::block rows;
      detail::graded_block graded;
      std::uint64_t ticket = 0;
      std::uint64_t bytes = 0;
      while (take(rows, ticket, bytes)) {
        try {
          grader.grade(rows, graded);
        } catch (...) {
          stop(std::current_exception());
          return;
        }
        if (!give(graded, ticket, bytes)) return;
      }
    } catch (...) {
      stop(std::current_exception());
    }
  }

  bool take(detail::block& rows, std::uint64_t& ticket, std::uint64_t& bytes) {
    const std::lock_guard lock(reading_);
    if (is_read_) return false;
    try {
      is_read_ = !reader_.next(rows);
    } catch (...) {
      // What was read before is still written.
      is_read_ = true;
      const std::lock_guard writing(writing_);
      if (!failure_) failure_ = std::current_exception();
    }
    ticket = next_ticket_;
    next_ticket_ += is_read_ ? 0 : 1;
    bytes = reader_.bytes_read();
    return !is_read_;
  }

  bool give(detail::graded_block& graded, std::uint64_t ticket, std::uint64_t bytes) {
    std::unique_lock lock(writing_);
    turn_changed_.wait(lock, [&] { return turn_ == ticket || is_stopped_; });
    if (is_stopped_) return false;
    if (options_.on_bad_row)
      for (bad_row row : graded.bad) {
        row.line += line_;
        options_.on_bad_row(row);
      }
    line_ += graded.lines;
    counts_.rows += graded.counts.rows;
    counts_.graded += graded.counts.graded;
    counts_.without_grade += graded.counts.without_grade;
    counts_.bad += graded.counts.bad;
    is_stopped_ = !put(graded);
    if (options_.on_progress) options_.on_progress(bytes);
    ++turn_;
    turn_changed_.notify_all();
    return !is_stopped_;
  }

  // Lines are counted as rows are written, so that the reader knows none behind the heading.
  [[noreturn]] void fail() const {
    try {
      std::rethrow_exception(failure_);
    } catch (const stream_error& e) {
      if (e.what_is_wrong() != stream_fault::row_too_long) throw;
      throw stream_error(e.what_is_wrong(), line_);
    }
  }

  void hold(std::string_view bytes) {
    std::copy(bytes.begin(), bytes.end(), held_.data());
    held_size_ = bytes.size();
  }

  // Only whole pieces go out, so that a file's pages are written once each, and many at once: the
  // rest is held back for the next block. False when nobody wants more.
  bool put(detail::graded_block& graded) {
    char* const begin = graded.out.data() + graded.headroom - held_size_;
    std::copy_n(held_.data(), held_size_, begin);
    const std::string_view text(begin, graded.size - graded.headroom + held_size_);
    const std::size_t whole = text.size() / held_.size() * held_.size();
    hold(text.substr(whole));
    if (whole == 0) return true;
    // Until the sink has taken them: what it throws ends the output too.
    is_out_closed_ = true;
    is_out_closed_ = !out_(text.substr(0, whole));
    return !is_out_closed_;
  }

  void stop(std::exception_ptr why) {
    const std::lock_guard lock(writing_);
    if (!failure_) failure_ = std::move(why);
    is_stopped_ = true;
    turn_changed_.notify_all();
  }

  const named_standards& standards_;
  const byte_sink& out_;
  const stream_options& options_;
  detail::row_layout layout_;

  std::mutex reading_;
  detail::block_reader reader_;
  std::uint64_t next_ticket_ = 0;
  bool is_read_ = false;

  std::mutex writing_;
  std::condition_variable turn_changed_;
  std::uint64_t turn_ = 0;
  bool is_stopped_ = false;
  std::vector<char> held_ = std::vector<char>(detail::graded_block::headroom);
  std::size_t held_size_ = 0;
  bool is_out_closed_ = false;
  std::uint64_t line_ = 1;
  stream_counts counts_;
  std::exception_ptr failure_;
};

}  // namespace

stream_counts grade_stream(const named_standards& standards, const byte_source& in,
                           const byte_sink& out, const stream_options& options) {
  return pipeline(standards, in, out, options).run();
}

}  // namespace jixiao::batch
