package org.openjcm.article6.aef;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads a packed table of this room: comma-separated, no quotes, first line the heading.
final class PackedRows {

  private PackedRows() {}

  static List<List<String>> of(String file, int columns) {
    List<List<String>> rows = new ArrayList<>();
    List<String> lines = text(file).lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split(",", -1));
      if (cells.size() != columns) {
        throw new IllegalStateException(
            "%s, line %d: expected %d cells, found %d"
                .formatted(file, i + 1, columns, cells.size()));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String text(String file) {
    try (InputStream packed = PackedRows.class.getResourceAsStream(file)) {
      if (packed == null) {
        throw new IllegalStateException(file + " is not packed with the product");
      }
      return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
