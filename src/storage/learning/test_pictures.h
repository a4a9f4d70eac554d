// Which files the tests of this store name: pictures of questions, also of words about a test that newer ones replaced, since
// whoever began with those still sees them.
#pragma once
#include <vector>

#include "core/file_hash.h"
#include "storage/store.h"

namespace sala {

/// In order, each once; what is no hash is no name.
Result<std::vector<FileHash>> pictures_of_tests(const Store& store);

}  // namespace sala
