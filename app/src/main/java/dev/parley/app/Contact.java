package dev.parley.app;

import dev.parley.ingest.IngestSettings;
import java.io.PrintWriter;

/** Says that whoever is asked should know by whom. */
final class Contact {
    private Contact() {}

    static void remind(IngestSettings settings, PrintWriter to) {
        if (settings.contact() == null) {
            to.println("no contact is set: sites see '" + settings.agent() + "' and can't tell who you are. "
                    + "Set ingest.contact to a web page or an e-mail address.");
            to.flush();
        }
    }
}
