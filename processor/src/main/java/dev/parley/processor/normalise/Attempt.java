package dev.parley.processor.normalise;

import dev.parley.model.Rejection;
import dev.parley.processor.normalise.speech.Interview;

/** What a reader makes of some bytes. */
sealed interface Attempt {
    record Understood(Interview interview) implements Attempt {}

    record Declined(Rejection.Code code, String reason) implements Attempt {}
}
