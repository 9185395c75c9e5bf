// SPDX-License-Identifier: Apache-2.0
// How many of those who are the only one of their kind in a sample are so in the population: three
// estimates that need nothing but how many classes of each size the sample has.
//
// Zayatz 1991 takes the class sizes of the sample for those of the population. It asks how likely a
// class of each size is to leave exactly one of its members in the sample. Pitman's model (Hoshino
// 2001) is fitted to the class sizes by maximum likelihood, and is the better one where a tenth of
// the population or less was sampled. Where it was more, the smaller of Zayatz's and that of the
// slide negative binomial model is taken, as ARX chooses.
#pragma once

#include "class_sizes.h"
#include "digamma.h"
#include "falling_root.h"
#include "slide_negative_binomial.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace jeugdlint::disclosure {

enum class UniquesModel : std::uint8_t { zayatz, pitman, slide };

struct UniquesEstimate {
  double share = 0;  // of the sample's uniques, those that are unique in the population
  UniquesModel model = UniquesModel::zayatz;
};

// `sizes` has classes of one row.
inline double zayatz_share(const ClassSizes& sizes, double rows, double people) {
  // Of a class of `size` people, the probability that exactly one is sampled (hypergeometric).
  double probability = rows / people, all = 0;
  std::uint64_t size = 1;
  for (const auto& [wanted, classes] : sizes) {
    for (; size < wanted && probability > 0; ++size) {
      const auto s = static_cast<double>(size);
      probability *= (s + 1) / s * std::max(0.0, people - s - rows + 1) / (people - s);
    }
    all += probability * static_cast<double>(classes);
  }
  return rows / people * static_cast<double>(sizes.at(1)) / all;
}

// Pitman's model of a sample: its likelihood's derivatives, and where both are zero.
class PitmanFit {
 public:
  explicit PitmanFit(const ClassSizes& sizes) : sizes_(sizes) {
    for (const auto& [size, classes] : sizes) {
      rows_ += static_cast<double>(size * classes);
      classes_ += static_cast<double>(classes);
    }
  }

  // Those unique among `people`; none when the model does not fit these sizes.
  std::optional<double> uniques(double people) const {
    const auto alpha = falling_root(smallest_alpha, 1 - smallest_alpha, [&](double a) {
      const auto theta = best_theta(a);
      return theta ? by_alpha(*theta, a) : std::numeric_limits<double>::quiet_NaN();
    });
    if (!alpha) return std::nullopt;
    const auto theta = best_theta(*alpha);
    if (!theta) return std::nullopt;
    return std::exp(*alpha * std::log(people) + std::lgamma(*theta + 1) -
                    std::lgamma(*theta + *alpha));
  }

 private:
  // Below it the derivatives are differences of numbers that are too much alike.
  static constexpr double smallest_alpha = 1e-4;

  // The sum of 1 / (theta + u alpha) over the classes but one.
  double over_classes(double theta, double alpha) const {
    return (digamma(theta / alpha + classes_) - digamma(theta / alpha + 1)) / alpha;
  }
  double by_theta(double theta, double alpha) const {
    return over_classes(theta, alpha) - digamma(theta + rows_) + digamma(theta + 1);
  }
  double by_alpha(double theta, double alpha) const {
    double result = (classes_ - 1 - theta * over_classes(theta, alpha)) / alpha;
    for (const auto& [size, classes] : sizes_)
      result -= static_cast<double>(classes) *
                (digamma(static_cast<double>(size) - alpha) - digamma(1 - alpha));
    return result;
  }
  std::optional<double> best_theta(double alpha) const {
    return falling_root(alpha * (1e-9 - 1), 1e9 * rows_,
                        [&](double theta) { return by_theta(theta, alpha); });
  }

  const ClassSizes& sizes_;
  double rows_ = 0, classes_ = 0;
};

// `sizes` has classes of one row, and `people` are not fewer than its rows.
inline UniquesEstimate uniques_in_population(const ClassSizes& sizes, double people) {
  double rows = 0;
  for (const auto& [size, classes] : sizes) rows += static_cast<double>(size * classes);
  const double sampled = rows / people;
  const auto share_of = [&](double uniques) {
    return std::min(1.0, uniques * sampled / static_cast<double>(sizes.at(1)));
  };
  const double zayatz = zayatz_share(sizes, rows, people);
  if (sampled <= 0.1) {
    if (const auto uniques = PitmanFit(sizes).uniques(people))
      return {share_of(*uniques), UniquesModel::pitman};
  } else if (sampled < 1) {
    const auto uniques = SlideNegativeBinomial(sizes, sampled).uniques();
    if (uniques && share_of(*uniques) < zayatz) return {share_of(*uniques), UniquesModel::slide};
  }
  return {zayatz, UniquesModel::zayatz};
}

}  // namespace jeugdlint::disclosure
