package org.openjcm.rulebook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A set of confirmations: the explicit input that says which marks are lifted. Japanese: 確認記録の集合.
///
/// The latest confirmation of a fact that is in force on a day holds; earlier ones stay on record.
///
/// @param records in order of fact, day and content, whatever order they came in
public record Confirmations(List<Confirmation> records) {

  private static final Comparator<Confirmation> ORDER =
      Comparator.comparing(Confirmation::fact)
          .thenComparing(Confirmation::from)
          .thenComparing(confirmation -> CanonicalJson.text(json(confirmation)));

  /// As shipped: nothing has been confirmed.
  public static final Confirmations NONE = new Confirmations(List.of());

  public Confirmations {
    records = records.stream().distinct().sorted(ORDER).toList();
  }

  public static Confirmations of(Collection<Confirmation> records) {
    return new Confirmations(List.copyOf(records));
  }

  /// The confirmation of a fact that holds on `asOf`.
  public Optional<Confirmation> inForce(FactKey fact, LocalDate asOf) {
    return records.stream()
        .filter(one -> one.fact().equals(fact) && !one.from().isAfter(asOf))
        .reduce((earlier, later) -> later);
  }

  /// Only what holds on `asOf` for these facts: what a calculation depends on, so that confirming
  /// another fact does not change its bytes.
  public Confirmations inForceAbout(Set<FactKey> facts, LocalDate asOf) {
    return new Confirmations(
        records.stream()
            .filter(one -> facts.contains(one.fact()))
            .filter(one -> inForce(one.fact(), asOf).filter(one::equals).isPresent())
            .toList());
  }

  public Json toJson() {
    return Json.items(records.stream().<Json>map(Confirmations::json).toList());
  }

  /// Names the set; the hash of an empty list for [#NONE].
  public Sha256 hash() {
    return CanonicalJson.hash(toJson());
  }

  private static Json json(Confirmation one) {
    return Json.object()
        .with("fact", one.fact().text())
        .with("value", one.value())
        .with("document", one.document())
        .with("paragraph", one.paragraph())
        .with("attachment", one.attachment().hex())
        .with("entered_by", one.enteredBy())
        .with("confirmed_by", one.confirmedBy())
        .with("from", one.from().toString())
        .done();
  }
}
