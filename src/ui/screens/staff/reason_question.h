// "Why?": a few reasons to choose from, before something that was recorded is taken back. The history keeps both.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/frame.h"

namespace sala {

struct ReasonQuestion {
  std::string title, body;
  std::string confirm;               ///< the button's words
  std::vector<std::string> reasons;  ///< at most four; none: there is nothing to choose
  std::optional<std::size_t> chosen = {};
  bool takes_away = true;  ///< what was recorded, or what people are doing
};

struct ReasonAnswer {
  std::optional<std::string> reason;  ///< nothing: leave it as it is
};

/// Over everything; ids begin with `id`.
std::optional<ReasonAnswer> draw_reason_question(Ui& ui, std::string_view id, ReasonQuestion& question,
                                                 const Texts& texts);

}  // namespace sala
