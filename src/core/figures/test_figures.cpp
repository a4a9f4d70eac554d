#include "core/figures/test_figures.h"

#include <algorithm>

namespace sala {
namespace {

constexpr std::int64_t thousandths = 1000;

std::vector<BeforeAfter> totals_of(const std::vector<AttemptPair>& pairs) {
  std::vector<BeforeAfter> totals;
  for (const AttemptPair& pair : pairs) totals.push_back({total_of(*pair.pre), total_of(*pair.post)});
  return totals;
}

std::vector<std::int64_t> differences_of(const std::vector<BeforeAfter>& totals) {
  std::vector<std::int64_t> differences;
  for (const auto& [before, after] : totals) differences.push_back(after - before);
  return differences;
}

PhaseFigures phase_figures(const ScoredTest& test, const std::vector<ScoredAttempt>& attempts, std::int64_t full) {
  PhaseFigures phase;
  phase.n = phase.reliability.n = static_cast<std::int64_t>(attempts.size());
  std::int64_t earned = 0, passed = 0;
  const std::vector<FormSitting> sittings = sittings_of(test.forms, attempts);
  for (const FormSitting& sitting : sittings) {
    const std::vector<ItemFigures> items = test.key_is_here ? item_figures(sitting) : counted_items(sitting);
    phase.items.insert(phase.items.end(), items.begin(), items.end());
    if (!test.key_is_here) continue;
    phase.by_form.push_back({sitting.form->name, reliability_figures(sitting, test.pass_percent)});
    for (const std::int64_t total : sitting.totals) {
      earned += total;
      passed += test.pass_percent && hundredfold_over_mark(total, full, *test.pass_percent) >= 0;
    }
  }
  if (!test.key_is_here) return phase;
  if (phase.by_form.size() == 1) phase.reliability = phase.by_form[0].figures;
  phase.mean_percent = percent_of(earned, full * phase.n);
  if (test.pass_percent) phase.passed = passed;
  return phase;
}

}  // namespace

TestFigures test_figures(const ScoredTest& test) {
  const std::vector<AttemptPair> pairs = attempt_pairs(test);
  const std::int64_t full = test.forms.empty() ? 0 : full_score(test.forms[0]);
  TestFigures figures;
  figures.test = test.test;
  figures.pairs = static_cast<std::int64_t>(pairs.size());
  figures.has_forms = test.forms.size() > 1;
  figures.pre = phase_figures(test, test.pre, full);
  figures.post = phase_figures(test, test.post, full);
  if (!test.key_is_here) return figures;
  const std::vector<BeforeAfter> totals = totals_of(pairs);
  figures.full_score = Ratio{full, thousandths};
  figures.paired = paired_figures(totals, thousandths);
  figures.wilcoxon = wilcoxon_signed_rank(differences_of(totals));
  figures.gain = gain_figures(totals, full);
  figures.people = people_figures(totals, full, test.pass_percent);
  if (const auto& mean = figures.paired.before.mean)
    figures.before_percent = percent_of(mean->over, full * figures.pairs);
  if (const auto& mean = figures.paired.after.mean)
    figures.after_percent = percent_of(mean->over, full * figures.pairs);
  figures.shift = shift_figures(test.forms, pairs);
  figures.topics = topic_figures(test.forms, pairs);
  return figures;
}

}  // namespace sala
