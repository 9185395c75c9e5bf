// SPDX-License-Identifier: Apache-2.0
// Whoever is free takes the next batch: reading is done by one thread at a time while the others
// judge what they took. There is no queue, so memory holds few more batches than there are threads.
#include "engine/threads.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace jeugdlint {
namespace {

// What one thread works with.
struct Desk {
  explicit Desk(const Inspection& whole) : part(whole.part_in_turn()) { records.keeps_text = true; }
  Inspection part;
  Records records;
  std::uint64_t batch = 0;  // the number of the records
};

class Crew {
 public:
  Crew(const Reading& reading, Inspection& whole) : reading_(reading), whole_(whole) {}

  // Reads the next batch; false when there is none, or somebody failed.
  bool take(Desk& desk) {
    const std::lock_guard lock(reader_);
    ended_ = ended_ || !reading_.reader.next(desk.records, reading_.batch_rows);
    if (ended_) return false;
    desk.batch = batches_++;
    whole_.count_rows(desk.records.size());
    if (reading_.taken) reading_.taken(desk.records);
    if (reading_.progress) reading_.progress(desk.records.bytes.back());
    return true;
  }

  void judge(Desk& desk) {
    desk.part.inspect_in_turn(desk.records, desk.batch, place_, whole_);
    if (reading_.inspected) reading_.inspected(desk.records);
  }

  // To the end of the input, or until somebody fails.
  void work(Desk& desk) {
    while (take(desk)) judge(desk);
  }

  // What a desk has counted, when it has done its last batch.
  void hand_in(const Desk& desk) {
    const std::lock_guard lock(reader_);
    whole_.count_filled_of(desk.part);
  }

  // All that somebody does while others are at work: they must not wait for who failed.
  template <class Work>
  void attempt(Work work) noexcept {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(reader_);
      ended_ = true;
      if (failure_ == nullptr) failure_ = std::current_exception();
      whole_.abandon();
    }
  }

  void throw_failure() const {
    if (failure_ != nullptr) std::rethrow_exception(failure_);
  }

 private:
  const Reading& reading_;
  Inspection& whole_;
  const PlaceCell place_ = [this](const Records& records, std::size_t i, std::size_t column) {
    return reading_.reader.cell_position(records, i, column);
  };
  std::mutex reader_;  // also of what follows, and of what the whole counts
  std::uint64_t batches_ = 0;
  bool ended_ = false;
  std::exception_ptr failure_;
};

// A machine that gives no more threads gets along with fewer. `work` throws nothing.
std::vector<std::thread> start(unsigned count, const std::function<void()>& work) {
  std::vector<std::thread> threads;
  threads.reserve(count);
  try {
    while (threads.size() < count) threads.emplace_back(work);
  } catch (const std::system_error&) {
    return threads;
  }
  return threads;
}

void inspect_by_several(const Reading& reading, Inspection& whole) {
  Crew crew(reading, whole);
  Desk desk(whole);
  if (!crew.take(desk)) return;
  // Most files are one batch, and threads are for the others.
  Desk second(whole);
  const bool more = crew.take(second);
  std::vector<std::thread> threads;
  if (more)
    threads = start(reading.threads - 1, [&] {
      crew.attempt([&] {
        Desk own(whole);
        crew.work(own);
        crew.hand_in(own);
      });
    });
  crew.attempt([&] {
    crew.judge(desk);
    if (more) crew.judge(second);
    crew.work(desk);
    crew.hand_in(desk);
    crew.hand_in(second);
  });
  for (std::thread& thread : threads) thread.join();
  crew.throw_failure();
}

void inspect_by_one(const Reading& reading, Inspection& whole) {
  Records records;
  while (reading.reader.next(records, reading.batch_rows)) {
    if (reading.taken) reading.taken(records);
    whole.inspect(records, &reading.reader);
    if (reading.inspected) reading.inspected(records);
    if (reading.progress && records.size() > 0) reading.progress(records.bytes.back());
  }
}

// One thread, which needs no copy of the text and no lock; a stream hears of each batch.
void inspect_in_turn_by_one(const Reading& reading, Inspection& whole) {
  Inspection part = whole.part_in_turn();
  const PlaceCell place = [&](const Records& records, std::size_t i, std::size_t column) {
    return reading.reader.cell_position(records, i, column);
  };
  Records records;
  for (std::uint64_t batch = 0; reading.reader.next(records, reading.batch_rows); ++batch) {
    if (reading.taken) reading.taken(records);
    whole.count_rows(records.size());
    part.inspect_in_turn(records, batch, place, whole);
    if (reading.inspected) reading.inspected(records);
    if (reading.progress && records.size() > 0) reading.progress(records.bytes.back());
  }
  whole.count_filled_of(part);
}

}  // namespace

unsigned all_threads() {
  return std::max(1U, std::thread::hardware_concurrency());
}

void in_threads(unsigned count, const std::function<void()>& work,
                const std::function<void()>& failed) {
  std::mutex mutex;
  std::exception_ptr failure;
  const auto attempt = [&]() noexcept {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (failure == nullptr) failure = std::current_exception();
      failed();
    }
  };
  std::vector<std::thread> threads = start(count - 1, attempt);
  attempt();
  for (std::thread& thread : threads) thread.join();
  if (failure != nullptr) std::rethrow_exception(failure);
}

Inspection inspect_input(const Reading& reading) {
  Inspection whole(reading.plan, reading.key, reading.max_findings, reading.sink, reading.budget);
  if (reading.stream != nullptr) whole.stream_to(*reading.stream);
  if (reading.threads > 1)
    inspect_by_several(reading, whole);
  else if (reading.stream != nullptr)
    inspect_in_turn_by_one(reading, whole);
  else
    inspect_by_one(reading, whole);
  return whole;
}

}  // namespace jeugdlint
