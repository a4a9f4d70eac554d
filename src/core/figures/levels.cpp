#include "core/figures/levels.h"

#include <algorithm>
#include <cmath>

#include "core/figures/alpha.h"

namespace sala {
namespace {

std::size_t responses_to(std::span<const LevelItem* const> items) {
  return items.empty() ? 0 : items[0]->levels.size();
}

/// What one response says to the items that it answers.
ExactSums own_levels(std::span<const LevelItem* const> items, std::size_t response) {
  ExactSums own;
  for (const LevelItem* item : items)
    if (item->levels[response] != 0) own.add(item->levels[response]);
  return own;
}

ItemSpreads spreads_of_complete(std::span<const LevelItem* const> items) {
  std::vector<ExactSums> by_item(items.size());
  ExactSums totals;
  for (std::size_t response = 0; response < responses_to(items); ++response) {
    const ExactSums own = own_levels(items, response);
    if (own.n < static_cast<std::int64_t>(items.size())) continue;
    totals.add(own.sum);
    for (std::size_t i = 0; i < items.size(); ++i) by_item[i].add(items[i]->levels[response]);
  }
  ItemSpreads spreads{totals.n, static_cast<std::int64_t>(items.size()), 0, spread_of(totals)};
  for (const ExactSums& item : by_item) spreads.of_items += spread_of(item);
  return spreads;
}

}  // namespace

int level_of(const Ratio& mean) {
  const std::int64_t hundredths = rounded_half_up(mean, 100);
  for (int level = highest_level; level > 1; --level)
    if (hundredths > 100 * level - 50) return level;
  return 1;
}

LevelItemFigures level_item_figures(const LevelItem& item) {
  LevelItemFigures figures;
  ExactSums sums;
  for (const std::int8_t level : item.levels) {
    if (level == 0) continue;
    sums.add(level);
    ++figures.counts[static_cast<std::size_t>(level - 1)];
  }
  figures.number = item.number;
  figures.n = sums.n;
  figures.mean = mean_of(sums, 1);
  figures.sd = sd_of(sums, 1);
  if (figures.mean) figures.level = level_of(*figures.mean);
  return figures;
}

std::vector<Ratio> means_of_people(std::span<const LevelItem* const> items) {
  std::vector<Ratio> means;
  for (std::size_t response = 0; response < responses_to(items); ++response)
    if (const auto mean = mean_of(own_levels(items, response), 1)) means.push_back(*mean);
  return means;
}

/// Sorted first: the sum must not hang on the order of people.
std::optional<double> sd_of_means(const std::vector<Ratio>& means) {
  if (means.size() < 2) return {};
  std::vector<double> values(means.begin(), means.end());
  std::sort(values.begin(), values.end());
  if (values.front() == values.back()) return 0.0;
  double sum = 0, squares = 0;
  for (const double value : values) sum += value;
  const double mean = sum / static_cast<double>(values.size());
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

PooledFigures pooled_figures(std::span<const LevelItem* const> items) {
  ExactSums sums;
  for (const LevelItem* item : items)
    for (const std::int8_t level : item->levels)
      if (level != 0) sums.add(level);
  PooledFigures figures;
  figures.n = sums.n;
  figures.mean = mean_of(sums, 1);
  figures.sd = sd_of(sums, 1);
  figures.sd_people = sd_of_means(means_of_people(items));
  if (figures.mean) figures.level = level_of(*figures.mean);
  const ItemSpreads complete = spreads_of_complete(items);
  figures.alpha = cronbach_alpha(complete);
  figures.alpha_n = complete.people;
  return figures;
}

}  // namespace sala
