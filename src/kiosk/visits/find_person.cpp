#include "kiosk/visits/find_person.h"

#include "storage/roster_queries.h"
#include "words/find.h"

namespace sala {

FindNameScreen FindPerson::begin(Language language) {
  note_visitor(limit_);
  FindNameScreen screen;
  screen.keyboard = keyboard_for(language);
  return screen;
}

Result<void> FindPerson::keep_index(const WordContext& context) {
  const std::uint64_t version = context.store.people_version();
  if (project_ == context.project.id && people_version_ == version) return {};
  auto names = searchable_names(context.store, context.project.id);
  if (!names) return Failure(names.error());
  index_ = NameIndex(std::move(*names));
  project_ = context.project.id;
  people_version_ = version;
  return {};
}

Result<bool> FindPerson::search(const WordContext& context, FindNameScreen& screen, double now_s) {
  const std::string& typed = screen.field.text;
  screen.words = name_words(typed);
  screen.found.clear();
  screen.more = false;
  screen.scroll = {};
  std::string search;
  for (const std::string& word : screen.words) search += (search.empty() ? "" : " ") + word;
  if (!note_search(limit_, search, now_s)) return false;
  if (const auto kept = keep_index(context); !kept) return Failure(kept.error());
  const NameMatches matches = index_.find(typed, most_found, context.project.names_masked);
  screen.more = matches.more;
  for (const Uuid& id : matches.people) {
    const auto person = find_participant(context.store, context.project.id, id);
    if (!person) return Failure(person.error());
    if (*person) screen.found.push_back({id, shown_name(context, **person), (*person)->unit});
  }
  return true;
}

Result<std::optional<ConfirmNameScreen>> confirm_words(const WordContext& context, const Uuid& participant) {
  const auto person = find_participant(context.store, context.project.id, participant);
  if (!person) return Failure(person.error());
  if (!*person || (*person)->status == "withdrawn") return std::optional<ConfirmNameScreen>();
  const auto replaced = replaced_words(context, **person);
  if (!replaced) return Failure(replaced.error());
  return std::optional(ConfirmNameScreen{participant, shown_name(context, **person), (*person)->unit, *replaced});
}

TroubleScreen pause_words(const Texts& texts) {
  const int minutes = static_cast<int>(SearchLimit::pause_s) / 60;
  return {texts[words::find_name_paused],
          texts.with(words::find_name_paused_staff, {{"minutes", std::to_string(minutes)}}),
          texts[words::find_name_paused_do], Icon::clock, Tone::warning};
}

}  // namespace sala
