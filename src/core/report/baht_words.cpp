#include "core/report/baht_words.h"

#include <array>
#include <string_view>

namespace sala {
namespace {

constexpr std::array<std::string_view, 10> digit_words = {"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่",
                                                          "ห้า",  "หก",  "เจ็ด", "แปด", "เก้า"};
constexpr std::array<std::string_view, 6> place_words_of_ten = {"", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"};
constexpr std::int64_t million = 1'000'000;

/// One at the end of a longer number is "เอ็ด", one ten is "สิบ", two tens are "ยี่สิบ".
std::string said_digit(int digit, std::size_t place, bool follows) {
  std::string_view name = digit_words[static_cast<std::size_t>(digit)];
  if (place == 0 && digit == 1 && follows) name = "เอ็ด";
  if (place == 1 && digit == 1) name = "";
  if (place == 1 && digit == 2) name = "ยี่";
  return std::string(name) + std::string(place_words_of_ten[place]);
}

std::string said(std::int64_t number) {
  std::string words;
  if (number >= million) words = said(number / million) + "ล้าน";
  std::int64_t rest = number % million, unit = million / 10;
  for (std::size_t place = place_words_of_ten.size(); place-- > 0; unit /= 10) {
    const auto digit = static_cast<int>(rest / unit);
    rest %= unit;
    if (digit > 0) words += said_digit(digit, place, !words.empty());
  }
  return words;
}

}  // namespace

std::string baht_words(std::int64_t satang) {
  const std::int64_t baht = satang / 100, rest = satang % 100;
  if (satang == 0) return "ศูนย์บาทถ้วน";
  const std::string whole = baht > 0 ? said(baht) + "บาท" : std::string();
  return whole + (rest > 0 ? said(rest) + "สตางค์" : "ถ้วน");
}

}  // namespace sala
