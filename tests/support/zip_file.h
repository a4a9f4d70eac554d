// Zip files put together in memory, for workbooks written by hand.
#pragma once
#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace sala {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

inline std::string zip_of(const ZipParts& parts) {
  const auto must = [](bool done) {
    if (!done) throw std::runtime_error("zip");
  };
  zip_error_t error;
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  must(archive != nullptr);
  zip_source_keep(target);
  for (const auto& [name, content] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0),
                 ZIP_FL_ENC_UTF_8);
  must(zip_close(archive) == 0);
  zip_stat_t told;
  must(zip_source_stat(target, &told) == 0);
  std::string bytes(told.size, '\0');
  must(zip_source_open(target) == 0);
  must(zip_source_read(target, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

/// An XLSX of one sheet, as small as one may be; `rows` is what stands within the sheet's data.
inline std::string small_workbook(const std::string& rows) {
  return zip_of({{"[Content_Types].xml", "<Types/>"},
                 {"_rels/.rels", "<r><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/></r>"},
                 {"xl/workbook.xml", "<workbook><sheets><sheet name='A' r:id='s'/></sheets></workbook>"},
                 {"xl/_rels/workbook.xml.rels", "<r><Relationship Id='s' Type='x/worksheet' Target='sheet.xml'/></r>"},
                 {"xl/sheet.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

}  // namespace sala
