#include "core/figures/items.h"

#include <algorithm>
#include <numeric>

#include "core/figures/exact_sums.h"
#include "core/roster.h"

namespace sala {
namespace {

bool takes(const ScoredAnswer& answer, std::size_t choice) {
  return (answer.taken >> choice & 1) != 0;
}

/// The two groups, as places in the sitting; both empty below ten people.
struct EndGroups {
  std::vector<std::size_t> upper, lower;
};

EndGroups end_groups(const FormSitting& sitting) {
  const auto size = group_size(static_cast<std::int64_t>(sitting.attempts.size()));
  if (!size) return {};
  const std::vector<std::size_t> ranked = ranking(sitting);
  return {{ranked.begin(), ranked.begin() + *size}, {ranked.end() - *size, ranked.end()}};
}

void add_discrimination(ItemFigures& figures, const FormSitting& sitting, const EndGroups& groups, std::size_t q) {
  if (groups.upper.empty()) return;
  const auto earned = [&](const std::vector<std::size_t>& group) {
    return std::accumulate(group.begin(), group.end(), std::int64_t{0}, [&](std::int64_t sum, std::size_t place) {
      return sum + sitting.attempts[place]->answers[q].points;
    });
  };
  const std::int64_t high = earned(groups.upper), low = earned(groups.lower);
  const std::int64_t points = sitting.form->questions[q].points;
  const auto group = static_cast<std::int64_t>(groups.upper.size());
  figures.group = group;
  figures.upper = ratio(high, points);
  figures.lower = ratio(low, points);
  figures.discrimination = ratio(high - low, points * group);
  figures.group_difficulty = ratio(high + low, points * group * 2);
}

void add_correlations(ItemFigures& figures, const FormSitting& sitting, std::size_t q) {
  ExactProducts with_total, with_rest;
  for (std::size_t place = 0; place < sitting.attempts.size(); ++place) {
    const std::int64_t points = sitting.attempts[place]->answers[q].points;
    with_total.add(points, sitting.totals[place]);
    with_rest.add(points, sitting.totals[place] - points);
  }
  figures.point_biserial = correlation_of(with_total);
  figures.point_biserial_corrected = correlation_of(with_rest);
}

void add_choice_correlations(ItemFigures& figures, const FormSitting& sitting, std::size_t q) {
  for (std::size_t c = 0; c < figures.choices.size(); ++c) {
    ExactProducts with_rest;
    for (std::size_t place = 0; place < sitting.attempts.size(); ++place) {
      const ScoredAnswer& answer = sitting.attempts[place]->answers[q];
      with_rest.add(takes(answer, c), sitting.totals[place] - answer.points);
    }
    figures.choices[c].correlation = correlation_of(with_rest);
  }
}

void add_choice_groups(ItemFigures& figures, const FormSitting& sitting, const EndGroups& groups, std::size_t q) {
  if (groups.upper.empty()) return;
  for (std::size_t c = 0; c < figures.choices.size(); ++c) {
    const auto taken_in = [&](const std::vector<std::size_t>& group) {
      return std::count_if(group.begin(), group.end(),
                           [&](std::size_t place) { return takes(sitting.attempts[place]->answers[q], c); });
    };
    figures.choices[c].upper = taken_in(groups.upper);
    figures.choices[c].lower = taken_in(groups.lower);
  }
}

ItemFigures counted(const FormSitting& sitting, std::size_t q) {
  const ScoredQuestion& question = sitting.form->questions[q];
  ItemFigures figures;
  figures.question = question.id;
  figures.number = question.number;
  figures.form = sitting.form->name;
  figures.people = static_cast<std::int64_t>(sitting.attempts.size());
  for (std::size_t c = 0; c < question.choices.size(); ++c)
    figures.choices.push_back({question.choices[c], (question.right >> c & 1) != 0, 0, {}, {}, {}});
  for (const ScoredAttempt* attempt : sitting.attempts) {
    figures.none += !attempt->answers[q].answered;
    for (std::size_t c = 0; c < figures.choices.size(); ++c) figures.choices[c].taken += takes(attempt->answers[q], c);
  }
  return figures;
}

}  // namespace

std::optional<std::int64_t> group_size(std::int64_t people) {
  if (people < 10) return {};
  return (27 * people + 50) / 100;
}

std::vector<std::size_t> ranking(const FormSitting& sitting) {
  std::vector<std::size_t> places(sitting.attempts.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    if (sitting.totals[a] != sitting.totals[b]) return sitting.totals[a] > sitting.totals[b];
    const ScoredAttempt &left = *sitting.attempts[a], &right = *sitting.attempts[b];
    if (left.no != right.no) return no_less(left.no, right.no);
    return left.participant < right.participant;
  });
  return places;
}

std::vector<ItemFigures> counted_items(const FormSitting& sitting) {
  std::vector<ItemFigures> items;
  for (std::size_t q = 0; q < sitting.form->questions.size(); ++q) items.push_back(counted(sitting, q));
  return items;
}

std::vector<ItemFigures> item_figures(const FormSitting& sitting) {
  const EndGroups groups = end_groups(sitting);
  std::vector<ItemFigures> items = counted_items(sitting);
  for (std::size_t q = 0; q < items.size(); ++q) {
    std::int64_t earned = 0;
    for (const ScoredAttempt* attempt : sitting.attempts) earned += attempt->answers[q].points;
    items[q].difficulty = ratio(earned, sitting.form->questions[q].points * items[q].people);
    add_discrimination(items[q], sitting, groups, q);
    add_correlations(items[q], sitting, q);
    add_choice_groups(items[q], sitting, groups, q);
    add_choice_correlations(items[q], sitting, q);
  }
  return items;
}

}  // namespace sala
