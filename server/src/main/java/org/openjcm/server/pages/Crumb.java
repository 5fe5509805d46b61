package org.openjcm.server.pages;

/// One step of the way from the home page to this page. Japanese: パンくずリスト.
///
/// @param label as the page's language says it
/// @param path without language, such as `/rulebook/countries`
public record Crumb(String label, String path) {}
