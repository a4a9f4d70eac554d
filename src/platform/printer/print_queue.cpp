#include "platform/printer/print_queue.h"

#include <cups/cups.h>

#include <cerrno>
#include <memory>
#include <optional>

#include "words/printing.h"

namespace sala {
namespace {

struct EndService {
  void operator()(http_t* service) const { httpClose(service); }
};
struct EndAnswer {
  void operator()(ipp_t* answer) const { ippDelete(answer); }
};
using PrintService = std::unique_ptr<http_t, EndService>;
using IppAnswer = std::unique_ptr<ipp_t, EndAnswer>;

int give_up(http_t*, void*) {
  return 0;
}

PrintService connect_to_service() {
  PrintService service(
      httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, print_limit_ms, nullptr));
  if (service) httpSetTimeout(service.get(), print_limit_ms / 1000.0, give_up, nullptr);
  return service;
}

Failure service_failed() {
  return fail(words::error_print_service);
}

std::string uri_of(const std::string& printer) {
  std::string uri(1024, '\0');
  httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr, "localhost", 0,
                   "/printers/%s", printer.c_str());
  uri.resize(uri.find('\0'));
  return uri;
}

ipp_t* ask_for(ipp_op_t operation, const std::string& printer) {
  ipp_t* request = ippNewRequest(operation);
  ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri_of(printer).c_str());
  ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
  return request;
}

int whole_of(ipp_t* answer, const char* name, int otherwise) {
  ipp_attribute_t* found = ippFindAttribute(answer, name, IPP_TAG_ZERO);
  if (found == nullptr) return otherwise;
  return ippGetValueTag(found) == IPP_TAG_BOOLEAN ? ippGetBoolean(found, 0) : ippGetInteger(found, 0);
}

void add_reasons(ipp_attribute_t* found, std::vector<std::string>& reasons) {
  for (int i = 0; found != nullptr && i < ippGetCount(found); ++i)
    if (const char* reason = ippGetString(found, i, nullptr); reason != nullptr && std::string_view(reason) != "none")
      reasons.emplace_back(reason);
}

PrinterAnswer answer_of(ipp_t* said) {
  PrinterAnswer answer;
  answer.state = whole_of(said, "printer-state", answer.state);
  answer.accepts = whole_of(said, "printer-is-accepting-jobs", 1) != 0;
  add_reasons(ippFindAttribute(said, "printer-state-reasons", IPP_TAG_ZERO), answer.reasons);
  return answer;
}

Printer printer_of(const std::string& name, const PrinterAnswer& answer) {
  return {name, trouble_of(answer), answer.state == 4, false, answer.reasons};
}

/// One printer of the list: its attributes stand one after another until the next separator.
std::vector<Printer> printers_of(ipp_t* said) {
  std::vector<Printer> all;
  std::string name;
  PrinterAnswer answer;
  const auto end_printer = [&] {
    if (!name.empty()) all.push_back(printer_of(name, answer));
    name.clear();
    answer = {};
  };
  for (ipp_attribute_t* each = ippFirstAttribute(said); each != nullptr; each = ippNextAttribute(said)) {
    const char* called = ippGetName(each);
    if (called == nullptr) {
      end_printer();
      continue;
    }
    const std::string_view what = called;
    if (what == "printer-name") name = ippGetString(each, 0, nullptr);
    if (what == "printer-state") answer.state = ippGetInteger(each, 0);
    if (what == "printer-is-accepting-jobs") answer.accepts = ippGetBoolean(each, 0) != 0;
    if (what == "printer-state-reasons") add_reasons(each, answer.reasons);
  }
  end_printer();
  return all;
}

/// Answers nothing where the service says nothing: the connection then serves no more.
IppAnswer ask_service(http_t* service, ipp_t* request, const char* resource = "/") {
  IppAnswer answer(cupsDoRequest(service, request, resource));
  const ipp_status_t status = cupsLastError();
  const bool is_silent = status == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE || status == IPP_STATUS_ERROR_TIMEOUT;
  return answer && !is_silent ? std::move(answer) : IppAnswer();
}

std::optional<std::string> usual_printer(http_t* service) {
  const IppAnswer answer = ask_service(service, ippNewRequest(IPP_OP_CUPS_GET_DEFAULT));
  ipp_attribute_t* name = answer ? ippFindAttribute(answer.get(), "printer-name", IPP_TAG_NAME) : nullptr;
  return name != nullptr ? std::optional<std::string>(ippGetString(name, 0, nullptr)) : std::nullopt;
}

Failure print_refused(const std::string& printer) {
  return fail(words::error_print_refused, {{"printer", printer}, {"why", cupsLastErrorString()}});
}

Failure print_failed(const PrintWish& wish) {
  const ipp_status_t status = cupsLastError();
  if (status == IPP_STATUS_ERROR_NOT_FOUND) return fail(words::error_print_unknown, {{"printer", wish.printer}});
  if (status == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE || status == IPP_STATUS_ERROR_TIMEOUT) return service_failed();
  return print_refused(wish.printer);
}

/// Nothing is scaled: codes and cut lines have their size.
ipp_t* print_request(const PrintWish& wish) {
  ipp_t* request = ask_for(IPP_OP_PRINT_JOB, wish.printer);
  ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, "sala");
  ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, "application/pdf");
  ippAddInteger(request, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", wish.copies);
  const auto add = [&](const char* name, const char* value) {
    ippAddString(request, IPP_TAG_JOB, IPP_CONST_TAG(IPP_TAG_KEYWORD), name, nullptr, value);
  };
  add("media", "iso_a4_210x297mm");
  add("print-scaling", "none");
  add("sides", wish.both_sides ? "two-sided-long-edge" : "one-sided");
  return request;
}

void give_up_job(http_t* service, const std::string& printer, int number) {
  ipp_t* request = ask_for(IPP_OP_CANCEL_JOB, printer);
  ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", number);
  ask_service(service, request, "/jobs/");
}

}  // namespace

Result<std::vector<Printer>> list_printers() {
  const PrintService service = connect_to_service();
  if (!service)
    return errno == ETIMEDOUT || errno == EAGAIN ? Result<std::vector<Printer>>(service_failed())
                                                 : Result<std::vector<Printer>>(std::vector<Printer>());
  ipp_t* request = ippNewRequest(IPP_OP_CUPS_GET_PRINTERS);
  constexpr const char* wanted[] = {"printer-name", "printer-state", "printer-is-accepting-jobs",
                                    "printer-state-reasons"};
  ippAddStrings(request, IPP_TAG_OPERATION, IPP_CONST_TAG(IPP_TAG_KEYWORD), "requested-attributes", 4, nullptr, wanted);
  const IppAnswer answer = ask_service(service.get(), request);
  if (!answer) return service_failed();
  std::vector<Printer> all = printers_of(answer.get());
  const auto usual = usual_printer(service.get());
  for (Printer& printer : all) printer.is_usual = usual == printer.name;
  return all;
}

Result<PrintJob> send_print(const PrintWish& wish, std::string_view pdf) {
  const PrintService service = connect_to_service();
  if (!service) return service_failed();
  const IppAnswer request(print_request(wish));
  const std::string resource = "/printers/" + wish.printer;
  const std::size_t length = ippLength(request.get()) + pdf.size();
  if (cupsSendRequest(service.get(), request.get(), resource.c_str(), length) == HTTP_STATUS_CONTINUE)
    cupsWriteRequestData(service.get(), pdf.data(), pdf.size());
  const IppAnswer said(cupsGetResponse(service.get(), resource.c_str()));
  const int number = said ? whole_of(said.get(), "job-id", 0) : 0;
  if (number == 0) return print_failed(wish);
  return PrintJob{wish.printer, number};
}

Result<PrintJob> look_at_print(const PrintJob& job) {
  const PrintService service = connect_to_service();
  if (!service) return service_failed();
  ipp_t* request = ask_for(IPP_OP_GET_JOB_ATTRIBUTES, job.printer);
  ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job.number);
  const IppAnswer said = ask_service(service.get(), request);
  if (!said) return service_failed();
  PrintJob now = job;
  now.trouble = PrinterTrouble::none;
  const bool is_gone = ippGetStatusCode(said.get()) == IPP_STATUS_ERROR_NOT_FOUND;
  now.phase = is_gone ? PrintPhase::left : phase_of(whole_of(said.get(), "job-state", 3));
  if (has_ended(now.phase)) return now;
  const IppAnswer printer = ask_service(service.get(), ask_for(IPP_OP_GET_PRINTER_ATTRIBUTES, job.printer));
  if (!printer) return service_failed();
  PrinterAnswer answer = answer_of(printer.get());
  for (const char* name : {"job-printer-state-reasons", "job-state-reasons"})
    add_reasons(ippFindAttribute(said.get(), name, IPP_TAG_ZERO), answer.reasons);
  answer.accepts = true;  // it has taken this one
  now.trouble = trouble_of(answer);
  return now;
}

Result<void> cancel_print(const PrintJob& job) {
  const PrintService service = connect_to_service();
  if (!service) return service_failed();
  give_up_job(service.get(), job.printer, job.number);
  const ipp_status_t status = cupsLastError();
  const bool is_over = status == IPP_STATUS_ERROR_NOT_FOUND || status == IPP_STATUS_ERROR_NOT_POSSIBLE;
  if (status < IPP_STATUS_REDIRECTION_OTHER_SITE || is_over) return {};
  return print_refused(job.printer);
}

}  // namespace sala
