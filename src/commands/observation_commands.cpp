#include "commands/command.h"
#include "core/figures/observation_words.h"
#include "core/thai_text.h"
#include "files/whole_file.h"
#include "station/observation/observation_results.h"
#include "station/observation/observe.h"
#include "station/observation/rubric_import.h"
#include "station/program_files.h"
#include "words/commands.h"
#include "words/observation.h"

namespace sala {
namespace {

struct RubricImportOptions {
  std::string file;
  bool is_new = false, dry_run = false;
};

Json both_json(const Bilingual& text) {
  return {{"th", text.th}, {"en", text.en}};
}

Json rubric_items_json(const Rubric& rubric) {
  Json items = Json::array();
  for (std::size_t i = 0; i < rubric.items.size(); ++i) {
    const RubricItem& item = rubric.items[i];
    Json levels = Json::array();
    for (const Bilingual& level : item.levels) levels.push_back(both_json(level));
    items.push_back({{"n", i + 1},
                     {"item", item.id},
                     {"name", both_json(item.name)},
                     {"hint", both_json(item.hint)},
                     {"levels", std::move(levels)}});
  }
  return items;
}

Json rubric_notes_json(const std::vector<RubricFileNote>& notes, const Texts& texts) {
  Json json = Json::array();
  for (const RubricFileNote& note : notes)
    json.push_back({{"line", note.line}, {"text", note.text}, {"why", texts.of(note.why)}});
  return json;
}

std::string rubric_import_text(const ReadRubric& read, const ImportedRubric& imported, const Texts& texts) {
  const TextId what = !imported.rubric         ? words::rubric_would_import
                      : imported.changes_words ? words::rubric_words_changed
                                               : words::rubric_imported;
  std::string text =
      texts.with(what, {{"title", imported.made.title.th}, {"count", std::to_string(imported.made.items.size())}});
  for (const auto* notes : {&read.skipped, &read.notes})
    for (const RubricFileNote& note : *notes)
      text +=
          "\n" + texts.with(notes == &read.skipped ? words::rubric_import_skipped : words::rubric_import_note,
                            {{"line", std::to_string(note.line)}, {"text", note.text}, {"why", texts.of(note.why)}});
  return text;
}

Result<Answer> import_rubric_file(const CommandContext& context, const RubricImportOptions& given) {
  const auto file = read_file(given.file);
  if (!file) return Failure(file.error());
  auto station = context.open(given.dry_run ? OpenMode::read_only : OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto read = read_rubric(*file, station->store->seams().random);
  if (!read) return Failure(read.error());
  const std::string name = clean(std::filesystem::path(given.file).stem().string());
  const auto imported = import_rubric(*station, project->id, {*read, name, given.is_new, given.dry_run});
  if (!imported) return Failure(imported.error());
  return Answer{{{"rubric", imported->rubric ? Json(imported->rubric->text()) : Json()},
                 {"title", both_json(imported->made.title)},
                 {"items", rubric_items_json(imported->made)},
                 {"skipped", rubric_notes_json(read->skipped, context.texts)},
                 {"notes", rubric_notes_json(read->notes, context.texts)}},
                rubric_import_text(*read, *imported, context.texts)};
}

Result<Answer> write_rubric_form(const std::string& file) {
  const auto model = read_file(program_folder("data") / "observation" / "learning.toml");
  if (!model) return Failure(model.error());
  if (const auto written = write_file(file, *model); !written) return Failure(written.error());
  return Answer{{{"file", file}}, file};
}

Result<Answer> show_rubrics(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto all = stored_rubrics(*station->store, project->id);
  if (!all) return Failure(all.error());
  const bool thai = context.texts.language() == Language::th;
  Answer answer{Json::array(), ""};
  for (const StoredRubric& stored : *all) {
    answer.json.push_back({{"rubric", stored.rubric.id.text()},
                           {"title", both_json(stored.rubric.title)},
                           {"items", rubric_items_json(stored.rubric)}});
    answer.text += stored.rubric.id.text() + "  " + title_in(stored.rubric.title, thai) + "\n";
    for (std::size_t i = 0; i < stored.rubric.items.size(); ++i)
      answer.text += fmt::format("  {:>3}  {}\n", i + 1, title_in(stored.rubric.items[i].name, thai));
  }
  return answer;
}

Result<Answer> show_observation_results(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto results = observation_results(*station->store, project->id);
  if (!results) return Failure(results.error());
  Answer answer{observations_json(*results), ""};
  for (const RubricResult& rubric : results->rubrics) {
    answer.text += title_in(rubric.stored.rubric.title, context.texts.language() == Language::th) + "\n";
    for (const std::string& sentence : observation_sentences(rubric.figures, context.texts))
      answer.text += sentence + "\n";
  }
  return answer;
}

struct ObserveOptions {
  std::string participant, group, session, rubric, note;
  int item = 0, rating = 0;
  bool clear = false;
};

/// What the line says, with ids for numbers.
Result<Observation> seen_of(const Store& store, const Uuid& project, const ObserveOptions& given) {
  Observation seen;
  seen.whom.group = given.group;
  seen.note = given.note;
  if (given.rating != 0) seen.rating = given.rating;
  if (!given.participant.empty()) {
    const auto person = parse_id(given.participant);
    if (!person) return Failure(person.error());
    seen.whom.participant = *person;
  }
  if (!given.session.empty()) {
    const auto session = parse_id(given.session);
    if (!session) return Failure(session.error());
    seen.session = *session;
  }
  if (given.item == 0) return seen;
  const auto stored = project_rubric(store, project, given.rubric);
  if (!stored) return Failure(stored.error());
  const auto place = static_cast<std::size_t>(given.item) - 1;
  if (given.item < 1 || place >= stored->rubric.items.size())
    return fail(words::error_observation_item, {{"item", std::to_string(given.item)}});
  seen.rubric = stored->rubric.id;
  seen.item = stored->rubric.items[place].id;
  return seen;
}

Result<Answer> observe_by_line(const CommandContext& context, const ObserveOptions& given) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto seen = seen_of(*station->store, project->id, given);
  if (!seen) return Failure(seen.error());
  if (!seen->rating && seen->note.empty() && !given.clear) return fail(words::error_observe_what);
  const auto fact = observe(*station, project->id, *seen, "system");
  if (!fact) return Failure(fact.error());
  return Answer{{{"fact", fact->text()}}, context.texts[words::observation_noted]};
}

}  // namespace

void add_observation_commands(CommandSet& commands) {
  const auto given = option_values<RubricImportOptions>();
  CLI::App* import = commands.add("rubric import", "make the project's rubric from a file",
                                  [given](const auto& context) { return import_rubric_file(context, *given); });
  import->add_option("FILE", given->file, "TOML, as sala rubric template writes it")->required();
  import->add_flag("--new", given->is_new, "another rubric of the project");
  import->add_flag("--dry-run", given->dry_run, "show what would come of it, write nothing");
  const auto file = option_values<std::string>();
  commands
      .add("rubric template", "a rubric to change and import", [file](const auto&) { return write_rubric_form(*file); })
      ->add_option("FILE", *file, "a .toml that is written")
      ->required();
  commands.add("rubric show", "the rubrics of the project with their items", show_rubrics);
  commands.add("rubric results", "what was observed, in figures", show_observation_results);

  const auto said = option_values<ObserveOptions>();
  CLI::App* note = commands.add("observe", "note what was seen of a person, a group or the whole room",
                                [said](const auto& context) { return observe_by_line(context, *said); });
  CLI::Option* person = note->add_option("--participant", said->participant, "a participant's id");
  note->add_option("--group", said->group, "a table's name; without one and without a person: the whole room")
      ->excludes(person);
  note->add_option("--session", said->session, "a session's id");
  CLI::Option* item =
      note->add_option("--item", said->item, "the item's number in the rubric")->check(CLI::PositiveNumber);
  CLI::Option* rating = note->add_option("--rating", said->rating, "1 to 5")->check(CLI::Range(1, 5));
  note->add_flag("--clear", said->clear, "take the item's rating back")->needs(item)->excludes(rating);
  note->add_option("--note", said->note, "what was seen, in words");
  note->add_option("--rubric", said->rubric, "a rubric's id, where the project has several");
}

}  // namespace sala
