package dev.parley.processor.normalise.speech;

import org.jspecify.annotations.Nullable;

/**
 * What stands before somebody's words and says whose they are.
 *
 * @param name as it stands there, without marks, colon and brackets
 * @param titled whether what somebody is followed the name in capitals
 * @param alias a short form given in brackets ({@code Aaron van Wirdum (AvW)}), else null
 * @param seconds a time code that belongs to it
 * @param set whether markup sets it off
 * @param colon whether a colon follows
 * @param end where the words begin
 */
record Label(String name, boolean titled, @Nullable String alias, @Nullable Double seconds, boolean set, boolean colon,
        int end) {
    /** Whether it looks like nothing else. */
    boolean isStrong() {
        return seconds != null || (set && colon);
    }

    boolean isPossible() {
        return colon || seconds != null;
    }
}
