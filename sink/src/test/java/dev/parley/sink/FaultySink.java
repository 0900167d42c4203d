package dev.parley.sink;

import java.util.List;
import java.util.Optional;

/** Another sink that refuses to write while it is told to. */
class FaultySink implements Sink {
    private final Sink sound;
    private volatile Optional<SinkException> fault = Optional.empty();

    FaultySink(Sink sound) {
        this.sound = sound;
    }

    void fail(SinkException why) {
        fault = Optional.of(why);
    }

    void mend() {
        fault = Optional.empty();
    }

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public Positions open(Generations generations) throws SinkException {
        return sound.open(generations);
    }

    @Override
    public void startOver() throws SinkException {
        sound.startOver();
    }

    @Override
    public List<Rejected> write(Batch batch) throws SinkException {
        if (fault.isPresent())
            throw fault.get();
        return sound.write(batch);
    }

    @Override
    public void complete() throws SinkException {
        sound.complete();
    }

    @Override
    public void close() throws SinkException {
        sound.close();
    }
}
