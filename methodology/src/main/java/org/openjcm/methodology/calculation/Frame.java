package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.units.GuardScale;

/// The values of one calculation for one run of days, and the elements at which a formula stands
/// while it is computed. A value that is not there is `null`; asking for it is refused.
final class Frame {

  final Layout layout;
  final Resolved resolved;
  final Span span;

  /// By index: how many elements, their names, and for time their spans.
  final int[] size;

  final List<List<String>> names;
  final List<List<Span>> spans;

  /// By symbol, the combinations of its elements in order, the last index fastest.
  final @Nullable BigDecimal[][] values;

  /// By symbol of a fact, the number of its category; -1 where there is none.
  final int[][] categories;

  /// By index: the element at which the formula stands.
  final int[] at;

  /// To which values are rounded before anything jumps on them.
  final GuardScale guard;

  @Nullable Recorder recorder;

  Frame(
      Layout layout,
      Resolved resolved,
      Span span,
      List<List<String>> names,
      List<List<Span>> spans) {
    this.layout = layout;
    this.resolved = resolved;
    this.span = span;
    this.guard = GuardScale.of(resolved.rules());
    this.names = List.copyOf(names);
    this.spans = List.copyOf(spans);
    this.size = names.stream().mapToInt(List::size).toArray();
    this.at = new int[size.length];
    this.values = new BigDecimal[layout.symbols()][];
    this.categories = new int[layout.symbols()][];
    for (int symbol = 0; symbol < values.length; symbol++) {
      values[symbol] = new BigDecimal[combinations(symbol)];
      categories[symbol] = new int[combinations(symbol)];
      java.util.Arrays.fill(categories[symbol], -1);
    }
  }

  int combinations(int symbol) {
    int product = 1;
    for (int index : layout.indicesOf(symbol)) {
      product *= size[index];
    }
    return product;
  }

  /// The name of one combination of a symbol: `FC[B1,diesel]`.
  String name(int symbol, int combination) {
    int[] indices = layout.indicesOf(symbol);
    String[] parts = new String[indices.length];
    int rest = combination;
    for (int at = indices.length - 1; at >= 0; at--) {
      parts[at] = names.get(indices[at]).get(rest % size[indices[at]]);
      rest /= size[indices[at]];
    }
    return Resolved.name(layout.declaration(symbol).symbol(), String.join(",", parts));
  }

  /// Stands at the elements of one combination of a symbol.
  void standAt(int symbol, int combination) {
    int[] indices = layout.indicesOf(symbol);
    int rest = combination;
    for (int number = indices.length - 1; number >= 0; number--) {
      at[indices[number]] = rest % size[indices[number]];
      rest /= size[indices[number]];
    }
  }

  /// The element at which an index stands, for writing a formula out.
  String standing(String index) {
    if (!layout.isIndex(index)) {
      return index;
    }
    int number = layout.index(index);
    return at[number] < size[number] ? names.get(number).get(at[number]) : index;
  }

  /// The same values for only some elements of some indices: one site, one piece of equipment.
  ///
  /// @param kept by index number the positions to keep; an index that is not named keeps all
  Frame only(Map<Integer, List<Integer>> kept) {
    List<List<String>> fewerNames = new ArrayList<>();
    for (int index = 0; index < size.length; index++) {
      List<Integer> positions = kept.get(index);
      List<String> all = names.get(index);
      fewerNames.add(positions == null ? all : positions.stream().map(all::get).toList());
    }
    Frame fewer = new Frame(layout, resolved, span, fewerNames, spans);
    for (int symbol = 0; symbol < values.length; symbol++) {
      for (int combination = 0; combination < fewer.values[symbol].length; combination++) {
        int from = 0;
        fewer.standAt(symbol, combination);
        for (int index : layout.indicesOf(symbol)) {
          List<Integer> positions = kept.get(index);
          int position = positions == null ? fewer.at[index] : positions.get(fewer.at[index]);
          from = from * size[index] + position;
        }
        fewer.values[symbol][combination] = values[symbol][from];
        fewer.categories[symbol][combination] = categories[symbol][from];
      }
    }
    return fewer;
  }
}
