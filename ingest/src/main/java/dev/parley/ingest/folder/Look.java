package dev.parley.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What can be seen of a file without reading it. Two equal looks, some time apart, mean that nobody is writing. */
record Look(long size, FileTime modified) {
    static Look at(Path path) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Look(attributes.size(), attributes.lastModifiedTime());
    }
}
