#include "core/figures/shift.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "core/figures/mcnemar.h"

namespace sala {
namespace {

/// The test's questions in the order of its forms, each once, and where each form's questions stand among them.
struct QuestionPlaces {
  std::vector<const ScoredQuestion*> questions;
  std::vector<std::vector<std::size_t>> of_form;
};

QuestionPlaces question_places(const std::vector<TestForm>& forms) {
  QuestionPlaces places;
  std::unordered_map<std::string, std::size_t> known;
  for (const TestForm& form : forms) {
    std::vector<std::size_t>& here = places.of_form.emplace_back();
    for (const ScoredQuestion& question : form.questions) {
      const auto [at, is_new] = known.try_emplace(question.id, places.questions.size());
      if (is_new) places.questions.push_back(&question);
      here.push_back(at->second);
    }
  }
  return places;
}

/// Whether people had it right before, by question; nothing for a question they did not have.
void note_before(std::vector<std::optional<bool>>& was_right, const QuestionPlaces& places, const ScoredAttempt& pre) {
  std::fill(was_right.begin(), was_right.end(), std::nullopt);
  const std::vector<std::size_t>& here = places.of_form[pre.form];
  for (std::size_t q = 0; q < here.size(); ++q)
    was_right[here[q]] = pre.answers[q].points >= places.questions[here[q]]->points;
}

void adjust(std::vector<ShiftFigures>& shifts) {
  std::vector<std::optional<double>> p;
  for (ShiftFigures& shift : shifts) p.push_back(shift.p = mcnemar_exact_p(shift.gained, shift.lost));
  const std::vector<std::optional<double>> adjusted = holm_adjusted(p);
  for (std::size_t i = 0; i < shifts.size(); ++i) shifts[i].p_holm = adjusted[i];
}

}  // namespace

std::vector<AttemptPair> attempt_pairs(const ScoredTest& test) {
  std::unordered_map<Uuid, const ScoredAttempt*> after;
  for (const ScoredAttempt& attempt : test.post) after.emplace(attempt.participant, &attempt);
  std::vector<AttemptPair> pairs;
  for (const ScoredAttempt& attempt : test.pre)
    if (const auto found = after.find(attempt.participant); found != after.end())
      pairs.push_back({&attempt, found->second});
  return pairs;
}

std::vector<ShiftFigures> shift_figures(const std::vector<TestForm>& forms, std::span<const AttemptPair> pairs) {
  const QuestionPlaces places = question_places(forms);
  std::vector<ShiftFigures> shifts;
  for (const ScoredQuestion* question : places.questions)
    shifts.push_back({question->id, question->number, 0, 0, {}, {}});
  std::vector<bool> was_met(shifts.size(), pairs.empty());
  std::vector<std::optional<bool>> was_right(shifts.size());
  for (const AttemptPair& pair : pairs) {
    note_before(was_right, places, *pair.pre);
    const std::vector<std::size_t>& here = places.of_form[pair.post->form];
    for (std::size_t q = 0; q < here.size(); ++q) {
      const std::optional<bool> was = was_right[here[q]];
      if (!was) continue;
      const bool is = pair.post->answers[q].points >= places.questions[here[q]]->points;
      was_met[here[q]] = true;
      shifts[here[q]].gained += is && !*was;
      shifts[here[q]].lost += *was && !is;
    }
  }
  std::size_t place = 0;
  std::erase_if(shifts, [&](const ShiftFigures&) { return !was_met[place++]; });
  adjust(shifts);
  return shifts;
}

std::vector<std::optional<double>> holm_adjusted(const std::vector<std::optional<double>>& p) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < p.size(); ++i)
    if (p[i]) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return *p[a] < *p[b]; });
  std::vector<std::optional<double>> adjusted(p.size());
  double largest = 0;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    largest = std::max(largest, static_cast<double>(order.size() - rank) * *p[order[rank]]);
    adjusted[order[rank]] = std::min(1.0, largest);
  }
  return adjusted;
}

}  // namespace sala
