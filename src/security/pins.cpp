#include "security/pins.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "security/random.h"
#include "words/security.h"

namespace sala {
namespace {

constexpr std::array<std::string_view, 12> pad_walks = {"147258", "147852", "147369", "159357", "159753", "258369",
                                                        "258456", "321654", "369258", "741852", "789456", "963852"};

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// Every digit so much more than the one `apart` before it, around from 9 to 0.
bool has_steady_steps(std::string_view digits, std::size_t apart) {
  if (digits.size() <= apart) return false;
  const int step = (digits[apart] - digits[0] + 10) % 10;
  for (std::size_t i = apart; i < digits.size(); ++i)
    if ((digits[i] - digits[i - apart] + 10) % 10 != step) return false;
  return true;
}

bool repeats_part(std::string_view digits, std::size_t length) {
  for (std::size_t i = length; i < digits.size(); ++i)
    if (digits[i] != digits[i - length]) return false;
  return true;
}

bool is_pairs(std::string_view digits) {
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
    if (digits[i] != digits[i + 1]) return false;
  return has_steady_steps(digits, 2);
}

bool is_mirrored(std::string_view digits) {
  return std::equal(digits.begin(), digits.begin() + static_cast<std::ptrdiff_t>(digits.size() / 2), digits.rbegin());
}

std::size_t different_digits(std::string_view digits) {
  std::string sorted(digits);
  std::ranges::sort(sorted);
  return static_cast<std::size_t>(std::ranges::unique(sorted).begin() - sorted.begin());
}

}  // namespace

bool is_weak_pin(std::string_view digits) {
  return different_digits(digits) < 3 || has_steady_steps(digits, 1) || is_pairs(digits) || is_mirrored(digits) ||
         repeats_part(digits, 2) || repeats_part(digits, 3) ||
         std::ranges::any_of(pad_walks, [&](std::string_view walk) { return digits.starts_with(walk); });
}

std::optional<Error> pin_fault(std::string_view pin) {
  const bool all_digits = std::ranges::all_of(pin, is_digit);
  if (!all_digits || pin.size() < least_pin_digits || pin.size() > most_pin_digits)
    return Error{words::error_pin_digits,
                 {{"least", std::to_string(least_pin_digits)}, {"most", std::to_string(most_pin_digits)}}};
  if (is_weak_pin(pin)) return Error{words::error_pin_weak};
  return std::nullopt;
}

Result<std::string> hash_pin(std::string_view pin) {
  start_sodium();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_MODERATE,
                            crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return fail(words::error_pin_memory, {{"megabytes", std::to_string(crypto_pwhash_MEMLIMIT_MODERATE >> 20U)}});
  return std::string(hash.data());
}

bool matches_pin(const std::string& hash, std::string_view pin) {
  start_sodium();
  if (hash.size() >= crypto_pwhash_STRBYTES) return false;
  std::array<char, crypto_pwhash_STRBYTES> padded{};  // sodium reads that many bytes
  std::ranges::copy(hash, padded.begin());
  return crypto_pwhash_str_verify(padded.data(), pin.data(), pin.size()) == 0;
}

}  // namespace sala
