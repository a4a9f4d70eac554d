// What every sentence about a person or a project needs, and how a person is named on participants' screens. Reads the
// store; changes nothing.
#pragma once
#include <string>

#include "core/roster.h"
#include "core/texts.h"
#include "storage/project_queries.h"

namespace sala {

/// The day's language, project and time.
struct WordContext {
  const Store& store;
  const Project& project;
  const Texts& texts;
  Moment now;

  bool thai() const { return texts.language() == Language::th; }
};

/// In full, or masked where the project says so.
std::string shown_name(const WordContext& context, const Participant& person);
/// "มาแทน …"; empty for a person who stands for nobody.
Result<std::string> replaced_words(const WordContext& context, const Participant& person);

}  // namespace sala
