// The one reader of JSON that lies on the disk. What lies there may have been damaged since it was written, so reading it
// answers with a Result and never throws; whoever reads goes on with the rest.
#pragma once
#include "core/fact.h"

namespace sala {

/// A column's JSON. Error: error_store_damaged, when it is none.
Result<Json> stored_json(std::string_view text);
/// The same where it must be an object, as the bodies of facts are.
Result<Json> stored_object(std::string_view text);

/// The body of a stored fact, if it is the one that was hashed. Error also where it was erased.
Result<Json> body_of(const Fact& fact);

}  // namespace sala
