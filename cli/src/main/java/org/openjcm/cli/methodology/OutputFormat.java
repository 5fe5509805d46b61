package org.openjcm.cli.methodology;

/// How a command prints what it found.
enum OutputFormat {
  text,
  json,
  csv
}
