package org.openjcm.server.projectcycle;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjcm.server.rulebook.RegisterCells;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Turns a search into SQL. A place in the list is the text `sort value|number`; the page is read
/// from that place in the direction asked, one row more than shown, which tells whether more
/// follow.
final class ProjectQuery {

  /// Sort values that stand for "unknown", so that they come last.
  private static final String NO_DAY = "0001-01-01";

  private static final String NO_AMOUNT = "-1";

  /// As the indexes have it.
  private static final String REGISTERED = "coalesce(registered_on, date '0001-01-01')";

  private static final String EXPECTED = "coalesce(expected_tonnes_per_year, -1)";

  /// The two halves of the list: nearly all projects, and the few with records of confirmation,
  /// whose cells may differ from what the indexes know.
  private static final String AS_LOADED = "project_as_loaded";

  private static final String CONFIRMED = "project_with_confirmations";

  private final ProjectSearch search;
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  ProjectQuery(ProjectSearch search) {
    this.search = search;
  }

  ProjectPage run(JdbcClient jdbc) {
    String found = "with " + found(AS_LOADED) + ", " + found(CONFIRMED);
    boolean backwards = search.after().isEmpty() && search.before().isPresent();
    long total =
        jdbc.sql(
                "%s select (select count(*) from %s_found) + (select count(*) from %s_found)"
                    .formatted(found, AS_LOADED, CONFIRMED))
            .params(parameters)
            .query(Long.class)
            .single();
    Optional<String> place = search.after().or(search::before);
    String page =
        place.map(from -> where(from, backwards)).orElse("") + orderBy(backwards) + " limit :size";
    String rows =
        "%s select * from ((select * from %s_found%s) union all (select * from %s_found%s)) listed%s limit :size"
            .formatted(found, AS_LOADED, page, CONFIRMED, page, orderBy(backwards));
    parameters.put("size", search.size() + 1);
    List<ProjectFacts> projects =
        new ArrayList<>(
            jdbc.sql(rows)
                .params(parameters)
                .query((row, _) -> RegisteredProjects.facts(new RegisterCells(row)))
                .list());
    boolean more = projects.size() > search.size();
    if (more) {
      projects.removeLast();
    }
    List<ProjectFacts> shown = backwards ? projects.reversed() : projects;
    boolean hasPrevious = backwards ? more : search.after().isPresent();
    boolean hasNext = backwards || more;
    return new ProjectPage(
        shown,
        total,
        hasPrevious && !shown.isEmpty() ? Optional.of(placeOf(shown.getFirst())) : Optional.empty(),
        hasNext && !shown.isEmpty() ? Optional.of(placeOf(shown.getLast())) : Optional.empty());
  }

  /// The projects of one half that fit, as a common table expression. Without words it is folded
  /// into the query around it, so that indexes give the order; with words the few that fit are
  /// found first.
  private String found(String half) {
    StringBuilder where = new StringBuilder(" where true");
    search
        .country()
        .ifPresent(code -> and(where, "p.country = :country", "country", code.alpha2()));
    search.status().ifPresent(status -> and(where, "p.status = :status", "status", status));
    search
        .technology()
        .ifPresent(word -> and(where, "p.technology = :technology", "technology", word));
    search.scheme().ifPresent(word -> and(where, "p.financing_scheme = :scheme", "scheme", word));
    search
        .methodology()
        .ifPresent(id ->
            and(
                where,
                """
                p.key in (select m.project from projectcycle.current_project_methodology m
                          where m.methodology like :methodology)\
                """,
                "methodology",
                "methodology/" + likeText(id) + (id.contains("_ver") ? "" : "\\_ver%")));
    search.words().ifPresent(words -> andWords(where, words));
    return half
        + "_found as "
        + (search.words().isPresent() ? "materialized" : "not materialized")
        + " (select p.* from projectcycle."
        + half
        + " p"
        + where
        + ")";
  }

  private void and(StringBuilder where, String condition, String name, Object value) {
    where.append(" and ").append(condition);
    parameters.put(name, value);
  }

  /// The pairs find candidates through the index, the comparison of the whole text decides.
  private void andWords(StringBuilder where, String words) {
    String folded = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    where
        .append(" and p.key in (")
        .append(
            """
            select t.key from projectcycle.project t
            where t.search_pairs @> rulebook.search_pairs(:words) and t.search_text like :like
            union all
            select n.project from projectcycle.current_project_participant n
            where n.search_pairs @> rulebook.search_pairs(:words) and n.search_text like :like)
            """);
    parameters.put("words", folded);
    parameters.put("like", "%" + likeText(folded) + "%");
  }

  private static String likeText(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private String where(String place, boolean backwards) {
    int bar = place.lastIndexOf('|');
    String sort = bar < 0 ? "" : place.substring(0, bar);
    parameters.put("number", place.substring(bar + 1));
    String beyond = backwards ? "<" : ">";
    String before = backwards ? ">" : "<";
    return switch (search.order()) {
      case REFERENCE -> " where reference " + beyond + " :number";
      case REGISTERED -> {
        parameters.put("sort", day(sort));
        yield beyondPlace(REGISTERED, "date", before, beyond);
      }
      case EXPECTED -> {
        parameters.put("sort", amount(sort));
        yield beyondPlace(EXPECTED, "bigint", before, beyond);
      }
    };
  }

  /// Written so that an index on the sort value and the number serves it: first the range, then the
  /// exact place within it.
  private static String beyondPlace(String value, String type, String before, String beyond) {
    String sort = "cast(:sort as " + type + ")";
    return " where %s %s= %s and (%s %s %s or reference %s :number)"
        .formatted(value, before, sort, value, before, sort, beyond);
  }

  private String orderBy(boolean backwards) {
    String down = backwards ? " asc" : " desc";
    String up = backwards ? " desc" : " asc";
    return switch (search.order()) {
      case REFERENCE -> " order by reference" + up;
      case REGISTERED -> " order by " + REGISTERED + down + ", reference" + up;
      case EXPECTED -> " order by " + EXPECTED + down + ", reference" + up;
    };
  }

  private String placeOf(ProjectFacts project) {
    String number = project.reference().text();
    return switch (search.order()) {
      case REFERENCE -> number;
      case REGISTERED -> project.registeredOn().map(Object::toString).orElse("") + "|" + number;
      case EXPECTED ->
          project.expectedPerYear().map(each -> Long.toString(each.value())).orElse("")
              + "|"
              + number;
    };
  }

  /// A place comes back from the web address; nonsense in it means the end of the list, not an
  /// error.
  private static String day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() >= 1 && day.getYear() <= 9999 ? day.toString() : NO_DAY;
    } catch (DateTimeException nonsense) {
      return NO_DAY;
    }
  }

  private static String amount(String text) {
    return text.matches("[0-9]{1,18}") ? text : NO_AMOUNT;
  }
}
