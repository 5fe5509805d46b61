package org.openjcm.financing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Objects;
import org.openjcm.financing.PublishedTableReader.NotRead;
import org.openjcm.financing.PublishedTableReader.Read;
import org.openjcm.rulebook.Source;

/// The published table of October 2024 as test data.
final class October2024 {

  static final YearMonth EDITION = YearMonth.of(2024, 10);
  static final Source PAGE = new Source("JCMパートナー国及び国別の実施状況", "", "https://gec.jp/jcm/jp/about");

  private October2024() {}

  static String csv() {
    try (InputStream file =
        Objects.requireNonNull(October2024.class.getResourceAsStream("status-2024-10.csv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PublishedTable table() {
    return switch (PublishedTableReader.read(csv(), EDITION, PAGE)) {
      case Read(PublishedTable table) -> table;
      case NotRead(var faults) -> throw new AssertionError(faults);
    };
  }
}
