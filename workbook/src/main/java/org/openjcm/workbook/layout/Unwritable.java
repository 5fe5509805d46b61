package org.openjcm.workbook.layout;

import org.openjcm.rulebook.BilingualText;

/// Thrown inside the making of a workbook when a sheet cannot honestly carry the calculation; the
/// export turns it into a refusal with this reason.
public final class Unwritable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient BilingualText reason;
  private final transient BilingualText remedy;

  public Unwritable(BilingualText reason, BilingualText remedy) {
    super(reason.en());
    this.reason = reason;
    this.remedy = remedy;
  }

  public BilingualText reason() {
    return reason;
  }

  public BilingualText remedy() {
    return remedy;
  }
}
