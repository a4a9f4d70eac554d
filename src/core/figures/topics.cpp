#include "core/figures/topics.h"

#include <algorithm>

namespace sala {
namespace {

struct TopicPoints {
  std::int64_t earned = 0, full = 0;
};

std::vector<std::string> topics_of(const std::vector<TestForm>& forms) {
  std::vector<std::string> topics;
  for (const TestForm& form : forms)
    for (const ScoredQuestion& question : form.questions)
      if (!question.topic.empty() && std::find(topics.begin(), topics.end(), question.topic) == topics.end())
        topics.push_back(question.topic);
  return topics;
}

/// By form, then by topic: which questions are of it.
std::vector<std::vector<std::size_t>> questions_on(const std::string& topic, const std::vector<TestForm>& forms) {
  std::vector<std::vector<std::size_t>> questions(forms.size());
  for (std::size_t f = 0; f < forms.size(); ++f)
    for (std::size_t q = 0; q < forms[f].questions.size(); ++q)
      if (forms[f].questions[q].topic == topic) questions[f].push_back(q);
  return questions;
}

void add_attempt(TopicPoints& points, const std::vector<TestForm>& forms, const ScoredAttempt& attempt,
                 const std::vector<std::vector<std::size_t>>& questions) {
  for (const std::size_t q : questions[attempt.form]) {
    points.earned += attempt.answers[q].points;
    points.full += forms[attempt.form].questions[q].points;
  }
}

}  // namespace

std::vector<TopicFigures> topic_figures(const std::vector<TestForm>& forms, std::span<const AttemptPair> pairs) {
  std::vector<TopicFigures> figures;
  for (const std::string& topic : topics_of(forms)) {
    const auto questions = questions_on(topic, forms);
    TopicPoints pre, post;
    for (const AttemptPair& pair : pairs) {
      add_attempt(pre, forms, *pair.pre, questions);
      add_attempt(post, forms, *pair.post, questions);
    }
    TopicFigures& made = figures.emplace_back();
    made.topic = topic;
    made.pre = percent_of(pre.earned, pre.full);
    made.post = percent_of(post.earned, post.full);
    if (made.pre && made.post) made.difference = *made.post - *made.pre;
  }
  return figures;
}

}  // namespace sala
