// SPDX-License-Identifier: Apache-2.0
// The slide negative binomial model of a population (Chen and Keller-McNulty 1998): of each class,
// the people besides the first are negative binomial, with a dispersion alpha and a probability
// beta, so that beta^alpha of the classes have one. Its sample has each person with the same
// probability; alpha and beta are those that give as many classes of one and of two as there are.
//
// How many classes the population has is Shlosser's estimate as Haas and Stokes 1998 modified it.
#pragma once

#include "class_sizes.h"
#include "falling_root.h"

#include <cmath>
#include <cstdint>
#include <optional>

namespace jeugdlint::disclosure {

class SlideNegativeBinomial {
 public:
  // `sampled`: the share of the population, above 0 and below 1.
  SlideNegativeBinomial(const ClassSizes& sizes, double sampled)
      : sampled_(sampled),
        ones_(of_size(sizes, 1)),
        twos_(of_size(sizes, 2)),
        classes_(classes_in_population(sizes, sampled)) {}

  // Those unique in the population; none when no alpha and beta fit.
  std::optional<double> uniques() const {
    if (ones_ == 0 || twos_ == 0) return std::nullopt;
    constexpr double least = 1e-9;
    const auto beta = falling_root(least, 1 - least, [&](double b) {
      return ones_ - classes_ * probability_of_one(best_alpha(b), b);
    });
    if (!beta) return std::nullopt;
    return classes_ * std::pow(*beta, best_alpha(*beta));
  }

 private:
  static double of_size(const ClassSizes& sizes, std::uint64_t size) {
    const auto found = sizes.find(size);
    return found == sizes.end() ? 0 : static_cast<double>(found->second);
  }

  static double classes_in_population(const ClassSizes& sizes, double q) {
    double classes = 0, above = 0, below = 0, unseen = 0, single = 0;
    for (const auto& [rows, number] : sizes) {
      const auto i = static_cast<double>(rows), of_it = static_cast<double>(number);
      classes += of_it;
      above += i * q * q * std::pow(1 - q * q, i - 1) * of_it;
      below += (std::pow(1 - q * q, i) - std::pow(1 - q, i)) * of_it;
      unseen += std::pow(1 - q, i) * of_it;
      single += i * q * std::pow(1 - q, i - 1) * of_it;
    }
    return classes + of_size(sizes, 1) * above / below * (unseen / single) * (unseen / single);
  }

  // Of a class, by its generating function: that exactly one of its people is in the sample.
  double probability_of_one(double alpha, double beta) const {
    const double missed = (1 - sampled_) * (1 - beta);
    return sampled_ * std::pow(beta / (1 - missed), alpha) * (1 + alpha * missed / (1 - missed));
  }

  // The alpha with which beta gives the right ratio of classes of two to classes of one: a
  // quadratic equation with one root above zero.
  double best_alpha(double beta) const {
    const double missed = (1 - sampled_) * (1 - beta);
    const double ratio = twos_ / ones_ * 2 * (1 - missed) / (sampled_ * (1 - beta));
    const double half = (2 - missed - ratio * missed) / 2, last = ratio * (1 - missed);
    const double root = std::sqrt(half * half + missed * last);
    // Of the two ways to write the root, the one that takes no number from its like.
    return half > 0 ? last / (half + root) : (root - half) / missed;
  }

  double sampled_, ones_, twos_, classes_;
};

}  // namespace jeugdlint::disclosure
