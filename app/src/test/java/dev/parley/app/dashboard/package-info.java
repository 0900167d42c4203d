@org.jspecify.annotations.NullMarked
package dev.parley.app.dashboard;
