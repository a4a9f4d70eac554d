// A participant takes a test: begins or goes on, answers question by question, looks it over, hands in. Each answer is stored
// before it is drawn as chosen; what was begun is gone on with by showing the ticket again.
#pragma once
#include <memory>

#include "kiosk/visit.h"

namespace sala {

/// Nothing for any other intent than one that opens a test.
Result<std::unique_ptr<Visit>> begin_test(VisitDesk& desk, const TestIntent& wanted);

}  // namespace sala
