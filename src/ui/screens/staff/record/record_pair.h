// A title over quiet words, as the rows and heads of the record's pages have them: measured as high as the words need,
// so that a row's height comes from its type. Knows nothing of lists.
#pragma once
#include <string_view>

#include "ui/widgets.h"

namespace sala {

struct RecordPair {
  std::string_view title = {}, words = {};
  Type type = Type::staff_body;  ///< of the title; the words are small
};
constexpr int record_pair_lines = 2;  ///< of the title, and of the words

inline float record_pair_height(Ui& ui, const RecordPair& pair, float width) {
  return measure_text(ui.canvas, pair.title, pair.type, width, record_pair_lines).height +
         measure_text(ui.canvas, pair.words, Type::small, width, record_pair_lines).height;
}

/// In the middle of its place.
inline void draw_record_pair(Ui& ui, Rect place, const RecordPair& pair) {
  place = centered(place, {place.width, record_pair_height(ui, pair, place.width)});
  const float title = measure_text(ui.canvas, pair.title, pair.type, place.width, record_pair_lines).height;
  draw_text(ui.canvas, take_top(place, title), pair.title,
            {.type = pair.type,
             .color = ui.color().ink,
             .vertical = Vertical::bottom,
             .max_lines = record_pair_lines,
             .shrink = true});
  draw_text(ui.canvas, place, pair.words,
            {.type = Type::small, .color = ui.color().quiet, .max_lines = record_pair_lines, .shrink = true});
}

}  // namespace sala
