package org.openjcm.server.pages;

import java.util.Optional;
import java.util.function.Supplier;

/// What the installation and the visitor give to every page. Japanese: 表示環境.
public record Surroundings(
    Optional<String> visitor, boolean demo, Supplier<Optional<FormToken>> token, Assets assets) {}
