// SPDX-License-Identifier: BSL-1.0
#include "inflate.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace jixiao::web {

namespace {

constexpr std::size_t longest_code = 15;

// A canonical Huffman code: how many codes a length has, and the symbols in the order of the codes.
struct huffman {
  std::array<std::uint16_t, longest_code + 1> count{};
  std::array<std::uint16_t, 288> symbol{};

  // False for lengths that claim more codes than there are.
  bool build(std::span<const std::uint8_t> lengths) {
    count.fill(0);
    for (const std::uint8_t length : lengths) ++count[length];
    count[0] = 0;
    int left = 1;
    for (std::size_t length = 1; length <= longest_code; ++length) {
      left = left * 2 - count[length];
      if (left < 0) return false;
    }
    std::array<std::uint16_t, longest_code + 2> next{};
    for (std::size_t length = 1; length <= longest_code; ++length)
      next[length + 1] = static_cast<std::uint16_t>(next[length] + count[length]);
    for (std::size_t s = 0; s < lengths.size(); ++s)
      if (lengths[s] != 0) symbol[next[lengths[s]]++] = static_cast<std::uint16_t>(s);
    return true;
  }
};

class inflater {
 public:
  inflater(std::string_view packed, std::size_t limit, std::string& out)
      : packed_(packed), limit_(limit), out_(out) {}

  bool run() {
    for (;;) {
      const unsigned is_last = bits(1);
      const unsigned kind = bits(2);
      const bool is_good = kind == 0   ? stored()
                           : kind == 1 ? fixed()
                           : kind == 2 ? dynamic()
                                       : false;
      if (!is_good || is_short_) return false;
      if (is_last != 0) return true;
    }
  }

 private:
  unsigned bits(unsigned wanted) {
    while (held_ < wanted) {
      if (next_ == packed_.size()) {
        is_short_ = true;
        return 0;
      }
      bits_ |= static_cast<std::uint32_t>(static_cast<unsigned char>(packed_[next_++])) << held_;
      held_ += 8;
    }
    const unsigned value = bits_ & ((1u << wanted) - 1);
    bits_ >>= wanted;
    held_ -= wanted;
    return value;
  }

  // The next symbol, or -1.
  int symbol(const huffman& code) {
    int at = 0;
    int first = 0;
    int index = 0;
    for (std::size_t length = 1; length <= longest_code; ++length) {
      at |= static_cast<int>(bits(1));
      if (is_short_) return -1;
      const int count = code.count[length];
      if (at - count < first) return code.symbol[static_cast<std::size_t>(index + at - first)];
      index += count;
      first = (first + count) * 2;
      at *= 2;
    }
    return -1;
  }

  bool stored() {
    bits_ = 0;
    held_ = 0;
    if (packed_.size() - next_ < 4) return false;
    const auto byte = [&](std::size_t i) {
      return static_cast<unsigned>(static_cast<unsigned char>(packed_[next_ + i]));
    };
    const unsigned length = byte(0) | byte(1) << 8;
    if ((byte(2) | byte(3) << 8) != (~length & 0xFFFFu)) return false;
    next_ += 4;
    if (packed_.size() - next_ < length || limit_ - out_.size() < length) return false;
    out_.append(packed_.substr(next_, length));
    next_ += length;
    return true;
  }

  bool fixed() {
    std::array<std::uint8_t, 288> lengths{};
    for (std::size_t s = 0; s < lengths.size(); ++s)
      lengths[s] = static_cast<std::uint8_t>(s < 144 ? 8 : s < 256 ? 9 : s < 280 ? 7 : 8);
    std::array<std::uint8_t, 30> distances{};
    distances.fill(5);
    return literals_.build(lengths) && distances_.build(distances) && codes();
  }

  bool dynamic() {
    constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                 11, 4,  12, 3, 13, 2, 14, 1, 15};
    const std::size_t literals = bits(5) + 257;
    const std::size_t distances = bits(5) + 1;
    const std::size_t given = bits(4) + 4;
    if (literals > 286 || distances > 30) return false;
    std::array<std::uint8_t, 320> lengths{};
    for (std::size_t i = 0; i < given; ++i) lengths[order[i]] = static_cast<std::uint8_t>(bits(3));
    if (!literals_.build(std::span(lengths).first(19))) return false;
    const huffman of_lengths = literals_;
    lengths.fill(0);
    for (std::size_t i = 0; i < literals + distances;) {
      const int s = symbol(of_lengths);
      if (s < 0) return false;
      if (s < 16) {
        lengths[i++] = static_cast<std::uint8_t>(s);
        continue;
      }
      if (s == 16 && i == 0) return false;
      const std::uint8_t repeated = s == 16 ? lengths[i - 1] : std::uint8_t{0};
      const std::size_t times = s == 16 ? 3 + bits(2) : s == 17 ? 3 + bits(3) : 11 + bits(7);
      if (i + times > literals + distances) return false;
      for (std::size_t n = 0; n < times; ++n) lengths[i++] = repeated;
    }
    return lengths[256] != 0 && literals_.build(std::span(lengths).first(literals)) &&
           distances_.build(std::span(lengths).subspan(literals, distances)) && codes();
  }

  bool codes() {
    constexpr std::array<std::uint16_t, 29> lengths{3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                                    15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                                    67, 83, 99, 115, 131, 163, 195, 227, 258};
    constexpr std::array<std::uint8_t, 29> length_bits{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                       2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
    constexpr std::array<std::uint16_t, 30> ways{
        1,   2,   3,   4,   5,   7,    9,    13,   17,   25,   33,   49,   65,    97,    129,
        193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
    constexpr std::array<std::uint8_t, 30> way_bits{0, 0, 0,  0,  1,  1,  2,  2,  3,  3,
                                                    4, 4, 5,  5,  6,  6,  7,  7,  8,  8,
                                                    9, 9, 10, 10, 11, 11, 12, 12, 13, 13};
    for (;;) {
      const int s = symbol(literals_);
      if (s < 0) return false;
      if (s == 256) return true;
      if (s < 256) {
        if (out_.size() == limit_) return false;
        out_ += static_cast<char>(s);
        continue;
      }
      const auto l = static_cast<std::size_t>(s - 257);
      if (l >= lengths.size()) return false;
      const std::size_t length = lengths[l] + bits(length_bits[l]);
      const int d = symbol(distances_);
      if (d < 0 || static_cast<std::size_t>(d) >= ways.size()) return false;
      const std::size_t way =
          ways[static_cast<std::size_t>(d)] + bits(way_bits[static_cast<std::size_t>(d)]);
      if (is_short_ || way > out_.size() || limit_ - out_.size() < length) return false;
      for (std::size_t n = 0; n < length; ++n) out_ += out_[out_.size() - way];
    }
  }

  std::string_view packed_;
  std::size_t limit_;
  std::string& out_;
  std::size_t next_ = 0;
  std::uint32_t bits_ = 0;
  unsigned held_ = 0;
  bool is_short_ = false;
  huffman literals_;
  huffman distances_;
};

}  // namespace

bool inflate(std::string_view packed, std::size_t limit, std::string& out) {
  return inflater(packed, limit, out).run();
}

}  // namespace jixiao::web
