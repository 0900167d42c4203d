package dev.parley.app;

import picocli.CommandLine.Command;

/** Groups what can be done about sources. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "Where documents come from.",
        subcommands = { SourcesAddCommand.class, SourcesListCommand.class, SourcesRemoveCommand.class,
                SourcesPauseCommand.class, SourcesTestCommand.class, SourcesImportCommand.class },
        synopsisSubcommandLabel = "COMMAND",
        footer = { "", "Example: parley sources add https://example.org/feed.xml --every 15m" })
final class SourcesCommand {}
