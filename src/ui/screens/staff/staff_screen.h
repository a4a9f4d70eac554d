// The staff's side of this machine: a rail with its parts, and beside it the page that is open. Words that depend on
// data arrive ready-made; kiosk/staff fills the pages in and carries intents out.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/screens/staff/board/agenda_page.h"
#include "ui/screens/staff/board/door_board_page.h"
#include "ui/screens/staff/board/missing_page.h"
#include "ui/screens/staff/certificate/certificates_page.h"
#include "ui/screens/staff/certificate/verify_page.h"
#include "ui/screens/staff/findings/findings_page.h"
#include "ui/screens/staff/import/import_files_page.h"
#include "ui/screens/staff/import/import_table_page.h"
#include "ui/screens/staff/learning/key_page.h"
#include "ui/screens/staff/learning/question_files_page.h"
#include "ui/screens/staff/learning/questions_page.h"
#include "ui/screens/staff/learning/room_page.h"
#include "ui/screens/staff/learning/scores_page.h"
#include "ui/screens/staff/learning/test_board_page.h"
#include "ui/screens/staff/learning/test_results_page.h"
#include "ui/screens/staff/learning/tests_page.h"
#include "ui/screens/staff/observation/observation_page.h"
#include "ui/screens/staff/observation/observation_results_page.h"
#include "ui/screens/staff/out/out_page.h"
#include "ui/screens/staff/out/sheets_page.h"
#include "ui/screens/staff/people/edit_person_page.h"
#include "ui/screens/staff/people/merge_page.h"
#include "ui/screens/staff/people/people_page.h"
#include "ui/screens/staff/people/person_page.h"
#include "ui/screens/staff/photo/new_photo_page.h"
#include "ui/screens/staff/photo/photo_files_page.h"
#include "ui/screens/staff/photo/photos_page.h"
#include "ui/screens/staff/record/record_status_page.h"
#include "ui/screens/staff/set_up/devices_page.h"
#include "ui/screens/staff/set_up/form_page.h"
#include "ui/screens/staff/set_up/join_page.h"
#include "ui/screens/staff/set_up/list_page.h"
#include "ui/screens/staff/survey/survey_results_page.h"
#include "ui/widgets.h"

namespace sala {

/// Copied and moved by staff_screen.cpp alone, as Intent is by intent.cpp.
struct StaffPage
    : std::variant<DoorBoardPage, AgendaPage, PeoplePage, PersonPage, EditPersonPage, MergePage, OutPage, SheetsPage,
                   ImportFilesPage, ImportTablePage, TestsPage, TestBoardPage, TestResultsPage, RoomTimerPage,
                   RoomResultsPage, ScoresPage, KeyPage, QuestionFilesPage, QuestionsPage, ListPage, FormPage, JoinPage,
                   DevicesPage, SurveyResultsPage, ObservationPage, ObservationResultsPage, FindingsPage,
                   FindingsRoomPage, CertificatesPage, VerifyPage, MissingPage, PhotosPage, PhotoPage, NewPhotoPage,
                   PhotoFilesPage, RecordStatusPage, ConflictsPage> {
  using variant::variant;
  StaffPage(const StaffPage&);
  StaffPage(StaffPage&&) noexcept;
  StaffPage& operator=(const StaffPage&);
  StaffPage& operator=(StaffPage&&) noexcept;
  ~StaffPage();
};

/// The rail shows one group at a time, with a change to the other at its foot.
enum class RailGroup { event_day, office_work };

/// A part of the staff's side, as it stands in the rail.
struct RailEntry {
  StaffArea area;
  RailGroup group;
  Icon icon;
  TextId label;
  std::string_view id;  ///< of the widget
};

/// Told at the rail's foot: whether everything of this kiosk is in the record.
struct RailState {
  bool is_well = true;
  std::string words;
};

/// What stands around every page.
struct StaffMenu {
  std::string user, role;       ///< who works here; empty for whoever came in before anybody had a PIN
  bool is_open_to_all = false;  ///< nobody has one yet
  std::vector<RailEntry> rail;  ///< the parts that this user may open
  StaffArea area = StaffArea::door;
  bool may_leave = false;
  std::optional<RailState> state = {};
};

struct StaffScreen {
  static constexpr std::string_view id = "staff";
  static constexpr Manner manner{.fills = true};

  StaffMenu menu;
  std::string title;  ///< of the page
  StaffPage page;
  std::uint64_t visit = 0;                  ///< another one for each page that is opened
  std::optional<std::string> trouble = {};  ///< what went wrong, to be read before going on
};

std::optional<Intent> draw(Ui& ui, StaffScreen& screen, const Shell& shell, const Texts& texts);
/// Which page stands there, and whether something is typed on it.
std::string page_within(const StaffScreen& screen);
/// Whether the page fills the screen for everybody in the room to read; it stays until somebody takes it away.
bool is_for_room(const StaffScreen& screen);
/// Whether a question stands over the page, and what is answered to it.
bool asks(const StaffScreen& screen);
std::optional<Intent> draw_question(Ui& ui, StaffScreen& screen, const Texts& texts);

}  // namespace sala
