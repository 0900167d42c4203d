package dev.parley.sink;

/** A record that a sink could not take; all others of its batch were written. The record stays on its channel. */
public record Rejected(Place place, String subject, String reason) {}
