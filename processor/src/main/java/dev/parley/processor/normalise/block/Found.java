package dev.parley.processor.normalise.block;

/** A value and where it was found, as {@code provenance.fields} names it ({@code og:title}, {@code json-ld}, {@code text}). */
public record Found<T>(T value, String where) {}
