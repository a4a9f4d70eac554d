// A test that a person may take now, offered at the door to whom a ticket let in.
#pragma once
#include <string>

#include "core/learning/phase.h"
#include "core/uuid.h"

namespace sala {

struct TestOffer {
  Uuid participant, test;
  Phase phase = Phase::pre;
  std::string label;  ///< "ทำแบบทดสอบก่อนอบรม"
};

/// One's own result, once it may be seen.
struct OwnResultOffer {
  Uuid participant, test;
  std::string label;
};

}  // namespace sala
