#include "scanner/typed_scanner.h"

#include <algorithm>
#include <array>

namespace sala {
namespace {

constexpr std::int64_t machine_gap_ms = 29;    // a person's keys come further apart, but for a stray pair
constexpr std::int64_t after_end_key_ms = 50;  // more text after Enter within this belongs to the same code
constexpr std::int64_t hiccup_ms = 150;        // a scanner certainly at work may pause so long
constexpr std::size_t scan_keys = 8;
constexpr std::size_t most_keys = 1600;  // the longest code of a certificate, and what a scanner puts around it
constexpr std::string_view ticket_prefix = "SALA1:";
/// What Sala's own codes begin with: tickets, certificates.
constexpr std::array own_prefixes = {ticket_prefix, std::string_view("SALAC1:")};
constexpr std::array own_prefixes_case_swapped = {std::string_view("sala1:"), std::string_view("salac1:")};

bool is_between(PhysicalKey key, PhysicalKey first, PhysicalKey last) {
  return key >= first && key <= last;
}

/// Shift, Ctrl, Alt, Super and the locks say nothing by themselves and never delay or break anything.
bool is_modifier(PhysicalKey key) {
  return is_between(key, PhysicalKey::left_shift, PhysicalKey::right_super) ||
         is_between(key, PhysicalKey::caps_lock, PhysicalKey::num_lock);
}

bool is_command(const KeyPress& press) {
  return press.command || is_between(press.key, PhysicalKey::f1, PhysicalKey::f25);
}

bool is_end_key(char c) {
  return c == '\n' || c == '\t';
}

bool begins_case_swapped(std::string_view text) {
  return std::ranges::any_of(own_prefixes_case_swapped,
                             [&](std::string_view prefix) { return text.starts_with(prefix); });
}

bool begins_own_code(std::string_view text) {
  return begins_case_swapped(text) ||
         std::ranges::any_of(own_prefixes, [&](std::string_view prefix) { return text.starts_with(prefix); });
}

/// Some scanners see the lit Caps Lock and turn every letter round to make up for it.
std::string with_case_swapped(std::string text) {
  for (char& c : text) {
    const bool lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z';
    if (lower || upper) c = static_cast<char>(c ^ 0x20);
  }
  return text;
}

/// A ticket's beginning after the end key of another ticket is the next person's: both waited out a stall of the machine
/// and came at once.
std::vector<std::string> codes_in(const std::string& text) {
  if (!text.starts_with(ticket_prefix)) return {text};
  std::vector<std::string> codes;
  std::size_t begin = 0;
  for (std::size_t at = text.find(ticket_prefix, 1); at != std::string::npos; at = text.find(ticket_prefix, at + 1)) {
    if (!is_end_key(text[at - 1])) continue;
    codes.push_back(text.substr(begin, at - begin));
    begin = at;
  }
  codes.push_back(text.substr(begin));
  return codes;
}

/// Without the end key, or the two that make CR and LF.
std::string without_end_keys(std::string text) {
  for (int i = 0; i < 2 && !text.empty() && is_end_key(text.back()); ++i) text.pop_back();
  return text;
}

}  // namespace

std::optional<char> us_character(PhysicalKey key, bool shift) {
  const int code = static_cast<int>(key);
  if (is_between(key, PhysicalKey::letter_a, PhysicalKey::letter_z)) return static_cast<char>(shift ? code : code + 32);
  if (is_between(key, PhysicalKey::digit_0, PhysicalKey::digit_9))
    return shift ? std::string_view(")!@#$%^&*(")[static_cast<std::size_t>(code - '0')] : static_cast<char>(code);
  if (key == PhysicalKey::enter || key == PhysicalKey::keypad_enter) return '\n';
  if (key == PhysicalKey::tab) return '\t';
  if (key == PhysicalKey::space) return ' ';
  if (is_between(key, PhysicalKey::keypad_0, PhysicalKey{334}))
    return std::string_view(
        "0123456789./*-+")[static_cast<std::size_t>(code - static_cast<int>(PhysicalKey::keypad_0))];
  constexpr std::string_view plain = "',-./;=[\\]`", shifted = "\"<_>?:+{|}~";
  const auto at = code < 128 ? plain.find(static_cast<char>(code)) : std::string_view::npos;
  if (at == std::string_view::npos) return std::nullopt;
  return shift ? shifted[at] : plain[at];
}

TypedKeys TypedScanner::key(const KeyPress& press) {
  TypedKeys keys;
  if (is_modifier(press.key)) {
    keys.typed.push_back(press);
    return keys;
  }
  decide_if_over(press.since_ms, keys);
  const bool is_person = press.repeat || (held_.empty() && us_character(press.key, false) == '\n');
  if (is_person && !is_machine()) {
    decide(keys);
    keys.typed.push_back(press);
  } else {
    take(press);
  }
  return keys;
}

TypedKeys TypedScanner::pause_until(std::int64_t now_ms) {
  TypedKeys keys;
  decide_if_over(now_ms, keys);
  return keys;
}

std::optional<std::int64_t> TypedScanner::wakes_at_ms() const {
  if (held_.empty()) return std::nullopt;
  return last_ms_ + pause_ms() + 1;
}

void TypedScanner::take(const KeyPress& press) {
  last_ms_ = press.time_ms;
  if (held_.size() >= most_keys) {
    flooded_ = true;
    return;
  }
  held_.push_back(press);
  has_command_ |= is_command(press);
  const auto character = us_character(press.key, press.shift);
  if (character && !is_command(press))
    text_ += *character;
  else
    has_other_ = true;
}

/// Certain that no person types this: the beginning of a ticket or certificate, or many keys at a pace nobody has.
bool TypedScanner::is_machine() const {
  if (begins_own_code(text_)) return true;
  const auto gaps = static_cast<std::int64_t>(held_.size()) - 1;
  return held_.size() >= scan_keys && last_ms_ - held_.front().time_ms <= gaps * machine_gap_ms;
}

/// How long after its last key the group is over.
std::int64_t TypedScanner::pause_ms() const {
  if (flooded_) return hiccup_ms;
  if (is_machine()) return !text_.empty() && is_end_key(text_.back()) ? after_end_key_ms : hiccup_ms;
  return machine_gap_ms;
}

void TypedScanner::decide_if_over(std::int64_t now_ms, TypedKeys& keys) {
  if (!held_.empty() && now_ms - last_ms_ > pause_ms()) decide(keys);
}

TypedScanner::Verdict TypedScanner::verdict() const {
  if (flooded_ || (has_command_ && held_.size() > 1)) return Verdict::nothing;
  if (!is_machine()) return Verdict::person;
  const bool ended = !text_.empty() && is_end_key(text_.back());
  if (!begins_own_code(text_) && !ended) return Verdict::person;
  return has_other_ ? Verdict::nothing : Verdict::scan;
}

void TypedScanner::decide(TypedKeys& keys) {
  const Verdict decided = verdict();
  if (decided == Verdict::person) keys.typed.insert(keys.typed.end(), held_.begin(), held_.end());
  if (decided == Verdict::scan) {
    const bool swapped = held_.front().caps_lock && begins_case_swapped(text_);
    for (std::string& code : codes_in(swapped ? with_case_swapped(text_) : text_))
      keys.scanned.push_back(without_end_keys(std::move(code)));
  }
  *this = TypedScanner();
}

}  // namespace sala
