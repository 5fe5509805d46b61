package org.openjcm.cli.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.SignedNote;

/// Checks a public log without trusting who serves it: signatures, every hash, that it continues
/// what was seen earlier, and what the entries say. Japanese: 公開ログの監査.
public final class LogAudit {

  private static final int MOST_FAULTS = 20;

  private final LogSource source;
  private final Question question;
  private final List<LogFault> faults = new ArrayList<>();

  /// What to check against.
  ///
  /// @param trusted a key known from elsewhere; without it the published first key is believed
  /// @param earlier what was kept from earlier visits, the smallest first
  record Question(Optional<NoteKey> trusted, List<Earlier> earlier, Optional<AuditorKey> auditor) {
    Question {
      earlier =
          earlier.stream().sorted(Comparator.comparingLong(e -> e.checkpoint().size())).toList();
    }
  }

  /// What was found.
  ///
  /// @param note the checkpoint; empty when there is none that can be read
  /// @param faults the first bad entry first
  record Result(
      Optional<SignedNote> note,
      PublishedKeys keys,
      PublicTotals totals,
      long entries,
      List<LogFault> faults) {

    boolean isGood() {
      return faults.isEmpty();
    }

    Optional<Checkpoint> checkpoint() {
      return note.flatMap(n -> Checkpoint.parse(n.text()));
    }
  }

  private LogAudit(LogSource source, Question question) {
    this.source = source;
    this.question = question;
  }

  static Result of(LogSource source, Question question) throws IOException {
    return new LogAudit(source, question).run();
  }

  private Result run() throws IOException {
    PublishedKeys keys = PublishedKeys.read(source);
    Optional<SignedNote> note =
        source
            .get("checkpoint")
            .map(b -> new String(b, StandardCharsets.UTF_8))
            .flatMap(SignedNote::parse);
    Optional<Checkpoint> checkpoint = note.flatMap(n -> Checkpoint.parse(n.text()));
    PublicTotals totals = new PublicTotals();
    if (note.isEmpty() || checkpoint.isEmpty()) {
      faults.add(new LogFault.Unreadable("checkpoint", "missing or no checkpoint", 0));
      return new Result(note, keys, totals, 0, faults);
    }
    signatures(keys, note.get(), checkpoint.get());
    long size = checkpoint.get().size();
    for (Earlier earlier : question.earlier()) {
      if (earlier.checkpoint().size() > size) {
        faults.add(new LogFault.Shorter(earlier.name(), size + 1, earlier.checkpoint().size()));
      }
    }
    EntryTelling telling = new EntryTelling(checkpoint.get(), totals, question.auditor());
    TreeWalk walk = new TreeWalk(source, checkpoint.get(), question.earlier());
    OptionalLong read = walk.walk(telling);
    faults.addAll(walk.faults());
    faults.addAll(telling.faults());
    if (question.auditor().isPresent()) {
      faults.addAll(YearlyStatements.check(source, keys, checkpoint.get(), totals));
    }
    faults.sort(Comparator.comparingLong(LogAudit::rank));
    List<LogFault> first = faults.size() > MOST_FAULTS ? faults.subList(0, MOST_FAULTS) : faults;
    return new Result(note, keys, totals, read.orElse(0), List.copyOf(first));
  }

  /// What names an entry comes first, in order of the entries.
  private static long rank(LogFault fault) {
    return fault.entry() == 0 ? Long.MAX_VALUE : fault.entry();
  }

  private void signatures(PublishedKeys keys, SignedNote note, Checkpoint checkpoint)
      throws IOException {
    List<NoteKey> accepted = new ArrayList<>();
    keys.log().forEach(entry -> accepted.add(entry.key()));
    if (accepted.isEmpty()) {
      question.trusted().ifPresent(accepted::add);
    } else {
      keys.followed(source, question.trusted()).ifPresent(faults::add);
    }
    boolean signed =
        !accepted.isEmpty()
            && note.isSignedBy(accepted.getLast())
            && accepted.getLast().name().equals(checkpoint.origin());
    if (!signed) {
      faults.add(new LogFault.NotSigned("checkpoint"));
    }
    for (Earlier earlier : question.earlier()) {
      if (accepted.stream().noneMatch(earlier.note()::isSignedBy)
          || !earlier.checkpoint().origin().equals(checkpoint.origin())) {
        faults.add(new LogFault.NotSigned(earlier.name()));
      }
    }
  }
}
