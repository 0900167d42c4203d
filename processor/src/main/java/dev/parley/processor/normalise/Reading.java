package dev.parley.processor.normalise;

import dev.parley.model.Rejection;
import dev.parley.processor.normalise.speech.Interview;

/** What a reader makes of some bytes. */
sealed interface Reading {
    record Understood(Interview interview) implements Reading {}

    record Refused(Rejection.Code code, String reason) implements Reading {}
}
