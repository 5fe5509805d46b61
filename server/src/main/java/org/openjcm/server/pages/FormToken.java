package org.openjcm.server.pages;

/// The hidden field that proves a form was sent from our own page. Japanese: フォームトークン.
public record FormToken(String field, String value) {}
