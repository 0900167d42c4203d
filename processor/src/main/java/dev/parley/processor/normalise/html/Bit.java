package dev.parley.processor.normalise.html;

/** Enum members as bits of a long. They live in memory only and are never written down, so the order of members is free to change. */
final class Bit {
    private Bit() {}

    @SuppressWarnings("EnumOrdinal") // no other number of a member is dense and free
    static long of(Enum<?> member) {
        return 1L << member.ordinal();
    }
}
