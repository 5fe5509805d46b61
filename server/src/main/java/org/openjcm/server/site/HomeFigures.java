package org.openjcm.server.site;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.financing.PublishedTotals.PublishedTotal;
import org.openjcm.server.registry.PublicIssuances.ThirdPartyStatement;

/// The figures of the home page: four series that are never added to each other, and the targets.
/// Japanese: 主要な数値.
///
/// @param expectedPerYear sum over registered projects whose expectation is known
/// @param expectedKnown how many registered projects that is
/// @param issuedPublished the latest published total of credits issued
/// @param issuedRows sum of our own rows of statements
/// @param itmos statements that units were issued as ITMOs; none of them official
/// @param cumulative published expectation of cumulative reductions to 2030
/// @param targets published targets for cumulative reductions
public record HomeFigures(
    ProjectCounts projects,
    Tonnes expectedPerYear,
    long expectedKnown,
    Optional<PublishedTotal> issuedPublished,
    Tonnes issuedRows,
    List<ThirdPartyStatement> itmos,
    Optional<PublishedTotal> cumulative,
    List<PublishedTotal> targets) {

  /// How many projects the register lists in which stage.
  public record ProjectCounts(long listed, long registered, long validation, long withdrawn) {}

  public HomeFigures {
    itmos = List.copyOf(itmos);
    targets = List.copyOf(targets);
  }

  /// A published number of tonnes in millions, as it stands: 19,510,000 → 19.51.
  public BigDecimal mega(PublishedTotal total) {
    var millions = BigDecimal.valueOf(total.value()).movePointLeft(6).stripTrailingZeros();
    return millions.scale() < 0 ? millions.setScale(0) : millions;
  }

  /// Length of a bar of this many tonnes, in thousandths of the longest target.
  public long permille(long tonnes) {
    long longest = targets.stream().mapToLong(PublishedTotal::value).max().orElse(1);
    return Math.max(1, Math.round(1000.0 * tonnes / longest));
  }
}
