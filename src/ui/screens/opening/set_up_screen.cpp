#include "ui/screens/opening/set_up_screen.h"

#include "ui/screens/opening/staff_card.h"
#include "words/set_up.h"

namespace sala {

std::optional<Intent> draw(Ui& ui, SetUpScreen& screen, const Shell& shell, const Texts& texts) {
  const std::string folder = texts.with(words::set_up_folder, {{"folder", screen.data_folder}});
  const auto tapped = draw_staff_card(
      ui, shell,
      {.disc = Icon::calendar,
       .tone = Tone::primary,
       .title = texts[words::set_up_title],
       .sentence = texts[words::set_up_do],
       .rows = {{.icon = Icon::calendar,
                 .title = texts[words::set_up_project],
                 .caption = texts[words::set_up_project_do],
                 .line_above = false},
                {.icon = Icon::people, .title = texts[words::set_up_roster], .caption = texts[words::set_up_roster_do]},
                {.icon = Icon::ticket,
                 .title = texts[words::set_up_tickets],
                 .caption = texts[words::set_up_tickets_do]}},
       .note = folder,
       .primary = {.id = "set_up.begin", .label = texts[words::set_up_begin], .icon = Icon::gear},
       .others = {{.id = "set_up.again", .label = texts[words::set_up_again], .icon = Icon::refresh}}});
  if (!tapped) return std::nullopt;
  if (*tapped == primary_button) return intent::OpenStaffSide{};
  return intent::RecheckSetUp{};
}

}  // namespace sala
