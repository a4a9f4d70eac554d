// Certificates as staff see them: who has earned one and by which numbers, who holds one, what is being issued; beside it the
// chosen person's, as it will be printed. Words arrive ready-made; kiosk/staff/certificate fills it in.
#pragma once
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit_text.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/screens/staff/certificate/certificate_question.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct CertificateRow {
  enum class Mark { none, yes, no };  ///< of a survey that nobody asked for: none
  Uuid person = {};
  std::string name = {};
  std::string sessions = {}, post = {};  ///< "2/2", "80 %"; empty where not known
  bool lacks_sessions = false, lacks_post = false;
  Mark survey = Mark::none;
  std::string state = {};
  Tone tone = Tone::primary;
  Icon icon = Icon::clock;
};

/// What is being done, what waits to be done, or what stands in the way; above the list.
struct CertificatesBand {
  enum class State { quiet, due, working, done, trouble };
  State state = State::quiet;
  std::string title = {}, words = {};
  std::optional<float> share = {};  ///< of the work
  std::string button = {};          ///< "ออก 12 ใบ", "หยุด"; empty: none
  std::optional<StaffIntent> wanted = {};
};

/// One person's certificate, or with nobody chosen printing them all.
struct CertificatePanel {
  struct Need {
    std::string words;
    bool is_met = false;
  };
  struct Choice {
    std::string_view id;
    std::string label;
    Icon icon = Icon::check;
    ButtonKind kind = ButtonKind::plain;
    CertificatesIntent wanted = {};
    bool enabled = true;
  };
  std::string title = {}, note = {};
  std::optional<ShownPicture> picture = {};
  std::string waits = {};  ///< in the picture's place while it is drawn
  std::vector<Need> needs = {};
  std::vector<std::string> places = {};
  std::size_t place = 0;
  std::vector<Choice> above = {}, below = {};  ///< buttons under what is shown; at the foot of the card
  bool may_close = false;
};

struct CertificatesPage {
  std::shared_ptr<const std::vector<CertificateRow>> people = {};
  std::vector<std::uint32_t> shown = {};  ///< places in `people`
  std::array<int, 4> counts = {};         ///< by CertificatesFilter
  CertificatesFilter filter = CertificatesFilter::all;
  std::string rule = {};
  bool has_post = true, has_survey = true;  ///< their columns
  CertificatesBand band = {};
  std::optional<Uuid> chosen = {};
  CertificatePanel panel = {};
  std::optional<CertificateQuestion> question = {};
  EditText search = {.may_paste = true};
  Keyboard keyboard = {};
  bool typing = false;  ///< the keyboard is there
  ScrollState scroll = {}, panel_scroll = {};
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, CertificatesPage& page, const Texts& texts);
bool asks(const CertificatesPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, CertificatesPage& page, const Texts& texts);

/// Parts of it.
std::optional<StaffIntent> draw_certificate_list(Ui& ui, Rect card, CertificatesPage& page, const Texts& texts);
std::optional<StaffIntent> draw_certificate_panel(Ui& ui, Rect card, CertificatesPage& page, const Texts& texts);

}  // namespace sala
