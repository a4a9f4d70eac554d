#include "documents/certificate/template_problems.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/thai_text.h"
#include "documents/certificate/signatory_lines.h"
#include "words/certificate_paper.h"

namespace sala {
namespace {

constexpr double least_share = 0.7, least_contrast = 4.5, code_clear_mm = 8, touching_mm = 0.2;
constexpr int dots_per_mm = 4;
constexpr unsigned least_white = 245;  // of 255, each colour

/// What is printed of a field, for the longest words.
struct PrintedField {
  PrintBox box = {};  ///< no width where nothing is printed
  PrintedText text = {};
};

bool is_empty(const PrintBox& box) {
  return box.width <= 0 || box.height <= 0;
}

PrintedField printed_field(const CertificatePress& press, const TemplateField& field,
                           const PrintedCertificate& longest) {
  switch (field.what) {
    case TemplateWhat::logo:
      return {field.box, {}};
    case TemplateWhat::code:
      return {{field.box.x, field.box.y, field.box.width, field.box.width}, {}};
    case TemplateWhat::signatories: {
      PrintedField printed{field.box, {}};
      printed.text.size = signatory_size(press.fonts(), field, longest.signatories);
      return printed;
    }
    default:
      break;
  }
  const std::string words = joined_lines(press.fonts(), field, words_in(field, longest));
  if (words.empty()) return {};
  PrintedField printed{{}, press.fonts().measure(words, style_of(field, field.lines), field.box)};
  printed.box = printed.text.ink;
  return printed;
}

bool meet(const PrintBox& a, const PrintBox& b) {
  if (is_empty(a) || is_empty(b)) return false;
  return a.x + touching_mm < b.x + b.width && b.x + touching_mm < a.x + a.width && a.y + touching_mm < b.y + b.height &&
         b.y + touching_mm < a.y + a.height;
}

bool is_within(const PrintBox& box, PaperSize page, double margin) {
  return is_empty(box) || (box.x >= margin && box.y >= margin && box.x + box.width <= page.width - margin &&
                           box.y + box.height <= page.height - margin);
}

/// Relative luminance by WCAG 2.1.
double luminance(const Ink& ink) {
  const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
  return 0.2126 * linear(ink.red) + 0.7152 * linear(ink.green) + 0.0722 * linear(ink.blue);
}
double contrast_to_white(const Ink& ink) {
  return 1.05 / (luminance(ink) + 0.05);
}

/// Whether the empty page is white within the box; what lies beyond the page is.
bool is_white(cairo_surface_t* page, const PrintBox& box) {
  cairo_surface_flush(page);
  const unsigned char* data = cairo_image_surface_get_data(page);
  const int stride = cairo_image_surface_get_stride(page);
  const auto within = [](double mm, int most) { return std::clamp(static_cast<int>(mm * dots_per_mm), 0, most); };
  const int width = cairo_image_surface_get_width(page), height = cairo_image_surface_get_height(page);
  for (int y = within(box.y, height); y < within(box.y + box.height, height); ++y)
    for (int x = within(box.x, width); x < within(box.x + box.width, width); ++x) {
      const unsigned char* pixel = data + y * stride + 4 * x;
      if (std::min({pixel[0], pixel[1], pixel[2]}) < least_white) return false;
    }
  return true;
}

using Problems = std::vector<TemplateProblem>;

void check_code(const CertificatePress& press, std::size_t i, const PrintBox& code, Problems& problems) {
  if (code.width < least_code_mm) problems.push_back({TemplateFault::small_code, i});
  if (!is_within(code, press.shape().page, code_clear_mm)) problems.push_back({TemplateFault::code_at_edge, i});
  const PrintBox clear{code.x - code_clear_mm, code.y - code_clear_mm, code.width + 2 * code_clear_mm,
                       code.height + 2 * code_clear_mm};
  if (!is_white(press.blank_page(dots_per_mm).get(), clear)) problems.push_back({TemplateFault::code_on_colour, i});
}

void check_words(const TemplateField& field, std::size_t i, const PrintedText& text, Problems& problems) {
  if (text.size <= 0) return;
  const double share = text.size / sarabun_mm(field.size);
  const double least = std::max(least_share, field.shrink_to / field.size);
  if (share < least - 0.005)
    problems.push_back({TemplateFault::shrunk, i, 0, static_cast<int>(std::floor(100 * share))});
  if (!text.unknown.empty()) problems.push_back({TemplateFault::unknown_letters, i, 0, 0, text.unknown});
  if (!text.borrowed.empty() && text.borrowed != text.unknown)
    problems.push_back({TemplateFault::borrowed_letters, i, 0, 0, text.borrowed});
  if (contrast_to_white(field.ink) < least_contrast) problems.push_back({TemplateFault::pale, i});
}

}  // namespace

std::string_view name_of(TemplateFault fault) {
  static constexpr std::array<std::string_view, 9> names = {"outside",         "overlap",          "shrunk",
                                                            "unknown_letters", "borrowed_letters", "small_code",
                                                            "code_on_colour",  "code_at_edge",     "pale"};
  return names[static_cast<std::size_t>(fault)];
}

std::vector<TemplateProblem> template_problems(const CertificatePress& press, const PrintedCertificate& longest) {
  const CertificateTemplate& shape = press.shape();
  std::vector<PrintedField> printed;
  for (const TemplateField& field : shape.fields) printed.push_back(printed_field(press, field, longest));
  Problems problems;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    if (!is_within(printed[i].box, shape.page, unprintable_mm)) problems.push_back({TemplateFault::outside, i});
    for (std::size_t j = 0; j < i; ++j)
      if (meet(printed[i].box, printed[j].box)) problems.push_back({TemplateFault::overlap, i, j});
    if (shape.fields[i].what == TemplateWhat::code) check_code(press, i, printed[i].box, problems);
    check_words(shape.fields[i], i, printed[i].text, problems);
  }
  return problems;
}

std::string template_problem_words(const Texts& texts, const CertificateTemplate& shape,
                                   const TemplateProblem& problem) {
  constexpr std::array names = {
      words::template_field_text,     words::template_field_organiser, words::template_field_logo,
      words::template_field_name,     words::template_field_sentence,  words::template_field_title,
      words::template_field_dates,    words::template_field_hours,     words::template_field_place,
      words::template_field_given_on, words::template_field_number,    words::template_field_signatories,
      words::template_field_code};
  constexpr std::array faults = {
      words::template_outside,         words::template_overlap,          words::template_shrunk,
      words::template_unknown_letters, words::template_borrowed_letters, words::template_small_code,
      words::template_code_on_colour,  words::template_code_at_edge,     words::template_pale};
  const auto name = [&](std::size_t field) { return texts[names[static_cast<std::size_t>(shape.fields[field].what)]]; };
  return texts.with(faults[static_cast<std::size_t>(problem.fault)], {{"field", name(problem.field)},
                                                                      {"other", name(problem.other)},
                                                                      {"percent", std::to_string(problem.percent)},
                                                                      {"letters", problem.letters}});
}

}  // namespace sala
