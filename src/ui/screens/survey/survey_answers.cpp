// Tiles and numbers of an item that has the page for itself.
#include "ui/screens/survey/survey_parts.h"
#include "words/survey.h"

namespace sala {

namespace {

constexpr float survey_tile_gap = 24;
constexpr float least_survey_tile = 112;
constexpr float survey_tile_words_side = 44 + 84 + 32 + 44;  // choice_tile: padding, disc, gap, padding
constexpr float number_gap = 16;
constexpr float survey_shadow = 28;

float survey_tile_height(Ui& ui, const SurveyQuestion& question, float width) {
  float height = least_survey_tile;
  for (const SurveyTile& tile : question.tiles)
    height = std::max(
        height, measure_text(ui.canvas, RichText(tile.text), Type::choice, width - survey_tile_words_side).height + 40);
  return height;
}

}  // namespace

std::optional<Intent> draw_survey_tiles(Ui& ui, Rect room, SurveyScreen& screen, const Texts& texts) {
  const SurveyQuestion& question = *screen.question;
  const int count = static_cast<int>(question.tiles.size());
  const int columns = ui.canvas.portrait() || count < 4 ? 1 : 2;
  const int rows = (count + columns - 1) / columns;
  const float width = columns == 1 ? room.width : (room.width - survey_tile_gap) / 2;
  const float height = survey_tile_height(ui, question, width);
  const float all = height * static_cast<float>(rows) + survey_tile_gap * static_cast<float>(rows - 1);
  const ScrollList list(ui, "survey.tiles", screen.scroll,
                        {room.x - survey_shadow, room.y, room.width + 2 * survey_shadow, room.height}, all);
  const Rect whole = inset(list.row(0, all), survey_shadow, 0);
  std::optional<Intent> wanted;
  for (int i = 0; i < count; ++i) {
    const Rect tile =
        column_of(row_of(whole, i / columns, rows, survey_tile_gap), i % columns, columns, survey_tile_gap);
    if (!overlaps(tile, room)) continue;
    const SurveyTile& shown = question.tiles[static_cast<std::size_t>(i)];
    const std::string id = "survey.choice_" + std::to_string(i);
    const std::string mark = texts.language() == Language::th && i < 10
                                 ? std::string("กขคงจฉชซฌญ").substr(static_cast<std::size_t>(i) * 3, 3)
                                 : std::string(1, static_cast<char>('A' + i % 26));
    if (choice_tile(ui, {.id = id, .label = shown.text, .rect = tile, .mark = mark, .chosen = shown.is_chosen}))
      wanted = intent::TakeChoice{question.item, shown.id};
  }
  return wanted;
}

std::optional<Intent> draw_recommend(Ui& ui, Rect room, const SurveyScreen& screen, const Texts& texts) {
  constexpr int numbers = 11;
  const SurveyQuestion& question = *screen.question;
  draw_text(ui.canvas, take_top(room, ui.theme().type(Type::body).line_height, 28), texts[words::survey_tap_number],
            {.type = Type::body, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  const int columns = ui.canvas.portrait() ? 4 : numbers;
  const int rows = (numbers + columns - 1) / columns;
  const float height = ui.canvas.portrait() ? 132.0F : 160.0F;
  const Rect band = take_top(room, height * static_cast<float>(rows) + number_gap * static_cast<float>(rows - 1));
  std::optional<Intent> wanted;
  for (int level = 0; level < numbers; ++level) {
    const Rect place = column_of(row_of(band, level / columns, rows, number_gap), level % columns, columns, number_gap);
    const std::string id = "survey.number_" + std::to_string(level), label = std::to_string(level);
    const bool is_taken = question.level == level;
    if (button(ui, {.id = id,
                    .label = label,
                    .rect = place,
                    .kind = is_taken ? ButtonKind::chosen : ButtonKind::plain,
                    .on = is_taken}))
      wanted = intent::RateItem{question.item, level};
  }
  return wanted;
}

}  // namespace sala
