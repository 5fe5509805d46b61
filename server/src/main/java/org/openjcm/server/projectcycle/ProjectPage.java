package org.openjcm.server.projectcycle;

import java.util.List;
import java.util.Optional;

/// One page of a list of projects.
///
/// @param total how many projects the search finds in all
/// @param previous place to give to [ProjectSearch#before(String)]; empty on the first page
/// @param next place to give to [ProjectSearch#after(String)]; empty on the last page
public record ProjectPage(
    List<ProjectFacts> projects, long total, Optional<String> previous, Optional<String> next) {
  public ProjectPage {
    projects = List.copyOf(projects);
  }
}
