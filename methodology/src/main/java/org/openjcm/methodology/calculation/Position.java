package org.openjcm.methodology.calculation;

import org.openjcm.methodology.formula.Expression;

/// Where among the combinations of a symbol a reference points, for the elements at which a frame
/// stands.
final class Position {

  /// The indices of the symbol, for their sizes.
  private final int[] declared;

  /// The index that gives each element, or -1 where the element is named.
  private final int[] used;

  /// The position of a named element.
  private final int[] named;

  private Position(int[] declared, int[] used, int[] named) {
    this.declared = declared;
    this.used = used;
    this.named = named;
  }

  static Position of(Expression.Reference reference, Layout layout) {
    int[] declared = layout.indicesOf(layout.symbol(reference.symbol()));
    int[] used = new int[declared.length];
    int[] named = new int[declared.length];
    for (int at = 0; at < declared.length; at++) {
      String written = reference.indices().get(at);
      if (layout.isIndex(written)) {
        used[at] = layout.index(written);
      } else {
        used[at] = -1;
        named[at] =
            layout
                .methodology()
                .elements(layout.methodology().indices().get(declared[at]))
                .indexOf(written);
      }
    }
    return new Position(declared, used, named);
  }

  int in(Frame frame) {
    int position = 0;
    for (int at = 0; at < declared.length; at++) {
      int element = used[at] < 0 ? named[at] : frame.at[used[at]];
      position = position * frame.size[declared[at]] + element;
    }
    return position;
  }
}
