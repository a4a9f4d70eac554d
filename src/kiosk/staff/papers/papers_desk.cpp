#include "kiosk/staff/papers/papers_desk.h"

#include <spdlog/spdlog.h>

#include "core/overloaded.h"
#include "documents/safe_file_name.h"
#include "kiosk/staff/papers/papers_rows.h"
#include "kiosk/staff/place_words.h"
#include "kiosk/staff/store_out.h"
#include "words/out.h"
#include "words/papers.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

PaperSource source_of(const StaffDesk& desk) {
  return {desk.station.folder, desk.station.clock, *desk.project, std::make_shared<const Texts>(desk.texts)};
}

void keep_look(StaffDesk& desk, PapersWork& work) {
  const auto paper = paper_rows()[work.chosen].paper;
  const std::string key =
      std::to_string(work.chosen) + desk.project->id.text() + std::string(name_of(desk.texts.language()));
  if (key == work.looked_at) return;
  work.looked_at = key;
  work.look.reset();
  work.picture.reset();
  work.cannot_be_drawn = false;
  work.looking.drop();
  if (paper)
    work.looking.begin(desk.this_part(),
                       [source = source_of(desk), paper = *paper] { return look_at_paper(source, paper); });
}

constexpr const char* ending_of(PaperForm form) {
  return form == PaperForm::pdf ? ".pdf" : form == PaperForm::docx ? ".docx" : ".xlsx";
}

struct PaperTask {
  PaperSource source;
  ProjectPaper paper;
  ExportPlace place;
  fs::path file;
  std::shared_ptr<PageProgress> progress;
};

Result<PaperMade> carry_out_paper(const PaperTask& task) {
  const auto goes_on = [&progress = *task.progress](std::size_t drawn, std::size_t all) {
    progress.drawn = drawn;
    progress.all = all;
    if (drawn % 10 == 0) wake_for_end();  // to be told on the page
    return !progress.is_ended;
  };
  if (!is_still_there(task.place)) return fail(words::send_gone);
  const auto made = make_paper(task.source, task.paper, task.file, goes_on);
  if (!made) return Failure(made.error());
  if (!*made) return PaperMade{};
  if (const auto stored = store_or_remove(task.place, task.file); !stored) return Failure(stored.error());
  std::error_code failed;
  return PaperMade{task.file, fs::file_size(task.file, failed)};
}

void tell_paper_trouble(const StaffDesk& desk, PapersWork& work, const Error& error) {
  spdlog::warn("staff: a document could not be written out: {}", name_of(error.text));
  work.told = {WorkTold::State::trouble, desk.texts[words::papers_told_trouble],
               desk.texts.of(place_trouble(work.written_to, error))};
}

void make_chosen_paper(StaffDesk& desk, PapersWork& work, PaperForm form) {
  const PaperRow& row = paper_rows()[work.chosen];
  if (work.making.works() || !row.paper) return;
  const auto place = place_to_write(desk, work.find_places, work.place);
  if (!place) return tell_paper_trouble(desk, work, place.error());
  work.written_to = *place;
  work.progress = std::make_shared<PageProgress>();
  work.told = {WorkTold::State::running, desk.texts.with(words::papers_making, {{"what", desk.texts[row.title]}}), ""};
  const fs::path file = free_name(place->folder, safe_file_name(std::string(row.file) + "-" + desk.project->code),
                                  desk.now(), ending_of(form));
  work.making.begin(desk.this_part(), [task = PaperTask{source_of(desk), *row.paper, *place, file, work.progress}] {
    return carry_out_paper(task);
  });
}

void tell_paper_made(const StaffDesk& desk, PapersWork& work, const Result<PaperMade>& made) {
  if (!made) return tell_paper_trouble(desk, work, made.error());
  if (made->file.empty()) {
    work.told = {WorkTold::State::done, desk.texts[words::papers_told_ended], ""};
    return;
  }
  spdlog::info("staff: a document of {} bytes was written out", made->bytes);
  work.told = {WorkTold::State::done, desk.texts[words::papers_told_made],
               desk.texts.with(words::send_done_file, {{"file", made->file.filename().string()},
                                                       {"size", size_words(made->bytes)},
                                                       {"place", name_words(work.written_to, desk.texts)}})};
  if (work.written_to.is_stick()) work.told.words += "\n" + desk.texts[words::send_take_out];
}

void tell_places_of(const StaffDesk& desk, PapersWork& work, PapersPage& page) {
  PlacesTold told = tell_places(desk, work.find_places, work.place, name_words);
  work.places = std::move(told.folders);
  page.places = std::move(told.words);
  page.place = told.chosen;
  if (!work.places.empty()) work.place = work.places[page.place];
}

}  // namespace

Result<void> show_papers(StaffDesk& desk, PapersWork& work) {
  keep_look(desk, work);
  PapersPage page;
  if (const auto* before = desk.page<PapersPage>()) page.scroll = before->scroll;
  fill_papers(page, work.chosen, work.look ? &work.look->lacks : nullptr, desk.texts);
  page.picture = work.picture;
  if (work.cannot_be_drawn) page.waits = desk.texts[words::papers_not_drawn];
  if (paper_rows()[work.chosen].paper) tell_places_of(desk, work, page);
  page.told = work.told;
  if (work.making.works() && work.progress && work.progress->all > 1)
    page.share = static_cast<float>(work.progress->drawn) / static_cast<float>(work.progress->all);
  desk.show(words::papers_title, std::move(page));
  return {};
}

Result<void> take_papers(StaffDesk& desk, PapersWork& work, const PapersIntent& wanted) {
  std::visit(Overloaded{[&](papers_intent::Choose choose) {
                          if (choose.row < paper_rows().size()) work.chosen = choose.row;
                          if (!work.making.works()) work.told = {};
                        },
                        [&](papers_intent::ChoosePlace choose) {
                          if (choose.place < work.places.size()) work.place = work.places[choose.place];
                        },
                        [&](papers_intent::Make form) { make_chosen_paper(desk, work, form.form); },
                        [&](papers_intent::Stop) {
                          if (work.progress) work.progress->is_ended = true;
                        }},
             wanted);
  return show_papers(desk, work);
}

Result<bool> look_at_papers(StaffDesk& desk, PapersWork& work) {
  const auto looked = work.looking.ready();
  if (looked && *looked) {
    work.look = **looked;
    const std::size_t print = std::hash<std::string>{}(work.look->first_page);  // pictures of one name are the same
    work.picture = shown_picture(work.looked_at + std::to_string(print), work.look->first_page);
  }
  if (looked && !*looked) {
    spdlog::error("staff: a document cannot be drawn: {}", name_of(looked->error().text));
    work.cannot_be_drawn = true;
  }
  const auto made = work.making.ready();
  if (made) tell_paper_made(desk, work, *made);
  const bool is_here = desk.page<PapersPage>() != nullptr;
  if (made && !is_here) desk.notice = work.told.title;
  if (!is_here || !(looked || made || work.making.works())) return made.has_value();
  const auto shown = show_papers(desk, work);
  return shown ? Result<bool>(true) : Failure(shown.error());
}

void look_anew(PapersWork& work) {
  work.looking.drop();
  work.looked_at.clear();
  work.look.reset();
  work.picture.reset();
}

void forget_papers(PapersWork& work) {
  work.chosen = 0;
  look_anew(work);
  if (!work.making.works()) work.told = {};
  work.making.forget();
}

}  // namespace sala
