// SPDX-License-Identifier: Apache-2.0
#include "cli/evaluation.h"

#include "cli/record_values.h"
#include "cli/terminal.h"
#include "expression/expression.h"
#include "expression/shown.h"
#include "text/date.h"
#include "text/failure.h"
#include "text/terminal_text.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

namespace jeugdlint {
namespace {

// Names are the keys of the record.
class RecordBindings : public Bindings {
 public:
  RecordBindings(const Value& record, Memory& memory) : record_(record) {
    if (record.kind != Kind::map) return;
    for (std::size_t i = 0; i < record.members->size() && !dotted_; ++i)
      dotted_ = record.members->key(i, memory).text().find('.') != std::string_view::npos;
  }

  Value value(std::int32_t, std::string_view name, Memory& memory) const override {
    if (record_.kind != Kind::map) return Value(Fault::no_such_name);
    const Value found = record_.members->find(Value(name), memory);
    return found.is_fault() ? Value(Fault::missing) : found;
  }
  bool has(std::int32_t variable, std::string_view name, Memory& memory) const override {
    const Value found = value(variable, name, memory);
    return !found.is_fault() && found.kind != Kind::null;
  }
  bool dotted_names() const override { return dotted_; }

 private:
  Value record_;
  bool dotted_ = false;
};

// A file's values may be seen by a person at a terminal, or by who says so; standard input was
// handed over by the caller, who has it already.
void ask_consent(const EvaluationRequest& request, Language language) {
  if (request.rows.empty() || request.rows == "-" || request.show_values) return;
  if (output_is_terminal() && std::getenv("CI") == nullptr) return;
  const LocalText words = {.nl = "uitkomsten kunnen waarden uit " + request.rows +
                                 " tonen; dat gebeurt op een terminal, of met --show-values",
                           .en = "results may show values of " + request.rows +
                                 "; that is done on a terminal, or with --show-values"};
  throw Failure(words.in(language));
}

class Evaluator {
 public:
  Evaluator(const EvaluationRequest& request, Language language)
      : request_(request), language_(language) {
    Environment environment;
    environment.open = true;
    if (!request.run_date.empty())
      environment.variables.push_back({"run_date", Kind::date, Value(run_date())});
    tree_ = compile(request.expression, environment, mistakes_);
  }

  int run() {
    if (!request_.rows.empty()) tell_doubts();
    if (request_.rows.empty()) {
      if (tree_.nodes.empty())
        print_unreadable();
      else
        print_result(Value());
      tell_doubts();
    } else if (request_.rows == "-") {
      each_record(std::cin);
    } else {
      std::ifstream file(request_.rows, std::ios::binary);
      if (!file)
        throw Failure(request_.rows + said(": kan niet worden gelezen", ": cannot be read"));
      each_record(file);
    }
    print(out_);
    return code_;
  }

 private:
  const std::string& text() const { return request_.expression; }
  std::string said(const char* nl, const char* en) const {
    return language_ == Language::nl ? nl : en;
  }

  jl_date run_date() const {
    const jl_date date = DateForm::read("any", false)->days(request_.run_date);
    if (date.first > date.last)
      throw Failure(said("--run-date: verwacht een datum, JJJJ-MM-DD",
                         "--run-date: expected a date, YYYY-MM-DD"));
    return date;
  }

  void each_record(std::istream& in) {
    for (std::string line; std::getline(in, line);) {
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      memory_.clear();
      LocalText why;
      const auto record = records_.read(line, memory_, why);
      if (tree_.nodes.empty())
        print_unreadable();
      else if (record)
        print_result(*record);
      else
        print_error(why.in(language_), 2);
      constexpr std::size_t enough = std::size_t{1} << 16;
      if (out_.size() < enough) continue;
      print(out_);
      out_.clear();
    }
    if (in.bad()) throw Failure(request_.rows + said(": het lezen brak af", ": reading broke off"));
  }

  void print_result(const Value& record) {
    const RecordBindings bindings(record, memory_);
    const Value value = evaluate(tree_, bindings, memory_);
    if (value.is_fault()) return print_fault(value);
    if (!request_.json) {
      out_ += printable(literal(value, memory_)) + "\n";
      return;
    }
    add_json([&](JsonWriter& json) {
      json.key("value");
      write_value(json, value, memory_);
      json.member("type", kind_name(value.kind));
    });
  }

  // What the checker had to say about the place says more than the fault.
  void print_fault(const Value& fault) {
    const std::uint32_t at = fault.at == 0 ? 0 : fault.at - 1;
    ExpressionMistake told{at, at + 1, words_of(fault.why).in(language_)};
    for (const Node& node : tree_.nodes)
      if (node.start == at) told.end = std::max(told.end, node.end);
    for (const ExpressionMistake& mistake : mistakes_)
      if (mistake.start == at) told = mistake;
    told_.insert(told.start);
    print_error(shown(told, text()), 1);
  }

  // What is doubtful is told, and the value shows what comes of it; an error of the only record has
  // been told as its value.
  void tell_doubts() const {
    if (tree_.nodes.empty() || request_.json) return;
    for (const ExpressionMistake& mistake : mistakes_)
      if (!told_.contains(mistake.start)) std::cerr << shown(mistake, text()) << '\n';
  }

  void print_unreadable() { print_error(shown(mistakes_.front(), text()), 2); }

  void print_error(const std::string& what, int code) {
    code_ = std::max(code_, code);
    if (!request_.json) {
      out_ += said("fout: ", "error: ") + what + "\n";
      return;
    }
    add_json([&](JsonWriter& json) { json.member("error", what); });
  }

  // Adds an object of the members that `write_members` writes, on a line.
  template <class WriteMembers>
  void add_json(WriteMembers write_members) {
    std::ostringstream line;
    {
      JsonWriter json(line, JsonWriter::Layout::one_line);
      json.open_object();
      write_members(json);
      json.close_object();
      json.end_line();
    }
    out_ += line.str();
  }

  const EvaluationRequest& request_;
  Language language_;
  std::vector<ExpressionMistake> mistakes_;
  std::set<std::uint32_t> told_;  // places in the expression
  Tree tree_;
  Memory memory_;
  JsonRecords records_;
  std::string out_;
  int code_ = 0;
};

}  // namespace

int run_evaluation(const EvaluationRequest& request, Language language) {
  if (request.expression.empty()) {
    const LocalText words = {.nl = "eval: hier ontbreekt een expressie; zie jeugdlint eval --help",
                             .en = "eval: an expression is missing; see jeugdlint eval --help"};
    throw Failure(words.in(language));
  }
  ask_consent(request, language);
  return Evaluator(request, language).run();
}

}  // namespace jeugdlint
