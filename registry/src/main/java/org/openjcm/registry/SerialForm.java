package org.openjcm.registry;

import java.util.Optional;

/// How serials are written and read. Pluggable: the official form of the 識別番号 is not public, so the
/// parts are kept as columns and only rendered. Japanese: 識別番号の表記.
public interface SerialForm {

  /// A block, first and last serial included.
  String block(CreditSeries series, SerialBlock serials);

  /// One single credit, as the agreed electronic format wants the first and last unit of a block.
  String unit(CreditSeries series, long serial);

  /// Reads a block or a single credit; empty when the text has not this form.
  Optional<Parcel.Serials> read(String text);
}
