#include "kiosk/visits/walk_in/walk_in_words.h"

#include "words/door.h"
#include "words/walk_in.h"

namespace sala {

TroubleScreen staff_needed_words(const Texts& texts, TextId why) {
  return {texts[words::walk_in_staff], texts[why], texts[words::flow_call_staff], Icon::people, Tone::warning};
}

}  // namespace sala
