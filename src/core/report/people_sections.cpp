// Who came: by personnel type, by unit, session by session, and by name.
#include "core/figures/figure_text.h"
#include "core/figures/group_counts.h"
#include "core/figures/told_ranks.h"
#include "core/format_number.h"
#include "core/report/report_sections.h"
#include "words/report.h"

namespace sala {
namespace {

/// The same table, chart and sentences for types and units.
struct PeopleGrouping {
  std::string ReportPerson::*group;
  TextId heading, caption, chart_caption;
};

GroupCounts counted_by(const ReportData& data, std::string ReportPerson::*group) {
  std::vector<GroupedPerson> people;
  for (const ReportPerson& person : data.people) people.push_back({person.*group, person.is_expected, person.came});
  return group_counts(people);
}

std::string group_name(const ReportScribe& scribe, const std::string& group) {
  return group.empty() ? scribe.words(words::report_not_said) : group;
}

std::vector<std::string> group_cells(const std::string& name, const GroupCount& group, const GroupCount& all) {
  return {name, grouped(group.expected), grouped(group.came), decimals(percent_of(group.came, all.came), 2)};
}

BookTable people_table(const ReportScribe& scribe, const GroupCounts& counts, TextId heading) {
  BookTable table;
  table.columns = {{scribe.words(heading), 0.46},
                   {scribe.words(words::report_on_roster), 0.18, BookAlign::center},
                   {scribe.words(words::report_came), 0.18, BookAlign::center},
                   {scribe.words(words::report_percent), 0.18, BookAlign::center}};
  for (const GroupCount& group : counts.groups)
    table.rows.push_back({group_cells(group_name(scribe, group.group), group, counts.all)});
  table.rows.push_back({group_cells(scribe.words(words::report_all), counts.all, counts.all), BookRowKind::total});
  return table;
}

/// Majority, the largest group, several of one size, all of one size, one group alone.
std::string people_sentence(const ReportScribe& scribe, const GroupCounts& counts) {
  std::vector<NamedFigure> groups;
  for (const GroupCount& group : counts.groups)
    if (group.came > 0) groups.push_back({group_name(scribe, group.group), {group.came, 1}});
  if (groups.empty()) return {};
  const std::vector<ToldRank> ranks = told_ranks(groups, 0);
  const ToldRank& largest = ranks.front();
  const WordValues values = {{"group", listed(largest.names, scribe.texts())},
                             {"n", grouped(largest.figure.over)},
                             {"percent", decimals(percent_of(largest.figure.over, counts.all.came), 2)}};
  if (groups.size() == 1) return scribe.words(words::report_one_group, values);
  if (ranks.size() == 1) return scribe.words(words::report_groups_alike, values);
  if (largest.names.size() > 1) return scribe.words(words::report_largest_groups, values);
  const bool is_majority = 2 * largest.figure.over > counts.all.came;
  return scribe.words(is_majority ? words::report_majority : words::report_largest_group, values);
}

PaperChart came_chart(const ReportScribe& scribe, const GroupCounts& counts) {
  WithinRows rows{scribe.words(words::report_on_roster), scribe.words(words::report_came), {}};
  std::int64_t longest = 1;
  for (const GroupCount& group : counts.groups) longest = std::max({longest, group.expected, group.came});
  const auto length = [&](std::int64_t count) { return static_cast<double>(count) / static_cast<double>(longest); };
  for (const GroupCount& group : counts.groups)
    rows.rows.push_back(
        {group_name(scribe, group.group), length(group.expected), length(group.came),
         scribe.words(words::report_came_of, {{"came", grouped(group.came)}, {"all", grouped(group.expected)}})});
  return rows;
}

void write_grouping(ReportScribe& scribe, const PeopleGrouping& grouping) {
  const GroupCounts counts = counted_by(scribe.data(), grouping.group);
  const bool is_told = std::ranges::any_of(counts.groups, [](const GroupCount& one) { return !one.group.empty(); });
  if (!is_told) return;
  const std::string number =
      scribe.table(scribe.words(grouping.caption), people_table(scribe, counts, grouping.heading));
  const std::string sentence = people_sentence(scribe, counts);
  scribe.finding(scribe.from_table(number), sentence, {});
  constexpr std::size_t most_bars = 16;
  if (counts.groups.size() < 2 || counts.groups.size() > most_bars || counts.all.came == 0) return;
  scribe.chart(scribe.words(grouping.chart_caption), sentence, came_chart(scribe, counts));
}

std::string turnout_sentence(const ReportScribe& scribe, const std::vector<SessionTurnout>& turnout) {
  std::vector<NamedFigure> sessions;
  for (const SessionTurnout& session : turnout)
    sessions.push_back({scribe.in_language(session.title), {session.present, 1}});
  const std::vector<ToldRank> ranks = told_ranks(sessions, 0);
  const WordValues values = {{"highest", listed(ranks.front().names, scribe.texts())},
                             {"most", grouped(ranks.front().figure.over)},
                             {"lowest", listed(ranks.back().names, scribe.texts())},
                             {"least", grouped(ranks.back().figure.over)}};
  if (sessions.size() == 1) return scribe.words(words::report_one_session, values);
  return scribe.words(ranks.size() == 1 ? words::report_sessions_alike : words::report_sessions_differ, values);
}

PaperChart turnout_chart(const ReportScribe& scribe, const std::vector<SessionTurnout>& turnout) {
  StackedRows rows{{{scribe.words(words::report_on_time), PaperInk::level_5},
                    {scribe.words(words::report_late), PaperInk::level_4},
                    {scribe.words(words::report_absent), PaperInk::level_3}},
                   {}};
  for (const SessionTurnout& session : turnout) {
    const int absent = session.absent.value_or(0), all = std::max(1, session.present + absent);
    StackedRows::Row row{scribe.in_language(session.title), {}, {}};
    for (const int count : {session.present - session.late, session.late, absent}) {
      row.shares.push_back(static_cast<double>(count) / all);
      row.words.push_back(grouped(count));
    }
    rows.rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

void write_people(ReportScribe& scribe) {
  const std::vector<ReportPerson>& people = scribe.data().people;
  const auto expected = std::ranges::count_if(people, &ReportPerson::is_expected);
  const auto came = std::ranges::count_if(people, &ReportPerson::came);
  if (expected + came == 0) return;
  scribe.paragraph(scribe.words(expected > 0 ? words::report_people : words::report_people_unlisted,
                                {{"expected", grouped(expected)},
                                 {"came", grouped(came)},
                                 {"percent", decimals(percent_of(came, expected), 2)}}));
  write_grouping(scribe, {&ReportPerson::personnel_type, words::report_personnel_type, words::report_people_by_type,
                          words::report_chart_by_type});
  write_grouping(scribe,
                 {&ReportPerson::unit, words::report_unit, words::report_people_by_unit, words::report_chart_by_unit});
}

void write_attendance(ReportScribe& scribe) {
  const std::vector<SessionTurnout>& turnout = scribe.data().turnout;
  if (turnout.empty()) return;
  BookTable table;
  table.columns = {{scribe.words(words::report_session), 0.46},
                   {scribe.words(words::report_on_time), 0.135, BookAlign::center},
                   {scribe.words(words::report_late), 0.135, BookAlign::center},
                   {scribe.words(words::report_present), 0.135, BookAlign::center},
                   {scribe.words(words::report_absent), 0.135, BookAlign::center}};
  bool has_absent = true, has_anybody = false;
  for (const SessionTurnout& session : turnout) {
    table.rows.push_back(
        {{scribe.in_language(session.title), grouped(session.present - session.late), grouped(session.late),
          grouped(session.present), session.absent ? grouped(*session.absent) : "–"}});
    has_absent = has_absent && session.absent;
    has_anybody = has_anybody || session.present > 0;
  }
  if (!has_absent) table.note = scribe.words(words::report_absent_open);
  const std::string number = scribe.table(scribe.words(words::report_attendance_caption), std::move(table));
  const std::string sentence = turnout_sentence(scribe, turnout);
  scribe.finding(scribe.from_table(number), sentence, {});
  if (has_anybody) scribe.chart(scribe.words(words::report_attendance_chart), sentence, turnout_chart(scribe, turnout));
}

void write_name_list(ReportScribe& scribe) {
  const ReportData& data = scribe.data();
  BookTable table;
  table.columns = {{scribe.words(words::report_no), 0.09, BookAlign::center},
                   {scribe.words(words::report_name), 0.35},
                   {scribe.words(words::report_position), 0.22},
                   {scribe.words(words::report_unit), 0.22},
                   {scribe.words(words::report_sessions_attended), 0.12, BookAlign::center}};
  for (const ReportPerson& person : data.people) {
    if (person.name.empty()) continue;
    const std::string sessions =
        person.came ? fmt::format("{}/{}", person.sessions, data.turnout.size()) : std::string("–");
    table.rows.push_back({{person.no, person.name, person.position, person.unit, sessions}});
  }
  if (table.rows.empty()) return;
  table.note = scribe.words(words::report_name_list_note);
  scribe.table(scribe.words(words::report_name_list_caption), std::move(table));
}

void write_photos(ReportScribe& scribe) {
  for (const ReportPhoto& photo : scribe.data().photos) scribe.picture(photo.caption, photo.png);
}

}  // namespace sala
