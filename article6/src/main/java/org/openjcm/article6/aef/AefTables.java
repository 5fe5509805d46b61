package org.openjcm.article6.aef;

import java.util.List;
import org.openjcm.rulebook.CountryCode;

/// Tables 3 and 4 of one Party's annual information for one calendar year. Japanese:
/// 合意された電子様式(AEF)の表3・表4.
public record AefTables(CountryCode party, int year, List<Action> actions, List<Holding> holdings) {

  public AefTables {
    actions = List.copyOf(actions);
    holdings = List.copyOf(holdings);
  }
}
