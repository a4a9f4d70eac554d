// The SHA-256 of a file's bytes, by which facts name it and folders keep it. A hash before it is a path: only 64 lower-case
// hexadecimal digits become one.
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace sala {

class FileHash {
 public:
  static FileHash of(std::string_view bytes);
  static std::optional<FileHash> parse(std::string_view text);

  const std::string& text() const { return text_; }
  auto operator<=>(const FileHash&) const = default;

 private:
  explicit FileHash(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace sala
