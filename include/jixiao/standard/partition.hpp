// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <jixiao/base/array_view.hpp>
#include <jixiao/base/inplace_vector.hpp>
#include <jixiao/number/int128.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

template <std::size_t Levels>
class basic_standard;

/// The sets that the bands of a scale claim, best first, all in one unit; empty where a band claims
/// none. And which of their ends are marked 含, as in `band::stated`.
///@{
template <std::size_t Levels>
using level_sets = std::array<band_set, Levels>;
template <std::size_t Levels>
using level_marks = std::array<std::uint8_t, Levels>;
///@}
using band_sets = level_sets<grade_count>;  ///< of the four levels of 优良中差

/// How the bands stand to one piece of the number line.
enum class claim : std::uint8_t {
  none,          ///< no band claims it
  single,        ///< one band does
  nested,        ///< several do, and one lies strictly inside all the others
  shared_bound,  ///< several do that touch in this one number
  stated_bound,  ///< the same, and one of them alone marks it 含
  overlap,       ///< several do that have numbers beside it in common too, or ask the same
};

/// One elementary piece: no bound of any band divides it.
struct piece {
  /// Every band that contains it.
  grade_set claims;
  /// Those of them that contain no other of them, and at a bound that some mark 含 those that do:
  /// the ones between which a reading must choose.
  grade_set narrowest;
  claim kind = claim::none;  ///< how many bands are left to choose from
};

/// Pieces from `begin` up to, but without, `end`.
struct piece_range {
  std::uint8_t begin = 0;
  std::uint8_t end = 0;

  constexpr piece_range() = default;  ///< none
  /// Up to, but without, `behind`.
  constexpr piece_range(std::size_t first, std::size_t behind)
      : begin(static_cast<std::uint8_t>(first)), end(static_cast<std::uint8_t>(behind)) {}
};

namespace detail {

/// What may be asked of a number line cut into pieces, however many levels its bands have.
template <class Line>
class cut_line {
 public:
  constexpr std::size_t size() const { return line().cuts().size() + 1; }

  /// The numbers of piece i.
  constexpr interval span(std::size_t i) const {
    const auto& cuts = line().cuts();
    return {i == 0 ? cut::line_start() : cuts[i - 1], i == cuts.size() ? cut::line_end() : cuts[i]};
  }

  /// The piece that a decimal or fraction lies in. O(log cuts), no allocation.
  template <class Number>
  constexpr std::size_t piece_of(const Number& number) const {
    const auto& cuts = line().cuts();
    std::size_t first = 0;
    std::size_t count = cuts.size();
    while (count > 0) {
      const std::size_t half = count / 2;
      if (cuts[first + half].is_left_of(number)) {
        first += half + 1;
        count -= half + 1;
      } else {
        count = half;
      }
    }
    return first;
  }

  /// The piece that begins at a cut or has it inside, none before the piece i.
  constexpr std::size_t piece_of_start(const cut& start, std::size_t i = 0) const {
    const auto& cuts = line().cuts();
    while (i < cuts.size() && !(start < cuts[i])) ++i;
    return i;
  }

  /// Whether two sets that both contain a piece have no other number beside it in common.
  static constexpr bool touch_in(const interval& span, const band_set& a, const band_set& b) {
    return intersection(part_around(span, a), part_around(span, b)).is_point() && !(a == b);
  }

 private:
  constexpr const Line& line() const { return static_cast<const Line&>(*this); }

  static constexpr interval part_around(const interval& span, const band_set& set) {
    for (const interval& part : set)
      if (!(span.lower() < part.lower()) && !(part.upper() < span.upper())) return part;
    return {};
  }
};

}  // namespace detail

/// The number line cut at every bound of every band (数轴划分): open intervals and single points,
/// each with the bands that claim it. Pieces count from the left; at most 8 × Levels + 1. Beside
/// its own members it has `size()`, `span(piece)`, `piece_of(number)` and `piece_of_start(cut)`.
template <std::size_t Levels>
class basic_partition : public detail::cut_line<basic_partition<Levels>> {
 public:
  /// The bounds of four intervals a level.
  static constexpr std::size_t max_cuts = Levels * 4 * 2;

  constexpr basic_partition() = default;  ///< the whole line as one piece, claimed by nobody
  /// Cuts the line at every end of the sets; `marks` say which of them are marked 含.
  constexpr explicit basic_partition(const level_sets<Levels>& sets,
                                     const level_marks<Levels>& marks = {}) {
    cut_at(sets, marks);
  }

  constexpr const piece& operator[](std::size_t i) const { return pieces_[i]; }
  /// Where pieces meet, from the left; one fewer than pieces.
  constexpr const detail::inplace_vector<cut, max_cuts>& cuts() const { return cuts_; }
  /// The pieces from a band's first up to the one behind its last; none of an empty band.
  constexpr piece_range extent_of(grade g) const { return extents_[column_of(g)]; }

  /// Of each piece, from the left; of each band, best first.
  ///@{
  constexpr const piece* pieces() const { return pieces_.data(); }
  constexpr const piece_range* extents() const { return extents_.data(); }
  ///@}

 private:
  friend class basic_standard<Levels>;

  static constexpr level_list levels() { return level_list(Levels); }

  // Of a line that is whole yet.
  constexpr void cut_at(const level_sets<Levels>& sets, const level_marks<Levels>& marks) {
    end_places ends;
    for (const band_set& set : sets)
      for (const interval& part : set) {
        insert(part.lower(), ends);
        insert(part.upper(), ends);
      }
    band_pieces bits{};
    const std::uint8_t* next_end = ends.begin();
    for (std::size_t i = 0; i < Levels; ++i) bits[i] = find_pieces(sets[i], next_end, extents_[i]);
    const inner_bands inner = find_inner_bands(bits);
    for (std::size_t i = 0; i < this->size(); ++i) pieces_[i] = examine(i, bits, inner);
    settle_marks(sets, marks);
  }

  // The pieces that a set is made of, a bit each: so sets are compared as numbers.
  using piece_bits =
      std::conditional_t<(max_cuts + 1 < 64), std::uint64_t, jixiao::detail::uint128>;
  static_assert(max_cuts + 1 < 128);
  static constexpr piece_bits bit(std::size_t i) { return piece_bits(1) << static_cast<int>(i); }
  using band_pieces = std::array<piece_bits, Levels>;

  // Of each band, best first, those that lie strictly inside it.
  using inner_bands = std::array<grade_set, Levels>;

  // Where each end of each set that is no end of the line stands among the cuts, in the order of
  // the sets: so no end is looked for twice.
  using end_places = detail::inplace_vector<std::uint8_t, max_cuts>;

  constexpr void insert(const cut& added, end_places& ends) {
    if (!added.is_finite()) return;
    std::size_t position = 0;
    bool is_new = true;
    for (; position < cuts_.size(); ++position) {
      const auto order = added <=> cuts_[position];
      is_new = order != 0;
      if (order <= 0) break;
    }
    if (is_new) {
      cuts_.insert_at(position, added);
      for (std::uint8_t& end : ends)
        if (end >= position) ++end;
    }
    ends.push_back(static_cast<std::uint8_t>(position));
  }

  // Takes the set's own ends, and sets the first piece and the one behind the last.
  constexpr piece_bits find_pieces(const band_set& set, const std::uint8_t*& next_end,
                                   piece_range& extent) const {
    piece_bits bits = 0;
    std::size_t end = 0;
    for (const interval& part : set) {
      const std::size_t begin = part.has_lower() ? *next_end++ + 1u : 0u;
      end = part.has_upper() ? *next_end++ + 1u : this->size();
      if (bits == 0) extent.begin = static_cast<std::uint8_t>(begin);
      bits |= bit(end) - bit(begin);
    }
    extent.end = static_cast<std::uint8_t>(end);
    return bits;
  }

  static constexpr inner_bands find_inner_bands(const band_pieces& bits) {
    inner_bands result;
    for (grade wide : levels())
      for (grade narrow : levels()) {
        const piece_bits outer = bits[column_of(wide)];
        const piece_bits inner = bits[column_of(narrow)];
        if ((inner & outer) == inner && inner != outer) result[column_of(wide)].add(narrow);
      }
    return result;
  }

  constexpr piece examine(std::size_t i, const band_pieces& bits, const inner_bands& inner) const {
    piece result;
    for (grade g : levels())
      if ((bits[column_of(g)] & bit(i)) != 0) result.claims.add(g);
    result.narrowest = result.claims;
    for (grade wide : levels())
      if (result.claims.meets(inner[column_of(wide)])) result.narrowest.remove(wide);
    result.kind = kind_of(i, result, bits);
    return result;
  }

  constexpr claim kind_of(std::size_t i, const piece& p, const band_pieces& bits) const {
    if (p.claims.is_empty()) return claim::none;
    if (p.claims.is_single()) return claim::single;
    if (p.narrowest.is_single()) return claim::nested;
    if (!this->span(i).is_point()) return claim::overlap;
    const piece_bits beside = (bit(i) << 1) | (bit(i) >> 1);
    for (std::size_t worse = 1; worse < Levels; ++worse)
      for (std::size_t better = 0; better < worse; ++better) {
        if (!p.narrowest.has(all_levels[better]) || !p.narrowest.has(all_levels[worse])) continue;
        const bool same = bits[better] == bits[worse];
        if (same || (bits[better] & bits[worse] & beside) != 0) return claim::overlap;
      }
    return claim::shared_bound;
  }

  // A bound that some of the bands which touch in it mark 含 belongs to those.
  constexpr void settle_marks(const level_sets<Levels>& sets, const level_marks<Levels>& marks) {
    for (std::size_t i = 0; i < this->size(); ++i) {
      piece& p = pieces_[i];
      if (p.kind != claim::shared_bound) continue;
      grade_set marking;
      for (grade g : levels())
        if (marks[column_of(g)] != 0 && p.narrowest.has(g) &&
            marks_end_of(this->span(i), sets[column_of(g)], marks[column_of(g)]))
          marking.add(g);
      if (marking.is_empty()) continue;
      p.narrowest = marking;
      if (marking.is_single()) p.kind = claim::stated_bound;
    }
  }

  static constexpr bool marks_end_of(const interval& point, const band_set& set,
                                     std::uint8_t marks) {
    for (std::size_t part = 0; part < set.size(); ++part)
      if (((marks >> (2 * part) & 1) != 0 && set[part].lower() == point.lower()) ||
          ((marks >> (2 * part + 1) & 1) != 0 && set[part].upper() == point.upper()))
        return true;
    return false;
  }

  detail::inplace_vector<cut, max_cuts> cuts_;
  std::array<piece, max_cuts + 1> pieces_{};
  std::array<piece_range, Levels> extents_{};
};

/// Of four levels, and of as many as any scale has.
///@{
using partition = basic_partition<grade_count>;
using wide_partition = basic_partition<max_levels>;
///@}

/// The partition of a standard of whatever scale; refers to it.
class partition_view : public detail::cut_line<partition_view> {
 public:
  /// Of no standard.
  constexpr partition_view() = default;
  /// Of a partition that outlives it.
  template <std::size_t Levels>
  constexpr partition_view(const basic_partition<Levels>& whole)
      : cuts_(whole.cuts().begin(), whole.cuts().size()),
        pieces_(whole.pieces()),
        extents_(whole.extents()) {}

  constexpr const piece& operator[](std::size_t i) const { return pieces_[i]; }
  /// Where pieces meet, from the left; one fewer than pieces.
  constexpr detail::array_view<cut> cuts() const { return cuts_; }
  /// The pieces from a band's first up to the one behind its last; none of an empty band.
  constexpr piece_range extent_of(grade g) const { return extents_[column_of(g)]; }

 private:
  detail::array_view<cut> cuts_;
  const piece* pieces_ = nullptr;
  const piece_range* extents_ = nullptr;
};

}  // namespace jixiao
