// What the owner of a certificate asks for.
#pragma once
#include <variant>

#include "core/uuid.h"

namespace sala {

namespace intent {
/// From a screen that only a ticket opens.
struct OpenCertificate {
  Uuid participant;
};
}  // namespace intent

using CertificateIntent = std::variant<intent::OpenCertificate>;

}  // namespace sala
