package org.openjcm.projectcycle.period;

import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.methodology.VintageReductions;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// What holds for every allocation table, asked for or decided: never more than was verified,
/// vintage by vintage; less only with a reason; only accounts of the two sides that can receive an
/// issuance.
final class AllocationCheck {

  private AllocationCheck() {}

  static Optional<Refusal> refusal(
      EmissionReductions verified, List<Side> sides, AllocationTable table, String reasonForLess) {
    for (Allocation row : table.rows()) {
      if (!sides.contains(row.side())) {
        return Optional.of(new Refusal.StrangeSide(row.side()));
      }
      if (!row.account().kind().matches("GOV|ENT")) {
        return Optional.of(new Refusal.CannotReceiveIssuance(row.account()));
      }
      if (row.account().sample() != verified.project().isSample()) {
        return Optional.of(new Refusal.SampleMixed(row.account(), verified.project()));
      }
    }
    for (Vintage vintage : table.vintages()) {
      Tonnes allowed = verified(verified, vintage);
      if (table.total(vintage).compareTo(allowed) > 0) {
        return Optional.of(new Refusal.MoreThanVerified(vintage, allowed, table.total(vintage)));
      }
    }
    if (table.total().compareTo(verified.total()) < 0 && reasonForLess.isBlank()) {
      return Optional.of(new Refusal.LessWithoutReason(verified.total(), table.total()));
    }
    return Optional.empty();
  }

  private static Tonnes verified(EmissionReductions reductions, Vintage vintage) {
    return reductions.byVintage().stream()
        .filter(v -> v.vintage().equals(vintage))
        .map(VintageReductions::whole)
        .findFirst()
        .orElse(Tonnes.ZERO);
  }
}
