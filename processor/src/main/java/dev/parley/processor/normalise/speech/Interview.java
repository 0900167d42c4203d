package dev.parley.processor.normalise.speech;

import dev.parley.model.Form;
import dev.parley.model.Person;
import dev.parley.model.Section;
import dev.parley.model.Statement;
import dev.parley.processor.normalise.block.Block;
import dev.parley.processor.normalise.block.Metadata;
import dev.parley.processor.normalise.block.Prose;
import dev.parley.processor.normalise.cue.Talk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, understood.
 *
 * @param inferred names of fields that the document does not state outright
 */
public record Interview(Form form, Metadata metadata, List<Person> people, List<String> unnamedSpeakers,
        List<Section> sections, List<Statement> statements, String text, List<String> inferred) {

    /** Finds out who said what in prose. Linear in its length. */
    public static Interview of(Prose given) {
        var prose = given.withBlocks(marked(given.blocks()));
        var labels = labels(prose.blocks());
        var all = EndOfTalk.only(prose.blocks(), labels::opens);
        var blocks = LinkSections.cut(Boilerplate.cut(all, labels::opens));
        if (labels.isEmpty() && !QuestionMarks.areUsed(labels.marks()) && !QuestionMarks.areAlone(labels.marks()))
            blocks = PlainQuestions.headed(blocks);
        var page = Masthead.read(prose.metadata(), all, blocks, labels);
        var pieces = Headings.find(page.blocks(), labels);
        if (labels.isEmpty())
            pieces = TimedParagraphs.find(pieces);
        pieces = MarkedAnswers.find(pieces, labels.marks(), !labels.isEmpty());
        pieces = TurnFinder.find(pieces, AnswerVoices.follow(pieces, labels) ? Labels.NONE : labels);
        pieces = AnswerVoices.part(HeadedAnswers.find(pieces));
        pieces = QuoteFinder.find(pieces);
        pieces = PointFinder.find(pieces);
        return of(new Prose(page.metadata(), prose.people(), prose.summary(), page.blocks()), pieces);
    }

    /** With labels for what stands where labels usually do. */
    private static List<Block> marked(List<Block> blocks) {
        var terms = NamesAsTerms.labelled(blocks);
        var named = NamesAlone.labelled(terms);
        return DashedTalk.marked(Examination.labelled(named != terms && labels(named).isEmpty() ? terms : named));
    }

    private static Labels labels(List<Block> blocks) {
        var texts = TurnFinder.texts(blocks.stream().<Piece>map(Piece.Open::new).toList());
        return Labels.in(texts).ifTalk(texts);
    }

    /** Finds out who said what in timed text. Linear in its length. */
    public static Interview of(Talk talk) {
        return of(new Prose(talk.metadata(), List.of(), null, List.of()), UtteranceTurns.find(talk.utterances()));
    }

    private static Interview of(Prose prose, List<Piece> pieces) {
        var draft = Layout.of(pieces);
        var preamble = Preamble.of(pieces);
        var cast = new Cast(prose, draft.text(), preamble.names());
        var named = Speakers.of(pieces, cast.known(), preamble.aliases()).rename(pieces);
        var title = prose.metadata().title() == null ? "" : prose.metadata().title().value();
        var subject = subject(title, draft);
        var page = Layout.of(QuoteSpeakers.fill(named, subject, draft.text()));
        var people = cast.people(page.statements(), subject);
        return new Interview(Forms.of(page.statements(), title.isEmpty() ? null : title), prose.metadata(), people,
                Speakers.unnamed(page.statements(), people), page.sections(), Replies.pair(page.statements(), people),
                page.text(), people.isEmpty() ? List.of() : List.of("people"));
    }

    /** How many words its text has. */
    public int words() {
        return Words.count(text);
    }

    /** Whom prose is about; a talk is about nobody in particular. */
    private static @Nullable String subject(String title, Layout.Page page) {
        if (page.statements().stream().anyMatch(statement -> statement.kind() == Statement.Kind.TURN))
            return null;
        return Titles.person(title)
                .filter(name -> page.text().contains(Mentions.last(name)))
                .or(() -> Subject.find(title, lead(page), page.text()))
                .orElse(null);
    }

    private static String lead(Layout.Page page) {
        return page.statements().isEmpty() ? "" : page.statements().getFirst().text();
    }
}
