package dev.parley.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Objects.requireNonNullElse(Parley.class.getPackage().getImplementationVersion(), "development");
        return new String[]{ "parley " + version };
    }
}
