#include "core/learning/kinds/letters.h"

#include <charconv>

namespace sala {
namespace {

constexpr std::size_t alphabet = 26;

std::optional<std::size_t> place_of_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
  return number - 1;
}

std::optional<std::size_t> place_of_letter(std::string_view text) {
  if (text.size() != 1) return std::nullopt;
  const char letter = text[0] >= 'A' && text[0] <= 'Z' ? static_cast<char>(text[0] - 'A' + 'a') : text[0];
  if (letter < 'a' || letter > 'z') return std::nullopt;
  return static_cast<std::size_t>(letter - 'a');
}

std::optional<std::string> id_at_place(const std::vector<std::string>& order, std::optional<std::size_t> place) {
  if (!place || *place >= order.size()) return std::nullopt;
  return order[*place];
}

std::optional<std::size_t> place_of_id(const std::vector<std::string>& order, const std::string& id) {
  const auto found = std::ranges::find(order, id);
  if (found == order.end()) return std::nullopt;
  return static_cast<std::size_t>(found - order.begin());
}

}  // namespace

std::string letter_of(std::size_t place) {
  return place < alphabet ? std::string(1, static_cast<char>('a' + place)) : std::to_string(place + 1);
}

std::optional<std::string> id_by_letter(const std::vector<std::string>& order, const Json& said) {
  if (!said.is_string()) return std::nullopt;
  return id_at_place(order, place_of_letter(said.get_ref<const std::string&>()));
}

std::optional<std::vector<std::string>> ids_by_letters(const std::vector<std::string>& order, const Json& said) {
  if (!said.is_array()) return std::nullopt;
  std::vector<std::string> ids;
  for (const Json& letter : said) {
    const auto id = id_by_letter(order, letter);
    if (!id || std::ranges::find(ids, *id) != ids.end()) return std::nullopt;
    ids.push_back(*id);
  }
  return ids;
}

std::optional<std::string> id_by_number(const std::vector<std::string>& order, const Json& said) {
  if (said.is_string()) return id_at_place(order, place_of_number(said.get_ref<const std::string&>()));
  if (said.is_number_integer()) return id_at_place(order, place_of_number(said.dump()));
  return std::nullopt;
}

std::string letter_of_id(const std::vector<std::string>& order, const std::string& id) {
  const auto place = place_of_id(order, id);
  return place ? letter_of(*place) : "?";
}

std::string number_of_id(const std::vector<std::string>& order, const std::string& id) {
  const auto place = place_of_id(order, id);
  return place ? std::to_string(*place + 1) : "?";
}

Json letters_of_ids(const std::vector<std::string>& order, const Json& ids) {
  Json letters = Json::array();
  for (const Json& id : ids) letters.push_back(letter_of_id(order, id.get<std::string>()));
  return letters;
}

}  // namespace sala
