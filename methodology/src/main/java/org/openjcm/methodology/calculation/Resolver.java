package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.text.CalculationRule;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Spelling;

/// Gives the symbols of a methodology their values for one project; what is missing or does not fit
/// is a fault.
final class Resolver {

  private static final int MOST_CANDIDATES = 200;

  private final CalculationInputs inputs;
  private final Methodology methodology;
  private final ProjectFacts facts;
  private final List<InputFault> faults;
  private final Map<String, Set<String>> combinations = new HashMap<>();

  Resolver(CalculationInputs inputs, List<InputFault> faults) {
    this.inputs = inputs;
    this.methodology = inputs.methodology();
    this.facts = inputs.facts();
    this.faults = faults;
  }

  Resolved resolve() {
    if (!facts.methodology().equals(methodology.reference())) {
      project(
          "other-methodology",
          Place.START,
          facts.methodology().toString(),
          words(
              "The project names " + facts.methodology() + ", not " + methodology.reference() + ".",
              "プロジェクトの方法論は" + facts.methodology() + "であり、" + methodology.reference() + "ではありません。"),
          words("Choose the methodology the project names.", "プロジェクトの方法論を選んでください。"));
    }
    Map<String, List<Equipment>> equipment = equipment();
    Map<String, String> categories = new HashMap<>();
    Map<String, BigDecimal> fixed = new HashMap<>();
    Map<String, BigDecimal> estimates = new HashMap<>();
    readFacts(categories);
    readFixed(fixed);
    readEstimates(estimates);
    Set<String> stated =
        facts.fixed().stream()
            .map(one -> Resolved.name(one.symbol(), one.equipment()))
            .collect(Collectors.toSet());
    for (Declaration declaration : methodology.declarations()) {
      Set<String> givenIn =
          switch (declaration) {
            case Declaration.Fact fact when !fact.perPeriod() -> categories.keySet();
            case Declaration.FixedExAnte _ -> stated;
            default -> Set.of();
          };
      boolean asked =
          (declaration instanceof Declaration.FixedExAnte one && one.when().isEmpty())
              || (declaration instanceof Declaration.Fact fact && !fact.perPeriod());
      if (asked) {
        for (String elements : Combinations.of(declaration, methodology, equipment)) {
          String name = Resolved.name(declaration.symbol(), elements);
          if (!givenIn.contains(name)) {
            faults.add(missing(declaration, name));
          }
        }
      }
    }
    Map<String, String> rules = new HashMap<>();
    Set<FactKey> markedRules = new HashSet<>();
    readRules(rules, markedRules);
    return new Resolved(
        methodology,
        facts,
        equipment,
        categories,
        fixed,
        estimates,
        constants(),
        rules,
        markedRules,
        new NodeUnits(methodology));
  }

  private Map<String, List<Equipment>> equipment() {
    Map<String, List<Equipment>> byIndex = new TreeMap<>();
    methodology.indices().stream()
        .filter(index -> index.kind().isEquipment())
        .forEach(index -> byIndex.put(index.name(), new ArrayList<>()));
    for (Equipment one : facts.equipment()) {
      List<Equipment> of = byIndex.get(one.index());
      if (of == null) {
        project(
            "unknown-index",
            one.at(),
            one.index(),
            words(
                "The methodology has no index \"" + one.index() + "\".",
                "方法論に添字「" + one.index() + "」はありません。"),
            Spelling.suggestion(one.index(), byIndex.keySet()));
      } else {
        of.add(one);
      }
    }
    byIndex.forEach((index, of) -> {
      boolean needed = methodology.index(index).orElseThrow().kind() == Index.Kind.EQUIPMENT;
      if (of.isEmpty() && needed) {
        project(
            "no-equipment",
            Place.START,
            index,
            words(
                "The project names no equipment for the index " + index + ".",
                "添字" + index + "の設備が示されていません。"),
            words("List it below \"Equipment\".", "「Equipment」の下に記載してください。"));
      }
    });
    return byIndex;
  }

  /// What the project does not state and the methodology asks for.
  static InputFault missing(Declaration declaration, String name) {
    boolean fact = declaration instanceof Declaration.Fact;
    String section = fact ? "Facts" : "Fixed ex ante";
    return new InputFault(
        InputFault.Input.PROJECT,
        new Fault(
            fact ? "fact-missing" : "fixed-value-missing",
            Place.START,
            name,
            words(
                "The project does not state " + name + " (" + declaration.description().en() + ").",
                "プロジェクトに" + name + "(" + declaration.description().in("ja") + ")がありません。"),
            words("Add a row below \"" + section + "\".", "「" + section + "」の下に行を加えてください。")));
  }

  private void readFacts(Map<String, String> categories) {
    for (ProjectFacts.FactValue value : facts.facts()) {
      Optional<Declaration.Fact> declared =
          declared(Declaration.Fact.class, value.symbol(), value.equipment(), value.at());
      if (declared.isPresent() && !declared.get().has(value.category())) {
        project(
            "unknown-category",
            value.at(),
            value.category(),
            words(
                value.symbol() + " is never " + value.category() + ".",
                value.symbol() + "に「" + value.category() + "」という区分はありません。"),
            Spelling.suggestion(
                value.category(),
                declared.get().categories().stream().map(Declaration.Category::name).toList()));
      }
      categories.put(Resolved.name(value.symbol(), value.equipment()), value.category());
    }
  }

  private void readFixed(Map<String, BigDecimal> fixed) {
    for (ProjectFacts.FixedValue value : facts.fixed()) {
      declared(Declaration.FixedExAnte.class, value.symbol(), value.equipment(), value.at())
          .flatMap(to -> converted(value.value(), value.unit(), to.unit(), value.at()))
          .ifPresent(number -> fixed.put(Resolved.name(value.symbol(), value.equipment()), number));
    }
  }

  private void readEstimates(Map<String, BigDecimal> estimates) {
    for (ProjectFacts.Estimate value : facts.estimates()) {
      declared(Declaration.Monitored.class, value.symbol(), value.equipment(), value.at())
          .flatMap(to -> converted(value.perYear(), value.unit(), to.unit(), value.at()))
          .ifPresent(
              number -> estimates.put(Resolved.name(value.symbol(), value.equipment()), number));
    }
  }

  private <D extends Declaration> Optional<D> declared(
      Class<D> kind, String symbol, String element, Place at) {
    Optional<D> declared = methodology.declaration(symbol).filter(kind::isInstance).map(kind::cast);
    boolean fits = declared.isPresent() && combinationsOf(declared.get()).contains(element);
    if (fits) {
      return declared;
    }
    List<String> candidates =
        declared.isPresent()
            ? combinationsOf(declared.get()).stream().sorted().limit(MOST_CANDIDATES).toList()
            : methodology.declared(kind).stream().map(Declaration::symbol).toList();
    project(
        declared.isPresent() ? "unknown-equipment" : "undefined-symbol",
        at,
        Resolved.name(symbol, element),
        declared.isPresent()
            ? words(
                "\"" + element + "\" is not a piece of equipment that " + symbol + " goes by.",
                "「" + element + "」は" + symbol + "の設備ではありません。")
            : words(
                "The methodology asks for no \"" + symbol + "\" here.",
                "方法論はここで「" + symbol + "」を求めていません。"),
        Spelling.suggestion(declared.isPresent() ? element : symbol, candidates));
    return Optional.empty();
  }

  private Set<String> combinationsOf(Declaration declaration) {
    return combinations.computeIfAbsent(
        declaration.symbol(),
        _ -> new HashSet<>(Combinations.of(declaration, methodology, byIndex())));
  }

  private Map<String, List<Equipment>> byIndex() {
    return methodology.indices().stream()
        .collect(Collectors.toMap(Index::name, index -> facts.of(index.name())));
  }

  private Optional<BigDecimal> converted(BigDecimal value, Unit from, Unit to, Place at) {
    if (!from.hasDimensionOf(to)) {
      project(
          "unit-mismatch",
          at,
          from.toString(),
          words(from + " cannot be converted to " + to + ".", from + "は" + to + "に換算できません。"),
          words("State the value in " + to + ".", to + "で書いてください。"));
      return Optional.empty();
    }
    return Optional.of(UnitConversion.between(from, to).of(value).value());
  }

  private Map<FactKey, ResolvedConstant> constants() {
    Map<FactKey, ResolvedConstant> constants = new HashMap<>();
    for (Constant constant : methodology.constants()) {
      Optional<Confirmation> confirmation =
          inputs.confirmations().inForce(constant.key(), inputs.asOf());
      Optional<BigDecimal> value = constant.value();
      if (confirmation.isPresent()) {
        String confirmed = confirmation.get().value();
        if (confirmed.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
          value = Optional.of(new BigDecimal(confirmed));
        } else {
          unusable(confirmation.get(), "a number in " + constant.unit(), constant.unit() + "の数値");
        }
      }
      constants.put(constant.key(), new ResolvedConstant(constant, value, confirmation));
    }
    return constants;
  }

  private void readRules(Map<String, String> rules, Set<FactKey> marked) {
    for (CalculationRule rule : methodology.rules()) {
      Optional<Confirmation> confirmation =
          inputs.confirmations().inForce(rule.key(), inputs.asOf());
      String value = confirmation.map(Confirmation::value).orElse(rule.value());
      if (!rule.allows(value)) {
        confirmation.ifPresent(
            one -> unusable(one, "a value of the rule " + rule.name(), "規則" + rule.name() + "の値"));
      }
      rules.put(rule.name(), value);
      if (confirmation.isEmpty() && !rule.confidence().isVerified()) {
        marked.add(rule.key());
      }
    }
  }

  private void unusable(Confirmation confirmation, String en, String ja) {
    faults.add(
        new InputFault(
            InputFault.Input.CONFIRMATIONS,
            new Fault(
                "confirmation-value",
                Place.START,
                confirmation.value(),
                words(
                    "The confirmed value of " + confirmation.fact() + " is not " + en + ".",
                    confirmation.fact() + "の確認値は" + ja + "ではありません。"),
                words("Confirm it again with a usable value.", "使える値で確認し直してください。"))));
  }

  private void project(
      String kind, Place at, String offending, BilingualText message, BilingualText remedy) {
    faults.add(
        new InputFault(InputFault.Input.PROJECT, new Fault(kind, at, offending, message, remedy)));
  }
}
