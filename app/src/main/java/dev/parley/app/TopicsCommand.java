package dev.parley.app;

import picocli.CommandLine.Command;

/** Groups what can be done with taxonomies. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "What documents can be about: check a taxonomy, try it, teach it, put it into force.",
        subcommands = { TopicsCheck.class, TopicsTest.class, TopicsLearn.class, TopicsTag.class, TopicsSuggest.class,
                TopicsPublish.class, TopicsDiff.class },
        synopsisSubcommandLabel = "COMMAND")
final class TopicsCommand {}
