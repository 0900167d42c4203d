/** What a rebuild by today's code and taxonomy would change, and which raw records must be sent again for it. */
@NullMarked
package dev.parley.app.reprocess;

import org.jspecify.annotations.NullMarked;
