#include "documents/safe_file_name.h"

#include <algorithm>

#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::string_view forbidden = "/\\:*?\"<>|";

/// At most so many bytes, never ending inside a character.
std::string shortened(std::string text, std::size_t most_bytes) {
  if (text.size() <= most_bytes) return text;
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  text.resize(end);
  return text;
}

/// CON, PRN, AUX, NUL, COM1–9, LPT1–9, also before a dot.
bool is_reserved(std::string_view name) {
  std::string device(name.substr(0, name.find('.')));
  std::ranges::transform(device, device.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  while (device.ends_with(' ')) device.pop_back();
  if (device == "CON" || device == "PRN" || device == "AUX" || device == "NUL") return true;
  const bool numbered = device.starts_with("COM") || device.starts_with("LPT");
  return numbered && device.size() == 4 && device[3] >= '1' && device[3] <= '9';
}

}  // namespace

std::string safe_file_name(std::string_view text, std::size_t most_bytes) {
  std::string name = clean(text);
  for (char& c : name)
    if (forbidden.find(c) != std::string_view::npos || static_cast<unsigned char>(c) < 0x20) c = '_';
  name = shortened(std::move(name), most_bytes);
  while (name.ends_with('.') || name.ends_with(' ')) name.pop_back();
  if (name.starts_with('.') || name.starts_with('-')) name.front() = '_';
  if (is_reserved(name)) name.insert(0, 1, '_');
  return name.empty() ? "_" : name;
}

std::string FileNames::take(std::string_view text, std::string_view extension) {
  const std::string base = safe_file_name(text);
  std::string name = base;
  for (int copy = 2; !taken_.insert(fold(name + std::string(extension))).second; ++copy)
    name = base + "-" + std::to_string(copy);
  return name + std::string(extension);
}

}  // namespace sala
