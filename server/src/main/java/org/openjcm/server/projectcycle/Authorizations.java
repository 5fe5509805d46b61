package org.openjcm.server.projectcycle;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.AuthorizationPurpose;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.projectcycle.period.CanonicalDecision;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Book;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Journal;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Authorizations of both Parties under Article 6, paragraph 3: given once, kept in canonical
/// bytes, and told to the books of both sides. Japanese: 第6条に基づく承認の記録.
@Component
public class Authorizations {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WriterDatabase database;
  private final Journal journal;
  private final Clock clock;
  private final SecureRandom random;

  Authorizations(WriterDatabase database, Journal journal, Clock clock, SecureRandom random) {
    this.random = random;
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  /// Gives an authorization: both books first, then the record of the giver. Giving the same twice
  /// is one authorization. A refusal of a book stops it and is the answer; empty = given.
  public Optional<Refusal> give(Authorization given, String formKey, SignedIn who) {
    String by = CaseActs.by(who);
    for (Side side : List.of(Side.JAPAN, new Side(given.project().partner()))) {
      Request request =
          new Request(
              new Book(side, given.project().isSample()),
              new IdempotencyKey(
                  "authorize-%s-%s-%d"
                      .formatted(
                          given.party(),
                          Sha256.of(given.id()).hex().substring(0, 16),
                          given.version())),
              by,
              new Authorize(given));
      if (journal.record(request) instanceof Outcome.Refused(Refusal why)) {
        return Optional.of(why);
      }
    }
    keep(given, formKey, by);
    return Optional.empty();
  }

  private void keep(Authorization given, String formKey, String by) {
    byte[] bytes = CanonicalDecision.bytes(given);
    database
        .jdbc()
        .sql(
            """
            INSERT INTO projectcycle.authorization
              (party, id, version, project, "authorization", hash, form_key, given_by, given_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .params(
            given.party().alpha2(),
            given.id(),
            given.version(),
            given.project().text(),
            bytes,
            Sha256.of(bytes).hex(),
            formKey,
            by,
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  /// All versions for a project, in order of giving.
  public List<Authorization> of(ProjectReference project) {
    return database
        .jdbc()
        .sql(
            """
            SELECT convert_from("authorization", 'UTF8') FROM projectcycle.authorization
            WHERE project = ? ORDER BY given_at, party, id, version
            """)
        .param(project.text())
        .query((row, _) -> read(row.getString(1)))
        .list();
  }

  /// Every version of every project, the latest first.
  public List<Authorization> all() {
    return database
        .jdbc()
        .sql(
            """
            SELECT convert_from("authorization", 'UTF8') AS given FROM projectcycle.authorization
            ORDER BY given_at DESC, party, id, version DESC
            """)
        .query((row, _) -> read(row.getString("given")))
        .list();
  }

  /// The version that an authorization with this id takes: the next one, or the same again when the
  /// form was sent twice.
  public int version(CountryCode party, String id, String formKey) {
    return database
        .jdbc()
        .sql(
            """
            SELECT coalesce(
              (SELECT version FROM projectcycle.authorization WHERE form_key = ?),
              (SELECT max(version) + 1 FROM projectcycle.authorization WHERE party = ? AND id = ?),
              1)
            """)
        .params(formKey, party.alpha2(), id)
        .query(Integer.class)
        .single();
  }

  /// A new key for a form.
  public String formKey() {
    byte[] sixteen = new byte[16];
    random.nextBytes(sixteen);
    return HexFormat.of().formatHex(sixteen);
  }

  /// Whether a Party has authorized every vintage that a decision issues.
  boolean covers(CountryCode party, JointCommitteeDecision decision) {
    List<Authorization> given =
        of(decision.project()).stream().filter(a -> a.party().equals(party)).toList();
    return decision.allocation().vintages().stream()
        .filter(Vintage::isParisEra)
        .allMatch(v -> given.stream().anyMatch(a -> a.covers(v)));
  }

  private static Authorization read(String json) {
    JsonNode given = JSON.readTree(json);
    return new Authorization(
        text(given, "id"),
        given.get("version").intValue(),
        CountryCode.of(text(given, "party")),
        LocalDate.parse(text(given, "date")),
        text(given, "cooperative_approach"),
        ProjectReference.parse(text(given, "project")),
        Vintage.of(given.get("first_vintage").intValue()),
        Vintage.of(given.get("last_vintage").intValue()),
        Tonnes.of(given.get("maximum").longValue()),
        AuthorizationPurpose.valueOf(
            text(given, "purpose").toUpperCase(Locale.ROOT).replace(' ', '_')));
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).stringValue();
  }
}
