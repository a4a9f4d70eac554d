#include "kiosk/staff/set_up/logo.h"

#include <spdlog/spdlog.h>

#include "documents/logo_picture.h"
#include "files/whole_file.h"
#include "kiosk/staff/place_words.h"
#include "kiosk/staff/set_up/set_up_saving.h"
#include "station/exchange/listed_files.h"
#include "station/project/project_changes.h"
#include "storage/project_queries.h"
#include "words/import_list.h"
#include "words/set_up.h"
#include "words/shell.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr const char* no_logo = "no logo";  // pictures are known by their whole path

/// Errors also: error_not_office.
Result<Saved> put_logo(OpenStation& station, const std::string& png, const std::string& by) {
  auto known = organisation_to_change(station);
  if (!known) return Failure(known.error());
  known->logo = png;
  if (const auto put = put_organisation(station, *known, by); !put) return Failure(put.error());
  spdlog::info("set-up: the organisation's logo was {}", png.empty() ? "taken away" : "set");
  const TextId words = png.empty() ? words::logo_gone : words::logo_done;
  return Saved{[words](const Texts& texts) { return texts[words]; }, false, {}};
}

void add_pictures(const StaffDesk& desk, const SetUpWork& work, ListPage& page) {
  for (const ExportPlace& place : places_now(desk, work.find_places))
    for (const ListedFile& file : picture_files(place.folder)) {
      page.rows.push_back(
          {Icon::file, Tone::primary, file.name, name_words(place, desk.texts) + " · " + size_words(file.bytes)});
      page.rows.back().id = (place.folder / file.name).string();
    }
}

}  // namespace

Result<void> show_logos(StaffDesk& desk, SetUpWork& work) {
  const auto known = organisation(desk.store());
  if (!known) return Failure(known.error());
  ListPage page;
  page.has_above = true;
  page.shows_logo = true;
  page.lead = desk.texts[words::logo_lead];
  page.add = desk.texts[words::set_up_again];
  page.add_icon = Icon::refresh;
  if (const auto* before = desk.page<ListPage>(); before && before->shows_logo) page.scroll = before->scroll;
  add_pictures(desk, work, page);
  if (page.rows.empty())
    page.rows.push_back(
        {Icon::usb, Tone::accent, desk.texts[words::logo_none], desk.texts[words::logo_none_do], false});
  if (*known && !(*known)->logo.empty()) {
    page.rows.push_back(
        {Icon::minus, Tone::warning, desk.texts[words::logo_remove], desk.texts[words::logo_remove_do]});
    page.rows.back().id = no_logo;
  }
  desk.show(words::set_up_logo, std::move(page));
  return {};
}

Result<void> take_logo(StaffDesk& desk, SetUpWork& work, const std::string& row) {
  if (work.saving.works()) return fail(words::error_still_saving);
  const std::string by = desk.by();
  if (row == no_logo) {
    const auto gone = put_logo(desk.station, "", by);
    if (!gone) return Failure(gone.error());
    desk.notice = gone->words(desk.texts);
    desk.leave_page();
    return show_logos(desk, work);
  }
  save_apart(desk, work, [file = fs::path(row), by]() -> Finish {
    std::error_code failed;
    const bool is_there = fs::is_regular_file(fs::symlink_status(file, failed));
    const auto bytes = is_there ? read_file(file) : Result<std::string>(fail(words::import_gone));
    auto logo = bytes ? logo_from(*bytes, file.filename().string()) : bytes;
    return [logo = std::move(logo), by](OpenStation& station) -> Result<Saved> {
      if (!logo) return Failure(logo.error());
      return put_logo(station, *logo, by);
    };
  });
  return {};
}

}  // namespace sala
