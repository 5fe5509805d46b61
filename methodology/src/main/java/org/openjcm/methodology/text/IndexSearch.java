package org.openjcm.methodology.text;

import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.formula.Parts;

/// Whether a part of a formula depends on an index.
final class IndexSearch {

  private IndexSearch() {}

  static boolean mentions(Expression expression, String index) {
    return Parts.within(expression).stream()
        .anyMatch(part ->
            switch (part) {
              case Expression.Reference one ->
                  one.indices().contains(index) || one.symbol().equals(index);
              case Expression.Calendar one -> one.index().equals(index);
              default -> false;
            });
  }
}
