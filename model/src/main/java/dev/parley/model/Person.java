package dev.parley.model;

import java.util.Objects;

/** Somebody a document names, in the first role that fits. */
public record Person(String name, Role role) {
    /** Host asks, guest answers, author writes, subject is spoken of. */
    public enum Role {
        HOST, GUEST, AUTHOR, SUBJECT
    }

    public Person {
        Objects.requireNonNull(role, "role");
        if (name.isBlank())
            throw new IllegalArgumentException("a person needs a name");
    }
}
