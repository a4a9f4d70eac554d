#include "commands/test_line.h"
#include "core/figures/test_words.h"
#include "core/thai_text.h"
#include "documents/question_file.h"
#include "documents/question_template.h"
#include "station/learning/phases.h"
#include "station/learning/test_import.h"
#include "station/learning/test_results.h"
#include "words/learning.h"

namespace sala {
namespace {

struct TestImportOptions {
  std::vector<std::string> files;
  std::string title, form, phases;
  int minutes = 0;
  bool is_new = false, dry_run = false;
};

/// Files read one after another are one test; the numbers go on.
Result<ReadQuestionFile> read_question_files(const std::vector<std::string>& files) {
  ReadQuestionFile all;
  for (const std::string& file : files) {
    auto read = read_question_file(file);
    if (!read) return Failure(read.error());
    const int before = static_cast<int>(all.questions.size());
    for (ReadQuestion& question : read->questions) {
      question.n += before;
      all.questions.push_back(std::move(question));
    }
    std::ranges::move(read->skipped, std::back_inserter(all.skipped));
    if (&file == &files.front()) {
      all.encoding = read->encoding;
      all.format = read->format;
    }
  }
  return all;
}

/// "pre,post": whether a word stands among those that commas part.
bool is_named_in(const std::string& list, std::string_view word) {
  return ("," + list + ",").find("," + std::string(word) + ",") != std::string::npos;
}

TestImport import_of(const TestImportOptions& given, const ReadQuestionFile& read) {
  TestImport wish;
  wish.questions = read.questions;
  wish.title = {clean(given.title), ""};
  wish.fallback_title = clean(std::filesystem::path(given.files.front()).stem().string());
  if (given.minutes > 0) wish.minutes = given.minutes;
  for (const Phase phase : {Phase::pre, Phase::post})
    if (is_named_in(given.phases, name_of(phase))) wish.phases.push_back(phase);
  wish.form = form_of(given.form).value_or(Form::only);
  wish.is_new = given.is_new;
  wish.is_dry_run = given.dry_run;
  return wish;
}

std::string import_text(const ReadQuestionFile& read, const ImportedTest& imported, const std::string& title,
                        const Texts& texts) {
  const std::string count = std::to_string(read.questions.size());
  std::string text = imported.test ? texts.with(words::test_imported, {{"title", title}, {"count", count}})
                                   : texts.with(words::test_would_import, {{"count", count}});
  for (const SkippedText& skipped : read.skipped)
    text += "\n" + texts.with(words::test_import_skipped, {{"line", std::to_string(skipped.line)},
                                                           {"text", skipped.text},
                                                           {"why", texts.of(skipped.why)}});
  return text;
}

void say_what_to_know(const ImportedTest& imported, const Texts& texts) {
  std::string files;
  for (const std::string& file : imported.missing_pictures) files += (files.empty() ? "" : ", ") + file;
  if (!files.empty()) say(texts.with(words::test_pictures_missing, {{"files", files}}));
  if (imported.has_one_phase_beside) say(texts[words::test_one_phase_beside]);
}

Result<Answer> import_questions(const CommandContext& context, const TestImportOptions& given) {
  const auto read = read_question_files(given.files);
  if (!read) return Failure(read.error());
  Answer answer{question_file_json(*read, context.texts), ""};
  answer.json["test"] = nullptr;
  if (read->questions.empty()) {
    say(context.texts[words::error_test_nothing_taken]);
    answer.text = import_text(*read, {}, "", context.texts);
    answer.status = 1;
    return answer;
  }
  auto station = context.open(given.dry_run ? OpenMode::read_only : OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const TestImport wish = import_of(given, *read);
  const auto imported = import_test(*station, project->id, wish);
  if (!imported) return Failure(imported.error());
  if (imported->test) answer.json["test"] = imported->test->text();
  answer.json["pictures_missing"] = imported->missing_pictures;
  answer.text =
      import_text(*read, *imported, wish.title.th.empty() ? wish.fallback_title : wish.title.th, context.texts);
  say_what_to_know(*imported, context.texts);
  return answer;
}

Result<Answer> write_template(const CommandContext& context, const std::string& file) {
  if (const auto written = write_question_template(file, context.texts); !written) return Failure(written.error());
  return Answer{{{"file", file}}, file};
}

Json status_json(const PhaseStatus& status, const PhaseWindow& window) {
  return {{"open", status.is_open},
          {"by_gate", status.by_gate},
          {"opens", status.opens ? Json(format_time(*status.opens)) : Json()},
          {"closes", status.closes ? Json(format_time(*status.closes)) : Json()},
          {"window", window_json(window)}};
}

Json shown_question_json(const Test& test, const Question& question) {
  const auto place = [&](const std::vector<std::string>& form) -> Json {
    const auto found = std::ranges::find(form, question.id);
    return found == form.end() ? Json() : Json(found - form.begin() + 1);
  };
  Json json = {{"question", question.id},
               {"kind", std::string(name_of(question.kind))},
               {"topic", question.topic},
               {"text", {{"th", question.text.th}, {"en", question.text.en}}}};
  if (has_forms(test)) json["forms"] = {{"A", place(test.form_a)}, {"B", place(test.form_b)}};
  return json;
}

Result<Json> shown_test_json(const Store& store, const Uuid& project, const StoredTest& stored, Moment now) {
  const Test& test = stored.test;
  const auto key = stored_key(store, project, test);
  if (!key) return Failure(key.error());
  Json json = {{"test", test.id.text()},
               {"title", {{"th", test.title.th}, {"en", test.title.en}}},
               {"minutes", test.minutes ? Json(*test.minutes) : Json()},
               {"full_score", *key ? points_number(full_score(test, (*key)->key, Form::only)) : Json()},
               {"phases", Json::object()},
               {"questions", Json::array()}};
  if (*key && has_forms(test))
    json["full_score"] = points_number(full_score(test, (*key)->key, test.form_a.empty() ? Form::b : Form::a));
  if (!*key) json["not_here"] = Json::array({"test_key"});
  for (const auto& [phase, window] : test.phases) {
    const auto status = phase_status(store, project, test, phase, now);
    if (!status) return Failure(status.error());
    json["phases"][std::string(name_of(phase))] = status_json(*status, window);
  }
  int n = 0;
  for (const Question& question : test.questions) {
    json["questions"].push_back(shown_question_json(test, question));
    json["questions"].back()["n"] = ++n;
  }
  return json;
}

Result<Answer> show_tests(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto all = stored_tests(*station->store, project->id);
  if (!all) return Failure(all.error());
  const bool thai = context.texts.language() == Language::th;
  Answer answer{Json::array(), ""};
  for (const StoredTest& stored : *all) {
    const auto json = shown_test_json(*station->store, project->id, stored, context.clock.now());
    if (!json) return Failure(json.error());
    answer.json.push_back(*json);
    answer.text += stored.test.id.text() + "  " + title_in(stored.test.title, thai) + "\n";
    for (const auto& [phase, window] : stored.test.phases) {
      const bool is_open = (*json)["phases"][std::string(name_of(phase))]["open"].get<bool>();
      answer.text += "  " +
                     context.texts.with(is_open ? words::test_phase_open : words::test_phase_closed,
                                        {{"phase", context.texts[words_of(phase)]}}) +
                     "\n";
    }
    int n = 0;
    for (const Question& question : stored.test.questions)
      answer.text += fmt::format("  {:>3}  {}  {}\n", ++n, question.id, title_in(question.text, thai));
  }
  return answer;
}

Result<Answer> show_results(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto results = test_results(*station->store, *project, context.clock.now());
  if (!results) return Failure(results.error());
  return Answer{tests_json(*results), tests_text(*results, context.texts)};
}

struct PhaseWindowOptions {
  std::string phase, opens, closes, test;
};

/// "SESSION:starts", "SESSION:ends+10", "SESSION:starts-5"; nothing for an empty text.
Result<std::optional<WindowEdge>> edge_of(const std::string& text) {
  if (text.empty()) return std::optional<WindowEdge>();
  const Failure wrong = fail(words::error_window_text, {{"text", text}});
  const std::size_t colon = text.find(':');
  const auto session = colon == std::string::npos ? std::nullopt : Uuid::parse(text.substr(0, colon));
  if (!session) return wrong;
  std::string rest = text.substr(colon + 1);
  WindowEdge edge{*session, rest.starts_with("ends"), 0};
  if (!edge.at_end && !rest.starts_with("starts")) return wrong;
  rest = rest.substr(edge.at_end ? 4 : 6);
  if (rest.starts_with("±")) rest = rest.substr(std::string("±").size());
  if (rest.empty()) return std::optional(edge);
  const bool has_sign = rest[0] == '+' || rest[0] == '-';
  const std::string digits = has_sign ? rest.substr(1) : rest;
  const bool is_number =
      !digits.empty() && digits.size() <= 4 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  if (!has_sign || !is_number) return wrong;
  edge.offset_min = std::stoi(digits) * (rest[0] == '-' ? -1 : 1);
  return std::optional(edge);
}

Result<Answer> set_window(const CommandContext& context, const PhaseWindowOptions& given) {
  const auto opens = edge_of(given.opens), closes = edge_of(given.closes);
  if (!opens) return Failure(opens.error());
  if (!closes) return Failure(closes.error());
  auto hand = test_at_hand(context, OpenMode::read_write, given.test);
  if (!hand) return Failure(hand.error());
  const WindowChange change{hand->stored.test.id, phase_of(given.phase).value_or(Phase::pre), {*opens, *closes}};
  const auto fact = change_window(hand->station, hand->project.id, change);
  if (!fact) return Failure(fact.error());
  return Answer{{{"test", change.test.text()},
                 {"phase", given.phase},
                 {"window", window_json(change.window)},
                 {"fact", fact->text()}},
                context.texts.with(words::test_window_set, {{"phase", context.texts[words_of(change.phase)]}})};
}

void add_import_command(CommandSet& commands) {
  const auto given = option_values<TestImportOptions>();
  CLI::App* import = commands.add("test import", "make the project's test from files of questions",
                                  [given](const auto& context) { return import_questions(context, *given); });
  import->add_option("FILE", given->files, "GIFT, Aiken, a typed list, or Sala's template")->required();
  import->add_option("--title", given->title)->check(must_say_something);
  import->add_option("--minutes", given->minutes, "how long people have; no limit where left out")
      ->check(CLI::Range(1, 24 * 60));
  import->add_option("--for", given->phases, "the phases it is for")
      ->check(CLI::IsMember({"pre", "post", "pre,post", "post,pre"}));
  import->add_option("--form", given->form, "these are the questions of form A or B")->check(CLI::IsMember({"A", "B"}));
  import->add_flag("--new", given->is_new, "another test of the project");
  import->add_flag("--dry-run", given->dry_run, "show what would come of it, write nothing");
}

}  // namespace

std::string tests_text(const std::vector<TestResult>& results, const Texts& texts) {
  std::string text;
  for (const TestResult& result : results) {
    text += title_in(result.stored.test.title, texts.language() == Language::th) + "\n";
    if (!result.key_is_here) text += texts[words::test_no_key_note] + "\n";
    if (!result.key_is_here) continue;
    for (const std::string& sentence : test_sentences(result.figures, texts)) text += sentence + "\n";
  }
  return text;
}

void add_test_commands(CommandSet& commands) {
  add_import_command(commands);
  const auto file = option_values<std::string>();
  commands
      .add("test template", "a workbook to write questions into",
           [file](const auto& context) { return write_template(context, *file); })
      ->add_option("FILE", *file, "an .xlsx that is written")
      ->required();
  commands.add("test show", "the tests of the project with their phases and questions", show_tests);
  commands.add("test results", "what the tests came to", show_results);
  const auto window = option_values<PhaseWindowOptions>();
  CLI::App* set = commands.add("test window", "let a phase follow the agenda",
                               [window](const auto& context) { return set_window(context, *window); });
  set->add_option("PHASE", window->phase)->required()->check(CLI::IsMember({"pre", "post"}));
  set->add_option("--opens", window->opens, "SESSION:starts|ends with minutes, such as SESSION:starts-10");
  set->add_option("--closes", window->closes, "the same");
  add_test_option(set, window->test);
}

}  // namespace sala
