/** Reads settings: defaults, then the YAML file, then the environment, then the command line, each over the one before. */
@NullMarked
package dev.parley.app.settings;

import org.jspecify.annotations.NullMarked;
