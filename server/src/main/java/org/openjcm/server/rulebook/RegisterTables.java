package org.openjcm.server.rulebook;

import static org.openjcm.rulebook.register.Column.optional;
import static org.openjcm.rulebook.register.Column.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.register.CellType;
import org.openjcm.rulebook.register.CellType.Code;
import org.openjcm.rulebook.register.CellType.Country;
import org.openjcm.rulebook.register.CellType.Day;
import org.openjcm.rulebook.register.CellType.PartialDay;
import org.openjcm.rulebook.register.CellType.ProjectNumber;
import org.openjcm.rulebook.register.CellType.RowKey;
import org.openjcm.rulebook.register.CellType.Sureness;
import org.openjcm.rulebook.register.CellType.Text;
import org.openjcm.rulebook.register.CellType.WholeNumber;
import org.openjcm.rulebook.register.CellType.Words;
import org.openjcm.rulebook.register.Column;
import org.openjcm.rulebook.register.RegisterTable;

/// Every register file and its columns, in the order in which they are loaded: what a row points to
/// is loaded before it.
public final class RegisterTables {

  private static final CellType TEXT = new Text();
  private static final CellType DAY = new Day();
  private static final CellType COUNTRY = new Country();
  private static final CellType YES = Code.of("yes");
  private static final CellType YES_NO = Code.of("yes", "no");
  private static final CellType NUMBER = WholeNumber.any();
  private static final CellType YEAR = new WholeNumber(1990, 2200);
  private static final CellType SCOPES = Words.of("[1-9]|1[0-9]", "1 3");
  private static final CellType PROJECTS = Words.of("[A-Z]{2}[0-9]{3}", "MN001 MN002");
  private static final CellType LINKS = Words.of("https?://\\S+", "https://www.jcm.go.jp/");
  private static final CellType NAMES = Words.of("[a-z][a-z0-9_]*", "title_en tonnes");
  private static final CellType SCHEME =
      Code.of("equipment", "fgas", "adb", "unido", "newtech", "redd");
  private static final CellType METHODOLOGY = Words.of("[A-Z]{2}_AM[0-9]{3}", "MN_AM003");

  public static final StoredTable COUNTRIES =
      table(
          "countries",
          "country",
          "rulebook.partner_country",
          required("standing", Code.of("partner", "signing-unknown")),
          optional("signature_order", NUMBER),
          required("country", COUNTRY),
          required("alpha3", Words.of("[A-Z]{3}", "MNG")),
          required("name_en", TEXT),
          required("name_ja", TEXT),
          optional("signed_on", DAY),
          optional("signed_at", TEXT),
          optional("signed_for_japan", TEXT),
          optional("signed_for_partner", TEXT),
          optional("tradable_at_signing", YES_NO),
          optional("tradable_source", LINKS),
          optional("first_meeting_on", DAY),
          optional("first_meeting_at", TEXT),
          optional("latest_meeting_number", NUMBER),
          optional("latest_meeting_on", DAY),
          optional("latest_meeting_at", TEXT),
          optional("latest_electronic_decision_on", DAY));

  public static final StoredTable RULE_DOCUMENTS =
      table(
          "rule-documents",
          "rule-document",
          "rulebook.rule_document",
          required("country", COUNTRY),
          required("document", Words.of("[a-z0-9-]+", "project-cycle-procedure")),
          optional("designation", TEXT),
          optional("version", Words.of("[0-9]{2}\\.[0-9]", "02.0")),
          optional("adopted_on", DAY),
          required("standing", Code.of("exists", "none")));

  public static final StoredTable PROJECTS_TABLE =
      table(
          "projects",
          "project",
          "projectcycle.project",
          required("reference", new ProjectNumber()),
          required("country", COUNTRY),
          required("title_en", TEXT),
          optional("title_ja", TEXT),
          optional("title_ja_source", LINKS),
          required("status", Code.of("registered", "validation", "withdrawn")),
          required("status_as_of", DAY),
          optional("earlier_stage", Code.of("public-inputs", "validation", "registered")),
          optional("earlier_stage_as_of", DAY),
          optional("registered_on", DAY),
          optional("sectoral_scopes", SCOPES),
          optional("technology", Words.of("[a-z0-9-]+", "solar")),
          optional("technology_in_source", TEXT),
          optional("expected_tonnes_per_year", NUMBER),
          optional("operation_start_on", DAY),
          optional("lifetime_years", new WholeNumber(1, 200)),
          optional("crediting_period_start", DAY),
          optional("crediting_period_end", DAY),
          optional("validation_entity", TEXT),
          optional("validation_source", LINKS),
          optional("financing_scheme", SCHEME),
          optional("eco_lease", YES),
          optional("financing_fiscal_year", YEAR),
          optional("financing_source", LINKS));

  public static final StoredTable PARTICIPANTS =
      table(
          "project-participants",
          "participant",
          "projectcycle.project_participant",
          required("project", new RowKey("project")),
          required("side", Code.of("JP", "partner")),
          required("name", TEXT),
          optional("focal_point", YES));

  public static final StoredTable METHODOLOGIES =
      table(
          "methodologies",
          "methodology",
          "methodology.methodology_version",
          required("methodology", METHODOLOGY),
          required("version", Words.of("[0-9]{2}\\.[0-9]", "02.0")),
          required("country", COUNTRY),
          optional("title_en", TEXT),
          optional("sectoral_scopes", SCOPES),
          optional("sectoral_scope_in_source", TEXT),
          optional("approved_on", DAY),
          optional("proponent", TEXT),
          optional("proposed_methodology", Words.of("[A-Z]{2}_PM[0-9]{3}", "MN_PM003")),
          optional("technology_hint", TEXT),
          optional("page", LINKS));

  public static final StoredTable PROJECT_METHODOLOGIES =
      table(
          "project-methodologies",
          "project-methodology",
          "projectcycle.project_methodology",
          required("project", new RowKey("project")),
          required("methodology", new RowKey("methodology")));

  public static final StoredTable ISSUANCES =
      table(
          "public-issuances",
          "issuance",
          "registry.public_issuance",
          optional("projects", PROJECTS),
          required("country", COUNTRY),
          optional("period_start", DAY),
          optional("period_end", DAY),
          optional("decided_on", DAY),
          optional("decided_by", DAY),
          optional("tonnes", NUMBER),
          optional("tonnes_japan", NUMBER),
          optional("tonnes_partner", NUMBER),
          optional("japan_government", NUMBER),
          optional("japan_company", NUMBER),
          optional("partner_government", NUMBER),
          optional("partner_company", NUMBER),
          optional("issued_japan_on", DAY),
          optional("issued_partner_on", DAY),
          optional("verifying_entity", TEXT),
          optional("itmo", YES_NO),
          required("several_projects", YES_NO),
          required("counted", YES_NO),
          required(
              "source_kind",
              Code.of("official-release", "press-summary", "decision-page", "registry-page")));

  public static final StoredTable STATEMENTS =
      table(
          "third-party-statements",
          "statement",
          "registry.third_party_statement",
          required("projects", PROJECTS),
          required("country", COUNTRY),
          required("tonnes", NUMBER),
          optional("vintage_from", YEAR),
          optional("vintage_to", YEAR),
          optional("decided_on", DAY),
          optional("issued_japan_on", DAY),
          optional("itmo", YES_NO));

  public static final StoredTable SUPPORT_PROJECTS =
      table(
          "support-projects",
          "support",
          "financing.support_project",
          required("country", COUNTRY),
          optional("fiscal_year", YEAR),
          optional("scheme", SCHEME),
          optional("selection_round", TEXT),
          optional("title_en", TEXT),
          optional("title_ja", TEXT),
          optional("title_descriptive", YES),
          optional("representative", TEXT),
          optional("technology", Words.of("[a-z0-9-]+", "solar")),
          optional("expected_tonnes_per_year", NUMBER),
          optional("project", new RowKey("project")),
          required("evidence", Code.of("A", "B", "C")));

  public static final StoredTable CASES =
      table(
          "cases",
          "case",
          "projectcycle.project_case",
          optional("projects", PROJECTS),
          required("country", COUNTRY),
          required("title_en", TEXT),
          required("title_ja", TEXT),
          optional("technology", Words.of("[a-z0-9-]+", "solar")),
          required("text_en", TEXT),
          required("text_ja", TEXT),
          optional("tonnes", NUMBER),
          optional("tonnes_meaning", Words.of("[a-z0-9-]+", "credits-issued")));

  public static final StoredTable ENTITIES =
      table(
          "third-party-entities",
          "tpe",
          "projectcycle.third_party_entity",
          required("number", Words.of("TPE-[A-Z]{2}-[0-9]{3}", "TPE-MN-014")),
          required("country", COUNTRY),
          required("name", TEXT),
          optional("validation_scopes", SCOPES),
          optional("verification_scopes", SCOPES),
          optional("designated_on", DAY),
          optional("status", Code.of("designated", "suspended", "withdrawn")));

  public static final StoredTable TOTALS =
      table(
          "totals",
          "total",
          "financing.published_total",
          required("as_of", new PartialDay()),
          required("scope", Words.of("[A-Za-z0-9-]+", "all")),
          required("metric", Words.of("[a-z0-9-]+", "credits-issued")),
          required("value", NUMBER),
          optional("value_to", NUMBER),
          required("precision", Code.of("exact", "about", "over", "range")),
          required("unit", Words.of("[A-Za-z-]+", "projects")));

  public static final StoredTable PUBLISHED_STATUS =
      table(
          "status-published-2024-10",
          "published-status",
          "financing.published_status",
          required("as_of", new PartialDay()),
          required("position", NUMBER),
          optional("country", COUNTRY),
          required("name_ja", TEXT),
          optional("signed_in", new PartialDay()),
          optional("registered", NUMBER),
          optional("issuing", NUMBER),
          optional("equipment", NUMBER),
          optional("fgas", NUMBER),
          optional("adb", NUMBER),
          optional("unido", NUMBER),
          optional("newtech", NUMBER),
          optional("redd", NUMBER),
          optional("total", NUMBER));

  public static final List<StoredTable> ALL =
      List.of(
          COUNTRIES,
          RULE_DOCUMENTS,
          PROJECTS_TABLE,
          PARTICIPANTS,
          METHODOLOGIES,
          PROJECT_METHODOLOGIES,
          ISSUANCES,
          STATEMENTS,
          SUPPORT_PROJECTS,
          CASES,
          ENTITIES,
          TOTALS,
          PUBLISHED_STATUS);

  private RegisterTables() {}

  /// The table of a file name without its ending, `projects`.
  public static Optional<StoredTable> named(String name) {
    return ALL.stream().filter(table -> table.file().name().equals(name)).findFirst();
  }

  private static StoredTable table(String name, String kind, String table, Column... columns) {
    List<Column> all = new ArrayList<>();
    all.add(required("key", new RowKey(kind)));
    all.addAll(Arrays.asList(columns));
    all.add(optional("note_en", TEXT));
    all.add(optional("note_ja", TEXT));
    all.add(required("confidence", new Sureness()));
    all.add(optional("inferred_fields", NAMES));
    all.add(optional("source", LINKS));
    return new StoredTable(new RegisterTable(name, kind, all), table);
  }
}
