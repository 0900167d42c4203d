package dev.parley.app.dashboard;

import dev.parley.app.dashboard.Answers.Live;
import dev.parley.app.dashboard.Answers.Ready;
import dev.parley.app.walk.Walk;
import dev.parley.sink.SinkState;
import java.util.ArrayList;
import java.util.List;

/** Health by the state that the rooms are in. */
record Readiness(Walk walk, Indexing indexing, Following following) {
    List<Route> routes() {
        return List.of(
                Route.get("/health/live", "Whether the process answers", Live.class,
                        context -> Answer.json(context, new Live(true))),
                Route.get("/health/ready", "Whether everything works; 503 while it does not", Ready.class, context -> {
                    var ready = ready();
                    Answer.json(context.status(ready.ready() ? 200 : 503), ready);
                }));
    }

    Ready ready() {
        var reasons = new ArrayList<String>();
        if (walk.runsRooms() && !walk.isRunning())
            reasons.add("the processor or a sink is starting or recovering");
        if (!following.hasBegun())
            reasons.add("the channels of the processor are not there yet, or not read");
        for (var sink : walk.sinks())
            switch (sink.state()) {
                case SinkState.Failed(var reason) -> reasons.add("sink " + sink.name() + " has stopped: " + reason);
                case SinkState.Waiting(var reason, _, _) -> reasons.add("sink " + sink.name() + " waits: " + reason);
                case SinkState.Starting _,SinkState.Running _,SinkState.Stopped _ -> {}
            }
        if (!indexing.hasCaughtUp())
            reasons.add("the search index is being brought up to date");
        return new Ready(reasons.isEmpty(), reasons);
    }
}
