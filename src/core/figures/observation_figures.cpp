#include "core/figures/observation_figures.h"

#include <map>
#include <numeric>

#include "core/figures/levels.h"

namespace sala {
namespace {

/// A mean of means, kept as one whole number over another while that fits, else to nine decimals.
class MeanOfRatios {
 public:
  void add(const Ratio& value) {
    over_ = over_ * value.under + under_ * value.over;
    under_ *= value.under;
    reduce();
    ++n_;
  }
  std::optional<Ratio> mean() const {
    if (n_ == 0) return std::nullopt;
    return Ratio{static_cast<std::int64_t>(over_), static_cast<std::int64_t>(under_ * n_)};
  }

 private:
  void reduce() {
    WideInteger a = over_, b = under_;
    while (b != 0) {
      const WideInteger rest = a % b;
      a = b;
      b = rest;
    }
    if (a > 1) over_ /= a, under_ /= a;
    if (under_ <= finest) return;
    over_ = (over_ * finest + under_ / 2) / under_;
    under_ = finest;
  }

  static constexpr WideInteger finest = 1'000'000'000;
  WideInteger over_ = 0, under_ = 1;
  std::int64_t n_ = 0;
};

/// Ratings of one person, by what is averaged first.
using RatingsBySession = std::map<std::string, MeanOfRatios>;
using RatingsByItem = std::map<std::string, RatingsBySession>;

Ratio mean_of_sessions(const RatingsBySession& sessions) {
  MeanOfRatios mean;
  for (const auto& [session, observers] : sessions) mean.add(*observers.mean());
  return *mean.mean();
}

Ratio mean_of_items(const RatingsByItem& items) {
  MeanOfRatios mean;
  for (const auto& [item, sessions] : items) mean.add(mean_of_sessions(sessions));
  return *mean.mean();
}

/// Of those that `counts`.
template <class Counts>
ObservedFigures figures_of(std::span<const CountedRating> ratings, const Counts& counts) {
  ObservedFigures figures;
  std::map<std::string, RatingsByItem> people;
  for (const CountedRating& rating : ratings) {
    if (!counts(rating)) continue;
    people[rating.whom][rating.item][rating.session].add({rating.rating, 1});
    ++figures.ratings;
  }
  figures.people = static_cast<std::int64_t>(people.size());
  MeanOfRatios mean;
  std::vector<Ratio> means;
  for (const auto& [whom, items] : people) {
    means.push_back(mean_of_items(items));
    mean.add(means.back());
  }
  figures.mean = mean.mean();
  figures.sd = sd_of_means(means);
  if (figures.mean) figures.level = level_of(*figures.mean);
  return figures;
}

}  // namespace

ObservedFigures observed_item_figures(std::span<const CountedRating> ratings, std::string_view item) {
  return figures_of(ratings, [&](const CountedRating& rating) { return rating.item == item; });
}

ObservedFigures observed_figures(std::span<const CountedRating> ratings) {
  return figures_of(ratings, [](const CountedRating&) { return true; });
}

}  // namespace sala
