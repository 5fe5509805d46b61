package org.openjcm.rulebook.register;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.FactKey;

/// Where a register row comes from and how surely it is known. Japanese: 出典と確度.
///
/// @param key the row's stable key, `project/MN003`
/// @param edition which load or import the row came with
/// @param confidence of the row as a whole
/// @param inferredFields columns whose values are computed or concluded, not read
/// @param confirmedFields columns that two officers confirmed with the document; their values are
///   those confirmed
/// @param noteEn caveat in English; empty when there is none
/// @param noteJa the same in Japanese
/// @param sources addresses
public record Provenance(
    String key,
    long edition,
    Confidence confidence,
    Set<String> inferredFields,
    Set<String> confirmedFields,
    String noteEn,
    String noteJa,
    List<String> sources) {

  public Provenance {
    inferredFields = Set.copyOf(inferredFields);
    confirmedFields = Set.copyOf(confirmedFields);
    sources = List.copyOf(sources);
  }

  /// How surely one field of the row is known: verified once confirmed, else as shipped.
  public Confidence of(String field) {
    if (isConfirmed(field)) {
      return Confidence.VERIFIED;
    }
    return confidence.isVerified() && isInferred(field) ? Confidence.INFERRED : confidence;
  }

  public boolean isConfirmed(String field) {
    return confirmedFields.contains(field);
  }

  /// Whether the field is concluded from other facts and nobody has confirmed it yet.
  public boolean isInferred(String field) {
    return inferredFields.contains(field) && !isConfirmed(field);
  }

  /// The name under which one field of the row can be confirmed: `project/MN003#registered_on`.
  public FactKey fact(String field) {
    return FactKey.of(key, field);
  }

  /// As register files write it: `verified`.
  public static String written(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT);
  }

  /// The confidence written so.
  public static Confidence read(String written) {
    return Confidence.valueOf(written.toUpperCase(Locale.ROOT));
  }
}
