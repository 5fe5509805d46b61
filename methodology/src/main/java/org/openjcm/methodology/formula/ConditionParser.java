package org.openjcm.methodology.formula;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads what stands after `if` and `where`: questions joined by `and` and `or`.
final class ConditionParser {

  private final Cursor cursor;
  private final Parser parser;

  ConditionParser(Cursor cursor, Parser parser) {
    this.cursor = cursor;
    this.parser = parser;
  }

  Condition condition() {
    List<Condition> of = new ArrayList<>();
    of.add(all());
    while (cursor.here().isWord("or")) {
      cursor.advance();
      of.add(all());
    }
    return of.size() == 1 ? of.getFirst() : new Condition.Any(of.getFirst().at(), of);
  }

  private Condition all() {
    List<Condition> of = new ArrayList<>();
    of.add(question());
    while (cursor.here().isWord("and")) {
      cursor.advance();
      of.add(question());
    }
    return of.size() == 1 ? of.getFirst() : new Condition.All(of.getFirst().at(), of);
  }

  private Condition question() {
    Expression left = parser.additive();
    if (cursor.here().isWord("is")) {
      Token is = cursor.advance();
      boolean negated = cursor.here().isWord("not");
      if (negated) {
        cursor.advance();
      }
      if (!(left instanceof Expression.Reference fact)) {
        throw cursor.unreadable(
            "fact-expected",
            words("Only a fact of the project is asked with \"is\".", "「is」で問えるのはプロジェクトの事実だけです。"),
            words("Compare quantities with < <= > >=.", "量の比較には < <= > >= を使ってください。"));
      }
      return new Condition.Is(
          is.at(), fact, cursor.name("a category of the fact", "事実の区分"), negated);
    }
    Token sign = cursor.here();
    if (!Set.of("<", "<=", ">", ">=").contains(sign.text())) {
      throw cursor.unexpected("\"is\" or one of < <= > >=", "「is」または < <= > >=");
    }
    cursor.advance();
    return new Condition.Compared(sign.at(), left, sign.text(), parser.additive());
  }
}
