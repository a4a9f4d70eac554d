// Which kept files the facts of a store name, and who reads them: pictures of questions every station that holds the test,
// photos those that read the trainers' scope.
#pragma once
#include <map>
#include <vector>

#include "core/file_hash.h"
#include "core/scope.h"
#include "storage/store.h"

namespace sala {

/// By whose facts name them; each in order.
Result<std::map<Family, std::vector<FileHash>>> files_named(const Store& store);
/// The same of all families, each once, in order.
Result<std::vector<FileHash>> all_files_named(const Store& store);

}  // namespace sala
