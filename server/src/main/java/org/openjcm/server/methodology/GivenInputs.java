package org.openjcm.server.methodology;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Sha256;

/// Everything a calculation of the page was made from, so that a link can make it again. Japanese:
/// 算定の入力.
///
/// @param methodology `MN_AM003_ver02.0`, or `draft-12_v3` for a version of a draft
/// @param project the project file
/// @param readings the readings, as CSV
/// @param asOf the day whose confirmations hold
public record GivenInputs(String methodology, String project, String readings, LocalDate asOf) {

  /// A longer link would not fit into every mail and log; larger inputs are kept by hash instead.
  static final int LONGEST_LINK = 3_000;

  private static final int LONGEST = 400_000;
  private static final String BETWEEN = "\u001f";

  /// By this the inputs are named.
  public Sha256 hash() {
    return CanonicalJson.hash(
        Json.object()
            .with("version", 1)
            .with("methodology", methodology)
            .with("project", project)
            .with("readings", readings)
            .with("as_of", asOf.toString())
            .done());
  }

  /// The inputs within an address; empty when they are too many for one.
  public Optional<String> packed() {
    if (project.length() + readings.length() > LONGEST) {
      return Optional.empty();
    }
    String text = String.join(BETWEEN, methodology, asOf.toString(), project, readings);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    return packed.length() <= LONGEST_LINK ? Optional.of(packed) : Optional.empty();
  }

  /// Reads them from an address; empty when it is not one that [#packed] made.
  public static Optional<GivenInputs> unpacked(String packed) {
    if (packed.length() > LONGEST_LINK) {
      return Optional.empty();
    }
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
      byte[] bytes = in.readNBytes(4 * LONGEST);
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, -1);
      return parts.length == 4
          ? Optional.of(new GivenInputs(parts[0], parts[2], parts[3], LocalDate.parse(parts[1])))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
