package dev.parley.processor.normalise.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Names of the signs that a scorer weighs, in families of bins. Filled while a class loads, then read only. */
final class Signs {
    private final List<String> names = new ArrayList<>();

    /** The index of the family's first bin. */
    int family(String name, int bins) {
        int first = names.size();
        for (int bin = 0; bin < bins; bin++)
            names.add(name + "=" + bin);
        return first;
    }

    <E extends Enum<E>> int family(String name, E[] members) {
        int first = names.size();
        Arrays.stream(members)
                .forEach(member -> names.add(name + "=" + member.name().toLowerCase(java.util.Locale.ROOT)));
        return first;
    }

    int number(String name) {
        names.add(name);
        return names.size() - 1;
    }

    List<String> names() {
        return names;
    }

    /** The signs seen on one unit; reused from unit to unit. */
    static final class Seen {
        private int[] index = new int[256];
        private double[] value = new double[256];
        private int size;

        void clear() {
            size = 0;
        }

        void add(int sign) {
            add(sign, 1);
        }

        void add(int sign, double amount) {
            if (size == index.length) {
                index = Arrays.copyOf(index, size * 2);
                value = Arrays.copyOf(value, size * 2);
            }
            index[size] = sign;
            value[size++] = amount;
        }

        void bits(int family, long bits) {
            for (long rest = bits; rest != 0; rest &= rest - 1)
                add(family + Long.numberOfTrailingZeros(rest));
        }

        int size() {
            return size;
        }

        int index(int i) {
            return index[i];
        }

        double value(int i) {
            return value[i];
        }

        double weigh(double[] weights) {
            double sum = 0;
            for (int i = 0; i < size; i++)
                sum += weights[index[i]] * value[i];
            return sum;
        }
    }

    /** The number of limits that the value reaches. */
    static int bin(double value, double... limits) {
        int bin = 0;
        while (bin < limits.length && value >= limits[bin])
            bin++;
        return bin;
    }
}
