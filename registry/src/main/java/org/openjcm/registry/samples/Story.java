package org.openjcm.registry.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.Command;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Journal;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.rulebook.Tonnes;

/// A story of the registry, told line by line and checked line by line:
///
/// ```
/// issue     JP  JC-MN-012
/// retire    JP-GOV  1..300
/// transfer  JP-GOV → ACME  300..310     refused: already retired 300..300
/// holds     JP-GOV  700
/// ```
///
/// The same stories run against every journal. A line without `refused:` must be recorded.
///
/// @param title a sentence about the mechanism
public record Story(String title, List<String> lines) {

  private static final String REFUSED = "refused:";

  public Story {
    lines = List.copyOf(lines);
  }

  /// Reads stories: a line `# title`, then its lines; blank lines and `--` remarks are skipped.
  public static List<Story> read(String text) {
    List<Story> stories = new ArrayList<>();
    String title = "";
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("# ")) {
        if (!title.isEmpty()) {
          stories.add(new Story(title, lines));
        }
        title = line.substring(2).strip();
        lines = new ArrayList<>();
      } else if (!line.isBlank() && !line.startsWith("--") && !title.isEmpty()) {
        lines.add(line.stripTrailing());
      }
    }
    if (!title.isEmpty()) {
      stories.add(new Story(title, lines));
    }
    return stories;
  }

  /// What a told story came to.
  ///
  /// @param faults lines that did not go as told; empty = the story is true
  public record Told(List<String> faults, List<JournalEntry> entries, List<Refusal> refusals) {}

  public Told tell(Journal journal) {
    Telling telling = new Telling(journal);
    lines.forEach(telling::line);
    return new Told(telling.faults, telling.entries, telling.refusals);
  }

  private static final class Telling {
    private final Journal journal;
    private final StoryWords words = new StoryWords();
    private final List<String> faults = new ArrayList<>();
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Optional<Request> last = Optional.empty();
    private int keys;

    Telling(Journal journal) {
      this.journal = journal;
    }

    void line(String line) {
      int refused = line.indexOf(REFUSED);
      String act = (refused < 0 ? line : line.substring(0, refused)).strip();
      Optional<String> expected =
          refused < 0
              ? Optional.empty()
              : Optional.of(line.substring(refused + REFUSED.length()).strip());
      String verb = act.split("\\s+", 2)[0];
      switch (verb) {
        case "series", "decide" -> words.learn(act);
        case "holds" -> holds(act);
        case "again" -> again(line, act);
        case "same-key" -> {
          Command other = words.command(act.substring(verb.length()).strip());
          Request first = last.orElseThrow();
          check(line, record(new Request(first.book(), first.key(), "teller", other)), expected);
        }
        default -> {
          Command command = words.command(act);
          IdempotencyKey key = new IdempotencyKey("key-" + ++keys);
          Request request = new Request(words.book(act), key, "teller", command);
          last = Optional.of(request);
          check(line, record(request), expected);
        }
      }
    }

    private Outcome record(Request request) {
      Outcome outcome = journal.record(request);
      switch (outcome) {
        case Outcome.Recorded(JournalEntry entry, _) -> entries.add(entry);
        case Outcome.Refused(Refusal why) -> refusals.add(why);
      }
      return outcome;
    }

    private void again(String line, String act) {
      JournalEntry first = entries.getLast();
      if (!(journal.record(last.orElseThrow())
              instanceof Outcome.Recorded(JournalEntry entry, boolean repeated)
          && repeated
          && entry.number() == first.number()
          && entry.changes().equals(first.changes()))) {
        faults.add(line + "   -- but " + act + " did not give entry " + first.number());
      }
    }

    private void holds(String act) {
      String[] parts = act.split("\\s+", -1);
      Tonnes held =
          Tonnes.sum(
              journal.holdings(words.account(parts[1]), 10_000).stream()
                  .map(block -> block.tonnes())
                  .toList());
      if (held.value() != Long.parseLong(parts[2])) {
        faults.add(act + "   -- but it holds " + held.value());
      }
    }

    private void check(String line, Outcome outcome, Optional<String> expected) {
      String came =
          switch (outcome) {
            case Outcome.Recorded(_, boolean repeated) -> repeated ? "repeated" : "";
            case Outcome.Refused(Refusal why) -> RefusalWords.of(why);
          };
      if (!came.equals(expected.orElse(""))) {
        faults.add(line + "   -- but: " + (came.isEmpty() ? "recorded" : came));
      }
    }
  }
}
