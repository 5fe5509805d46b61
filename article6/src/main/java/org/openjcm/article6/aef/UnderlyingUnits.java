package org.openjcm.article6.aef;

import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.SerialBlock;

/// The JCM credits behind a block of ITMOs. First and last text differ only in the running number,
/// as the format demands. Japanese: 原単位(JCMクレジット).
///
/// @param series the credits' series in the book that issued them
public record UnderlyingUnits(CreditSeries series, SerialBlock serials) {

  /// As the nomenclature lists the mechanism.
  public static final String REGISTRY = "JCM";

  public String firstId() {
    return id(serials.first());
  }

  public String lastId() {
    return id(serials.last());
  }

  /// Our own form until the official one is known: `JCM-JP-MN-MN003-2025-1`.
  private String id(long serial) {
    return "%s%s-%s-%s-%s-%s-%d"
        .formatted(
            series.isSample() ? "SAMPLE-" : "",
            REGISTRY,
            series.issuer(),
            series.host(),
            series.isSample()
                ? series.project().text().substring("SAMPLE-".length())
                : series.project().text(),
            series.vintage(),
            serial);
  }
}
