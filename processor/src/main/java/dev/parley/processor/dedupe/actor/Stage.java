package dev.parley.processor.dedupe.actor;

/** How far a document's verdict is. */
public enum Stage {
    /** Known to the shards, without a verdict: later ones hear of it, but it does not count against an anchor. */
    PENDING(0),
    /** Has no head. */
    ORIGINAL(1),
    /** Has a head. */
    COPY(2);

    private final int code;

    Stage(int code) {
        this.code = code;
    }

    /** As it is stored, in two bits. */
    int code() {
        return code;
    }

    static Stage of(int code) {
        return switch (code) {
            case 0 -> PENDING;
            case 1 -> ORIGINAL;
            case 2 -> COPY;
            default -> throw new IllegalArgumentException("there is no stage " + code);
        };
    }
}
