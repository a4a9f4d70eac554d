// What goes wrong at a record, as errors that people read and as the trouble it is. Words: assets/lang/*/record.toml.
#pragma once
#include "core/record/sync_trouble.h"
#include "core/result.h"

namespace sala {

/// The error of a trouble; `what` is the address without any password, `why` what a library said, which may be empty.
Failure record_failure(SyncTrouble trouble, const std::string& what, const std::string& why = "");

/// The trouble that an error is; `other` for errors of other rooms.
SyncTrouble trouble_of(const Error& error);

}  // namespace sala
