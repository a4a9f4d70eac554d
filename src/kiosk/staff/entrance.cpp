#include "kiosk/staff/entrance.h"

#include <spdlog/spdlog.h>

#include <cmath>

#include "core/wipe.h"
#include "security/pins.h"
#include "security/secret_text.h"
#include "words/staff.h"

namespace sala {

std::string role_words(UserRole role, const Texts& texts) {
  switch (role) {
    case UserRole::trainer:
      return texts[words::role_trainer];
    case UserRole::staff:
      return texts[words::role_staff];
    case UserRole::administrator:
      break;
  }
  return texts[words::role_administrator];
}

Result<std::optional<PinScreen>> StaffEntrance::begin(const OpenStation& station, const Texts& texts, StaffTask task) {
  const auto records = read_users(station.folder);
  if (!records) return Failure(records.error());
  users_.clear();
  for (const UserRecord& record : *records)
    if (may(record.user.role, task)) users_.push_back(record.user);
  if (users_.empty()) return std::optional<PinScreen>();
  PinScreen screen;
  for (const User& user : users_) screen.users.push_back({user.id, user.name, role_words(user.role, texts)});
  if (users_.size() == 1) screen.chosen = 0;
  forget_pin(screen);
  return std::optional(std::move(screen));
}

void StaffEntrance::choose_user(PinScreen& screen, const Uuid& user) {
  forget_pin(screen);
  const auto found = std::ranges::find(screen.users, user, &PinScreen::User::id);
  if (found != screen.users.end()) screen.chosen = static_cast<std::size_t>(found - screen.users.begin());
}

void StaffEntrance::forget_user(PinScreen& screen) {
  forget_pin(screen);
  screen.chosen.reset();
}

void StaffEntrance::leave() {
  wipe(pin_);
  if (check_) left_.push_back(std::move(*check_));
  check_.reset();
  waits_until_s_ = 0;
  was_wrong_ = false;
}

void StaffEntrance::forget_pin(PinScreen& screen) {
  leave();
  screen.typed = 0;
  screen.can_finish = screen.checking = false;
  screen.told.clear();
}

Result<void> StaffEntrance::take_keys(const OpenStation& station, PinScreen& screen, std::string_view keys,
                                      const Texts& texts, double now_s) {
  if (!screen.chosen || screen.checking) return {};
  bool done = false;
  for (const char key : keys) {
    if (key == '\b' && !pin_.empty()) pin_.pop_back();
    if (key >= '0' && key <= '9' && pin_.size() < most_pin_digits) pin_ += key;
    done = done || (key == '\n' && pin_.size() >= least_pin_digits);
  }
  screen.typed = static_cast<int>(pin_.size());
  screen.can_finish = pin_.size() >= least_pin_digits;
  return done ? try_pin(station, screen, texts, now_s) : Result<void>();
}

Result<void> StaffEntrance::try_pin(const OpenStation& station, PinScreen& screen, const Texts& texts, double now_s) {
  const User user = users_[*screen.chosen];
  end_left(station, true);  // it takes less than a second more
  const auto tried = begin_pin_try(station, user.id, uptime_now(), unwritten_);
  SecretText pin = take_secret(pin_);
  forget_pin(screen);
  if (!tried) return Failure(tried.error());
  if (tried->wait_s > 0) {
    waits_until_s_ = now_s + tried->wait_s;
    retell(screen, texts, now_s);
    return {};
  }
  screen.checking = true;
  check_ = PinCheck{user, {}};
  check_->job.begin({}, [hash = tried->hash, pin = std::move(pin)] { return matches_pin(hash, *pin); });
  return {};
}

/// The try that a right PIN was does not count.
void StaffEntrance::note_right(const OpenStation& station, const User& user) {
  if (const auto noted = note_right_pin(station, user.id, unwritten_); !noted)
    spdlog::error("staff: {}", name_of(noted.error().text));
}

/// Of those whose owners have left.
void StaffEntrance::end_left(const OpenStation& station, bool waits) {
  for (PinCheck& left : left_)
    if ((waits ? left.job.wait() : left.job.ready()).value_or(false)) note_right(station, left.user);
  std::erase_if(left_, [](const PinCheck& left) { return !left.job.works(); });
}

void StaffEntrance::look_after(const OpenStation& station) {
  end_left(station, false);
}

Result<std::optional<User>> StaffEntrance::look(const OpenStation& station, PinScreen& screen, const Texts& texts,
                                                double now_s) {
  if (waits_until_s_ > 0) retell(screen, texts, now_s);
  const auto right = check_ ? check_->job.ready() : std::nullopt;
  if (!right) return std::optional<User>();
  const User user = std::exchange(check_, std::nullopt)->user;
  screen.checking = false;
  if (!*right) {
    spdlog::warn("staff: a wrong PIN");
    was_wrong_ = true;
    retell(screen, texts, now_s);
    return std::optional<User>();
  }
  note_right(station, user);
  spdlog::info("staff: {} came in", name_of(user.role));
  return std::optional(user);
}

void StaffEntrance::retell(PinScreen& screen, const Texts& texts, double now_s) {
  for (std::size_t i = 0; i < screen.users.size(); ++i) screen.users[i].role = role_words(users_[i].role, texts);
  screen.told.clear();
  if (was_wrong_) screen.told = texts[words::pin_wrong];
  const double left = std::ceil(waits_until_s_ - now_s);
  if (left > 0)
    screen.told = texts.with(words::pin_wait, {{"seconds", std::to_string(static_cast<int>(left))}});
  else
    waits_until_s_ = 0;
}

}  // namespace sala
