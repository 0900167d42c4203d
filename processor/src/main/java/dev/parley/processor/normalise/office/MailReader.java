package dev.parley.processor.normalise.office;

import dev.parley.model.Published;
import dev.parley.model.Rejection.Code;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Metadata;
import dev.parley.processor.normalise.office.Opened.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Reads an e-mail (RFC 5322) through mime4j: its first text part, plain if there is one, else HTML. Attachments are left alone. */
public final class MailReader {
    private static final int DEEPEST = 8;
    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(2000)
            .build();

    private MailReader() {}

    public static Opened read(byte[] body) {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LENIENT);
        try {
            var message = builder.parseMessage(new ByteArrayInputStream(body));
            var part = part(message, "text/plain", 0).or(() -> part(message, "text/html", 0));
            return part.isEmpty()
                    ? new Refused(Code.NO_TEXT, "the e-mail has no part that is text")
                    : text(message, part.get());
        } catch (IOException | IllegalArgumentException e) {
            return new Refused(Code.MALFORMED, "the e-mail can't be read: " + e.getMessage());
        }
    }

    private static Optional<Entity> part(Entity entity, String type, int depth) {
        if (entity.getBody() instanceof Multipart parts && depth < DEEPEST)
            return parts.getBodyParts().stream().flatMap(part -> part(part, type, depth + 1).stream()).findFirst();
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        return entity.getBody() instanceof TextBody && !attached && type.equalsIgnoreCase(entity.getMimeType())
                ? Optional.of(entity)
                : Optional.empty();
    }

    private static Opened text(Message message, Entity part) throws IOException {
        if (!(part.getBody() instanceof TextBody body))
            throw new IllegalArgumentException("not a text part");
        var text = new StringWriter();
        try (var reader = body.getReader()) {
            reader.transferTo(text);
        }
        return new Opened.Text(text.toString().replace("\r\n", "\n"), "text/html".equalsIgnoreCase(part.getMimeType()),
                metadata(message));
    }

    private static Metadata metadata(Message message) {
        var from = message.getFrom() == null || message.getFrom().isEmpty()
                ? null
                : message.getFrom().getFirst().getName();
        var sent = message.getDate() == null
                ? null
                : new Found<>(Published.at(message.getDate().toInstant().atOffset(ZoneOffset.UTC)), "mail:Date");
        return new Metadata(found(message.getSubject(), "mail:Subject"),
                from == null || from.isBlank() ? List.of() : List.of(new Found<>(from.strip(), "mail:From")), sent,
                null, null, null);
    }

    private static @Nullable Found<String> found(@Nullable String subject, String where) {
        return subject == null || subject.isBlank()
                ? null
                : new Found<>(subject.replaceFirst("^(?i:(?:re|fwd?|aw|wg):\\s*)+", "").strip(), where);
    }
}
