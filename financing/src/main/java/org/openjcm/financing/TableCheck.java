package org.openjcm.financing;

import java.time.YearMonth;
import org.openjcm.rulebook.CountryCode;

/// One thing that was checked in a published table, with the facts. Nothing is corrected by a check
/// that fails; it is shown.
public sealed interface TableCheck {

  boolean holds();

  /// The six schemes of a country add up to its printed total; a blank total stands for none.
  record RowSum(CountryCode country, int printed, int summed) implements TableCheck {
    @Override
    public boolean holds() {
      return printed == summed;
    }
  }

  /// The cells of a column add up to the totals row.
  record ColumnSum(StatusColumn column, int printed, int summed) implements TableCheck {
    @Override
    public boolean holds() {
      return printed == summed;
    }
  }

  /// The totals row itself: its six schemes add up to its total.
  record TotalsRowSum(int printed, int summed) implements TableCheck {
    @Override
    public boolean holds() {
      return printed == summed;
    }
  }

  /// The printed number of countries is the number of rows.
  record CountryCount(int printed, int counted) implements TableCheck {
    @Override
    public boolean holds() {
      return printed == counted;
    }
  }

  /// A country stands after the one that signed before it.
  record SignatureOrder(CountryCode country, YearMonth signed, YearMonth rowAbove)
      implements TableCheck {
    @Override
    public boolean holds() {
      return !signed.isBefore(rowAbove);
    }
  }

  /// Only a financed project is counted as registered: registered is not more than the total.
  record RegisteredWithinTotal(CountryCode country, int registered, int total)
      implements TableCheck {
    @Override
    public boolean holds() {
      return registered <= total;
    }
  }

  /// Only a registered project can be issuing.
  record IssuingWithinRegistered(CountryCode country, int issuing, int registered)
      implements TableCheck {
    @Override
    public boolean holds() {
      return issuing <= registered;
    }
  }

  /// Registered beside equipment subsidies, where the column's heading says "of the equipment
  /// subsidies". Where it does not hold it is a remark on the heading, not a mistake in the
  /// numbers: Maldives has two registered and one equipment subsidy, since one is an ADB project.
  record RegisteredWithinEquipment(CountryCode country, int registered, int equipment)
      implements TableCheck {
    @Override
    public boolean holds() {
      return registered <= equipment;
    }
  }
}
