#include "kiosk/visits/walk_in/walk_in_words.h"

#include "words/door.h"
#include "words/walk_in.h"

namespace sala {

TroubleScreen staff_needed_words(const Texts& texts, TextId why) {
  return {texts[words::walk_in_staff], texts[why], texts[words::flow_call_staff], Icon::people, Tone::warning};
}

TroubleScreen likely_listed_words(const Texts& texts, const std::string& typed) {
  TroubleScreen screen{texts[words::walk_in_listed], texts[words::walk_in_double_why], texts[words::walk_in_listed_do],
                       Icon::people, Tone::accent};
  screen.way = TroubleWay{texts[words::welcome_find_name], Icon::search, intent::FindName{typed}};
  return screen;
}

}  // namespace sala
