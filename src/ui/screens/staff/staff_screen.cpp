#include "ui/screens/staff/staff_screen.h"

#include "ui/screens/staff/staff_rail.h"
#include "ui/widgets.h"
#include "words/set_up.h"
#include "words/staff.h"

namespace sala {

StaffPage::StaffPage(const StaffPage&) = default;
StaffPage::StaffPage(StaffPage&&) noexcept = default;
StaffPage& StaffPage::operator=(const StaffPage&) = default;
StaffPage& StaffPage::operator=(StaffPage&&) noexcept = default;
StaffPage::~StaffPage() = default;

namespace {

constexpr float margin = 48;
constexpr float top = 36;
constexpr float head_height = 68;
constexpr float head_gap = 28;
constexpr float keyboard_gap = 16;

bool head_pill(Ui& ui, Rect& head, ButtonSpec spec) {
  spec.icon_size = 30;
  spec.type = Type::caption;
  const float width = pill_width(ui, spec);
  spec.rect = centered(take_right(head, width, Spacing::touch_gap), {width, Spacing::pill_height});
  return pill(ui, spec);
}

/// The page's title at the left, language and lock at the right.
std::optional<Intent> draw_head(Ui& ui, Rect head, const std::string& title, const Texts& texts) {
  std::optional<Intent> wanted;
  if (head_pill(ui, head, {.id = "staff.lock", .label = texts[words::staff_lock], .icon = Icon::lock}))
    wanted = StaffIntent{staff_intent::LockScreen{}};
  if (head_pill(ui, head,
                {.id = "staff.language", .label = texts[words::screens_language_other], .icon = Icon::language}))
    wanted = intent::ToggleLanguage{};
  draw_text(ui.canvas, head, title,
            {.type = Type::title_staff,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  return wanted;
}

/// While something is typed, the page and its keyboard have the screen for themselves.
bool is_typing(const StaffPage& page) {
  return std::visit(
      [](const auto& open) {
        if constexpr (requires { open.typing; }) return open.typing;
        return false;
      },
      page);
}

Rect room_above_keyboard(const Ui& ui) {
  const float height = ui.screen().height - keyboard_height(ui) - top - keyboard_gap;
  return {margin, top, ui.screen().width - 2 * margin, height};
}

}  // namespace

std::optional<Intent> draw(Ui& ui, StaffScreen& screen, const Shell&, const Texts& texts) {
  ui.target = Target::staff;
  if (is_for_room(screen)) {
    const Rect whole = ui.screen();
    if (auto held = std::visit([&](auto& page) { return draw(ui, whole, page, texts); }, screen.page)) return *held;
    return std::nullopt;
  }
  if (is_typing(screen.page)) {
    const Rect above = room_above_keyboard(ui);
    if (auto tapped = std::visit([&](auto& page) { return draw(ui, above, page, texts); }, screen.page)) return *tapped;
    return std::nullopt;
  }
  Rect room = ui.screen();
  std::optional<Intent> wanted = draw_rail(ui, room, screen.menu, texts);
  room = {room.x + margin, room.y + top, room.width - 2 * margin, room.height - 2 * top};
  const Rect head = take_top(room, grown(ui, head_height), head_gap);
  if (auto tapped = draw_head(ui, head, screen.title, texts)) wanted = tapped;
  if (auto tapped = std::visit([&](auto& page) { return draw(ui, room, page, texts); }, screen.page)) wanted = *tapped;
  return wanted;
}

std::string page_within(const StaffScreen& screen) {
  return std::to_string(screen.page.index()) + (is_typing(screen.page) ? " typing " : " ") + screen.title;
}

bool is_for_room(const StaffScreen& screen) {
  return std::visit(
      []<class Page>(const Page&) {
        return requires {
          Page::is_for_room;
        };
      },
      screen.page);
}

bool asks(const StaffScreen& screen) {
  const auto page_asks = [](const auto& page) {
    if constexpr (requires { asks(page); }) return asks(page);
    return false;
  };
  return screen.trouble || std::visit(page_asks, screen.page);
}

std::optional<Intent> draw_question(Ui& ui, StaffScreen& screen, const Texts& texts) {
  ui.target = Target::staff;
  if (screen.trouble) {
    const auto read = dialog(ui, {.id = "staff.trouble",
                                  .title = texts[words::staff_trouble],
                                  .body = *screen.trouble,
                                  .confirm = texts[words::staff_trouble_read],
                                  .icon = Icon::warning,
                                  .tone = Tone::warning});
    if (read) return StaffIntent{staff_intent::CloseQuestion{}};
    return std::nullopt;
  }
  const auto draw_of_page = [&](auto& page) -> std::optional<StaffIntent> {
    if constexpr (requires { draw_question(ui, page, texts); }) return draw_question(ui, page, texts);
    return std::nullopt;
  };
  if (auto answer = std::visit(draw_of_page, screen.page)) return *answer;
  return std::nullopt;
}

}  // namespace sala
