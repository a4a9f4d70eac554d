#include "ui/screens/verdict_shown.h"

#include "words/certificate_shown.h"

namespace sala {

namespace {

constexpr float verdict_disc = 214, least_disc = 110;
constexpr float small_disc = 72;
constexpr float row_padding = 16;
constexpr float beside_share = 0.56F, beside_gap = 24;

std::optional<Tone> tone_of(VerdictFace face) {
  switch (face) {
    case VerdictFace::good:
      return Tone::success;
    case VerdictFace::doubtful:
      return Tone::warning;
    case VerdictFace::bad:
      return Tone::danger;
    case VerdictFace::silent:
      break;
  }
  return std::nullopt;
}

void draw_verdict_disc(Ui& ui, Rect place, VerdictFace face, Icon icon) {
  if (const auto tone = tone_of(face)) return result_disc(ui, place, icon, *tone);
  fill_circle(ui.canvas, place.center(), place.width / 2, ui.color().quiet);
  const float size = std::round(place.width * 130 / 220);
  draw_icon(ui.canvas, icon, centered(place, {size, size}), ui.color().surface, thin_stroke);
}

void draw_finding_disc(Ui& ui, Rect place, VerdictFace face) {
  const Icon icon = face == VerdictFace::good ? Icon::check_bold : face == VerdictFace::bad ? Icon::close : Icon::minus;
  if (const auto tone = tone_of(face)) return icon_disc(ui, place, icon, *tone);
  fill_circle(ui.canvas, place.center(), place.width / 2, ui.color().track);
  const float size = std::round(place.width * 40 / 72);
  draw_icon(ui.canvas, icon, centered(place, {size, size}), ui.color().ink);
}

Type value_type(const VerdictShown::Field& field) {
  return field.is_large ? Type::heading : Type::card_title;
}

float field_height(Ui& ui, float width, const VerdictShown::Field& field) {
  return ui.theme().type(Type::caption).line_height +
         measure_text(ui.canvas, field.value, value_type(field), width, 4).height + 2 * row_padding;
}

/// Fields that stand on one line.
struct FieldRow {
  const VerdictShown::Field* first = nullptr;
  const VerdictShown::Field* beside = nullptr;
  float height = 0;
};

float first_width(float width, const FieldRow& row) {
  return row.beside != nullptr ? (width - beside_gap) * beside_share : width;
}

std::vector<FieldRow> rows_of(Ui& ui, float width, const VerdictShown& shown) {
  std::vector<FieldRow> rows;
  for (const VerdictShown::Field& field : shown.fields)
    if (field.is_beside && !rows.empty() && rows.back().beside == nullptr)
      rows.back().beside = &field;
    else
      rows.push_back({&field});
  for (FieldRow& row : rows) {
    const float first = first_width(width, row);
    row.height = field_height(ui, first, *row.first);
    if (row.beside != nullptr)
      row.height = std::max(row.height, field_height(ui, width - beside_gap - first, *row.beside));
  }
  return rows;
}

void draw_field(Ui& ui, Rect place, const VerdictShown::Field& field) {
  place = inset(place, 0, row_padding);
  draw_text(ui.canvas, take_top(place, ui.theme().type(Type::caption).line_height), field.label,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, place, field.value,
            {.type = value_type(field), .color = ui.color().ink, .max_lines = 4, .shrink = true});
}

float finding_height(Ui& ui, float width, const VerdictShown::Finding& finding) {
  const float words_width = width - small_disc - 28;
  return std::max(small_disc, measure_text(ui.canvas, finding.title, Type::row_title, words_width).height +
                                  measure_text(ui.canvas, finding.words, Type::caption, words_width).height) +
         2 * 26;
}

void draw_finding(Ui& ui, Rect place, const VerdictShown::Finding& finding) {
  const Rect disc = take_left(place, small_disc, 28);
  draw_finding_disc(ui, centered(disc, {small_disc, small_disc}), finding.face);
  const float title = measure_text(ui.canvas, finding.title, Type::row_title, place.width).height;
  const float words = measure_text(ui.canvas, finding.words, Type::caption, place.width).height;
  place = centered(place, {place.width, title + words});
  draw_text(ui.canvas, take_top(place, title), finding.title, {.type = Type::row_title, .color = ui.color().ink});
  draw_text(ui.canvas, place, finding.words, {.type = Type::caption, .color = ui.color().quiet});
}

float card_head_height(Ui& ui, float width, const VerdictShown& shown, const Texts& texts) {
  if (shown.fields.empty()) return ui.theme().type(Type::heading).line_height + 20;
  const float words = width - small_disc - 20;
  const float height = measure_text(ui.canvas, texts[words::verdict_compare], Type::heading, words).height +
                       measure_text(ui.canvas, texts[words::verdict_compare_do], Type::caption, words).height;
  return std::max(small_disc, height) + 20;
}

void draw_card_head(Ui& ui, Rect head, const VerdictShown& shown, const Texts& texts) {
  if (shown.fields.empty()) {
    draw_text(ui.canvas, head, texts[words::verdict_found],
              {.type = Type::heading, .color = ui.color().ink, .max_lines = 1, .shrink = true});
    return;
  }
  head.height -= 20;
  const Rect disc = take_left(head, small_disc, 20);
  icon_disc(ui, centered(disc, {small_disc, small_disc}), Icon::eye, Tone::accent);
  const float title = measure_text(ui.canvas, texts[words::verdict_compare], Type::heading, head.width).height;
  draw_text(ui.canvas, take_top(head, title), texts[words::verdict_compare],
            {.type = Type::heading, .color = ui.color().ink});
  draw_text(ui.canvas, head, texts[words::verdict_compare_do], {.type = Type::caption, .color = ui.color().quiet});
}

float advice_height(Ui& ui, float width, const VerdictShown& shown) {
  return shown.advice.empty() ? 0 : measure_text(ui.canvas, shown.advice, Type::body, width).height + 24;
}

float rows_height(Ui& ui, float width, const VerdictShown& shown) {
  float sum = advice_height(ui, width, shown);
  for (const FieldRow& row : rows_of(ui, width, shown)) sum += row.height;
  for (const VerdictShown::Finding& finding : shown.findings) sum += finding_height(ui, width, finding);
  return sum;
}

void draw_rule(Ui& ui, Rect row) {
  draw_separator(ui.canvas, {row.x, row.y, row.width, Spacing::line_width}, ui.color().line);
}

}  // namespace

void add_verdict(Ui& ui, Column& column, const VerdictShown& shown, VerdictSize size) {
  const VerdictFace face = shown.face;
  const Icon icon = shown.icon;
  const bool large = size == VerdictSize::large;
  const float disc = large ? verdict_disc : least_disc;
  column.piece({disc, disc}, least_disc, [&ui, face, icon](Rect place) {
    const float spare = ui.canvas.portrait() ? (place.width - place.height) / 2 : 0;  // upright it stands in the middle
    draw_verdict_disc(ui, {place.x + spare, place.y, place.height, place.height}, face, icon);
  });
  column.gap(large ? 36 : 20);
  if (large)
    column.words({RichText(shown.title),
                  {{Type::display, 3}, {Type::title, 4}, {Type::heading, 4}, {Type::body_bold}},
                  ui.color().ink});
  else
    column.words(
        {RichText(shown.title), {{Type::title_staff, 1}, {Type::heading, 2}, {Type::body_bold}}, ui.color().ink});
  column.gap(large ? 16 : 8);
  if (large)
    column.words({RichText(shown.words), {{Type::lead, 3}, {Type::body, 4}, {Type::staff_body}}, ui.color().quiet});
  else
    column.words({RichText(shown.words), {{Type::staff_body, 3}, {Type::caption}}, ui.color().quiet});
  if (shown.chip.empty()) return;
  column.gap(large ? 32 : 16);
  const auto tone = tone_of(face);
  column.tag(shown.chip, tone.value_or(Tone::primary), face == VerdictFace::good ? Icon::check_bold : Icon::info);
}

float verdict_card_height(Ui& ui, float width, const VerdictShown& shown, const Texts& texts) {
  return card_head_height(ui, width, shown, texts) + rows_height(ui, width, shown);
}

void draw_verdict_card(Ui& ui, Rect inside, VerdictShown& shown, const Texts& texts) {
  draw_card_head(ui, take_top(inside, card_head_height(ui, inside.width, shown, texts)), shown, texts);
  const float sum = rows_height(ui, inside.width, shown);
  const ScrollList list(ui, "verdict.card", shown.scroll, ScrollList::beside_bar(inside), sum);
  Rect rest = list.row(0, sum);
  rest.width = inside.width;
  for (const FieldRow& row : rows_of(ui, inside.width, shown)) {
    Rect place = take_top(rest, row.height);
    draw_rule(ui, place);
    const float first = first_width(place.width, row);
    draw_field(ui, take_left(place, first, beside_gap), *row.first);
    if (row.beside != nullptr) draw_field(ui, place, *row.beside);
  }
  for (const VerdictShown::Finding& finding : shown.findings) {
    const Rect place = take_top(rest, finding_height(ui, inside.width, finding));
    draw_rule(ui, place);
    draw_finding(ui, place, finding);
  }
  if (shown.advice.empty()) return;
  draw_rule(ui, rest);
  take_top(rest, 24);
  draw_text(ui.canvas, rest, shown.advice, {.type = Type::body, .color = ui.color().ink});
}

}  // namespace sala
