#include "commands/command.h"
#include "commands/survey_line.h"
#include "core/figures/survey_words.h"
#include "core/thai_text.h"
#include "documents/survey_file.h"
#include "files/whole_file.h"
#include "station/program_files.h"
#include "station/survey/survey_desk.h"
#include "station/survey/survey_import.h"
#include "station/survey/survey_results.h"
#include "words/survey.h"

namespace sala {
namespace {

struct SurveyImportOptions {
  std::string file;
  bool is_new = false, dry_run = false;
};

Json texts_of_choices(const SurveyItem& item) {
  Json choices = Json::array();
  for (std::size_t place = 0; place < item.choices.size(); ++place)
    choices.push_back({{"id", choice_letter(place)},
                       {"text", {{"th", item.choices[place].text.th}, {"en", item.choices[place].text.en}}}});
  return choices;
}

Json shown_item_json(const Survey& survey, const NumberedItem& numbered) {
  const SurveyItem& item = *numbered.item;
  Json json = {{"item", numbered.n},
               {"id", item.id},
               {"section", survey.sections[numbered.section].title.th},
               {"kind", std::string(name_of(item.kind))},
               {"text", {{"th", item.text.th}, {"en", item.text.en}}},
               {"row", item.row.th},
               {"required", item.required},
               {"other", item.other},
               {"about", item.about},
               {"group_by", item.group_by},
               {"choices", texts_of_choices(item)},
               {"pair", item.pair},
               {"moment", std::string(name_of(item.moment))},
               {"show_if", nullptr}};
  if (!item.show_if) return json;
  for (const NumberedItem& other : numbered_items(survey))
    if (other.item->id == item.show_if->item)
      json["show_if"] = {{"item", other.n}, {"values", item.show_if->any_of.size()}};
  return json;
}

Json notes_json(const std::vector<SurveyFileNote>& notes, const Texts& texts) {
  Json json = Json::array();
  for (const SurveyFileNote& note : notes)
    json.push_back({{"line", note.line}, {"text", note.text}, {"why", texts.of(note.why)}});
  return json;
}

Json shown_items_json(const Survey& survey) {
  Json items = Json::array();
  for (const NumberedItem& numbered : numbered_items(survey)) items.push_back(shown_item_json(survey, numbered));
  return items;
}

std::string survey_import_text(const ReadSurvey& read, const ImportedSurvey& imported, const Texts& texts) {
  const std::string count = std::to_string(numbered_items(imported.made).size());
  const std::vector<std::pair<std::string, std::string>> values = {{"title", imported.made.title.th}, {"count", count}};
  const TextId what = !imported.survey         ? words::survey_would_import
                      : imported.changes_words ? words::survey_words_changed
                                               : words::survey_imported;
  std::string text = texts.with(what, values);
  for (const auto* notes : {&read.skipped, &read.notes})
    for (const SurveyFileNote& note : *notes)
      text +=
          "\n" + texts.with(notes == &read.skipped ? words::survey_import_skipped : words::survey_import_note,
                            {{"line", std::to_string(note.line)}, {"text", note.text}, {"why", texts.of(note.why)}});
  return text;
}

Result<Answer> import_survey_file(const CommandContext& context, const SurveyImportOptions& given) {
  const auto file = read_survey_file(given.file);
  if (!file) return Failure(file.error());
  auto station = context.open(given.dry_run ? OpenMode::read_only : OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const ReadSurvey read = read_survey(file->draft, station->store->seams().random);
  Answer answer{{{"format", file->format},
                 {"survey", nullptr},
                 {"title", {{"th", read.survey.title.th}, {"en", read.survey.title.en}}},
                 {"items", shown_items_json(read.survey)},
                 {"skipped", notes_json(read.skipped, context.texts)},
                 {"notes", notes_json(read.notes, context.texts)}},
                ""};
  if (read.survey.sections.empty()) {
    say(context.texts[words::error_survey_nothing_taken]);
    answer.text = survey_import_text(read, {}, context.texts);
    answer.status = 1;
    return answer;
  }
  const std::string name = clean(std::filesystem::path(given.file).stem().string());
  const auto imported = import_survey(*station, project->id, {read, name, given.is_new, given.dry_run});
  if (!imported) return Failure(imported.error());
  if (imported->survey) answer.json["survey"] = imported->survey->text();
  answer.json["items"] = shown_items_json(imported->made);
  answer.json["window"] = window_json(imported->made.window);
  answer.text = survey_import_text(read, *imported, context.texts);
  return answer;
}

Result<Answer> write_survey_form(const CommandContext& context, const std::string& file) {
  const auto model = read_file(program_folder("data") / "survey" / "sop.toml");
  if (!model) return Failure(model.error());
  if (const auto written = write_survey_template(file, *model, context.texts); !written)
    return Failure(written.error());
  return Answer{{{"file", file}}, file};
}

Result<Json> shown_survey_json(const Store& store, const Uuid& project, const StoredSurvey& stored, Moment now) {
  const auto status = survey_status(store, project, stored.survey, now);
  if (!status) return Failure(status.error());
  const auto counts = survey_counts(store, project, stored.survey.id);
  if (!counts) return Failure(counts.error());
  return Json{{"survey", stored.survey.id.text()},
              {"title", {{"th", stored.survey.title.th}, {"en", stored.survey.title.en}}},
              {"open", status->is_open},
              {"by_gate", status->by_gate},
              {"opens", status->opens ? Json(format_time(*status->opens)) : Json()},
              {"closes", status->closes ? Json(format_time(*status->closes)) : Json()},
              {"window", window_json(stored.survey.window)},
              {"answered", counts->answered},
              {"released", counts->released},
              {"held", counts->held},
              {"lost", counts->lost},
              {"items", shown_items_json(stored.survey)}};
}

Result<Answer> show_surveys(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto all = stored_surveys(*station->store, project->id);
  if (!all) return Failure(all.error());
  const bool thai = context.texts.language() == Language::th;
  Answer answer{Json::array(), ""};
  for (const StoredSurvey& stored : *all) {
    const auto json = shown_survey_json(*station->store, project->id, stored, context.clock.now());
    if (!json) return Failure(json.error());
    answer.text += stored.survey.id.text() + "  " + title_in(stored.survey.title, thai) + "\n  " +
                   context.texts[(*json)["open"].get<bool>() ? words::survey_is_open : words::survey_is_closed] + "\n";
    for (const NumberedItem& numbered : numbered_items(stored.survey))
      answer.text += fmt::format("  {:>3}  {}\n", numbered.n, title_in(numbered.item->text, thai));
    answer.json.push_back(*json);
  }
  return answer;
}

Result<Answer> show_survey_results(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto results = survey_results(*station->store, *project);
  if (!results) return Failure(results.error());
  return Answer{surveys_json_with_texts(*results), surveys_text(*results, context.texts)};
}

struct RespondOptions {
  std::string participant, file, survey;
};

TextId words_of(SurveyOutcome outcome) {
  switch (outcome) {
    case SurveyOutcome::taken:
      return words::survey_taken;
    case SurveyOutcome::already_answered:
      return words::survey_already_answered;
    case SurveyOutcome::survey_closed:
      return words::survey_is_closed;
    case SurveyOutcome::not_on_roster:
      return words::survey_not_on_roster;
    case SurveyOutcome::withdrawn:
      return words::survey_withdrawn;
    case SurveyOutcome::needs_ticket:
      return words::survey_needs_ticket;
    case SurveyOutcome::nothing_said:
      break;
  }
  return words::survey_nothing_said;
}

Result<Json> answers_in(const std::string& file) {
  const auto text = read_file(file);
  if (!text) return Failure(text.error());
  const Json answers = Json::parse(*text, nullptr, false);
  if (!answers.is_object()) return fail(words::error_survey_answers_file);
  return answers;
}

Result<Answer> respond(const CommandContext& context, const RespondOptions& given) {
  const auto answers = answers_in(given.file);
  if (!answers) return Failure(answers.error());
  const auto person = parse_id(given.participant);
  if (!person) return Failure(person.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto stored = project_survey(*station->store, project->id, given.survey);
  if (!stored) return Failure(stored.error());
  const auto reply = reply_from(stored->survey, *answers);
  if (!reply) return Failure(reply.error());
  const auto step = take_survey(*station, {*project, *person, stored->survey.id}, *reply);
  if (!step) return Failure(step.error());
  Answer answer{{{"survey", stored->survey.id.text()},
                 {"outcome", std::string(name_of(step->outcome))},
                 {"completed", step->completed ? Json(step->completed->text()) : Json()}},
                context.texts[words_of(step->outcome)]};
  if (step->outcome != SurveyOutcome::taken) answer.status = 1;
  return answer;
}

}  // namespace

std::string surveys_text(const std::vector<SurveyResult>& results, const Texts& texts) {
  std::string text;
  for (const SurveyResult& result : results) {
    text += title_in(result.stored.survey.title, texts.language() == Language::th) + "\n";
    for (const std::string& sentence : survey_sentences(result.figures, texts)) text += sentence + "\n";
  }
  return text;
}

void add_survey_commands(CommandSet& commands) {
  const auto given = option_values<SurveyImportOptions>();
  CLI::App* import = commands.add("survey import", "make the project's survey from a file",
                                  [given](const auto& context) { return import_survey_file(context, *given); });
  import->add_option("FILE", given->file, "TOML, or a workbook with columns as XLSForm has them")->required();
  import->add_flag("--new", given->is_new, "another survey of the project");
  import->add_flag("--dry-run", given->dry_run, "show what would come of it, write nothing");
  const auto file = option_values<std::string>();
  commands
      .add("survey template", "a survey to change and import",
           [file](const auto& context) { return write_survey_form(context, *file); })
      ->add_option("FILE", *file, "a .toml or .xlsx that is written")
      ->required();
  commands.add("survey show", "the surveys of the project with their items", show_surveys);
  commands.add("survey results", "what the surveys came to", show_survey_results);
  const auto said = option_values<RespondOptions>();
  CLI::App* respond_command = commands.add("survey respond", "one person's answers from a file",
                                           [said](const auto& context) { return respond(context, *said); });
  respond_command->add_option("--participant", said->participant, "a participant's id")->required();
  respond_command->add_option("--file", said->file, "ANSWERS.json")->required();
  respond_command->add_option("--survey", said->survey, "a survey's id, where the project has several");
}

}  // namespace sala
