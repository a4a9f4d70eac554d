// In which order a person sees questions and choices: shuffled by the attempt's seed, the same on every station and in review.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/learning/test.h"

namespace sala {

/// BLAKE2b with 8 bytes of digest over the seed's text and the id: what shuffled things are sorted by.
std::array<std::uint8_t, 8> order_key(const std::string& seed, const std::string& id);

/// The form's questions as this attempt asks them; in file order where the test is not shuffled.
std::vector<const Question*> questions_in_order(const Test& test, Form form, const std::string& seed);

/// A question's items as this attempt shows them: those that stay last at the end, and two as test_put has them. What is put
/// in order and right sides are shuffled in every test.
std::vector<const QuestionItem*> items_in_order(const std::vector<QuestionItem>& items, const std::string& seed);
std::vector<const QuestionItem*> choices_in_order(const Test& test, const Question& question, const std::string& seed);

/// Who has which form: odd numbers take A before and B after, even ones the reverse; the last digits of `no` decide, and
/// where it has none the lowest bit of BLAKE2b-256(participant ‖ test), 16 raw bytes each. Form::only without forms, and the
/// one form where there is but one.
struct FormWish {
  std::string no = {};
  Uuid participant = {};
  Phase phase = Phase::pre;
};
Form form_for(const Test& test, const FormWish& wish);

}  // namespace sala
