package org.openjcm.server.pages;

import java.util.ArrayList;
import java.util.List;

/// One page of a long list: which one, how long a page is, how many rows there are. Japanese:
/// ページ送り.
///
/// @param number from 1
/// @param size rows on a page
/// @param total rows in the whole list
public record Paging(int number, int size, long total) {

  public Paging {
    if (number < 1 || size < 1 || total < 0) {
      throw new IllegalArgumentException(
          "not a page of a list: page " + number + " of " + size + " rows, " + total + " in all");
    }
  }

  /// The page asked for by `?page=`; anything that is no page of this list gives the nearest one.
  public static Paging of(String asked, int size, long total) {
    long last = Math.max(1, (total + size - 1) / size);
    long number;
    try {
      number = asked.isBlank() ? 1 : Long.parseLong(asked.strip());
    } catch (NumberFormatException notANumber) {
      number = 1;
    }
    return new Paging((int) Math.clamp(number, 1, Math.min(last, Integer.MAX_VALUE)), size, total);
  }

  public int last() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  public long offset() {
    return (long) (number - 1) * size;
  }

  /// Number of the first row shown, from 1; 0 when the list is empty.
  public long firstRow() {
    return total == 0 ? 0 : offset() + 1;
  }

  public long lastRow() {
    return Math.min(total, offset() + size);
  }

  public boolean isNeeded() {
    return last() > 1;
  }

  /// The page numbers to offer; 0 stands for a gap.
  public List<Integer> offered() {
    var result = new ArrayList<Integer>();
    for (int page = 1; page <= last(); page++) {
      if (page == 1 || page == last() || Math.abs(page - number) <= 1) {
        result.add(page);
      } else if (result.getLast() != 0) {
        result.add(0);
      }
    }
    return List.copyOf(result);
  }
}
