package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is kept must be readable for ever: a golden file for each form and version, in folders that belong to one suite each. */
public abstract class WireSuite {
    /** What today's code writes, and reads. */
    protected abstract List<? extends WireForm<?>> forms();

    /** What earlier code wrote, and what today's code reads of it. */
    protected List<? extends WireForm<?>> older() {
        return List.of();
    }

    /** Types of which every kind must be among the forms. */
    protected List<Class<?>> sealedTypes() {
        return List.of();
    }

    @TestFactory
    Stream<DynamicTest> whatIsKeptIsWrittenAsItsGoldenFile() {
        return forms().stream().map(form -> DynamicTest.dynamicTest(form.file(), form::isWrittenAsItsFile));
    }

    @TestFactory
    Stream<DynamicTest> whatWasKeptIsReadAsTheSame() {
        return Stream.concat(forms().stream(), older().stream())
                .map(form -> DynamicTest.dynamicTest(form.file(), form::isReadFromItsFile));
    }

    @TestFactory
    Stream<DynamicTest> aFieldThatIsNullMayBeMissing() {
        return forms().stream()
                .filter(WireForm::isJson)
                .map(form -> DynamicTest.dynamicTest(form.file(), form::isReadWithoutItsNulls));
    }

    @Test
    void everyKindOfASealedTypeHasAGoldenFile() {
        var seen = forms().stream().flatMap(form -> parts(form.value())).collect(Collectors.toSet());
        assertThat(seen).containsAll(sealedTypes().stream().flatMap(WireSuite::kinds).toList());
    }

    @Test
    void everyGoldenFileIsCompared() throws IOException {
        var compared = Stream.concat(forms().stream(), older().stream()).map(WireForm::path).toList();
        assertThat(compared).doesNotHaveDuplicates().containsAll(beside(compared));
    }

    private static Set<Path> beside(List<Path> files) throws IOException {
        var found = new HashSet<Path>();
        for (var folder : files.stream().map(Path::getParent).filter(Files::exists).collect(Collectors.toSet()))
            try (var all = Files.list(folder)) {
                all.filter(Files::isRegularFile).forEach(found::add);
            }
        return found;
    }

    /** All that a type can be. */
    private static Stream<Class<?>> kinds(Class<?> type) {
        var permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Stream.of(permitted).flatMap(WireSuite::kinds);
    }

    /** The classes of a value and of what is in it. */
    private static Stream<Class<?>> parts(@Nullable Object value) {
        return switch (value) {
            case Record record -> Stream.concat(Stream.of(record.getClass()),
                    Stream.of(record.getClass().getRecordComponents()).flatMap(part -> parts(in(record, part))));
            case Collection<?> many -> many.stream().flatMap(WireSuite::parts);
            case Map<?, ?> many -> parts(many.values());
            case null, default -> Stream.empty();
        };
    }

    private static @Nullable Object in(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a part of a record can't be read", e);
        }
    }
}
