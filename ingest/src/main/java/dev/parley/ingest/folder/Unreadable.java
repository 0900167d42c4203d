package dev.parley.ingest.folder;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** A file or folder that was found and could not be read; the rest goes on. Its text is one line for the user. */
public record Unreadable(Path path, String reason) {
    static Unreadable of(Path path, IOException cause) {
        return new Unreadable(path, reason(cause));
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "it vanished before it was read, or is a link that leads nowhere";
            case AccessDeniedException _ -> "no permission to read it";
            case ZipException e -> "damaged gzip: " + e.getMessage();
            case EOFException _ -> "the gzip ends too early; is it still being written?";
            case CharacterCodingException _ -> "its name cannot be read in this system's encoding";
            default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
        };
    }

    @Override
    public String toString() {
        return path + ": not read: " + reason;
    }
}
