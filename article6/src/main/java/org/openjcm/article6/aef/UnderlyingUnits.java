package org.openjcm.article6.aef;

import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.OwnSerialForm;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.SerialForm;

/// The JCM credits behind a block of ITMOs. First and last text differ only in the running number,
/// as the format demands. Japanese: 原単位(JCMクレジット).
///
/// @param series the credits' series in the book that issued them
public record UnderlyingUnits(CreditSeries series, SerialBlock serials) {

  /// As the nomenclature lists the mechanism.
  public static final String REGISTRY = "JCM";

  private static final SerialForm FORM = new OwnSerialForm();

  public String firstId() {
    return FORM.unit(series, serials.first());
  }

  public String lastId() {
    return FORM.unit(series, serials.last());
  }
}
