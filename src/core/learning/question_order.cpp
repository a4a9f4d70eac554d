#include "core/learning/question_order.h"

#include <sodium.h>

#include "core/hash.h"
#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::size_t fewest_to_shuffle = 3;

template <class Thing>
void sort_by_seed(std::vector<const Thing*>& things, const std::string& seed) {
  std::ranges::sort(things, [&](const Thing* a, const Thing* b) {
    return std::pair(order_key(seed, a->id), a->id) < std::pair(order_key(seed, b->id), b->id);
  });
}

std::string raw_bytes(const Uuid& id) {
  return {id.bytes.begin(), id.bytes.end()};
}

bool is_odd(const FormWish& wish, const Uuid& test) {
  const std::string no = western_digits(wish.no);
  const std::size_t last_digit = no.find_last_of("0123456789");
  if (last_digit != std::string::npos) return (no[last_digit] - '0') % 2 == 1;
  return (blake2b(raw_bytes(wish.participant) + raw_bytes(test)).back() & 1) == 1;
}

}  // namespace

std::array<std::uint8_t, 8> order_key(const std::string& seed, const std::string& id) {
  const std::string bytes = seed + id;
  std::array<std::uint8_t, 8> key{};
  crypto_generichash_blake2b(key.data(), key.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                             nullptr, 0);
  return key;
}

std::vector<const Question*> questions_in_order(const Test& test, Form form, const std::string& seed) {
  auto questions = questions_of(test, form);
  if (test.shuffle) sort_by_seed(questions, seed);
  return questions;
}

std::vector<const QuestionItem*> items_in_order(const std::vector<QuestionItem>& items, const std::string& seed) {
  std::vector<const QuestionItem*> free, last;
  for (const QuestionItem& item : items) (item.stays_last ? last : free).push_back(&item);
  if (items.size() >= fewest_to_shuffle) sort_by_seed(free, seed);
  std::ranges::copy(last, std::back_inserter(free));
  return free;
}

std::vector<const QuestionItem*> choices_in_order(const Test& test, const Question& question, const std::string& seed) {
  if (test.shuffle || question.kind == QuestionKind::ordering) return items_in_order(question.choices, seed);
  std::vector<const QuestionItem*> choices;
  for (const QuestionItem& item : question.choices) choices.push_back(&item);
  return choices;
}

Form form_for(const Test& test, const FormWish& wish) {
  if (!has_forms(test)) return Form::only;
  if (test.form_b.empty()) return Form::a;
  if (test.form_a.empty()) return Form::b;
  return is_odd(wish, test.id) == (wish.phase == Phase::pre) ? Form::a : Form::b;
}

}  // namespace sala
