package dev.parley.processor.dedupe.sketch;

import java.util.Arrays;

/** Arrays of unsigned numbers. */
final class Unsigned {
    private Unsigned() {}

    static void sort(int[] numbers) {
        flip(numbers);
        Arrays.sort(numbers);
        flip(numbers);
    }

    private static void flip(int[] numbers) {
        for (int i = 0; i < numbers.length; i++)
            numbers[i] ^= Integer.MIN_VALUE;
    }
}
