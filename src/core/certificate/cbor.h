// As much of CBOR (RFC 8949) as certificates are made of, written in its deterministic form. Reading believes nothing:
// whoever reads writes again what was read and compares the bytes, so that other forms of the same value are refused.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace sala {

/// Items one after the other; a map or an array says how many follow.
class CborWriter {
 public:
  CborWriter& whole(std::int64_t number);
  CborWriter& bytes(std::string_view bytes);
  CborWriter& text(std::string_view text);
  CborWriter& array(std::size_t items);
  CborWriter& map(std::size_t pairs);
  CborWriter& tag(std::uint64_t tag);
  const std::string& written() const { return out_; }

 private:
  CborWriter& head(unsigned major, std::uint64_t argument);
  std::string out_;
};

/// Answers 0 and empty texts from the first item on that is not what was asked for; `is_whole` tells afterwards.
class CborReader {
 public:
  explicit CborReader(std::string_view bytes) : rest_(bytes) {}

  std::int64_t whole();
  std::string bytes() { return run_of(2); }
  /// Valid UTF-8 only.
  std::string text();
  std::uint64_t array() { return argument_of(4); }
  std::uint64_t map() { return argument_of(5); }
  std::uint64_t tag() { return argument_of(6); }
  void refuse() { sound_ = false; }

  bool is_sound() const { return sound_; }
  /// Everything was understood, and nothing is left.
  bool is_whole() const { return sound_ && rest_.empty(); }

 private:
  std::uint64_t argument_of(unsigned major);
  std::string run_of(unsigned major);

  std::string_view rest_;
  bool sound_ = true;
};

}  // namespace sala
