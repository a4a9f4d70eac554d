#include <fmt/format.h>

#include "ui/screens/staff/set_up/form_parts.h"
#include "ui/screens/staff/work_cards.h"
#include "words/set_up.h"

namespace sala {

namespace {

using Kind = FormPage::Kind;
using Field = FormPage::Field;

constexpr float box_height = 76;
constexpr float box_radius = 16;
constexpr float box_side = 20;
constexpr float label_gap = 8;
constexpr float note_gap = 6;
constexpr float field_gap = 28;
constexpr float group_gap = 44;
constexpr float switch_height = 88;
constexpr float column_gap = 32;

float line_high(const Ui& ui, Type type) {
  return ui.theme().type(type).line_height;
}

/// What stands below the box: a fault before what was understood, and the hint as long as there is neither.
const std::string& note_of(const Field& field) {
  if (!field.fault.empty()) return field.fault;
  return field.said.empty() ? field.hint : field.said;
}

float note_height(Ui& ui, const Field& field, float width) {
  const std::string& note = note_of(field);
  return note.empty() ? 0 : note_gap + measure_text(ui.canvas, note, Type::small, width, 3).height;
}

ButtonSpec choice_button(const Field& field, std::size_t index, std::string_view id) {
  const bool on = field.chosen == index;
  ButtonSpec spec{.id = id,
                  .label = field.choices[index],
                  .kind = on ? ButtonKind::chosen : ButtonKind::plain,
                  .icon_size = 26,
                  .on = on,
                  .type = Type::caption_bold};
  if (on) spec.icon = Icon::check;
  if (!field.swatches.empty()) spec.icon_size = 32, spec.dot = field.swatches[index];
  return spec;
}

/// A few choices stand side by side, many in lines of two or four.
int choices_in_line(const Ui& ui, const Field& field) {
  constexpr int most_side_by_side = 6;
  const auto count = static_cast<int>(field.choices.size());
  if (count <= most_side_by_side || !field.swatches.empty()) return std::max(1, count);
  return ui.canvas.portrait() ? 2 : 4;
}

float boxes_height(const Ui& ui, const Field& field) {
  if (field.kind != Kind::choice || field.choices.empty()) return grown(ui, box_height);
  const int in_line = choices_in_line(ui, field);
  const int lines = (static_cast<int>(field.choices.size()) + in_line - 1) / in_line;
  return static_cast<float>(lines) * (grown(ui, box_height) + Spacing::touch_gap) - Spacing::touch_gap;
}

float field_height(Ui& ui, const Field& field, float width) {
  if (field.kind == Kind::yes_no) return grown(ui, switch_height);
  return line_high(ui, Type::caption_bold) + label_gap + boxes_height(ui, field) + note_height(ui, field, width);
}

// ---- where they stand -----------------------------------------------------------------------------------------------
struct Placed {
  std::size_t field;
  Rect rect;  ///< from the top of them all
};
struct FormLayout {
  std::vector<Placed> fields, headings;
  float height = 0;
};

/// Two halves that follow each other share a row.
FormLayout layout_of(Ui& ui, const FormPage& page, float width) {
  FormLayout layout;
  const float half = (width - column_gap) / 2;
  for (std::size_t i = 0; i < page.fields.size(); ++i) {
    const Field& field = page.fields[i];
    if (i > 0) layout.height += field.group.empty() ? field_gap : group_gap;
    if (!field.group.empty()) {
      const float heading = line_high(ui, Type::card_title);
      layout.headings.push_back({i, {0, layout.height, width, heading}});
      layout.height += heading + 16;
    }
    const bool pairs =
        field.half && i + 1 < page.fields.size() && page.fields[i + 1].half && page.fields[i + 1].group.empty();
    const float own = field_height(ui, field, field.half ? half : width);
    layout.fields.push_back({i, {0, layout.height, field.half ? half : width, own}});
    if (!pairs) {
      layout.height += own;
      continue;
    }
    const float other = field_height(ui, page.fields[++i], half);
    layout.fields.push_back({i, {half + column_gap, layout.height, half, other}});
    layout.height += std::max(own, other);
  }
  return layout;
}

// ---- one of them ----------------------------------------------------------------------------------------------------
void draw_label(Ui& ui, Rect band, const Field& field, const Texts& texts) {
  const Rect label = draw_text(ui.canvas, band, field.label,
                               {.type = Type::caption_bold,
                                .color = ui.color().ink,
                                .vertical = Vertical::middle,
                                .max_lines = 1,
                                .shrink = true});
  if (!field.needed) return;
  const float beside = label.right() + 12;
  draw_text(ui.canvas, {beside, band.y, band.right() - beside, band.height}, texts[words::form_needed],
            {.type = Type::small,
             .color = ui.color()[Tone::accent].ink,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
}

void draw_note(Ui& ui, Rect room, const Field& field) {
  const bool is_fault = !field.fault.empty();
  const Color ink = is_fault             ? ui.color()[Tone::danger].ink
                    : field.said.empty() ? ui.color().quiet
                                         : ui.color()[Tone::success].ink;
  draw_text(ui.canvas, room, note_of(field), {.type = Type::small, .color = ink, .max_lines = 3, .shrink = true});
}

Icon icon_of(const Field& field) {
  if (field.kind == Kind::day) return Icon::calendar;
  if (field.kind == Kind::hour) return Icon::clock;
  return Icon::pencil;
}

/// A box with what stands in it; a tap begins to fill it in.
bool draw_box(Ui& ui, Rect box, const std::string& id, const Field& field, const Texts& texts) {
  const Touch touch = touch_area(ui, {.id = id, .label = field.label, .rect = box});
  const ToneColors& danger = ui.color()[Tone::danger];
  const bool is_wrong = !field.fault.empty();
  fill_rect(ui.canvas, box, mix(ui.color().surface, ui.color()[Tone::primary].tint, press_share(ui, id, touch)),
            box_radius);
  stroke_rect(ui.canvas, box, is_wrong ? danger.shape : ui.color().control_line, is_wrong ? 3 : 2, box_radius);
  Rect rest = inset(box, box_side, 0);
  draw_icon(ui.canvas, icon_of(field), centered(take_right(rest, 32, 16), {30, 30}), ui.color().quiet);
  const bool empty = field.text.text.empty();
  const std::string words = empty ? texts[words::form_tap_to_type] : shown_text(field.text);
  draw_text(ui.canvas, rest, words,
            {.type = Type::staff_body,
             .color = empty ? ui.color().quiet : ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  focus_ring(ui, touch, box, box_radius);
  return touch.tapped;
}

/// Answers whether another one was chosen.
bool draw_choices(Ui& ui, Rect band, const std::string& id, Field& field) {
  const auto count = static_cast<int>(field.choices.size());
  const int in_line = choices_in_line(ui, field), lines = (count + in_line - 1) / in_line;
  std::vector<std::string> ids;
  for (int i = 0; i < count; ++i) ids.push_back(fmt::format("{}.choice_{}", id, i));
  std::vector<ButtonSpec> row;
  bool fits = true;
  for (int i = 0; i < count; ++i) {
    const auto place = static_cast<std::size_t>(i);
    ButtonSpec& spec = row.emplace_back(choice_button(field, place, ids[place]));
    const Rect line = row_of(band, i / in_line, lines, Spacing::touch_gap);
    spec.rect = column_of(line, i % in_line, in_line, Spacing::touch_gap);
    ButtonSpec ticked = spec;
    ticked.icon = Icon::check;
    fits = fits && button_width(ui, ticked) <= spec.rect.width;
  }
  if (!fits && field.swatches.empty())
    for (ButtonSpec& spec : row) spec.icon.reset();
  const auto tapped = button_row(ui, row);
  if (tapped) field.chosen = *tapped;
  return tapped.has_value();
}

bool draw_field(Ui& ui, Rect rect, FormPage& page, std::size_t index, const Texts& texts) {
  Field& field = page.fields[index];
  const std::string id = "set_up." + field.id;
  if (field.kind == Kind::yes_no) {
    const std::string switch_id = id + ".switch_";
    const bool tapped =
        switch_row(ui, {.id = switch_id, .label = field.label, .caption = field.hint, .rect = rect, .on = field.on});
    if (tapped) field.on = !field.on;
    return tapped;
  }
  draw_label(ui, take_top(rect, line_high(ui, Type::caption_bold), label_gap), field, texts);
  const Rect box = take_top(rect, boxes_height(ui, field), note_gap);
  draw_note(ui, rect, field);
  if (field.kind == Kind::choice) return draw_choices(ui, box, id, field);
  if (!draw_box(ui, box, id + ".field", field, texts)) return false;
  if (field.kind == Kind::day || field.kind == Kind::hour)
    begin_picking(page, field);
  else
    begin_form_typing(page, index, texts.language());
  return false;
}

/// Brings the first field that has a fault into view.
void show_fault(FormPage& page, const FormLayout& layout, float view_height) {
  if (!std::exchange(page.shows_fault, false)) return;
  const auto wrong = std::ranges::find_if(
      layout.fields, [&](const Placed& placed) { return !page.fields[placed.field].fault.empty(); });
  if (wrong == layout.fields.end()) return;
  const float most = std::max(0.0F, layout.height - view_height);
  page.scroll = {};
  page.scroll.offset = std::clamp(wrong->rect.y - group_gap, 0.0F, most);
}

}  // namespace

bool draw_form_fields(Ui& ui, Rect room, FormPage& page, const Texts& texts) {
  constexpr float edge = 12;  // rings and strokes are not cut off at the view's ends
  const float width = room.width - 2 * work_card_side;
  const FormLayout layout = layout_of(ui, page, width);
  const float height = layout.height + 2 * edge;
  const Rect view = rows_card(ui, room, height);
  show_fault(page, layout, view.height);
  const ScrollList list(ui, "set_up.form", page.scroll, view, height);
  const Rect all = list.row(0, height);
  const auto placed = [&](Rect rect) { return moved(rect, all.x, all.y + edge); };
  for (const Placed& heading : layout.headings)
    draw_text(ui.canvas, placed(heading.rect), page.fields[heading.field].group,
              {.type = Type::card_title, .color = ui.color()[Tone::primary].ink, .max_lines = 1, .shrink = true});
  bool filled = false;
  for (const Placed& field : layout.fields)
    if (const Rect rect = placed(field.rect); overlaps(rect, view))
      filled = draw_field(ui, rect, page, field.field, texts) || filled;
  return filled;
}

}  // namespace sala
