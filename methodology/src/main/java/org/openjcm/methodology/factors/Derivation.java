package org.openjcm.methodology.factors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;

/// How a published factor is said to come about from other factors, so that it can be computed
/// again. Japanese: 導出.
///
/// @param published the factor that is checked
/// @param terms the sum of products of factors that it should equal
/// @param decimals of the published value
/// @param confidence how surely it is known that the factor was made this way
public record Derivation(
    Factor published,
    List<Product> terms,
    int decimals,
    RoundingMode rounding,
    BilingualText note,
    Confidence confidence) {

  /// One product of factors, with divisors.
  public record Product(List<Factor> times, List<Factor> dividedBy) {
    public Product {
      times = List.copyOf(times);
      dividedBy = List.copyOf(dividedBy);
    }

    private Term<Factor> term() {
      return new Term<>(times, dividedBy);
    }
  }

  public Derivation {
    terms = List.copyOf(terms);
  }

  /// `cdm-tool-07/wind-solar/w-om * jcm-electricity/PH-luzon-visayas/om + …`.
  public String formula() {
    return terms.stream()
        .map(product -> product.term().written(Factor::address))
        .collect(Collectors.joining(" + "));
  }

  /// With the values as shipped.
  public Consistency check() {
    return check(Factor::value);
  }

  /// With the values in force, such as those that officers have confirmed since.
  public Consistency check(Function<Factor, Optional<BigDecimal>> inForce) {
    List<String> missing =
        terms.stream()
            .flatMap(product -> product.term().all().stream())
            .filter(factor -> isUnusable(factor, inForce))
            .map(Factor::address)
            .distinct()
            .toList();
    Optional<BigDecimal> value = inForce.apply(published);
    if (value.isEmpty()) {
      return new Consistency.PartsMissing(List.of(published.address()));
    }
    if (!missing.isEmpty()) {
      return new Consistency.PartsMissing(missing);
    }
    Working working = new Working();
    Part result =
        working.sum(
            published.address(),
            published.unit(),
            terms.stream()
                .map(product ->
                    product
                        .term()
                        .of(factor ->
                            new Part(
                                factor.address(),
                                inForce.apply(factor).orElseThrow(),
                                factor.unit())))
                .toList());
    return Consistency.of(value.get(), working.done(result), decimals, rounding);
  }

  /// Unknown, or a divisor of zero.
  private boolean isUnusable(Factor factor, Function<Factor, Optional<BigDecimal>> inForce) {
    Optional<BigDecimal> value = inForce.apply(factor);
    return value.isEmpty()
        || (value.get().signum() == 0
            && terms.stream().anyMatch(product -> product.dividedBy().contains(factor)));
  }
}
