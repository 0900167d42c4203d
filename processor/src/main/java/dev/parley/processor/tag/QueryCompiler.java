package dev.parley.processor.tag;

import dev.parley.processor.tag.CompiledQuery.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;

/** Compiles the queries of a taxonomy for documents of one language. */
final class QueryCompiler {
    private final QuerySyntax syntax;
    private final Map<Query, List<Use>> uses = new LinkedHashMap<>();

    private QueryCompiler(Analyzer analysis) {
        syntax = new QuerySyntax(analysis);
    }

    /** The distinct queries, in the order of the taxonomy. */
    static List<CompiledQuery> compile(Taxonomy taxonomy, String language, Analyzer analysis) {
        var compiler = new QueryCompiler(analysis);
        for (int topic = 0; topic < taxonomy.topics().size(); topic++)
            for (var query : taxonomy.topics().get(topic).queries())
                if (query.fits(language))
                    compiler.add(query, topic);
        return compiler.compiled();
    }

    /** A query that has no words in this language's analysis finds nothing in it; that it is one at all was checked on reading. */
    private void add(TopicQuery query, int topic) {
        if (syntax.parse(query.text()) instanceof QuerySyntax.Outcome.Parsed(var parsed))
            uses.computeIfAbsent(parsed, q -> new ArrayList<>()).add(new Use(topic, query));
    }

    private List<CompiledQuery> compiled() {
        var all = new ArrayList<CompiledQuery>(uses.size());
        uses.forEach((query, topics) -> all.add(new CompiledQuery(all.size(), QuerySyntax.relaxed(query), query,
                QuerySyntax.needsSecondLook(query), List.copyOf(topics))));
        return all;
    }
}
