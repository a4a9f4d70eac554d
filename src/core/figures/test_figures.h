// Everything that is said of a test: one call from what people earned to what summary, screens and papers show.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "core/figures/gain.h"
#include "core/figures/items.h"
#include "core/figures/paired.h"
#include "core/figures/reliability.h"
#include "core/figures/scored_test.h"
#include "core/figures/shift.h"
#include "core/figures/topics.h"
#include "core/figures/wilcoxon.h"

namespace sala {

struct FormReliability {
  std::string form;
  ReliabilityFigures figures;
};

/// Over everybody whose attempt of the phase counts, in a pair or not.
struct PhaseFigures {
  std::int64_t n = 0;
  std::optional<Ratio> mean_percent;
  std::optional<std::int64_t> passed;    ///< people at or above the pass mark
  ReliabilityFigures reliability;        ///< undefined, but for n, where people had different forms
  std::vector<FormReliability> by_form;  ///< one for each form that was taken
  std::vector<ItemFigures> items;        ///< form by form, each in file order
};

struct TestFigures {
  Uuid test = {};
  std::optional<Ratio> full_score;
  std::int64_t pairs = 0;
  PairedFigures paired;
  std::optional<Ratio> before_percent, after_percent;  ///< means in per cent of full score; E2 is the second
  WilcoxonFigures wilcoxon;
  GainFigures gain;
  PeopleFigures people;
  PhaseFigures pre, post;
  std::vector<ShiftFigures> shift;
  std::vector<TopicFigures> topics;
  bool has_forms = false;  ///< items are by form, shift is of shared questions only
};
TestFigures test_figures(const ScoredTest& test);

}  // namespace sala
