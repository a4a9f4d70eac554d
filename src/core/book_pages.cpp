#include "core/book_pages.h"

namespace sala {
namespace {

/// The slabs from `first` on that keep together: [first, end).
std::size_t end_of_kept(std::span<const PageSlab> slabs, std::size_t first) {
  std::size_t end = first + 1;
  while (end < slabs.size() && slabs[end - 1].keeps_with_next && !slabs[end].begins_page) ++end;
  return end;
}

class PageFiller {
 public:
  PageFiller(std::span<const PageSlab> slabs, double room) : slabs_(slabs), room_(room) {}

  void add(std::size_t first, std::size_t end) {
    if (pages_.empty() || slabs_[first].begins_page || !fits(first, end)) begin_page(slabs_[first]);
    for (std::size_t i = first; i < end; ++i) {
      if (!pages_.back().empty() && !fits(i, i + 1)) begin_page(slabs_[i]);  // taller together than any page
      place(i);
    }
  }

  std::vector<SlabPage> take() { return std::move(pages_); }

 private:
  bool fits(std::size_t first, std::size_t end) const {
    double y = used_;
    for (std::size_t i = first; i < end; ++i)
      y += slabs_[i].height + (i == first && pages_.back().empty() ? 0 : slabs_[i].above);
    return y <= room_ + 1e-6;
  }

  void begin_page(const PageSlab& slab) {
    if (pages_.empty() || !pages_.back().empty()) pages_.emplace_back();
    used_ = slab.head;
  }

  void place(std::size_t i) {
    const bool is_first = pages_.back().empty();
    if (!is_first) used_ += slabs_[i].above;
    pages_.back().push_back({i, used_, is_first && slabs_[i].head > 0});
    used_ += slabs_[i].height;
  }

  std::span<const PageSlab> slabs_;
  double room_;
  double used_ = 0;
  std::vector<SlabPage> pages_;
};

}  // namespace

std::vector<SlabPage> pages_of(std::span<const PageSlab> slabs, double room) {
  PageFiller filler(slabs, room);
  for (std::size_t first = 0; first < slabs.size();) {
    const std::size_t end = end_of_kept(slabs, first);
    filler.add(first, end);
    first = end;
  }
  return filler.take();
}

}  // namespace sala
