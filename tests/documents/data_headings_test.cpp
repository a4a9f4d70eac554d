#include "documents/data_headings.h"

#include "core/thai_text.h"

using namespace sala;

namespace {

std::vector<std::string> headings_from(const std::vector<std::string>& wanted) {
  std::vector<DataColumn> columns;
  for (const std::string& heading : wanted) columns.push_back({heading});
  return headings_of(columns);
}

std::vector<std::string> names_from(const std::vector<std::string>& titles) {
  std::vector<DataSheet> sheets;
  for (const std::string& title : titles) sheets.push_back({"file", title, {}, {}});
  return sheet_names(sheets);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("no heading stands twice and none is blank, so that pivot tables work") {
  CHECK(headings_from({"ที่", "ผล", "ผล", "ผล"}) == Names{"ที่", "ผล", "ผล (2)", "ผล (3)"});
  CHECK(headings_from({"Food", "food"}) == Names{"Food", "food (2)"});
  CHECK(headings_from({"", " \t"}) == Names{"–", "– (2)"});
  CHECK(headings_from({"สอง\nบรรทัด"}).front().find('\n') == std::string::npos);
}

TEST_CASE("names of sheets are such as Excel takes") {
  CHECK(names_from({"ผล: [1]*2?/3\\"}) == Names{"ผล 1 2 3"});
  CHECK(names_from({"'quoted'", "''"}) == Names{"quoted", "–"});
  CHECK(names_from({"คะแนน", "คะแนน"}) == Names{"คะแนน", "คะแนน (2)"});
  const std::string long_title(40, 'a');
  CHECK(names_from({long_title, long_title}) == Names{std::string(31, 'a'), std::string(27, 'a') + " (2)"});
  CHECK(names_from({std::string(30, 'a') + "😀"}) == Names{std::string(30, 'a')});  // no letter in two
}
