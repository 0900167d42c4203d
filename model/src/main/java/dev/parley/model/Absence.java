package dev.parley.model;

/** That a document is no longer where it was: its page is missing for days, or its file was deleted. */
public enum Absence {
    /** It is noted on the document, which stays. */
    GONE,
    /** Its source wants what is gone to be forgotten: the document is withdrawn. */
    FORGET
}
