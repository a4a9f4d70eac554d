// Results by topic: per cent of the topic's points before and after, over the pairs.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/figures/ratio.h"
#include "core/figures/shift.h"

namespace sala {

struct TopicFigures {
  std::string topic;
  std::optional<Ratio> pre, post;    ///< mean %
  std::optional<double> difference;  ///< post − pre, in points of per cent
};
/// Topics in the order of the file; questions without one are in none.
std::vector<TopicFigures> topic_figures(const std::vector<TestForm>& forms, std::span<const AttemptPair> pairs);

}  // namespace sala
