// How each kind of question is answered: tiles to tap, pairs, a field. Things to put in order are question_ordering.cpp's.
#include "core/overloaded.h"
#include "ui/edit_field.h"
#include "ui/screens/test/question_parts.h"
#include "words/taking.h"

namespace sala {

namespace {

constexpr float least_tile = 128;
constexpr float tile_words_side = 44 + 84 + 32 + 44;  // choice_tile: padding, disc, gap, padding
constexpr float least_pair = 116;
constexpr float pair_gap = 16, between_pairs = 48;
constexpr float answer_field_height = 112;

std::string mark_of(std::size_t index, Language language) {
  static constexpr std::array<const char*, 10> thai = {"ก", "ข", "ค", "ง", "จ", "ฉ", "ช", "ซ", "ฌ", "ญ"};
  if (language == Language::th && index < thai.size()) return thai[index];
  return std::string(1, static_cast<char>('A' + static_cast<char>(index % 26)));
}

bool is_chosen(const QuestionScreen& screen, const std::string& id) {
  return std::ranges::find(screen.chosen, id) != screen.chosen.end();
}

/// The ids that will be chosen, in order, once this one is tapped.
AnswerValue value_after_tap(const QuestionScreen& screen, const std::string& id) {
  if (screen.kind == QuestionKind::single) return id;
  if (screen.kind == QuestionKind::true_false) return id == "true";
  std::vector<std::string> ids = screen.chosen;
  const auto found = std::ranges::find(ids, id);
  if (found == ids.end())
    ids.push_back(id);
  else
    ids.erase(found);
  std::ranges::sort(ids);
  return ids.empty() ? AnswerValue() : AnswerValue(ids);
}

/// As many rows as needed, all as high as the longest words ask for.
float tile_height(Ui& ui, const QuestionScreen& screen, float width) {
  float height = least_tile;
  for (const ShownItem& item : screen.items)
    height = std::max(height,
                      measure_text(ui.canvas, RichText(item.text), Type::choice, width - tile_words_side).height + 48);
  return height;
}

std::optional<Intent> draw_tiles(Ui& ui, Rect room, QuestionScreen& screen, const Texts& texts) {
  const int count = static_cast<int>(screen.items.size());
  const float gap = test_answer_gap;
  const float half = (room.width - gap) / 2;
  const bool beside = !ui.canvas.portrait() && tile_height(ui, screen, half) < 260;
  const int columns = beside ? 2 : 1;
  const int rows = (count + columns - 1) / columns;
  const float width = beside ? half : room.width;
  const float least = tile_height(ui, screen, width);
  const float roomy = (room.height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
  const float height = std::max(least, std::min(roomy, std::max(least, 196.0F)));
  const float all = height * static_cast<float>(rows) + gap * static_cast<float>(rows - 1);
  const ScrollList list(ui, "question.answers", screen.scroll, with_shadow_room(room), all);
  const Rect whole = without_shadow_room(list.row(0, all));
  std::optional<Intent> wanted;
  for (int i = 0; i < count; ++i) {
    const auto index = static_cast<std::size_t>(i);
    const ShownItem& item = screen.items[index];
    const Rect row = row_of(whole, i / columns, rows, gap);
    const Rect tile = column_of(row, i % columns, columns, gap);
    if (!overlaps(tile, room)) continue;
    const std::string id = "question.choice_" + std::to_string(i);
    if (choice_tile(ui, {.id = id,
                         .label = item.text,
                         .rect = tile,
                         .mark = mark_of(index, texts.language()),
                         .chosen = is_chosen(screen, item.id)}))
      wanted = intent::GiveAnswer{screen.question, value_after_tap(screen, item.id)};
  }
  return wanted;
}

std::string text_of(const std::vector<ShownItem>& items, const std::string& id) {
  const auto found = std::ranges::find(items, id, &ShownItem::id);
  return found == items.end() ? "" : found->text;
}

AnswerValue pairs_after(const QuestionScreen& screen, const std::string& left, const std::string& right) {
  auto pairs = screen.pairs;
  const bool again = pairs.contains(left) && pairs.at(left) == right;
  std::erase_if(pairs, [&](const auto& pair) { return pair.second == right; });
  if (!again) pairs[left] = right;
  return pairs.empty() ? AnswerValue() : AnswerValue(pairs);
}

std::string told_with_pair(const QuestionScreen& screen, const ShownItem& left) {
  const auto pair = screen.pairs.find(left.id);
  return pair == screen.pairs.end() ? left.text : left.text + " – " + text_of(screen.right, pair->second);
}

/// As high as the longest words on either side ask for, with what they are paired with.
float pair_height(Ui& ui, const QuestionScreen& screen, float width) {
  float height = least_pair;
  const auto grow = [&](const std::string& words) {
    const float needs = measure_text(ui.canvas, RichText(words), Type::choice, width - tile_words_side).height + 48;
    height = std::max(height, needs);
  };
  for (const ShownItem& left : screen.items) grow(told_with_pair(screen, left));
  for (const ShownItem& right : screen.right) grow(right.text);
  return height;
}

/// Tap what stands at the left, then what belongs to it.
std::optional<Intent> draw_pairs(Ui& ui, Rect room, QuestionScreen& screen, const Texts& texts) {
  draw_text(ui.canvas, take_top(room, ui.theme().type(Type::body).line_height, 16),
            texts[screen.held.empty() ? words::taking_pair_left : words::taking_pair_right],
            {.type = Type::body, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  const std::size_t rows = std::max(screen.items.size(), screen.right.size());
  const float tile = pair_height(ui, screen, column_of(room, 0, 2, between_pairs).width);
  const ScrollList list(ui, "question.answers", screen.scroll, with_shadow_room(room),
                        (tile + pair_gap) * static_cast<float>(rows));
  std::optional<Intent> wanted;
  for (std::size_t i = 0; i < rows; ++i) {
    Rect row = without_shadow_room(list.row(static_cast<int>(i), tile + pair_gap));
    row.height = tile;
    if (!overlaps(row, room)) continue;
    if (i < screen.items.size()) {
      const ShownItem& left = screen.items[i];
      const std::string id = "question.left_" + std::to_string(i);
      if (choice_tile(ui, {.id = id,
                           .label = told_with_pair(screen, left),
                           .rect = column_of(row, 0, 2, between_pairs),
                           .mark = std::to_string(i + 1),
                           .chosen = screen.held == left.id || screen.pairs.contains(left.id)}))
        screen.held = screen.held == left.id ? "" : left.id;
    }
    if (i >= screen.right.size()) continue;
    const ShownItem& right = screen.right[i];
    const bool used = std::ranges::any_of(screen.pairs, [&](const auto& pair) { return pair.second == right.id; });
    const std::string id = "question.right_" + std::to_string(i);
    if (choice_tile(ui, {.id = id,
                         .label = right.text,
                         .rect = column_of(row, 1, 2, between_pairs),
                         .mark = mark_of(i, texts.language()),
                         .chosen = used,
                         .enabled = !screen.held.empty()}))
      wanted = intent::GiveAnswer{screen.question, pairs_after(screen, screen.held, right.id)};
  }
  return wanted;
}

void draw_answer_field(Ui& ui, Rect room, QuestionScreen& screen, const Texts& texts) {
  Rect band = take_top(room, answer_field_height, 12);
  if (!screen.unit.empty()) {
    const float width = measure_text(ui.canvas, RichText(screen.unit), Type::heading).width;
    draw_text(ui.canvas, take_right(band, width + 12, 20), screen.unit,
              {.type = Type::heading, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 1});
  }
  const bool number = screen.kind == QuestionKind::number;
  edit_field(ui,
             {.id = "question.field",
              .label = texts[number ? words::taking_type_number : words::taking_type_text],
              .rect = band,
              .icon = Icon::pencil},
             screen.field);
  if (screen.is_refused)
    draw_text(ui.canvas, room, texts[number ? words::taking_no_number : words::taking_no_text],
              {.type = Type::body, .color = ui.color()[Tone::warning].ink, .max_lines = 2, .shrink = true});
}

}  // namespace

bool is_typed(QuestionKind kind) {
  return kind == QuestionKind::number || kind == QuestionKind::short_text;
}

std::optional<Intent> draw_answers(Ui& ui, Rect room, Rect between_ways, QuestionScreen& screen, const Texts& texts) {
  switch (screen.kind) {
    case QuestionKind::single:
    case QuestionKind::multiple:
    case QuestionKind::true_false:
      return draw_tiles(ui, room, screen, texts);
    case QuestionKind::ordering:
      return draw_order(ui, room, between_ways, screen, texts);
    case QuestionKind::matching:
      return draw_pairs(ui, room, screen, texts);
    case QuestionKind::number:
    case QuestionKind::short_text:
      draw_answer_field(ui, room, screen, texts);
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace sala
