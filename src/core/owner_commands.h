// The commands of the line, each with whether the organisation's passphrase is asked before it: owning the data folder is
// the authority there, and what takes people's data or rights out of it asks for more. One table, so that no new exit is
// forgotten: a test holds it against the commands that there are.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

namespace sala {

enum class AsksOwner { never, always, with_option };

struct OwnerRow {
  std::string_view command;  ///< as it is typed: "facts export"
  AsksOwner asks = AsksOwner::never;
  std::array<std::string_view, 3> options = {};  ///< with_option: those that make it ask
};

inline constexpr auto owner_rows = std::to_array<OwnerRow>({
    {"project new"},
    {"project import"},
    {"project list"},
    {"project show"},
    {"project use"},
    {"roster import"},
    {"roster list"},
    {"roster add"},
    {"roster edit"},
    {"roster withdraw"},
    {"roster merge"},
    {"roster doubles"},
    {"roster keep-apart"},
    {"tickets", AsksOwner::always},
    {"tickets reissue", AsksOwner::always},
    {"scan"},
    {"check-in"},
    {"correct"},
    {"session add"},
    {"session list"},
    {"session bind"},
    {"gate"},
    {"summary", AsksOwner::with_option, {"--xlsx", "--csv", "--pdf"}},
    {"sign-in-sheet", AsksOwner::always},
    {"report", AsksOwner::always},
    {"report monthly", AsksOwner::with_option, {"--out"}},
    {"report quarterly", AsksOwner::with_option, {"--out"}},
    {"report coverage", AsksOwner::with_option, {"--out"}},
    {"memo"},
    {"receipt"},
    {"facts export", AsksOwner::always},
    {"facts import"},
    {"facts verify"},
    {"facts rebuild"},
    {"facts head"},
    {"facts waiting"},
    {"backup", AsksOwner::always},
    {"restore", AsksOwner::always},
    {"key passphrase", AsksOwner::always},
    {"stick request"},
    {"stick endorse", AsksOwner::always},
    {"stick exchange"},
    {"record init", AsksOwner::always},
    {"record sync"},
    {"record status"},
    {"record conflicts"},
    {"users list", AsksOwner::always},
    {"users add", AsksOwner::always},
    {"users set-pin", AsksOwner::always},
    {"users remove", AsksOwner::always},
    {"test import"},
    {"test template"},
    {"test show"},
    {"test results"},
    {"test window"},
    {"test void"},
    {"test key"},
    {"test attempts"},
    {"test answer"},
    {"test more-time"},
    {"survey import"},
    {"survey template"},
    {"survey show"},
    {"survey results"},
    {"survey respond"},
    {"rubric import"},
    {"rubric template"},
    {"rubric show"},
    {"rubric results"},
    {"observe"},
    {"photos add"},
    {"photos list"},
    {"photos export", AsksOwner::always},
    {"photos delete"},
    {"certificates eligible"},
    {"certificates issue", AsksOwner::always},
    {"certificates list"},
    {"certificates print", AsksOwner::always},
    {"certificates revoke", AsksOwner::always},
    {"certificates reissue", AsksOwner::always},
    {"certificates grant"},
    {"certificates hand-out"},
    {"certificates block", AsksOwner::always},
    {"certificates key", AsksOwner::always},
    {"certificates register", AsksOwner::always},
    {"templates list"},
    {"templates check"},
    {"badges", AsksOwner::always},
    {"printers"},
    {"print"},
    {"verify"},
    {"doctor"},
    {"demo"},
    {"tour"},
    {"call-staff"},
});

/// The row of a command. One that stands in no row is asked: forgetting it must not open anything.
constexpr OwnerRow owner_row(std::string_view command) {
  const auto found = std::ranges::find(owner_rows, command, &OwnerRow::command);
  return found == owner_rows.end() ? OwnerRow{command, AsksOwner::always} : *found;
}

}  // namespace sala
