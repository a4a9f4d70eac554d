// An administrator gives the organisation its logo and its passphrase.
#include <fstream>

#include "core/logo.h"
#include "documents/ticket_picture.h"
#include "security/organisation_key.h"
#include "station/program_files.h"
#include "station/project/project_changes.h"
#include "storage/project_queries.h"
#include "support/day/desk.h"
#include "support/day/set_up_day.h"
#include "words/commands.h"
#include "words/core.h"
#include "words/import_list.h"
#include "words/security.h"
#include "words/set_up.h"
#include "words/shell.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// A picture of four megapixels or so: a printed ticket.
std::string some_picture() {
  TicketCard card;
  card.code_text = "SALA";
  return ticket_png(card).value();
}

/// An administrator with a stick, at one of the set-up's pages.
struct OrganisationDay : SetUpDay {
  explicit OrganisationDay(SetUpPart part) : desk(desk_at(part)) {}

  StaffDesk desk_at(SetUpPart part) {
    work.find_places = [this] { return std::vector<ExportPlace>{look_at(stick.path(), "KINGSTON")}; };
    work.part = part;
    return {station, nullptr, english, {Uuid{{7}}, "Suda", UserRole::administrator}, screen};
  }
  void show() {
    screen.page = ListPage{};
    REQUIRE(show_set_up(desk, work));
  }
  void let_save() {
    for (int i = 0; i < 20000 && work.saving.works(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      REQUIRE(look_set_up(desk, work));
    }
  }
  void choose(const std::string& title) {
    const auto& rows = desk.page<ListPage>()->rows;
    const auto found = std::ranges::find(rows, title, &ListPage::Row::title);
    REQUIRE(found != rows.end());
    REQUIRE(take_set_up(desk, work, su::OpenRow{found->id}));
    let_save();
  }
  std::vector<std::string> listed() {
    std::vector<std::string> titles;
    for (const auto& row : desk.page<ListPage>()->rows) titles.push_back(row.title);
    return titles;
  }
  std::string logo() const { return organisation(*station.store).value()->logo; }
  void type(const std::vector<std::string>& words) {
    auto& fields = desk.page<FormPage>()->fields;
    REQUIRE(fields.size() == words.size());
    for (std::size_t i = 0; i < words.size(); ++i) fields[i].text.text = words[i];
  }
  OrganisationKeyState key() const { return organisation_key_state(station.folder).value(); }

  TemporaryFolder stick;
  SetUpWork work;
  StaffScreen screen;
  StaffDesk desk;
};

}  // namespace

TEST_CASE("a picture on the stick becomes the organisation's logo, on the first page and in the facts") {
  OrganisationDay day(SetUpPart::logo);
  day.show();
  CHECK(day.listed() == std::vector{day.english[words::logo_none]});
  std::ofstream(day.stick / "Logo 2569.PNG", std::ios::binary) << some_picture();
  std::ofstream(day.stick / "notes.txt") << "no picture";
  fs::create_symlink(day.stick / "Logo 2569.PNG", day.stick / "link.png");
  fs::create_directory(day.stick / "folder.png");
  REQUIRE(take_set_up(day.desk, day.work, su::Add{}));
  CHECK(day.listed() == std::vector<std::string>{"Logo 2569.PNG"});
  const int before = day.facts();
  day.choose("Logo 2569.PNG");
  CHECK_FALSE(day.screen.trouble);
  CHECK(day.desk.notice == day.english[words::logo_done]);
  CHECK(is_logo(day.logo()));
  CHECK(day.facts() == before + 1);
  day.choose("Logo 2569.PNG");
  CHECK(day.facts() == before + 1);  // the same again is nothing new

  CHECK_FALSE(day.shell().logo);
  day.begin();
  REQUIRE(day.shell().logo);
  CHECK(*day.shell().logo == day.logo());
  const auto shown = day.shell().logo;
  day.pass_s(61);
  CHECK(day.shell().logo == shown);  // the very same: nothing is drawn anew

  day.choose(day.english[words::logo_remove]);
  CHECK(day.logo().empty());
  CHECK(day.listed() == std::vector<std::string>{"Logo 2569.PNG"});
  day.pass_s(61);
  CHECK_FALSE(day.shell().logo);
}

TEST_CASE("what is named like a picture and is none is refused, and the logo stays") {
  OrganisationDay day(SetUpPart::logo);
  std::ofstream(day.stick / "a.png", std::ios::binary) << some_picture();
  std::ofstream(day.stick / "b.png") << "<html>";
  std::ofstream(day.stick / "c.jpg");
  day.show();
  day.choose("a.png");
  const std::string logo = day.logo();
  REQUIRE_FALSE(logo.empty());
  for (const char* name : {"b.png", "c.jpg"}) {
    day.screen.trouble.reset();
    day.choose(name);
    CHECK(day.screen.trouble == day.english.with(words::error_image_unknown, {{"file", name}}));
  }
  day.screen.trouble.reset();
  fs::remove(day.stick / "a.png");  // listed, and gone by then
  day.choose("a.png");
  CHECK(day.screen.trouble == day.english[words::import_gone]);
  CHECK(day.logo() == logo);
}

TEST_CASE("a name that is set up stands over the pages at once") {
  SetUpDay day;
  day.change_organisation(words::form_organisation_en, "Training Office");
  CHECK(day.shell().organisation == "Training Office");
}

TEST_CASE("the organisation's names are changed without losing its logo") {
  OrganisationDay day(SetUpPart::logo);
  std::ofstream(day.stick / "a.png", std::ios::binary) << some_picture();
  day.show();
  day.choose("a.png");
  const std::string logo = day.logo();
  day.work.part = SetUpPart::organisation;
  day.show();
  (*day.desk.page<FormPage>())["organisation_en"].text = edit_text("Training Office");
  REQUIRE(take_set_up(day.desk, day.work, su::Save{}));
  CHECK(organisation(*day.station.store).value()->names.en == "Training Office");
  CHECK(day.logo() == logo);
}

TEST_CASE("the organisation's key is sealed on the screen, and only who knows the passphrase changes it") {
  OrganisationDay day(SetUpPart::passphrase);
  const std::string first = "four quite different words", second = "another long passphrase";
  const auto save = [&] { return take_set_up(day.desk, day.work, su::Save{}); };
  day.show();
  day.type({"short", "short"});
  CHECK(save().error().text == words::error_passphrase_short);
  day.type({first, second});
  CHECK(save().error().text == words::error_seal_repeat);
  CHECK(day.key() == OrganisationKeyState::plain);
  day.type({first, first});
  REQUIRE(save());
  for (const auto& field : day.desk.page<FormPage>()->fields) CHECK(field.text.text.empty());
  day.let_save();
  CHECK_FALSE(day.screen.trouble);
  CHECK(day.desk.notice == day.english[words::passphrase_done]);
  CHECK(day.key() == OrganisationKeyState::sealed);
  CHECK(open_organisation_key(day.station.folder, first));

  day.work.part = SetUpPart::passphrase;
  day.show();
  day.type({second, second, second});
  REQUIRE(save());
  day.let_save();
  CHECK(day.screen.trouble == day.english[words::error_passphrase_wrong]);
  CHECK(open_organisation_key(day.station.folder, first));
  day.type({first, second, second});
  REQUIRE(save());
  day.let_save();
  CHECK(open_organisation_key(day.station.folder, second));
  CHECK_FALSE(open_organisation_key(day.station.folder, first));
}

TEST_CASE("the organisation's key is sealed and sealed anew by line") {
  const Desk desk;
  const auto seal = [&](const std::string& lines, const std::string& options) {
    const std::string line = "printf '" + lines + "' | '" SALA_PROGRAM "' --data '" + desk.data().string() +
                             "' --json key passphrase " + options + " --new-passphrase-fd 0 >'" +
                             desk.file("out").string() + "' 2>&1";
    return WEXITSTATUS(std::system(line.c_str()));
  };
  CHECK(seal("four quite different words\\n", "") == 0);
  CHECK(organisation_key_state(desk.data()).value() == OrganisationKeyState::sealed);
  CHECK(seal("not this one, it seems\\nanother long passphrase\\n", "--passphrase-fd 0") == 1);
  CHECK(open_organisation_key(desk.data(), "four quite different words"));
  CHECK(seal("four quite different words\\nanother long passphrase\\n", "--passphrase-fd 0") == 0);
  CHECK(open_organisation_key(desk.data(), "another long passphrase"));
  CHECK(seal("another long passphrase\\nshort\\n", "--passphrase-fd 0") == 1);
  CHECK(open_organisation_key(desk.data(), "another long passphrase"));
}

}  // namespace sala
