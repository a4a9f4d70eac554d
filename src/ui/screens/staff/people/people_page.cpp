#include "ui/screens/staff/people/people_page.h"

#include "ui/edit_field.h"
#include "ui/screens/column.h"
#include "words/people.h"

namespace sala {

namespace {

constexpr float people_gap = 20;
constexpr float field_height = 84;
constexpr float head_height = 60;
constexpr float people_card_side = 32;
constexpr float no_width = 96;
constexpr float no_figures = 56;  // of it: numbers end below one another
constexpr float state_width = 210;

constexpr std::array filters = {PeopleFilter::all,          PeopleFilter::checked_in, PeopleFilter::not_yet,
                                PeopleFilter::walk_ins,     PeopleFilter::withdrawn,  PeopleFilter::same_number,
                                PeopleFilter::likely_double};

struct FilterLook {
  std::string_view id;
  TextId words;
};
FilterLook look_of(PeopleFilter filter) {
  switch (filter) {
    case PeopleFilter::all:
      return {"people.all", words::people_all};
    case PeopleFilter::checked_in:
      return {"people.in", words::people_in};
    case PeopleFilter::not_yet:
      return {"people.not_yet", words::people_not_yet};
    case PeopleFilter::walk_ins:
      return {"people.walk_ins", words::people_walk_ins};
    case PeopleFilter::withdrawn:
      return {"people.withdrawn", words::people_withdrawn};
    case PeopleFilter::same_number:
      return {"people.same_number", words::people_same_number};
    case PeopleFilter::likely_double:
      return {"people.doubles", words::people_doubles};
  }
  return {};
}

/// Chips with their counts, in as many lines as they need; answers the one that was tapped.
std::optional<StaffIntent> draw_filters(Ui& ui, Rect& room, const PeoplePage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect band = take_top(room, Spacing::pill_height, people_gap);
  for (const PeopleFilter filter : filters) {
    const FilterLook look = look_of(filter);
    const int people = page.counts[static_cast<std::size_t>(filter)];
    const bool is_rare = filter == PeopleFilter::same_number || filter == PeopleFilter::likely_double;
    if (is_rare && people == 0 && page.filter != filter) continue;
    const std::string count = std::to_string(people);
    const std::string label = texts.with(look.words, {{"count", count}});
    const bool on = page.filter == filter;
    ButtonSpec spec{.id = look.id,
                    .label = label,
                    .kind = on ? ButtonKind::chosen : ButtonKind::plain,
                    .on = on,
                    .type = on ? Type::caption_bold : Type::caption};
    const float width = pill_width(ui, spec);
    if (width > band.width) band = take_top(room, Spacing::pill_height, people_gap);
    spec.rect = take_left(band, width, Spacing::touch_gap);
    if (pill(ui, spec)) wanted = people_intent::Filter{filter};
  }
  return wanted;
}

/// Of what is left beside number and time.
bool has_unit(Rect rest) {
  return rest.width > 700;
}
Rect unit_column(Rect& rest) {
  return take_right(rest, rest.width * 0.38F, people_gap);
}

struct HeadCell {
  std::string_view id;
  TextId words;
  PeopleOrder order;
};

/// The head of a column; a tap sorts by it.
bool draw_head_cell(Ui& ui, Rect rect, const HeadCell& cell, bool on, const Texts& texts) {
  const std::string& words = texts[cell.words];
  const Touch touch = touch_area(ui, {.id = cell.id, .label = words, .rect = rect, .on = on, .group = "people.rows"});
  const float pressed = press_share(ui, cell.id, touch);
  if (pressed > 0) fill_rect(ui.canvas, rect, mix(ui.color().surface, ui.color()[Tone::primary].tint, pressed), 12);
  const Color ink = on ? ui.color()[Tone::primary].ink : ui.color().quiet;
  const Type type = on ? Type::caption_bold : Type::caption;
  const Rect drawn =
      draw_text(ui.canvas, rect, words,
                {.type = type, .color = ink, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  if (on) draw_icon(ui.canvas, Icon::down, {drawn.right() + 4, rect.center().y - 13, 26, 26}, ink);
  focus_ring(ui, touch, rect, 12);
  return touch.tapped;
}

std::optional<StaffIntent> draw_head(Ui& ui, Rect band, const PeoplePage& page, const Texts& texts) {
  const Rect no = take_left(band, no_width, people_gap), time = take_right(band, state_width, people_gap);
  if (has_unit(band))
    draw_text(ui.canvas, unit_column(band), texts[words::edit_unit],
              {.type = Type::caption,
               .color = ui.color().quiet,
               .vertical = Vertical::middle,
               .max_lines = 1,
               .shrink = true});
  const std::array<std::pair<Rect, HeadCell>, 3> cells = {
      {{no, {"people.by_number", words::people_by_number, PeopleOrder::number}},
       {band, {"people.by_name", words::people_by_name, PeopleOrder::name}},
       {time, {"people.by_time", words::people_by_time, PeopleOrder::time}}}};
  std::optional<StaffIntent> wanted;
  for (const auto& [rect, cell] : cells)
    if (draw_head_cell(ui, rect, cell, page.order == cell.order, texts)) wanted = people_intent::Sort{cell.order};
  return wanted;
}

/// Why nobody is there, and what to do next.
void draw_nobody(Ui& ui, Rect room, const PeoplePage& page, const Texts& texts) {
  const bool empty = page.counts[0] == 0 && page.counts[4] == 0;
  const bool searched = !page.search.text.empty();
  TextId title = words::people_filter_none, advice = words::people_filter_none_do;
  if (searched) title = words::people_search_none, advice = words::people_search_none_do;
  if (empty) title = words::people_none, advice = words::people_none_do;
  Column column(ui, std::min(room.width, 800.0F), Align::center);
  column.piece({96, 96}, 0, [&ui](Rect place) {
    if (place.height > 60) icon_disc(ui, place, Icon::people);
  });
  column.gap(20);
  column.words(texts[title], Type::card_title, ui.color().ink);
  column.words(texts[advice], Type::staff_body, ui.color().quiet);
  column.draw(centered(room, {std::min(room.width, 800.0F), room.height}));
}

std::optional<StaffIntent> draw_list(Ui& ui, Rect card, PeoplePage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, people_card_side, 10);
  if (page.shown.empty()) {
    draw_nobody(ui, rest, page, texts);
    return std::nullopt;
  }
  const auto sorted = draw_head(ui, take_top(rest, head_height), page, texts);
  const auto draw_row = [&](std::size_t i, Rect rect) -> std::optional<StaffIntent> {
    const PersonRow& row = (*page.people)[page.shown[i]];
    rect.width -= ScrollList::bar_room;
    if (!draw_person_row(ui, rect, row, true, texts)) return std::nullopt;
    return people_intent::OpenPerson{row.id};
  };
  const auto opened = draw_rows(ui, "people.list", page.scroll, ScrollList::beside_bar(rest), page.shown.size(),
                                person_row_height(ui), draw_row);
  return opened ? opened : sorted;
}

/// Beside the field for searching, which keeps what it leaves.
bool draw_add_button(Ui& ui, Rect& room, const Texts& texts) {
  ButtonSpec add{.id = "people.add",
                 .label = texts[words::people_add],
                 .icon = Icon::plus_circle,
                 .icon_size = 28,
                 .type = Type::caption_bold};
  const float width = button_width(ui, add);
  add.rect = {room.right() - width, room.y, width, field_height};
  room.width -= width + Spacing::touch_gap;
  return button(ui, add);
}

void draw_state(Ui& ui, Rect rect, const PersonRow& row, const Texts& texts) {
  const Point left{rect.x, rect.center().y};
  if (row.withdrawn)
    chip(ui, left, texts[words::person_withdrawn], Tone::danger);
  else if (row.checked_in())
    chip(ui, left, row.time, Tone::success, Icon::check);
  else
    draw_text(ui.canvas, rect, texts[words::person_not_in],
              {.type = Type::caption,
               .color = ui.color().quiet,
               .vertical = Vertical::middle,
               .max_lines = 1,
               .shrink = true});
}

struct Mark {
  TextId words;
  Tone tone;
};
std::vector<Mark> marks_of(const PersonRow& row) {
  std::vector<Mark> marks;
  if (row.walk_in) marks.push_back({words::person_walk_in, Tone::accent});
  if (row.is_double) marks.push_back({words::person_double, Tone::warning});
  if (row.shares_no) marks.push_back({words::person_same_number, Tone::danger});
  return marks;
}

/// What is special about a person stands right after the name.
void draw_name_and_marks(Ui& ui, Rect rect, const PersonRow& row, const Texts& texts) {
  const std::vector<Mark> marks = marks_of(row);
  float room = rect.width;
  for (const Mark& mark : marks) room -= people_gap + chip_width(ui, texts[mark.words]);
  const float name = std::min(measure_text(ui.canvas, row.name, Type::staff_body).width + 2, room);
  draw_text(ui.canvas, take_left(rect, name, people_gap), row.name,
            {.type = Type::staff_body,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  for (const Mark& mark : marks) {
    chip(ui, {rect.x, rect.center().y}, texts[mark.words], mark.tone);
    take_left(rect, chip_width(ui, texts[mark.words]), people_gap);
  }
}

}  // namespace

float person_row_height(const Ui& ui) {
  return grown(ui, 84);
}

bool draw_person_row(Ui& ui, Rect rect, const PersonRow& row, bool line_above, const Texts& texts) {
  const std::string id = "people." + row.id.text();
  const bool tapped =
      touch_row(ui, rect, {.id = id, .label = row.name, .group = "people.rows", .line_above = line_above});
  const TextLook quiet{
      .type = Type::clock, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true};
  Rect no = take_left(rect, no_width, people_gap);
  no.width = std::min(no.width, no_figures);
  TextLook number = quiet;
  number.align = Align::right;
  draw_text(ui.canvas, no, row.no, number);
  draw_state(ui, take_right(rect, state_width, people_gap), row, texts);
  if (has_unit(rect))
    draw_text(ui.canvas, unit_column(rect), row.unit,
              {.type = Type::caption,
               .color = ui.color().quiet,
               .vertical = Vertical::middle,
               .max_lines = 2,
               .shrink = true});
  draw_name_and_marks(ui, rect, row, texts);
  return tapped;
}

bool draw_people_search(Ui& ui, std::string_view id, Rect& room, EditText& field, bool& typing, const Texts& texts) {
  Rect band = take_top(room, field_height, people_gap);
  bool changed = false;
  if (typing || !field.text.empty()) {
    const std::string clear_id = std::string(id) + "_clear";
    ButtonSpec clear{.id = clear_id,
                     .label = texts[words::people_search_end],
                     .icon = Icon::close,
                     .icon_size = 28,
                     .type = Type::caption_bold};
    clear.rect = take_right(band, button_width(ui, clear), Spacing::touch_gap);
    if (button(ui, clear)) {
      typing = typing && !field.text.empty();  // the keyboard goes with the second tap: nothing moves below the first
      wipe(field);
      changed = true;
    }
  }
  if (edit_field(ui,
                 {.id = id, .label = texts[words::people_search], .rect = band, .icon = Icon::search, .active = typing},
                 field))
    typing = true;
  return changed;
}

std::optional<StaffIntent> draw(Ui& ui, Rect room, PeoplePage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect left = room;
  if (!page.typing && draw_add_button(ui, left, texts)) wanted = people_intent::AddPerson{};
  if (draw_people_search(ui, "people.field", left, page.search, page.typing, texts)) wanted = people_intent::Search{};
  room = {room.x, left.y, room.width, left.height};
  if (!page.typing)
    if (auto tapped = draw_filters(ui, room, page, texts)) wanted = tapped;
  if (auto tapped = draw_list(ui, room, page, texts)) wanted = tapped;
  if (!page.typing) return wanted;
  const KeyboardAnswer typed =
      draw_keyboard(ui, page.keyboard, page.search, {.done_label = texts[words::people_show]}, texts);
  if (typed.changed) wanted = people_intent::Search{};
  if (typed.done) page.typing = false;
  return wanted;
}

}  // namespace sala
