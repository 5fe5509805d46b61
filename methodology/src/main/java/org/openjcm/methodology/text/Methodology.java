package org.openjcm.methodology.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.notation.Notation;

/// A methodology that was read and found sound: its text, what it declares, and its formulas in the
/// order in which they can be computed. Japanese: 方法論.
///
/// This is the *defined* stage: symbols have no values yet.
///
/// @param front the front table as written, in order
/// @param textHash of the bytes of the text
/// @param inOrder every formula after those it needs
public record Methodology(
    MethodologyReference reference,
    BilingualText title,
    Map<String, String> front,
    Notation notation,
    Sha256 textHash,
    List<Index> indices,
    List<ElementList> lists,
    List<Declaration> declarations,
    List<LookupTable> tables,
    List<CalculationRule> rules,
    List<Criterion> criteria,
    List<Passage> inOrder) {

  /// The three symbols every methodology must define, in tonnes of CO2.
  public static final String REFERENCE_EMISSIONS = "RE";

  public static final String PROJECT_EMISSIONS = "PE";
  public static final String EMISSION_REDUCTIONS = "ER";

  public Methodology {
    front = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(front));
    indices = List.copyOf(indices);
    lists = List.copyOf(lists);
    declarations = List.copyOf(declarations);
    tables = List.copyOf(tables);
    rules = List.copyOf(rules);
    criteria = List.copyOf(criteria);
    inOrder = List.copyOf(inOrder);
  }

  public Optional<Declaration> declaration(String symbol) {
    return declarations.stream().filter(one -> one.symbol().equals(symbol)).findFirst();
  }

  public Optional<Index> index(String name) {
    return indices.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /// The elements that the text itself gives to an index; none for equipment and time.
  public List<String> elements(Index index) {
    return lists.stream()
        .filter(one -> one.name().equals(index.list()))
        .flatMap(one -> one.names().stream())
        .toList();
  }

  public <D extends Declaration> List<D> declared(Class<D> kind) {
    return declarations.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public Optional<LookupTable> table(String name) {
    return tables.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  public Optional<CalculationRule> rule(String name) {
    return rules.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /// Every constant, of defaults and tables, in order of the text.
  public List<Constant> constants() {
    return java.util.stream.Stream.concat(
            declared(Declaration.Default.class).stream().map(Declaration.Default::constant),
            tables.stream().flatMap(table -> table.rows().stream()).map(LookupTable.Row::constant))
        .sorted(java.util.Comparator.comparing(Constant::at))
        .toList();
  }

  /// What is not verified as shipped: constants and rules, in order of key.
  public List<FactKey> unverifiedAsShipped() {
    return java.util.stream.Stream.concat(
            constants().stream().filter(one -> !one.confidence().isVerified()).map(Constant::key),
            rules.stream().filter(one -> !one.confidence().isVerified()).map(CalculationRule::key))
        .sorted()
        .toList();
  }

  /// The keys of everything in it that can be confirmed.
  public Set<FactKey> facts() {
    return java.util.stream.Stream.concat(
            constants().stream().map(Constant::key), rules.stream().map(CalculationRule::key))
        .collect(java.util.stream.Collectors.toSet());
  }

  /// `methodology/MN_AM003_ver02.0`: the row of the keys of its facts.
  public static String factRow(MethodologyReference reference) {
    return "methodology/" + reference.fileName();
  }
}
