#include "kiosk/visits/find/find_visit.h"

#include <spdlog/spdlog.h>

#include "core/overloaded.h"
#include "storage/roster_queries.h"
#include "words/find.h"

namespace sala {
namespace {

constexpr std::size_t most_found = 6;

Result<void> keep_index(FindKept& kept, const WordContext& context) {
  const std::uint64_t version = context.store.people_version();
  if (kept.project == context.project.id && kept.people_version == version) return {};
  auto names = searchable_names(context.store, context.project.id);
  if (!names) return Failure(names.error());
  kept.people = names->size();
  kept.index = NameIndex(std::move(*names));
  kept.project = context.project.id;
  kept.people_version = version;
  return {};
}

/// Nothing when the person is not on the roster or has withdrawn.
Result<std::optional<ConfirmNameScreen>> confirm_words(const WordContext& context, const Uuid& participant) {
  const auto person = find_participant(context.store, context.project.id, participant);
  if (!person) return Failure(person.error());
  if (!*person || (*person)->status == "withdrawn") return std::optional<ConfirmNameScreen>();
  const auto replaced = replaced_words(context, **person);
  if (!replaced) return Failure(replaced.error());
  return std::optional(ConfirmNameScreen{participant, shown_name(context, **person), (*person)->unit, *replaced});
}

class FindVisit final : public Visit {
 public:
  FindVisit(FindKept& kept, SearchLimit& limit) : kept_(kept), limit_(limit) {}

  Result<void> begin(VisitDesk& desk, const std::string& typed = {}) {
    if (is_paused(limit_, desk.now_s)) return pause(desk);
    if (const auto known = keep_index(kept_, desk.words()); !known) return Failure(known.error());
    FindNameScreen screen;
    screen.keyboard = keyboard_for(desk.texts.language());
    screen.needs_two_letters = needs_two_letters(kept_.people);
    screen.can_walk_in = desk.project->walk_in;
    screen.field = edit_text(typed);
    desk.show(std::move(screen));
    return typed.empty() ? Result<void>() : search_typed(desk);
  }

  Result<void> take(VisitDesk& desk, const Intent& wanted) override {
    const auto* mine = std::get_if<FindIntent>(&wanted);
    if (mine == nullptr || !desk.project) return {};
    return std::visit(Overloaded{
                          [&](const intent::FindName&) { return Result<void>(); },  // begins anew: visits.cpp
                          [&](intent::SearchName) { return search(desk); },
                          [&](const intent::ChooseName& chosen) { return choose(desk, chosen.participant); },
                          [&](const intent::ConfirmName& confirmed) { return confirm(desk, confirmed.participant); },
                      },
                      *mine);
  }

  Result<void> retell(VisitDesk& desk) override {
    if (const auto* asked = desk.shown<ConfirmNameScreen>()) return ask(desk, asked->participant);
    auto* screen = desk.shown<FindNameScreen>();
    if (screen == nullptr) return pause(desk);
    screen->keyboard = keyboard_for(desk.texts.language());
    return search(desk);
  }

 private:
  /// What was typed elsewhere: where the whole name finds nobody, its first word may.
  Result<void> search_typed(VisitDesk& desk) {
    if (const auto searched = search(desk); !searched) return searched;
    auto* screen = desk.shown<FindNameScreen>();
    if (screen == nullptr || !screen->found.empty() || screen->words.size() < 2) return {};
    screen->field = edit_text(screen->words.front());
    return search(desk);
  }

  /// Fills in who the text on the screen finds.
  Result<void> search(VisitDesk& desk) {
    auto* screen = desk.shown<FindNameScreen>();
    if (screen == nullptr) return {};
    const WordContext context = desk.words();
    if (const auto known = keep_index(kept_, context); !known) return Failure(known.error());
    const std::string& typed = screen->field.text;
    screen->words = is_enough_to_search(typed, kept_.people) ? name_words(typed) : std::vector<std::string>();
    screen->found.clear();
    screen->more = false;
    screen->scroll = {};
    if (screen->words.empty()) return {};
    const NameMatches matches = kept_.index.find(typed, most_found, context.project.names_masked);
    if (!note_shown(limit_, matches.people, kept_.people, desk.now_s)) return pause(desk);
    screen->more = matches.more;
    for (std::size_t i = 0; i < matches.people.size(); ++i) {
      const Uuid& id = matches.people[i];
      const auto person = find_participant(context.store, context.project.id, id);
      if (!person) return Failure(person.error());
      if (*person) screen->found.push_back({id, shown_name(context, **person), (*person)->unit, i >= matches.exact});
    }
    return {};
  }

  Result<void> choose(VisitDesk& desk, const Uuid& participant) {
    if (desk.shown<FindNameScreen>() == nullptr) return {};
    return ask(desk, participant);
  }

  /// Is this you? Who has gone from the roster meanwhile is looked for again.
  Result<void> ask(VisitDesk& desk, const Uuid& participant) {
    auto words = confirm_words(desk.words(), participant);
    if (!words) return Failure(words.error());
    if (!*words) return desk.shown<FindNameScreen>() != nullptr ? search(desk) : begin(desk);
    desk.show(std::move(**words));
    return {};
  }

  Result<void> confirm(VisitDesk& desk, const Uuid& participant) {
    const auto* asked = desk.shown<ConfirmNameScreen>();
    if (asked == nullptr || asked->participant != participant || !desk.project->find_by_name) return {};
    DoorRequest request{desk.project->id};
    request.method = Method::name;
    const auto answer = check_in_person(desk.station, request, participant);
    if (!answer) return Failure(answer.error());
    spdlog::info("by name: {}", name_of(answer->outcome));
    desk.next = *answer;
    return {};
  }

  Result<void> pause(VisitDesk& desk) {
    if (desk.shown<TroubleScreen>() == nullptr) spdlog::warn("finding names pauses");
    const Texts& texts = desk.texts;
    const std::string minutes = std::to_string(pause_left_min(limit_, desk.now_s));
    desk.show(TroubleScreen{texts[words::find_name_paused],
                            texts.with(words::find_name_paused_staff, {{"minutes", minutes}}),
                            texts[words::find_name_paused_do], Icon::clock, Tone::warning});
    return {};
  }

  FindKept& kept_;
  SearchLimit& limit_;
};

}  // namespace

Result<std::unique_ptr<Visit>> begin_finding(VisitDesk& desk, FindKept& kept, SearchLimit& limit,
                                             const FindIntent& wanted) {
  const auto* begins = std::get_if<intent::FindName>(&wanted);
  if (begins == nullptr || !desk.project || !desk.project->find_by_name) return std::unique_ptr<Visit>();
  auto visit = std::make_unique<FindVisit>(kept, limit);
  if (const auto shown = visit->begin(desk, begins->typed); !shown) return Failure(shown.error());
  return std::unique_ptr<Visit>(std::move(visit));
}

}  // namespace sala
