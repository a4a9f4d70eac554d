// The sheet to read first: of which project and day the file is, what each sheet and column means, how many rows there are,
// by which definitions figures go.
#pragma once
#include "core/project.h"
#include "core/texts.h"
#include "documents/data_sheet.h"

namespace sala {

/// `sheets`: all that there may be; those without rows are told as left out.
DataSheet read_first_sheet(const Project& project, const std::vector<DataSheet>& sheets, const Texts& texts,
                           Moment now);

}  // namespace sala
