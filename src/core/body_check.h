// Whether what was made from a person's file may stand in a fact. Beside canonical.h, which stops the program where a value
// of its own making breaks the rules.
#pragma once
#include "core/canonical.h"

namespace sala {

/// error_not_canonical with its "why" for a body that no station would read: a fraction, a key that is not ASCII, a number
/// beyond 2^53-1, U+0000, longer than 256 KB, deeper than 16.
Result<void> check_body(const Json& body);

}  // namespace sala
