package dev.parley.processor.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Person;
import dev.parley.model.Person.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of one document who share a first name. */
class NamesakesTest {
    @ParameterizedTest
    @CsvSource({ "David Moe, David Chen", "David Chen, David Moe", "Anna Lind, Anna Berg", "Anna Berg, Anna Lind" })
    void eachHasTheRoleInWhichHeOrSheIsIntroduced(String host, String guest) {
        var talk = """
            **%1$s**: Welcome to the Loom Hour. I'm your host, %1$s, and my guest today is %2$s. I have read your book.

            **%2$s**: All of it? I hope that you liked it.

            **%1$s**: Most of it. Tell me about the mills.

            **%2$s**: They stand by the river, and they are loud.

            **%1$s**: So they are.
            """.formatted(host, guest);
        assertThat(Raw.document("talk.md", talk).people()).containsExactlyInAnyOrder(new Person(host, Role.HOST),
                new Person(guest, Role.GUEST));
    }
}
