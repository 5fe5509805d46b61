package org.openjcm.server.methodology;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.methodology.text.CalculationRule;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.FactKey;
import org.openjcm.server.pages.Frame;

/// Says what the keys of constants and rules stand for: a reader sees words, the key stays beside
/// them. Japanese: 未確認項目の名称.
///
/// @param name as the text writes it: `EF_elec`, `rounding`
/// @param description in the language of the page; empty for a key that is not of this text
public record NamedFacts(FactKey key, String name, String description) {

  public static List<NamedFacts> of(List<FactKey> keys, Methodology methodology, Frame frame) {
    String lang = frame.lang().tag();
    List<NamedFacts> named = new ArrayList<>();
    for (FactKey key : keys) {
      NamedFacts bare = new NamedFacts(key, key.text(), "");
      named.add(
          methodology.constants().stream()
              .filter(one -> one.key().equals(key))
              .findFirst()
              .map((Constant one) -> new NamedFacts(key, one.name(), one.description().in(lang)))
              .or(() ->
                  methodology.rules().stream()
                      .filter(one -> one.key().equals(key))
                      .findFirst()
                      .map((CalculationRule one) ->
                          new NamedFacts(key, one.name(), one.description().in(lang))))
              .orElse(bare));
    }
    return List.copyOf(named);
  }
}
