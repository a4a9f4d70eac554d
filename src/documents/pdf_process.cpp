#include "documents/pdf_process.h"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <glib.h>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>

#include "words/documents.h"

namespace sala {
namespace {

constexpr std::string_view seen_head = "pages\n";
constexpr std::size_t most_seen_bytes = 64u << 20;
constexpr std::size_t longest_side_px = 3400;  // A3 at 200 dots an inch; what is larger is drawn smaller
constexpr double points_of_inch = 72;

std::string utf8_of(const poppler::ustring& text) {
  static_assert(sizeof(poppler::ustring::value_type) == sizeof(gunichar2));
  gchar* made = g_utf16_to_utf8(reinterpret_cast<const gunichar2*>(text.data()), static_cast<glong>(text.size()),
                                nullptr, nullptr, nullptr);
  std::string utf8 = made ? made : "";
  g_free(made);
  return utf8;
}

double dots_for(const poppler::page& page) {
  const poppler::rectf size = page.page_rect();
  const double longest = std::max(size.width(), size.height());
  return longest > 0
             ? std::min<double>(pdf_dots_per_inch, static_cast<double>(longest_side_px) * points_of_inch / longest)
             : 0;
}

/// "1654 2339 311\n", so many bytes of text, then the rows.
void add_seen_page(std::string& answer, const poppler::page_renderer& renderer, const poppler::page& page) {
  const double dots = dots_for(page);
  if (dots <= 0) return;
  const poppler::image seen = renderer.render_page(&page, dots, dots);
  if (!seen.is_valid() || seen.format() != poppler::image::format_gray8) return;
  const std::string text = utf8_of(page.text(poppler::rectf(), poppler::page::raw_order_layout));
  answer += fmt::format("{} {} {}\n", seen.width(), seen.height(), text.size()) + text;
  for (int y = 0; y < seen.height(); ++y)
    answer.append(seen.const_data() + static_cast<std::ptrdiff_t>(y) * seen.bytes_per_row(),
                  static_cast<std::size_t>(seen.width()));
}

std::size_t taken_number(std::string_view& rest, char end) {
  std::size_t number = 0;
  const auto [last, failed] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  if (failed != std::errc() || last == rest.data() + rest.size() || *last != end) return most_seen_bytes + 1;
  rest.remove_prefix(static_cast<std::size_t>(last - rest.data()) + 1);
  return number;
}

/// Nothing unless the answer is whole.
std::optional<std::vector<SeenPage>> pages_in(std::string_view rest) {
  std::vector<SeenPage> pages;
  while (!rest.empty()) {
    const std::size_t width = taken_number(rest, ' '), height = taken_number(rest, ' '),
                      text = taken_number(rest, '\n');
    if (width > longest_side_px + 1 || height > longest_side_px + 1 || text > rest.size() ||
        width * height > rest.size() - text)
      return std::nullopt;
    SeenPage page{static_cast<int>(width), static_cast<int>(height), {}, std::string(rest.substr(0, text))};
    rest.remove_prefix(text);
    page.grey.assign(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(width * height));
    rest.remove_prefix(width * height);
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace

bool looks_like_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

Result<std::vector<SeenPage>> see_pdf_apart(std::string_view bytes, const std::string& name,
                                            const TableReader& reader) {
  if (bytes.size() > most_pdf_bytes) return fail(words::error_pdf_too_large, {{"file", name}});
  const ReaderDescriptor input(file_in_memory(bytes));
  const auto answer =
      input.number() < 0 ? std::nullopt : ask_reader(input.number(), {pdf_wish}, reader, most_seen_bytes);
  const bool is_whole = answer && !answer->is_late && !answer->is_too_much && answer->text.starts_with(seen_head);
  auto pages = is_whole ? pages_in(std::string_view(answer->text).substr(seen_head.size())) : std::nullopt;
  if (!pages || pages->empty()) return fail(words::error_pdf_unreadable, {{"file", name}});
  return std::move(*pages);
}

std::string pdf_answer(std::string_view bytes) {
  FcConfigSetCurrent(
      FcConfigCreate());  // letters that a file does not bring are not looked for: no file may be opened here
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document || document->is_locked()) return "";
  poppler::page_renderer renderer;
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(poppler::image::format_gray8);
  std::string answer(seen_head);
  for (int i = 0; i < std::min(document->pages(), most_pdf_pages); ++i)
    if (const std::unique_ptr<poppler::page> page(document->create_page(i)); page)
      add_seen_page(answer, renderer, *page);
  return answer;
}

}  // namespace sala
