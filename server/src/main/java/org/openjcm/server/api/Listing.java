package org.openjcm.server.api;

import java.util.List;

/// One page of a list.
///
/// @param items the rows of this page
/// @param total rows in the whole list, after filtering
/// @param page number of this page, from 1
/// @param size rows on a full page
public record Listing<T>(List<T> items, long total, int page, int size) {
  public Listing {
    items = List.copyOf(items);
  }
}
