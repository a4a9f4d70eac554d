#include "core/figures/distributions.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <stdexcept>

namespace sala {
namespace {

namespace bm = boost::math;

constexpr double farthest_t = 3000;

}  // namespace

double student_two_sided_p(double t, std::int64_t df) {
  return 2 * bm::cdf(bm::complement(bm::students_t(static_cast<double>(df)), std::abs(t)));
}

double student_quantile(double probability, std::int64_t df) {
  return bm::quantile(bm::students_t(static_cast<double>(df)), probability);
}

std::optional<double> noncentrality_of(double t, std::int64_t df, double probability) {
  if (std::abs(t) > farthest_t) return {};
  const auto above = [&](double noncentrality) {  // falls as the non-centrality grows
    return bm::cdf(bm::non_central_t(static_cast<double>(df), noncentrality), t) - probability;
  };
  try {
    double low = t - 1, high = t + 1;
    for (double step = 1; above(low) < 0; step *= 2) low -= step;
    for (double step = 1; above(high) > 0; step *= 2) high += step;
    std::uintmax_t tries = 200;
    const auto [left, right] = bm::tools::toms748_solve(above, low, high, bm::tools::eps_tolerance<double>(48), tries);
    return left + (right - left) / 2;
  } catch (const std::runtime_error&) {  // a series of Boost's that did not come near: the figure is undefined
    return {};
  }
}

double normal_two_sided_p(double z) {
  return 2 * bm::cdf(bm::complement(bm::normal(), std::abs(z)));
}

double fair_coins_at_most(std::int64_t heads, std::int64_t coins) {
  return bm::cdf(bm::binomial(static_cast<double>(coins), 0.5), static_cast<double>(heads));
}

double hedges_correction(std::int64_t df) {
  const double half = static_cast<double>(df) / 2;
  return bm::tgamma_delta_ratio(half, -0.5) / std::sqrt(half);
}

}  // namespace sala
