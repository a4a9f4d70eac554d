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

using LogoRow = ListPage::Row;

/// Errors also: error_not_office.
Result<void> put_logo(StaffDesk& desk, SetUpWork& work, const std::string& png) {
  auto known = organisation_to_change(desk);
  if (!known) return Failure(known.error());
  known->logo = png;
  if (const auto put = put_organisation(desk.station, *known, desk.by()); !put) return put;
  spdlog::info("set-up: the organisation's logo was {}", png.empty() ? "taken away" : "set");
  if (work.part == SetUpPart::logo) desk.screen.page = ListPage{};
  const auto ended = show_set_up(desk, work);
  desk.notice = desk.texts[png.empty() ? words::logo_gone : words::logo_done];
  return ended;
}

void add_pictures(const StaffDesk& desk, SetUpWork& work, ListPage& page) {
  work.logos.clear();
  for (const ExportPlace& place : places_now(desk, work.find_places))
    for (const ListedFile& file : picture_files(place.folder)) {
      work.logos.push_back(place.folder / file.name);
      page.rows.push_back(
          {Icon::file, Tone::primary, file.name, name_words(place, desk.texts) + " · " + size_words(file.bytes)});
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
  if (*known && !(*known)->logo.empty())
    page.rows.push_back(
        {Icon::minus, Tone::warning, desk.texts[words::logo_remove], desk.texts[words::logo_remove_do]});
  desk.show(words::set_up_logo, std::move(page));
  return {};
}

Result<void> take_logo(StaffDesk& desk, SetUpWork& work, std::size_t row) {
  if (work.saving.valid()) return fail(words::error_still_saving);
  if (row >= work.logos.size()) return put_logo(desk, work, "");
  save_apart(desk, work, [file = work.logos[row]]() -> Finish {
    std::error_code failed;
    const bool is_there = fs::is_regular_file(fs::symlink_status(file, failed));
    const auto bytes = is_there ? read_file(file) : Result<std::string>(fail(words::import_gone));
    auto logo = bytes ? logo_from(*bytes, file.filename().string()) : bytes;
    return [logo = std::move(logo)](StaffDesk& then, SetUpWork& later) -> Result<void> {
      if (!logo) return Failure(logo.error());
      return put_logo(then, later, *logo);
    };
  });
  return {};
}

}  // namespace sala
