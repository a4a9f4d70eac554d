// A DOCX file as parts in a zip: what Word asks for around the document. Its words are docx_writer's.
#pragma once
#include <string>
#include <vector>

#include "core/result.h"

namespace sala {

struct DocxPart {
  std::string name = {};  ///< "word/document.xml"
  std::string bytes = {};
};

/// The parts, with their list of types and how they lead to one another, as one file. Headers are word/header<n>.xml, pictures
/// word/media/<name>.png; `relations` of the document are named by the number from 1 on: rId1. Error: error_document_write.
Result<std::string> docx_package(std::vector<DocxPart> parts, const std::vector<std::string>& relations);

}  // namespace sala
