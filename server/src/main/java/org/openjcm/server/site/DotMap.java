package org.openjcm.server.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjcm.rulebook.CountryCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Land as dots, without borders, and one mark per partner country whose area grows with its number
/// of projects. Marks that would cover each other move apart a little. Japanese: ドットマップ.
@Component
public class DotMap {

  /// Distance of two dots; the drawing is 1400 wide.
  private static final int STEP = 10;

  private static final double NORTH = 76;
  private static final double SMALLEST = 5;
  private static final double GAP = 2;

  /// One circle on the map.
  ///
  /// @param x from the left edge
  /// @param y from the top edge
  /// @param radius in the units of the drawing
  /// @param projects how many projects it stands for
  public record Mark(CountryCode country, double x, double y, double radius, long projects) {

    /// Written into the drawing with one decimal.
    public String at(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }

    public boolean holdsNumber() {
      return radius >= 9;
    }
  }

  private final String land;
  private final int width;
  private final int height;
  private final Map<CountryCode, double[]> places = new HashMap<>();

  DotMap() {
    var rows = lines("map/land-dots.txt");
    width = rows.getFirst().length() * STEP;
    height = rows.size() * STEP;
    land = path(rows);
    lines("map/marks.csv").stream().skip(1).map(line -> line.split(",")).forEach(this::place);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// All land as one SVG path; each subpath is a run of dots, drawn by dashes of length zero.
  public String land() {
    return land;
  }

  /// Where Japan lies, for orientation.
  public Mark japan() {
    var place = places.getOrDefault(CountryCode.JAPAN, new double[] {0, 0});
    return new Mark(CountryCode.JAPAN, place[0], place[1], SMALLEST, 0);
  }

  /// The marks, largest first, so that small ones lie on top.
  public List<Mark> marks(Map<CountryCode, Long> projects) {
    var marks = new ArrayList<Mark>();
    projects.forEach((country, count) -> {
      var place = places.get(country);
      if (place != null) {
        double radius = Math.max(SMALLEST, 4.1 * Math.sqrt(count));
        marks.add(new Mark(country, place[0], place[1], radius, count));
      }
    });
    marks.sort(Comparator.comparingDouble(Mark::radius).reversed().thenComparing(Mark::country));
    return apart(marks);
  }

  /// Pushes overlapping circles away from each other, the smaller one further.
  private static List<Mark> apart(List<Mark> marks) {
    for (int round = 0; round < 80; round++) {
      boolean moved = false;
      for (int i = 0; i < marks.size(); i++) {
        for (int j = i + 1; j < marks.size(); j++) {
          moved |= push(marks, i, j);
        }
      }
      if (!moved) {
        break;
      }
    }
    return List.copyOf(marks);
  }

  private static boolean push(List<Mark> marks, int i, int j) {
    var a = marks.get(i);
    var b = marks.get(j);
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double distance = Math.max(0.1, Math.hypot(dx, dy));
    double missing = a.radius() + b.radius() + GAP - distance;
    if (missing <= 0.05) {
      return false;
    }
    double share = a.radius() / (a.radius() + b.radius());
    marks.set(
        i,
        moved(a, -dx / distance * missing * (1 - share), -dy / distance * missing * (1 - share)));
    marks.set(j, moved(b, dx / distance * missing * share, dy / distance * missing * share));
    return true;
  }

  private static Mark moved(Mark mark, double dx, double dy) {
    return new Mark(mark.country(), mark.x() + dx, mark.y() + dy, mark.radius(), mark.projects());
  }

  private void place(String[] cells) {
    double latitude = Double.parseDouble(cells[1]);
    double longitude = Double.parseDouble(cells[2]);
    double unit = width / (2 * EqualEarth.HALF_WIDTH);
    double x = (EqualEarth.across(longitude, latitude) + EqualEarth.HALF_WIDTH) * unit;
    double y = (EqualEarth.up(NORTH) - EqualEarth.up(latitude)) * unit;
    places.put(CountryCode.of(cells[0]), new double[] {x, y});
  }

  private static String path(List<String> rows) {
    var path = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      var line = rows.get(row);
      int at = line.indexOf('#');
      while (at >= 0) {
        int end = at;
        while (end < line.length() && line.charAt(end) == '#') {
          end++;
        }
        path.append('M').append(at * STEP + STEP / 2).append(' ').append(row * STEP + STEP / 2);
        path.append('h').append((end - at - 1) * STEP + 1);
        at = line.indexOf('#', end);
      }
    }
    return path.toString();
  }

  private static List<String> lines(String place) {
    try {
      return new ClassPathResource(place)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the map's data " + place + " is missing from the product", e);
    }
  }
}
