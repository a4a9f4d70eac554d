// Everything the store was ever told about one person, for their history. Reading only.
#pragma once
#include <vector>

#include "core/fact.h"
#include "storage/store.h"

namespace sala {

/// The facts that name the person, anybody merged into them, one of their tickets or one of their check-ins; in order,
/// those left out that change nothing.
Result<std::vector<Fact>> facts_about(const Store& store, const Uuid& project, const Uuid& participant);

}  // namespace sala
