package dev.parley.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.ContentHash;
import dev.parley.model.RawDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    private static final Instant MODIFIED = Instant.parse("2026-03-01T10:20:30.123Z");

    @TempDir
    Path temp;

    private final List<Unreadable> unreadable = new ArrayList<>();

    @Test
    void filesComeInTheOrderOfTheirNamesAndHiddenOnesAreLeftOut() throws Exception {
        for (var name : List.of("b.txt", "a/z.md", "a/b/c.txt", "B.txt", ".hidden", ".git/config", "a/.DS_Store"))
            write("seeds/" + name, name);
        assertThat(locators("seeds")).containsExactly("folder:seeds/B.txt", "folder:seeds/a/b/c.txt",
                "folder:seeds/a/z.md", "folder:seeds/b.txt");
    }

    @Test
    void aDocumentNamesItsFolderItsModificationTimeAndItsExactBytes() throws Exception {
        var file = write("seeds/a.txt", "  Hello\r\n\0");
        Files.setLastModifiedTime(file, FileTime.from(MODIFIED.plusNanos(456_789)));
        var raw = read("seeds").getFirst();
        assertThat(raw.source()).isEqualTo("seeds");
        assertThat(raw.fetched()).isEqualTo(MODIFIED);
        assertThat(raw.body()).isEqualTo("  Hello\r\n\0".getBytes(UTF_8));
    }

    @Test
    void howAFolderIsTypedMakesNoDifference() throws Exception {
        write("seeds/sub/a.txt", "a");
        Files.createSymbolicLink(temp.resolve("link"), temp.resolve("seeds"));
        for (var typed : List.of("seeds", "seeds/", "./seeds/.", "seeds/sub/..", "link"))
            assertThat(locators(typed)).as(typed).containsExactly("folder:seeds/sub/a.txt");
        var relative = Path.of("").toAbsolutePath().relativize(temp.resolve("seeds"));
        assertThat(FolderSource.of(List.of(relative)).documents(unreadable::add)).hasSize(1)
                .allMatch(raw -> raw.locator().value().equals("folder:seeds/sub/a.txt"));
    }

    @Test
    void anEmptyPathIsNotTheWorkingFolderAndANameWithoutAFolderIsSaid() throws Exception {
        assertThatThrownBy(() -> FolderSource.of(List.of(Path.of("")))).isInstanceOf(FolderException.Unnamed.class);
        write("seeds/a.txt", "a");
        assertThatThrownBy(() -> FolderSource.of(List.of(temp.resolve("seeds")), List.of("one", "two")))
                .isInstanceOf(FolderException.SpareName.class)
                .hasMessageContaining("--as two");
    }

    @Test
    void aFileNamedOnItsOwnIsCalledAsTypedAndBelongsToItsFolder() throws Exception {
        var file = write("seeds/a.txt", "a");
        var raw = FolderSource.of(List.of(file)).documents(unreadable::add).toList().getFirst();
        assertThat(raw.locator().value()).isEqualTo("folder:" + file.toString().substring(1));
        assertThat(raw.source()).isEqualTo("seeds");
    }

    @Test
    void namesAreComposedSoThatTwoFileSystemsAgree() throws Exception {
        write("seeds/e\u0301te\u0301.txt", "a");
        assertThat(locators("seeds")).containsExactly("folder:seeds/\u00e9t\u00e9.txt");
    }

    @Test
    void linksThatMakeALoopDoNotMakeTheWalkEndless() throws Exception {
        write("seeds/sub/a.txt", "a");
        write("other/b.txt", "b");
        Files.createSymbolicLink(temp.resolve("seeds/sub/up"), temp.resolve("seeds"));
        Files.createSymbolicLink(temp.resolve("seeds/other"), temp.resolve("other"));
        Files.createSymbolicLink(temp.resolve("other/self"), temp.resolve("other"));
        assertThat(locators("seeds")).containsExactly("folder:seeds/other/b.txt", "folder:seeds/sub/a.txt");
        assertThat(unreadable).isEmpty();
    }

    @Test
    void whatCannotBeReadIsOneLineAndTheRestGoesOn() throws Exception {
        write("seeds/a.txt", "a");
        Files.createSymbolicLink(temp.resolve("seeds/b.txt"), temp.resolve("nowhere"));
        Files.write(temp.resolve("seeds/c.txt.gz"), new byte[]{ 0x1f, (byte) 0x8b, 8, 0, 0 });
        write("seeds/d.txt", "d");
        assertThat(locators("seeds")).containsExactly("folder:seeds/a.txt", "folder:seeds/d.txt");
        assertThat(unreadable).map(Unreadable::toString)
                .containsExactly(
                        temp.toRealPath().resolve("seeds/b.txt")
                                + ": not read: it vanished before it was read, or is a link that leads nowhere",
                        temp.toRealPath().resolve("seeds/c.txt.gz")
                                + ": not read: the gzip ends too early; is it still being written?");
    }

    @Test
    void aFileThatVanishesDuringTheWalkIsOneLineAndTheRestGoesOn() throws Exception {
        write("seeds/a.txt", "a");
        var second = write("seeds/b.txt", "b");
        write("seeds/c.txt", "c");
        var seen = new ArrayList<String>();
        FolderSource.of(List.of(temp.resolve("seeds"))).documents(unreadable::add).forEachOrdered(raw -> {
            seen.add(raw.locator().value());
            assertThat(second.toFile().delete() || seen.size() > 1).isTrue();
        });
        assertThat(seen).containsExactly("folder:seeds/a.txt", "folder:seeds/c.txt");
        assertThat(unreadable).singleElement()
                .extracting(Unreadable::path)
                .isEqualTo(temp.toRealPath().resolve("seeds/b.txt"));
    }

    @Test
    void anOversizeFileKeepsItsBeginningItsSizeAndAnIdentityThatDependsOnBoth() throws Exception {
        var small = Files.write(folder("seeds").resolve("a.txt"), new byte[RawDocument.MAX_BODY]);
        var large = Files.write(folder("seeds").resolve("b.txt"), new byte[RawDocument.MAX_BODY + 1]);
        for (var file : List.of(small, large))
            Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
        var before = read("seeds");
        assertThat(before.getFirst().body()).hasSize(RawDocument.MAX_BODY);
        assertThat(before.getFirst().hints().cutFrom()).isNull();
        assertThat(before.getLast().body()).hasSize(RawDocument.KEPT_OF_OVERSIZE);
        assertThat(before.getLast().hints().cutFrom()).isEqualTo(RawDocument.MAX_BODY + 1L);
        Files.write(large, new byte[RawDocument.MAX_BODY + 2]);
        Files.setLastModifiedTime(large, FileTime.from(MODIFIED));
        assertThat(read("seeds").getLast().eventId()).isNotEqualTo(before.getLast().eventId());
    }

    @Test
    void gzipIsReadThroughAndItsContentCounted() throws Exception {
        Files.write(folder("seeds").resolve("a.vtt.gz"), gzip("WEBVTT\n".getBytes(UTF_8)));
        Files.write(folder("seeds").resolve("b.txt.gz"), gzip(new byte[3 * RawDocument.MAX_BODY]));
        write("seeds/c.gz", "not zipped at all");
        var raw = read("seeds");
        assertThat(raw.get(0).contentType()).isEqualTo("text/vtt");
        assertThat(raw.get(0).contentHash()).isEqualTo(ContentHash.of("WEBVTT\n"));
        assertThat(raw.get(1).hints().cutFrom()).isEqualTo(3L * RawDocument.MAX_BODY);
        assertThat(raw.get(2).body()).asString().isEqualTo("not zipped at all");
    }

    @Test
    void aMissingFolderAnEmptyOneAndTwoOfOneNameAreSaidClearly() throws Exception {
        write("one/talks/a.txt", "a");
        write("two/talks/a.txt", "b");
        write("empty/.hidden", "");
        var both = List.of(temp.resolve("one/talks"), temp.resolve("two/talks"));
        assertThatThrownBy(() -> read("nowhere")).isInstanceOf(FolderException.Missing.class)
                .hasMessageContaining("there is no file or folder")
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> read("empty")).isInstanceOf(FolderException.Empty.class)
                .hasMessageContaining("holds no files");
        assertThatThrownBy(() -> FolderSource.of(both)).isInstanceOf(FolderException.SameName.class)
                .hasMessageContaining("both called 'talks'")
                .hasMessageContaining("--as");
        assertThat(FolderSource.of(both, List.of("first")).documents(unreadable::add)).map(raw -> raw.locator().value())
                .containsExactly("folder:first/a.txt", "folder:talks/a.txt");
    }

    @Test
    void aFolderNamedTwiceIsReadOnce() throws Exception {
        write("seeds/a.txt", "a");
        var twice = FolderSource.of(List.of(temp.resolve("seeds"), temp.resolve("seeds/../seeds")));
        assertThat(twice.count()).isEqualTo(1);
    }

    private List<RawDocument> read(String folder) throws FolderException {
        return FolderSource.of(List.of(temp.resolve(folder))).documents(unreadable::add).toList();
    }

    private List<String> locators(String folder) throws FolderException {
        return read(folder).stream().map(raw -> raw.locator().value()).toList();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(temp.resolve(name));
    }

    private Path write(String path, String content) throws IOException {
        var file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
