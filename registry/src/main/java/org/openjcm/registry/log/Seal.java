package org.openjcm.registry.log;

import java.nio.charset.StandardCharsets;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Sha256;

/// The commitment that stands in a public leaf for a confidential field, and its opening.
///
/// Key of a field: SHA-256 of the label `openjcm-seal-v1`, a zero byte, the salt of the entry (16
/// bytes), and the name of the field. Commitment: SHA-256 of that key (32 bytes) and the canonical
/// JSON of the value. Whoever is given the key and the value of one field can check the commitment
/// and learns nothing about the other fields of the entry.
///
/// @param key opens this field only
/// @param value canonical JSON
public record Seal(String field, Sha256 key, String value) {

  private static final byte[] LABEL = "openjcm-seal-v1\0".getBytes(StandardCharsets.US_ASCII);

  public static Seal of(Salt salt, String field, Json value) {
    return new Seal(
        field,
        Sha256.of(LABEL, salt.bytes(), field.getBytes(StandardCharsets.UTF_8)),
        CanonicalJson.text(value));
  }

  public Sha256 commitment() {
    return Sha256.of(key.bytes(), value.getBytes(StandardCharsets.UTF_8));
  }
}
