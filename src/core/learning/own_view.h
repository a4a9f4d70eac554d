// Whether a person may see what their own answers came to, and look through them. Pure; who asks has shown a ticket.
#pragma once
#include "core/project.h"

namespace sala {

/// What the project says about it; nothing unless somebody set it so.
bool shows_own_score(const Project& project);
void show_own_score(Project& project, bool shows);

enum class OwnView {
  nothing,
  score,   ///< points, without a word about what was right
  review,  ///< each question with what was right
};

struct OwnViewContext {
  bool project_shows = false;
  bool is_any_open = false;    ///< a phase of the test, before or after: what was right would be told on
  bool key_is_here = false;    ///< of the trainers' scope, or opened
  bool key_is_opened = false;  ///< a person opened it once every phase was over
};

OwnView own_view(const OwnViewContext& context);

}  // namespace sala
