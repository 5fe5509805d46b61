package org.openjcm.methodology.text;

import java.util.List;
import org.openjcm.rulebook.notation.Place;

/// The elements a text gives to an index: its fuels, its kinds of waste, its forest classes.
/// Japanese: 要素の一覧.
public record ElementList(String name, Place at, List<Declaration.Category> elements) {

  public ElementList {
    elements = List.copyOf(elements);
  }

  public List<String> names() {
    return elements.stream().map(Declaration.Category::name).toList();
  }
}
