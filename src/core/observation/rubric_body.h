// The body of rubric_put, both ways.
#pragma once
#include "core/learning/written.h"
#include "core/observation/rubric.h"

namespace sala {

Json rubric_put_body(const Rubric& rubric, const Written& written);
/// Items without an id are left out: nothing could be noted of them.
Result<Rubric> rubric_put_from(const Json& body);

/// Whether the body stays within what a fact may hold.
bool fits_a_fact(const Rubric& rubric);

}  // namespace sala
