package dev.parley.processor.tag;

import java.util.List;

/** What came of reading a taxonomy: it is taken whole or refused whole. */
public sealed interface TaxonomyReading {
    /** {@code warnings}: what is allowed but hardly meant. */
    record Valid(Taxonomy taxonomy, List<Problem> warnings) implements TaxonomyReading {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /** {@code problems}: all that were found, in the order of the file; at least one. */
    record Refused(List<Problem> problems) implements TaxonomyReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
