// Who may see what their own answers came to: only where the project says so, the key is and no phase is open.
#include "core/learning/own_view.h"

#include <catch2/catch.hpp>

namespace sala {

TEST_CASE(
    "an own score is seen where the project shows it, nothing is open and the key is here; more once it was opened") {
  CHECK(own_view({true, false, true, false}) == OwnView::score);
  CHECK(own_view({true, false, true, true}) == OwnView::review);
  CHECK(own_view({false, false, true, true}) == OwnView::nothing);  // the project does not say so
  CHECK(own_view({true, true, true, true}) == OwnView::nothing);    // somebody still takes it
  CHECK(own_view({true, false, false, false}) == OwnView::nothing);
}

TEST_CASE("a project shows own scores only once it says so, and what it said can be taken back") {
  Project project;
  CHECK_FALSE(shows_own_score(project));
  show_own_score(project, true);
  CHECK(shows_own_score(project));
  CHECK(project_body(project, "system")["show_own_score"] == true);
  show_own_score(project, false);
  CHECK_FALSE(project_body(project, "system").contains("show_own_score"));
}

}  // namespace sala
