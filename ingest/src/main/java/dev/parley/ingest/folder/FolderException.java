package dev.parley.ingest.folder;

import java.nio.file.Path;

/** The paths a user named cannot be a source. The message says what to do. */
public abstract sealed class FolderException extends Exception {
    private FolderException(String message) {
        super(message);
    }

    /** Nothing is there. */
    public static final class Missing extends FolderException {
        Missing(Path path) {
            super("there is no file or folder '" + path + "' (looked in " + path.toAbsolutePath().getParent()
                    + "); check the spelling");
        }
    }

    /** An empty name, which Java takes for the working folder: a variable of a script that is not set. */
    public static final class Unnamed extends FolderException {
        Unnamed() {
            super("a path is empty; '.' names the folder you are in");
        }
    }

    /** More names than folders. */
    public static final class SpareName extends FolderException {
        SpareName(String name) {
            super("there is no folder for --as " + name + "; give it once for each folder, in their order");
        }
    }

    /** It is there and cannot be looked into. */
    public static final class Closed extends FolderException {
        Closed(Path path, String reason) {
            super("'" + path + "' cannot be opened: " + reason);
        }
    }

    /** The folder holds no file, apart from hidden ones. */
    public static final class Empty extends FolderException {
        Empty(Path path) {
            super("the folder '" + path
                    + "' holds no files (hidden ones do not count); put documents into it or name another folder");
        }
    }

    /** Two folders would give their files the same locators. */
    public static final class SameName extends FolderException {
        SameName(Path one, Path other, String name) {
            super("'" + one + "' and '" + other + "' are both called '" + name
                    + "', so that their files could not be told apart; name them with --as, once for each folder");
        }
    }
}
