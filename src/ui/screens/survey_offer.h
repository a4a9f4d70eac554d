// A survey that a person may answer now, offered to whom a ticket let in.
#pragma once
#include <string>

#include "core/uuid.h"

namespace sala {

struct SurveyOffer {
  Uuid participant, survey;
  std::string label;
};

}  // namespace sala
