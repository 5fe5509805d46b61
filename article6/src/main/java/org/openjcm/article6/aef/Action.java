package org.openjcm.article6.aef;

import java.time.Instant;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;

/// One row of table 3: what happened to one block. Japanese: アクション(表3の行).
///
/// @param type and `subtype` in the nomenclature's spelling; an empty subtype is left blank
/// @param transferring the other Party, in an acquisition
/// @param acquiring the other Party, in a first transfer
/// @param purpose towards which the block was cancelled; empty = not applicable
/// @param using the Party that used or cancelled
/// @param year calendar year for which the block was used towards the Party's NDC
public record Action(
    Instant date,
    String type,
    String subtype,
    Units units,
    Optional<CountryCode> transferring,
    Optional<CountryCode> acquiring,
    String purpose,
    Optional<CountryCode> using,
    Optional<Integer> year) {

  public static final String FIRST_TRANSFER = "First transfer";
  public static final String ACQUISITION = "Acquisition";
  public static final String USE = "Use";
  public static final String CANCELLATION = "Cancellation";

  public Action {
    Nomenclature.packed().check("Action types", type);
    if (!subtype.isEmpty()) {
      Nomenclature.packed().check("Action subtypes", subtype);
    }
    if (transferring.isPresent() && !type.equals(ACQUISITION)) {
      throw new IllegalArgumentException("a transferring Party stands in acquisitions only");
    }
    if (acquiring.isPresent() && !type.equals(FIRST_TRANSFER)) {
      throw new IllegalArgumentException("an acquiring Party stands in first transfers only");
    }
    if (type.equals(USE) && (using.isEmpty() || year.isEmpty())) {
      throw new IllegalArgumentException("a use names the using Party and the year");
    }
  }
}
