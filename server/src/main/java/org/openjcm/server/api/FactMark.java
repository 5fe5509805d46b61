package org.openjcm.server.api;

import java.util.List;
import org.openjcm.rulebook.register.Provenance;

/// How a row of the register is known: what every fact of the API carries.
///
/// @param key stable name of the row; the name of one fact in it is `key#field`
/// @param confidence `verified`, `unverified`, `inferred` or `unknown`, of the row as it was loaded
/// @param inferredFields fields of the row that are computed or concluded although the row is read
/// @param confirmedFields fields that two officers confirmed with the official document; the row
///   carries the confirmed values
/// @param noteEn what a reader must know
/// @param noteJa the same in Japanese
/// @param sources addresses of the pages it was read on
public record FactMark(
    String key,
    String confidence,
    List<String> inferredFields,
    List<String> confirmedFields,
    String noteEn,
    String noteJa,
    List<String> sources) {

  public static FactMark of(Provenance provenance) {
    return new FactMark(
        provenance.key(),
        Provenance.written(provenance.confidence()),
        provenance.inferredFields().stream().filter(provenance::isInferred).sorted().toList(),
        provenance.confirmedFields().stream().sorted().toList(),
        provenance.noteEn(),
        provenance.noteJa(),
        provenance.sources());
  }
}
