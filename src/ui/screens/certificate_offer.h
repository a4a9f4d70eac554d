// A certificate that its owner may see now, offered to whom a ticket let in.
#pragma once
#include <string>

#include "core/uuid.h"

namespace sala {

struct CertificateOffer {
  Uuid participant;
  std::string label;
};

}  // namespace sala
