package org.openjcm.rulebook.notation;

import java.util.ArrayList;
import java.util.List;

/// A text read in the notation, with what was wrong with its form.
///
/// @param faults in order of place; the blocks that could be read are there all the same
public record Notation(List<Block> blocks, List<Fault> faults) {

  public Notation {
    blocks = List.copyOf(blocks);
    faults = List.copyOf(faults);
  }

  /// Reads a text. Never fails: what cannot be read becomes a fault with its place.
  public static Notation read(String text) {
    return new NotationReader(text).read();
  }

  /// A heading with the blocks below it, up to the next heading of any level.
  public record Section(Block.Heading heading, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /// The sections in order; blocks before the first heading belong to none.
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    Block.Heading heading = null;
    List<Block> below = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading next) {
        if (heading != null) {
          sections.add(new Section(heading, below));
        }
        heading = next;
        below = new ArrayList<>();
      } else {
        below.add(block);
      }
    }
    if (heading != null) {
      sections.add(new Section(heading, below));
    }
    return List.copyOf(sections);
  }
}
