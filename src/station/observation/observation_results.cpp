#include "station/observation/observation_results.h"

#include <set>

#include "storage/project_queries.h"

namespace sala {
namespace {

template <class Figure>
Json figure_json(const std::optional<Figure>& figure) {
  return figure ? Json(static_cast<double>(*figure)) : Json();
}

RubricResult result_of(StoredRubric stored, const std::vector<CountingObservation>& seen) {
  RubricResult result{std::move(stored), {}};
  const Rubric& rubric = result.stored.rubric;
  const auto people = counted_ratings(seen, rubric, ObservedWhom::people);
  const auto groups = counted_ratings(seen, rubric, ObservedWhom::groups);
  std::set<std::string_view> observers;
  for (const auto* ratings : {&people, &groups})
    for (const CountedRating& rating : *ratings) observers.insert(rating.observer);
  result.figures.observers = static_cast<std::int64_t>(observers.size());
  result.figures.overall = observed_figures(people);
  result.figures.groups = observed_figures(groups);
  for (const RubricItem& item : rubric.items)
    result.figures.items.push_back({item.name, observed_item_figures(people, item.id)});
  return result;
}

}  // namespace

std::vector<CountedRating> counted_ratings(const std::vector<CountingObservation>& seen, const Rubric& rubric,
                                           ObservedWhom whom) {
  std::vector<CountedRating> ratings;
  for (const CountingObservation& word : seen) {
    const Observation& noted = word.seen;
    const bool is_person = noted.whom.participant.has_value();
    if (!noted.rating || is_person != (whom == ObservedWhom::people)) continue;
    if (!is_about(noted, rubric) || !item_in(rubric, noted.item)) continue;
    ratings.push_back({is_person ? noted.whom.participant->text() : noted.whom.group,
                       noted.session ? noted.session->text() : "", noted.item, word.observer, *noted.rating});
  }
  return ratings;
}

Result<bool> keeps_observations(const Store& store) {
  const auto made = store.setting("station");
  if (!made) return Failure(made.error());
  const auto id = *made ? Uuid::parse(**made) : std::nullopt;
  if (store.own_station_id() || !id) return store.reads().trainer;
  const auto own = find_station(store, *id);
  if (!own) return Failure(own.error());
  return !*own || readable_by((*own)->roles).trainer;
}

Result<ObservationResults> observation_results(const Store& store, const Uuid& project) {
  ObservationResults results;
  const auto are_here = keeps_observations(store);
  if (!are_here) return Failure(are_here.error());
  results.are_here = *are_here;
  auto rubrics = stored_rubrics(store, project);
  if (!rubrics) return Failure(rubrics.error());
  const auto seen = counting_observations(store, project);
  if (!seen) return Failure(seen.error());
  for (StoredRubric& stored : *rubrics) results.rubrics.push_back(result_of(std::move(stored), *seen));
  for (const CountingObservation& word : *seen)
    if (!word.seen.note.empty()) results.notes.push_back({word.seen.whom, word.seen.session, word.seen.note});
  return results;
}

Json observations_json(const ObservationResults& results) {
  if (!results.are_here) return {};
  Json all = Json::array();
  for (const RubricResult& result : results.rubrics)
    for (std::size_t i = 0; i < result.figures.items.size(); ++i) {
      const RubricItem& item = result.stored.rubric.items[i];
      const ObservedFigures& figures = result.figures.items[i].figures;
      all.push_back({{"rubric", result.stored.rubric.id.text()},
                     {"item", item.id},
                     {"n", i + 1},
                     {"name", {{"th", item.name.th}, {"en", item.name.en}}},
                     {"people", figures.people},
                     {"ratings", figures.ratings},
                     {"mean", figure_json(figures.mean)},
                     {"sd", figure_json(figures.sd)},
                     {"level", figures.level ? Json(*figures.level) : Json()}});
    }
  return all;
}

}  // namespace sala
