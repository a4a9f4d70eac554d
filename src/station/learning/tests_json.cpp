// `tests` of summary --json. What is undefined is null.
#include "station/learning/test_results.h"

namespace sala {
namespace {

template <class Figure>
Json figure_or_null(const std::optional<Figure>& figure) {
  if constexpr (std::is_same_v<Figure, Ratio>)
    return figure ? Json(static_cast<double>(*figure)) : Json();
  else
    return figure ? Json(*figure) : Json();
}

Json interval_json(const std::optional<Interval>& interval) {
  return interval ? Json{interval->low, interval->high} : Json();
}

Json scores_json(const ScoreFigures& scores, std::int64_t pairs) {
  return {{"n", pairs},
          {"mean", figure_or_null(scores.mean)},
          {"sd", figure_or_null(scores.sd)},
          {"min", figure_or_null(scores.min)},
          {"max", figure_or_null(scores.max)}};
}

Json gain_json(const TestFigures& figures, bool is_known) {
  const PairedFigures& paired = figures.paired;
  const WilcoxonFigures& wilcoxon = figures.wilcoxon;
  return {{"mean_difference", figure_or_null(paired.mean_difference)},
          {"sd_difference", figure_or_null(paired.sd_difference)},
          {"t", figure_or_null(paired.test.t)},
          {"df", figure_or_null(paired.test.df)},
          {"p", figure_or_null(paired.test.p)},
          {"ci95", interval_json(paired.ci95)},
          {"d_z", figure_or_null(paired.d_z)},
          {"d_z_ci95", interval_json(paired.d_z_ci95)},
          {"d_av", figure_or_null(paired.d_av)},
          {"g_z", figure_or_null(paired.g_z)},
          {"sum_d", figure_or_null(paired.sum_d)},
          {"sum_d2", figure_or_null(paired.sum_d2)},
          {"wilcoxon",
           {{"v", figure_or_null(wilcoxon.v)},
            {"p", figure_or_null(wilcoxon.p)},
            {"exact", figure_or_null(wilcoxon.is_exact)},
            {"p_conditional_exact", figure_or_null(wilcoxon.p_conditional_exact)}}},
          {"normalized_gain", figure_or_null(figures.gain.normalized_gain)},
          {"mean_individual_gain", figure_or_null(figures.gain.mean_individual_gain)},
          {"mean_individual_gain_n", is_known ? Json(figures.gain.mean_individual_gain_n) : Json()}};
}

Json people_json(const PeopleFigures& people, bool is_known) {
  const auto count = [&](std::int64_t of) { return is_known ? Json(of) : Json(); };
  return {{"improved", count(people.improved)},
          {"same", count(people.same)},
          {"worse", count(people.worse)},
          {"pass_percent", figure_or_null(people.pass_percent)},
          {"pass_before", figure_or_null(people.pass_before)},
          {"pass_after", figure_or_null(people.pass_after)},
          {"pass_mcnemar_p", figure_or_null(people.pass_mcnemar_p)},
          {"criterion_t", figure_or_null(people.criterion.t)},
          {"criterion_p", figure_or_null(people.criterion.p)}};
}

Json reliability_json(const ReliabilityFigures& reliability) {
  return {{"n", reliability.n},
          {"kr20", figure_or_null(reliability.kr20)},
          {"kr21", figure_or_null(reliability.kr21)},
          {"alpha", figure_or_null(reliability.alpha)},
          {"sem", figure_or_null(reliability.sem)},
          {"near_cut", figure_or_null(reliability.near_cut)}};
}

Json phase_reliability_json(const PhaseFigures& phase, bool has_forms) {
  Json json = reliability_json(phase.reliability);
  if (!has_forms) return json;
  json["forms"] = Json::object();
  for (const FormReliability& form : phase.by_form) json["forms"][form.form] = reliability_json(form.figures);
  return json;
}

Json item_json(const ItemFigures& item, Phase phase, bool has_forms) {
  Json choices = Json::object();
  for (const ChoiceFigures& choice : item.choices) choices[choice.choice] = choice.taken;
  choices["none"] = item.none;
  Json json = {{"question", item.question},
               {"phase", std::string(name_of(phase))},
               {"n", item.number},
               {"people", item.people},
               {"difficulty", figure_or_null(item.difficulty)},
               {"discrimination", figure_or_null(item.discrimination)},
               {"group", figure_or_null(item.group)},
               {"upper", figure_or_null(item.upper)},
               {"lower", figure_or_null(item.lower)},
               {"point_biserial", figure_or_null(item.point_biserial)},
               {"point_biserial_corrected", figure_or_null(item.point_biserial_corrected)},
               {"choices", choices}};
  if (has_forms) json["form"] = item.form;
  return json;
}

Json test_json(const TestResult& result) {
  const TestFigures& figures = result.figures;
  Json items = Json::array(), shift = Json::array(), topics = Json::array();
  for (const auto& [phase, of_phase] : {std::pair{Phase::pre, &figures.pre}, std::pair{Phase::post, &figures.post}})
    for (const ItemFigures& item : of_phase->items) items.push_back(item_json(item, phase, figures.has_forms));
  for (const ShiftFigures& moved : figures.shift)
    shift.push_back({{"question", moved.question},
                     {"gained", moved.gained},
                     {"lost", moved.lost},
                     {"p", figure_or_null(moved.p)},
                     {"p_holm", figure_or_null(moved.p_holm)}});
  for (const TopicFigures& topic : figures.topics)
    topics.push_back({{"topic", topic.topic},
                      {"pre", figure_or_null(topic.pre)},
                      {"post", figure_or_null(topic.post)},
                      {"difference", figure_or_null(topic.difference)}});
  Json json = {{"test", figures.test.text()},
               {"title", {{"th", result.stored.test.title.th}, {"en", result.stored.test.title.en}}},
               {"full_score", figure_or_null(figures.full_score)},
               {"pairs", figures.pairs},
               {"pre", scores_json(figures.paired.before, figures.pairs)},
               {"post", scores_json(figures.paired.after, figures.pairs)},
               {"gain", gain_json(figures, result.key_is_here)},
               {"people", people_json(figures.people, result.key_is_here)},
               {"reliability",
                {{"pre", phase_reliability_json(figures.pre, figures.has_forms)},
                 {"post", phase_reliability_json(figures.post, figures.has_forms)}}},
               {"items", items},
               {"shift", result.key_is_here ? shift : Json()},
               {"topics", result.key_is_here ? topics : Json()}};
  if (!result.key_is_here) json["not_here"] = Json::array({"test_key"});
  return json;
}

}  // namespace

Json tests_json(const std::vector<TestResult>& results) {
  Json tests = Json::array();
  for (const TestResult& result : results) tests.push_back(test_json(result));
  return tests;
}

}  // namespace sala
