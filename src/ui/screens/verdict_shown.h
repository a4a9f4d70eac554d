// What verifying a certificate came to, as people read it: a large disc and words, and a card of what stands on the paper, to
// be compared, or of what was found. Words arrive ready-made (kiosk/verdict_words.h); both the visitors' screen and the
// staff's page show it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/column.h"
#include "ui/widgets.h"

namespace sala {

/// What can be said: green, amber, red, or nothing at all.
enum class VerdictFace { good, doubtful, bad, silent };

struct VerdictShown {
  struct Field {
    std::string label, value;
    bool is_large = false;   ///< the name
    bool is_beside = false;  ///< on one line with the one before, where there is room
  };
  struct Finding {
    VerdictFace face = VerdictFace::silent;
    std::string title, words;
  };
  VerdictFace face = VerdictFace::silent;
  Icon icon = Icon::info;
  std::string title, words;
  std::string chip = {};               ///< how far it is known
  std::vector<Field> fields = {};      ///< as signed, in paper's words; empty where they cannot be trusted
  std::vector<Finding> findings = {};  ///< in their place
  std::string advice = {};
  ScrollState scroll = {};
};

/// Disc, title, words and chip; large for visitors, or beside other things.
enum class VerdictSize { large, small };
void add_verdict(Ui& ui, Column& column, const VerdictShown& shown, VerdictSize size = VerdictSize::large);
/// How high the card's inside would be.
float verdict_card_height(Ui& ui, float width, const VerdictShown& shown, const Texts& texts);
/// The card's inside; scrolls where it must.
void draw_verdict_card(Ui& ui, Rect inside, VerdictShown& shown, const Texts& texts);

}  // namespace sala
