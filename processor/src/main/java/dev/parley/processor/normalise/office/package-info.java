/** Readers of containers that only a library should open: PDF, DOCX, e-mail. What comes out are blocks. */
@NullMarked
package dev.parley.processor.normalise.office;

import org.jspecify.annotations.NullMarked;
