// SPDX-License-Identifier: Apache-2.0
#include "input/typing.h"

#include "text/date.h"
#include "text/failure.h"
#include "text/number.h"

#include <limits>

namespace jeugdlint {
namespace {

DateForm date_form(const DateFormat& format) {
  const auto form = DateForm::read(format.form, format.partial);
  if (!form)
    throw Failure("no form of a date: " + format.form +
                  "; expected default, any, or a form with %Y, %m and %d once each");
  return *form;
}

std::string_view view(const jl_text& text) {
  return {text.data, text.size};
}

}  // namespace

jl_date read_date(std::string_view text, const DateFormat& format) {
  return date_form(format).days(text);
}

double read_number(std::string_view text, const NumberFormat& format) {
  return number_of(text, {format.decimal, format.group});
}

void type_dates(CellColumn& column, const DateFormat& format) {
  const DateForm form = date_form(format);
  column.dates.resize(column.text.size());
  for (std::size_t i = 0; i < column.text.size(); ++i)
    column.dates[i] = column.filled[i] == JL_FILLED ? form.days(view(column.text[i])) : no_date;
}

void type_numbers(CellColumn& column, const NumberFormat& format) {
  const NumberMarks marks{format.decimal, format.group};
  column.numbers.resize(column.text.size());
  for (std::size_t i = 0; i < column.text.size(); ++i)
    column.numbers[i] = column.filled[i] == JL_FILLED ? number_of(view(column.text[i]), marks)
                                                      : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace jeugdlint
