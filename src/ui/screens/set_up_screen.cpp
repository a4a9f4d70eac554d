#include "ui/screens/set_up_screen.h"

#include "ui/screens/staff_card.h"

namespace sala {

namespace {

// What staff type; the same in every language.
constexpr std::string_view import_project = "sala project import project.toml";
constexpr std::string_view import_roster = "sala roster import people.csv";
constexpr std::string_view make_tickets = "sala tickets --out tickets";

}  // namespace

std::optional<Intent> draw(Ui& ui, SetUpScreen& screen, const Shell& shell, const Texts& texts) {
  const std::string folder = texts.with(TextId::set_up_folder, {{"folder", screen.data_folder}});
  const auto tapped = draw_staff_card(
      ui, shell,
      {.disc = Icon::calendar,
       .tone = Tone::primary,
       .title = texts[TextId::set_up_title],
       .sentence = texts[TextId::set_up_do],
       .rows = {{.icon = Icon::calendar,
                 .title = texts[TextId::set_up_project],
                 .caption = import_project,
                 .line_above = false},
                {.icon = Icon::people, .title = texts[TextId::set_up_roster], .caption = import_roster},
                {.icon = Icon::ticket, .title = texts[TextId::set_up_tickets], .caption = make_tickets}},
       .note = folder,
       .primary = {.id = "set_up.begin", .label = texts[TextId::set_up_begin], .icon = Icon::gear},
       .others = {{.id = "set_up.again", .label = texts[TextId::set_up_again], .icon = Icon::refresh}}});
  if (!tapped) return std::nullopt;
  if (*tapped == primary_button) return intent::OpenStaffSide{};
  return intent::RecheckSetUp{};
}

}  // namespace sala
