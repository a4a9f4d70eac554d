// A certificate for its owner: as it stands on paper, and its code large enough to be photographed.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "ui/code_picture.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

struct CertificateScreen {
  static constexpr std::string_view id = "certificate";
  static constexpr Manner manner{.leaves = Leaves::working};

  std::string name, number;             ///< "เลขที่ 0012/2569"
  std::optional<ShownPicture> picture;  ///< nothing while it is drawn
  bool cannot_be_drawn = false;
  CodePicture code;
};

std::optional<Intent> draw(Ui& ui, CertificateScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
