// SPDX-License-Identifier: Apache-2.0
#include "engine/computed_columns.h"

#include "expression/shown.h"

#include <deque>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace jeugdlint {
namespace {

// The cells of one computed column of a batch.
class ComputedCells {
 public:
  ComputedCells(const BoundExpression& expression, const jl_batch& batch)
      : text_(batch.size, jl_text{"", 0}),
        filled_(batch.size, JL_EMPTY),
        dates_(batch.size, jl_date{1, 0}),
        numbers_(batch.size, std::numeric_limits<double>::quiet_NaN()) {
    const Lane& lane = expression.run(batch, work_);
    for (std::size_t row = 0; row < batch.size; ++row) put(row, lane.value(row));
  }
  ComputedCells(const ComputedCells&) = delete;
  ComputedCells& operator=(const ComputedCells&) = delete;

  jl_column column() const {
    return {text_.data(), filled_.data(), dates_.data(), numbers_.data()};
  }

 private:
  void put(std::size_t row, const Value& value) {
    if (value.is_missing()) return;
    if (value.kind == Kind::date) dates_[row] = value.day;
    if (value.kind == Kind::integer) numbers_[row] = static_cast<double>(value.whole);
    if (value.kind == Kind::real) numbers_[row] = value.number;
    const std::optional<std::string_view> text = text_of(value);
    if (!text) {
      filled_[row] = JL_UNDECODABLE;
      return;
    }
    text_[row] = {text->data(), text->size()};
    if (!text->empty()) filled_[row] = JL_FILLED;
  }

  // None for an error, and for what is no single value.
  std::optional<std::string_view> text_of(const Value& value) {
    switch (value.kind) {
      case Kind::text:
        return value.text();
      case Kind::boolean:
      case Kind::integer:
      case Kind::real:
      case Kind::date:
        return kept_.emplace_back(shown(value));
      default:
        return std::nullopt;
    }
  }

  BoundExpression::Work work_;
  std::deque<std::string> kept_;
  std::vector<jl_text> text_;
  std::vector<std::uint8_t> filled_;
  std::vector<jl_date> dates_;
  std::vector<double> numbers_;
};

struct ComputedColumns {
  struct Column {
    BoundExpression expression;
    std::optional<std::uint32_t> field;  // slot of the first field that it reads
    std::uint64_t term = 0;              // its name, among the terms of the rule
  };

  WrappedRule inner;
  std::uint32_t first_slot = 0;
  std::vector<Column> columns;

  const Column* column(std::uint32_t slot) const {
    return slot < first_slot || slot - first_slot >= columns.size() ? nullptr
                                                                    : &columns[slot - first_slot];
  }

  // A batch with its computed columns as well.
  struct More {
    More(const ComputedColumns& of, const jl_batch& of_batch)
        : all(of_batch.columns, of_batch.columns + of_batch.column_count), batch(of_batch) {
      for (const Column& column : of.columns)
        all.push_back(cells.emplace_back(column.expression, of_batch).column());
      batch.columns = all.data();
      batch.column_count = all.size();
    }
    More(const More&) = delete;
    More& operator=(const More&) = delete;

    std::deque<ComputedCells> cells;
    std::vector<jl_column> all;
    jl_batch batch;
  };

  template <class One>
  std::int32_t with_batch(const jl_batch& batch, const jl_findings* to, One one) const {
    const More more(*this, batch);
    if (to == nullptr) return one(more.batch, nullptr);
    return with_findings(*to, [&](const jl_findings& told) { return one(more.batch, &told); });
  }

  template <class One>
  std::int32_t with_block(const CaseBlock& block, std::size_t own, const BlockFindings& to,
                          One one) const {
    const std::size_t before = block.previous(own);
    const More now(*this, block.rows(own)), then(*this, block.rows(before));
    const CaseBlock seen = block.with(own, now.batch).with(before, then.batch);
    return with_findings(to.to, [&](const jl_findings& told) { return one(seen, {told, to.of}); });
  }

  template <class One>
  std::int32_t with_findings(const jl_findings& to, One one) const {
    Telling telling{*this, to};
    return one({sizeof(jl_findings), &telling,
                [](void* self, const jl_finding* finding) {
                  static_cast<const Telling*>(self)->add(*finding);
                },
                [](void* self, std::uint64_t rows) {
                  const jl_findings& on = static_cast<const Telling*>(self)->to;
                  on.not_evaluable(on.self, rows);
                }});
  }

  // The way of a finding to those of the run, which know columns of the plan only.
  struct Telling {
    const ComputedColumns& of;
    const jl_findings& to;

    void add(const jl_finding& finding) const {
      jl_finding told = finding;
      if (finding.place == JL_AT_CELL || finding.place == JL_AT_COLUMN)
        if (const Column* column = of.column(finding.slot)) {
          told.slot = column->field.value_or(0);
          if (!column->field) told.place = finding.place == JL_AT_CELL ? JL_AT_ROW : JL_AT_TABLE;
        }
      std::vector<jl_evidence> evidence;
      const auto* at = reinterpret_cast<const unsigned char*>(finding.evidence);
      for (std::uint64_t i = 0; i < finding.evidence_count; ++i, at += finding.evidence_size)
        evidence.push_back(named(*reinterpret_cast<const jl_evidence*>(at)));
      told.evidence = evidence.data();
      told.evidence_size = sizeof(jl_evidence);
      to.add(to.self, &told);
    }

    jl_evidence named(jl_evidence evidence) const {
      if (evidence.kind != JL_EVIDENCE_CELL && evidence.kind != JL_EVIDENCE_COLUMN) return evidence;
      if (const Column* column = of.column(evidence.slot)) {
        evidence.kind = JL_EVIDENCE_TERM;
        evidence.count = column->term;
      }
      return evidence;
    }
  };
};

}  // namespace

void plan_computed_columns(PlannedRule& planned, std::uint32_t first_slot,
                           std::vector<ComputedColumn> columns) {
  ComputedColumns made;
  made.first_slot = first_slot;
  for (ComputedColumn& column : columns) {
    const std::vector<std::uint32_t> fields = column.expression.slots();
    planned.slots.insert(planned.slots.end(), fields.begin(), fields.end());
    made.columns.push_back({std::move(column.expression),
                            fields.empty() ? std::nullopt : std::optional(fields.front()),
                            planned.words.terms.size()});
    planned.words.terms.push_back({column.name, column.name});
  }
  put_around(planned, std::move(made));
}

}  // namespace jeugdlint
