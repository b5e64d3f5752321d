// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/text/bound_words.hpp>

namespace jixiao {

/// A standard of whatever scale, kept (评价标准): what an indicator has. A `standard` where that
/// has room, else a `wide_standard`. A value; it becomes a `standard_view` by itself wherever one
/// is wanted, and answers the same questions.
class any_standard : public detail::standard_questions<any_standard> {
 public:
  /// Of 优良中差, all blank.
  any_standard() = default;
  /// Takes a standard of a known number of levels.
  ///@{
  any_standard(standard s) : narrow_(std::move(s)) {}
  any_standard(wide_standard s) { wide_.push_back(std::move(s)); }
  ///@}

  /// The standard that these cells give, best first, one a level of the scale; missing cells are
  /// blank, further ones are left out. `words` is what the document means by 以上 and 以下. Never
  /// throws but std::bad_alloc. Defined in any_standard_text.hpp.
  static JIXIAO_INLINE any_standard read(const scale& levels,
                                         std::span<const std::string_view> cells,
                                         const bound_words& words = {});
  /// The same with as many cells as there are at run time.
  template <class Texts>
  static any_standard read(const scale& levels, const Texts& cells, const bound_words& words = {}) {
    std::string_view row[max_levels];
    std::size_t count = 0;
    for (const auto& cell : cells)
      if (count < max_levels) row[count++] = cell;
    return read(levels, std::span<const std::string_view>(row, count), words);
  }

  /// The standard that is like this one but for its bands, an element a level of its scale.
  friend any_standard with_bands(const any_standard& like, const band* bands);

  /// As functions take it; refers to this.
  ///@{
  standard_view view() const {
    return wide_.empty() ? standard_view(narrow_) : standard_view(wide_.front());
  }
  operator standard_view() const { return view(); }
  ///@}

  /// The number line, cut at its bounds.
  partition_view parts() const { return view().parts(); }
  /// What its levels claim, best first, in its unit.
  const band_set* sets() const {
    return wide_.empty() ? narrow_.sets().data() : wide_.front().sets().data();
  }
  /// Its bands, best first.
  const band* bands() const { return wide_.empty() ? narrow_.bands() : wide_.front().bands(); }
  /// What it is as a whole: for `unit`, `which_way` and the like.
  const detail::standard_facts& facts() const {
    return wide_.empty() ? narrow_.facts() : wide_.front().facts();
  }
  /// The scale, where its words are in no list of known ones; else null.
  const jixiao::scale* own_scale() const {
    return wide_.empty() ? nullptr : wide_.front().own_scale();
  }

 private:
  standard narrow_;
  // One or none: a wide standard is more than twice as large, and few are.
  std::vector<wide_standard> wide_;
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/standard/any_standard.ipp>
#endif
