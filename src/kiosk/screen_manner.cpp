#include "kiosk/screen_manner.h"

#include "core/overloaded.h"

namespace sala {

ScreenManner manner_of(const Screen& screen) {
  using Leaves = ScreenManner::Leaves;
  using Manner = ScreenManner;
  return std::visit(Overloaded{
                        [](const SetUpScreen&) {
                          return Manner{Leaves::never, false};
                        },
                        [](const ChooseProjectScreen&) {
                          return Manner{Leaves::never, false};
                        },
                        [](const ClockScreen&) {
                          return Manner{Leaves::never, false};
                        },
                        [](const WelcomeScreen&) { return Manner{Leaves::never}; },
                        [](const CheckedInScreen&) { return Manner{Leaves::soon}; },
                        [](const AlreadyInScreen&) { return Manner{Leaves::soon}; },
                        [](const RefusalScreen&) { return Manner{Leaves::soon}; },
                        [](const TroubleScreen&) { return Manner{Leaves::soon}; },
                        [](const MyDayScreen&) { return Manner{Leaves::idle}; },
                        [](const FindNameScreen&) { return Manner{Leaves::idle}; },
                        [](const ConfirmNameScreen&) { return Manner{Leaves::idle}; },
                        [](const WalkInScreen&) { return Manner{Leaves::idle}; },
                        [](const WalkInDoneScreen&) { return Manner{Leaves::idle}; },
                        [](const PinScreen&) { return Manner{Leaves::idle}; },
                        [](const StaffScreen&) { return Manner{Leaves::idle}; },
                        [](const WayOutScreen&) {
                          return Manner{Leaves::idle, false};
                        },
                        [](const CallStaffScreen&) {
                          return Manner{Leaves::never, false};
                        },
                    },
                    screen);
}

}  // namespace sala
