#include "kiosk/word_context.h"

#include "storage/roster_queries.h"
#include "words/find.h"

namespace sala {

std::string shown_name(const WordContext& context, const Participant& person) {
  return context.project.names_masked ? masked_name(person) : name_in(person, context.texts.language());
}

Result<std::string> replaced_words(const WordContext& context, const Participant& person) {
  if (!person.replaces) return std::string();
  const auto replaced = find_participant(context.store, context.project.id, *person.replaces);
  if (!replaced) return Failure(replaced.error());
  if (!*replaced) return std::string();
  return context.texts.with(words::find_name_replaces, {{"name", shown_name(context, **replaced)}});
}

}  // namespace sala
