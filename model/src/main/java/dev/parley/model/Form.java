package dev.parley.model;

/** How an interview is told. */
public enum Form {
    TRANSCRIPT, ARTICLE, QUOTES, SUMMARY, QA
}
