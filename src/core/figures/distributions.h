// The distributions that figures need, by Boost.Math, which is included by distributions.cpp alone.
#pragma once
#include <cstdint>
#include <optional>

namespace sala {

/// Both tails of Student's t beyond |t|.
double student_two_sided_p(double t, std::int64_t df);
/// The t below which `probability` of Student's t lies.
double student_quantile(double probability, std::int64_t df);

/// The non-centrality at which `probability` of the non-central t lies below t, found by root search; nothing beyond a |t|
/// of 3,000, where the series takes longer than people wait and an interval tells them nothing.
std::optional<double> noncentrality_of(double t, std::int64_t df, double probability);

/// Both tails of the normal distribution beyond |z|.
double normal_two_sided_p(double z);

/// P(X ≤ heads) of fair coins.
double fair_coins_at_most(std::int64_t heads, std::int64_t coins);

/// Hedges' J = Γ(df/2) / (√(df/2) Γ((df − 1)/2)), for df of 2 and more (Hedges 1981, not its approximation).
double hedges_correction(std::int64_t df);

}  // namespace sala
