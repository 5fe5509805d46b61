package org.openjcm.rulebook.notation;

/// One line of a text with its number, counted from 1.
public record Line(int number, String text) {}
