package org.openjcm.methodology.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A product with divisors: `w_OM * EF_OM`, `FC * NCV * EF / EG`; of parts, or of addresses that
/// name them.
///
/// @param times at least one
record Term<T>(List<T> times, List<T> dividedBy) {

  Term {
    if (times.isEmpty()) {
      throw new IllegalArgumentException("a term multiplies at least one value");
    }
    times = List.copyOf(times);
    dividedBy = List.copyOf(dividedBy);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> Term<T> product(T... times) {
    return new Term<>(List.of(times), List.of());
  }

  List<T> all() {
    List<T> all = new ArrayList<>(times);
    all.addAll(dividedBy);
    return all;
  }

  <R> Term<R> of(Function<T, R> each) {
    return new Term<>(times.stream().map(each).toList(), dividedBy.stream().map(each).toList());
  }

  String written(Function<T, String> name) {
    return times.stream().map(name).collect(Collectors.joining(" * "))
        + dividedBy.stream().map(each -> " / " + name.apply(each)).collect(Collectors.joining());
  }
}
