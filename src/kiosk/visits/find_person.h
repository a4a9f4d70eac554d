// Finding one's own name at the door: the index of the roster in use, made anew when people change, and the patience of
// core/search_limit.h. Words come ready for the screen; nobody is checked in here.
#pragma once
#include <optional>
#include <string>

#include "core/name_index.h"
#include "core/search_limit.h"
#include "kiosk/visits/door_words.h"

namespace sala {

inline constexpr std::size_t most_found = 6;

class FindPerson {
 public:
  /// Another visitor begins.
  FindNameScreen begin(Language language);
  /// Fills in who the text on the screen finds. Answers false when searching has to pause.
  Result<bool> search(const WordContext& context, FindNameScreen& screen, double now_s);
  void note_check_in() { sala::note_check_in(limit_); }
  bool paused(double now_s) const { return is_paused(limit_, now_s); }

 private:
  Result<void> keep_index(const WordContext& context);

  SearchLimit limit_;
  NameIndex index_;
  std::optional<Uuid> project_;
  std::uint64_t people_version_ = 0;
};

/// Nothing when the person is not on the roster or has withdrawn.
Result<std::optional<ConfirmNameScreen>> confirm_words(const WordContext& context, const Uuid& participant);
TroubleScreen pause_words(const Texts& texts);

}  // namespace sala
