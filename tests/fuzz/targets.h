// What libFuzzer calls with bytes nobody chose, one function for each kind of input that comes from outside. Each also
// holds what must be true of what was accepted; corpus_test.cpp replays the kept inputs in every build.
#pragma once
#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sala::fuzz {

/// Something that must always be true was not.
struct Finding : std::logic_error {
  using std::logic_error::logic_error;
};

inline void must(bool holds, const std::string& what) {
  if (!holds) throw Finding(what);
}

void ticket(std::string_view bytes);             ///< the text of a code
void certificate(std::string_view bytes);        ///< the text of a certificate's code, or what stands inside one
void csv(std::string_view bytes);                ///< a table as text, up to the roster made of it
void xlsx(std::string_view bytes);               ///< a zip file, or its parts as text: see workbooks.cpp
void ods(std::string_view bytes);                ///< the same
void table_lines(std::string_view bytes);        ///< what the confined process answers
void fact_lines(std::string_view bytes);         ///< lines of interchange, as they stand
void fact_bodies(std::string_view bytes);        ///< `kind {body}` lines, chained, signed and received by a store
void toml(std::string_view bytes);               ///< a project's file; a list of words
void gift(std::string_view bytes);               ///< questions in Moodle's form
void question_list(std::string_view bytes);      ///< Aiken, and lists as people type them
void question_template(std::string_view bytes);  ///< a file of questions of any form, the workbook's table among them
void image(std::string_view bytes);              ///< a picture that is scanned, or chosen as a logo
void join_request(std::string_view bytes);       ///< a kiosk that asks to join
void welcome(std::string_view bytes);  ///< an answer, sealed or before it is; "signature":"sign" has it signed
void bundle(std::string_view bytes);   ///< a bundle, sealed or before it is

struct Target {
  const char* name;  ///< also its folder in corpus/
  void (*run)(std::string_view bytes);
};

inline constexpr std::array targets{Target{"ticket", ticket},
                                    Target{"certificate", certificate},
                                    Target{"csv", csv},
                                    Target{"xlsx", xlsx},
                                    Target{"ods", ods},
                                    Target{"table_lines", table_lines},
                                    Target{"fact_lines", fact_lines},
                                    Target{"fact_bodies", fact_bodies},
                                    Target{"toml", toml},
                                    Target{"gift", gift},
                                    Target{"question_list", question_list},
                                    Target{"question_template", question_template},
                                    Target{"image", image},
                                    Target{"join_request", join_request},
                                    Target{"welcome", welcome},
                                    Target{"bundle", bundle}};

}  // namespace sala::fuzz
