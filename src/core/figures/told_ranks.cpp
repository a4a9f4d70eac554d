#include "core/figures/told_ranks.h"

#include <functional>
#include <map>

#include "core/figures/figure_text.h"
#include "words/findings.h"

namespace sala {

std::vector<ToldRank> told_ranks(std::span<const NamedFigure> things, int places) {
  std::int64_t scale = 1;
  for (int i = 0; i < places; ++i) scale *= 10;
  std::map<std::int64_t, ToldRank, std::greater<>> by_figure;
  for (const NamedFigure& thing : things) {
    ToldRank& rank = by_figure[rounded_half_up(thing.figure, scale)];
    rank.told = decimals(thing.figure, places);
    rank.figure = thing.figure;
    rank.names.push_back(thing.name);
  }
  std::vector<ToldRank> ranks;
  for (const auto& [figure, rank] : by_figure) ranks.push_back(rank);
  return ranks;
}

std::string listed(const std::vector<std::string>& names, const Texts& texts) {
  if (names.empty()) return {};
  std::string list = names.back();
  for (std::size_t left = names.size() - 1; left > 0; --left) {
    const bool is_last_pair = left == names.size() - 1;
    list = is_last_pair ? texts.with(words::findings_list_last, {{"first", names[left - 1]}, {"second", list}})
                        : texts.with(words::findings_list_more, {{"first", names[left - 1]}, {"rest", list}});
  }
  return list;
}

}  // namespace sala
