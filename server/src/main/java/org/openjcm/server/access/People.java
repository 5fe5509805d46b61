package org.openjcm.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;
import org.openjcm.server.Mode;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// The people who may sign in, their organisations and what they hold. Japanese: 利用者.
@Component
public class People {

  /// One row per person with organisation and standing; `active` is the latest standing.
  static final String WHO =
      """
      SELECT p.id AS person, p.sign_in_name, p.name_en, p.name_ja, p.demo,
             o.id AS organisation, o.name_en AS organisation_en, o.name_ja AS organisation_ja,
             o.country AS organisation_country,
             COALESCE((SELECT s.active FROM access.standing s WHERE s.person = p.id
                       ORDER BY s.id DESC LIMIT 1), true) AS active
      FROM access.person p JOIN access.organisation o ON o.id = p.organisation
      """;

  private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,79}");

  /// A person as the administrator sees them.
  public record Person(
      long id,
      String signInName,
      Name name,
      Organisation organisation,
      boolean demo,
      boolean active,
      boolean hasPassword) {}

  /// A role with the number under which it was given, for ending it.
  public record Given(long id, HeldRole role) {}

  private final WriterDatabase database;
  private final Mode mode;
  private final Clock clock;

  People(WriterDatabase database, Mode mode, Clock clock) {
    this.database = database;
    this.mode = mode;
    this.clock = clock;
  }

  /// The name as it is kept: small letters. Empty when it can be nobody's.
  static Optional<String> signInName(String typed) {
    String name = PasswordRule.normal(typed).strip().toLowerCase(Locale.ROOT);
    return SIGN_IN_NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
  }

  Optional<Person> find(long id) {
    return database
        .jdbc()
        .sql(person() + " WHERE w.person = :id")
        .param("id", id)
        .query(People::person)
        .optional();
  }

  Optional<Person> find(String signInName) {
    return database
        .jdbc()
        .sql(person() + " WHERE w.sign_in_name = :name")
        .param("name", signInName)
        .query(People::person)
        .optional();
  }

  /// The organisation that a person acts for.
  public Optional<Long> organisationOf(long id) {
    return find(id).map(person -> person.organisation().id());
  }

  /// A person's name in both languages, for pages that tell who did something.
  public Optional<Name> nameOf(long id) {
    return find(id).map(Person::name);
  }

  List<Person> all(int size, long offset) {
    return database
        .jdbc()
        .sql(
            person()
                + " ORDER BY w.organisation_en, w.name_en, w.person LIMIT :size OFFSET :offset")
        .param("size", size)
        .param("offset", offset)
        .query(People::person)
        .list();
  }

  long count() {
    return database.jdbc().sql("SELECT count(*) FROM access.person").query(Long.class).single();
  }

  /// Whether the person may come in at all: a demo person never may in production.
  boolean mayEnter(Person person) {
    return person.active() && !(person.demo() && mode.production());
  }

  List<HeldRole> roles(long person) {
    return given(person).stream().map(Given::role).toList();
  }

  List<Given> given(long person) {
    return database
        .jdbc()
        .sql(
            """
            SELECT id, role, side, partner, co_chair FROM access.role_held
            WHERE person = :person ORDER BY id
            """)
        .param("person", person)
        .query((row, _) -> new Given(row.getLong("id"), heldRole(row)))
        .list();
  }

  /// Adds a person; the name must be free and the organisation known.
  long add(String signInName, Name name, long organisation, boolean demo) {
    return database
        .jdbc()
        .sql(
            """
            INSERT INTO access.person
              (sign_in_name, name_en, name_ja, organisation, demo, created_at)
            VALUES (:sign_in_name, :en, :ja, :organisation, :demo, :now) RETURNING id
            """)
        .param("sign_in_name", signInName)
        .param("en", name.english())
        .param("ja", name.japanese())
        .param("organisation", organisation)
        .param("demo", demo)
        .param("now", Moments.stored(clock.instant()))
        .query(Long.class)
        .single();
  }

  private static String person() {
    return """
    SELECT w.*, EXISTS (SELECT FROM access.credential c WHERE c.person = w.person) AS has_password
    FROM (%s) w
    """
        .formatted(WHO);
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getLong("person"),
        row.getString("sign_in_name"),
        new Name(row.getString("name_en"), row.getString("name_ja")),
        organisation(row),
        row.getBoolean("demo"),
        row.getBoolean("active"),
        row.getBoolean("has_password"));
  }

  static Organisation organisation(ResultSet row) throws SQLException {
    return new Organisation(
        row.getLong("organisation"),
        new Name(row.getString("organisation_en"), row.getString("organisation_ja")),
        Optional.ofNullable(row.getString("organisation_country")).map(CountryCode::of));
  }

  private static HeldRole heldRole(ResultSet row) throws SQLException {
    return new HeldRole(
        Role.valueOf(row.getString("role")),
        Optional.ofNullable(row.getString("side")).map(Side::of),
        Optional.ofNullable(row.getString("partner")).map(CountryCode::of),
        row.getBoolean("co_chair"));
  }
}
