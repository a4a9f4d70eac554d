#include "core/learning/own_view.h"

#include "core/json_read.h"

namespace sala {
namespace {

constexpr const char* own_score_member = "show_own_score";

}  // namespace

bool shows_own_score(const Project& project) {
  return bool_at(project.rest, own_score_member, false);
}

void show_own_score(Project& project, bool shows) {
  if (shows)
    project.rest[own_score_member] = true;
  else
    project.rest.erase(own_score_member);
}

OwnView own_view(const OwnViewContext& context) {
  if (!context.project_shows || context.is_any_open || !context.key_is_here) return OwnView::nothing;
  return context.key_is_opened ? OwnView::review : OwnView::score;
}

}  // namespace sala
