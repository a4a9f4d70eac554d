#include "core/user.h"

#include <catch2/catch.hpp>

namespace sala {

TEST_CASE("a trainer sees the board, opens gates, runs tests and observes, and no more") {
  for (const StaffTask task :
       {StaffTask::see_board, StaffTask::open_gates, StaffTask::run_tests, StaffTask::see_results, StaffTask::observe})
    CHECK(may(UserRole::trainer, task));
  for (const StaffTask task : {StaffTask::see_people, StaffTask::correct, StaffTask::take_out, StaffTask::author_tests,
                               StaffTask::see_scores, StaffTask::set_up, StaffTask::manage_users, StaffTask::leave})
    CHECK_FALSE(may(UserRole::trainer, task));
}

TEST_CASE("staff also see and correct people, and make tests") {
  for (const StaffTask task : {StaffTask::see_board, StaffTask::open_gates, StaffTask::see_people, StaffTask::correct,
                               StaffTask::take_out, StaffTask::author_tests, StaffTask::see_scores})
    CHECK(may(UserRole::staff, task));
  for (const StaffTask task : {StaffTask::set_up, StaffTask::manage_users, StaffTask::leave})
    CHECK_FALSE(may(UserRole::staff, task));
}

TEST_CASE("an administrator may do everything") {
  for (const StaffTask task : {StaffTask::see_board, StaffTask::open_gates, StaffTask::see_people, StaffTask::correct,
                               StaffTask::take_out, StaffTask::set_up, StaffTask::manage_users, StaffTask::leave})
    CHECK(may(UserRole::administrator, task));
}

TEST_CASE("a role comes back from its name") {
  for (const UserRole role : {UserRole::trainer, UserRole::staff, UserRole::administrator})
    CHECK(parse_role(name_of(role)) == role);
  CHECK(parse_role("owner") == std::nullopt);
}

}  // namespace sala
