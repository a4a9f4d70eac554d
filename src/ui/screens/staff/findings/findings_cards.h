// The day summed up in cards, as staff and the room see it: a heading, one figure, a sentence and its chart. Words and figures
// arrive ready-made; nobody's name is among them. Part of findings_page.h.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/chart.h"
#include "core/texts.h"
#include "ui/widgets.h"

namespace sala {

struct FindingBar {
  std::string name = {}, value = {}, chip = {};
  Tone tone = Tone::primary;
  std::optional<double> share = {};  ///< nothing: no bar
};

struct FindingCard {
  Icon icon = Icon::bars;
  std::string heading = {};
  std::string figure = {}, figure_of = {};  ///< "4.37", "/ 5"
  std::string sentence = {};
  ScoreColumns scores = {};             ///< where it has columns, they are the chart
  std::string before = {}, after = {};  ///< what their inks stand for
  std::vector<FindingBar> bars = {};
  ScrollState scroll = {};
};

struct FindingCards {
  std::vector<FindingCard> cards = {};  ///< Kirkpatrick's four
  std::optional<FindingCard> wishes = {};
};

void draw_finding_cards(Ui& ui, Rect room, FindingCards& cards);

}  // namespace sala
