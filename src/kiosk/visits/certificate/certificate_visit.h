// The owner of a certificate looks at it, and takes its code along on a telephone. Only a ticket leads here.
#pragma once
#include <memory>

#include "kiosk/apart.h"
#include "kiosk/visit.h"

namespace sala {

/// What outlives a visitor: a drawing that somebody left behind ends by itself, and nobody waits for it.
struct CertificateKept {
  Apart<Result<std::string>> drawing;
};

Result<std::unique_ptr<Visit>> begin_certificate(VisitDesk& desk, CertificateKept& kept,
                                                 const CertificateIntent& wanted);

}  // namespace sala
