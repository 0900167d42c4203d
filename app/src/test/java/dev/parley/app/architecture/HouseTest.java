package dev.parley.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What Maven can't guard: each library has one home, rooms speak through channels only, and stages do not know each other. */
@AnalyzeClasses(packages = "dev.parley", importOptions = DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule jsoupLivesInNormaliseAndWhereIngestReadsMarkup = home("org.jsoup..",
            "dev.parley.processor.normalise..", "dev.parley.ingest.feed..", "dev.parley.ingest.source..");

    @ArchTest
    static final ArchRule hashingLivesInDedupe = home("com.dynatrace.hash4j..", "dev.parley.processor.dedupe..");

    @ArchTest
    static final ArchRule luceneLivesInTagAndSearch = home("org.apache.lucene..", "dev.parley.processor.tag..",
            "dev.parley.app.search..");

    @ArchTest
    static final ArchRule theWebServerLivesInTheDashboard = home("io.javalin..", "dev.parley.app.dashboard..");

    @ArchTest
    static final ArchRule metersLiveInTheDashboardInMetricsAndWhereStreamsAre = home("io.micrometer..",
            "dev.parley.app.dashboard..", "dev.parley.app.metrics..", "dev.parley.processor");

    @ArchTest
    static final ArchRule feedsAndHttpLiveInIngest = home("com.rometools..", "dev.parley.ingest..");

    @ArchTest
    static final ArchRule webArchivesLiveInIngest = home("org.netpreserve..", "dev.parley.ingest.archive..");

    @ArchTest
    static final ArchRule theHttpClientLivesInIngest = home("org.apache.hc..", "dev.parley.ingest..");

    @ArchTest
    static final ArchRule jdbcLivesInSink = home("java.sql..", "dev.parley.sink..");

    @ArchTest
    static final ArchRule brokerInternalsLiveInBroker = home("kafka..", "dev.parley.broker..");

    @ArchTest
    static final ArchRule streamsLivesInProcessor = home("org.apache.kafka.streams..", "dev.parley.processor..");

    @ArchTest
    static final ArchRule roomsSpeakThroughChannelsOnly = slices().matching("dev.parley.(ingest|processor|sink)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule noRoomKnowsTheApp = noClasses().that()
            .resideOutsideOfPackage("dev.parley.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.parley.app..");

    /** When work is committed is no stage: it stands at the head of all of them. */
    @ArchTest
    static final ArchRule stagesDoNotKnowEachOther = slices().matching("dev.parley.processor.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("dev.parley.processor.pace"));

    @ArchTest
    static final ArchRule packagesHaveNoCircles = slices().matching("dev.parley.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theNormaliserIsPure = noClasses().that()
            .resideInAPackage("dev.parley.processor.normalise..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    private static ArchRule home(String library, String... homes) {
        return noClasses().that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }
}
