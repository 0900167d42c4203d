package dev.parley.bench.dedupe;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Documents a second over documents indexed, as SVG: the first axis logarithmic, the second from 0. */
final class GrowthPlot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int BOTTOM = 310;
    private static final int TOP = 40;
    private static final int RIGHT = 690;

    private final List<GrowthBenchmark.Point> points;
    private final double highest;

    private GrowthPlot(List<GrowthBenchmark.Point> points) {
        this.points = points;
        highest = Math.ceil(points.stream().mapToDouble(GrowthBenchmark.Point::speed).max().orElse(1) / 2_000) * 2_000;
    }

    static String of(List<GrowthBenchmark.Point> points) {
        return new GrowthPlot(points).svg();
    }

    private String svg() {
        var out = new StringBuilder();
        line(out, String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH, HEIGHT));
        line(out, String.format(Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT));
        line(out, String.format(Locale.ROOT,
                "<text x=\"%d\" y=\"22\">documents of 1,000 words matched a second, one thread</text>", LEFT));
        for (int i = 0; i <= 4; i++)
            level(out, highest * i / 4);
        for (int n = 1_000; n <= 1_000_000; n *= 10)
            line(out, String.format(Locale.ROOT, "<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%,d</text>", x(n),
                    BOTTOM + 20, n));
        line(out, String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">documents indexed</text>",
                (LEFT + RIGHT) / 2, BOTTOM + 42));
        line(out,
                String.format(Locale.ROOT,
                        "<polyline fill=\"none\" stroke=\"#1565c0\" stroke-width=\"2\" points=\"%s\"/>",
                        points.stream().map(this::place).collect(Collectors.joining(" "))));
        for (var point : points)
            line(out, String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#1565c0\"/>",
                    x(point.documents()), y(point.speed())));
        return out.append("</svg>\n").toString();
    }

    private void level(StringBuilder out, double speed) {
        line(out, String.format(Locale.ROOT, "<line x1=\"%d\" x2=\"%d\" y1=\"%.0f\" y2=\"%.0f\" stroke=\"#ddd\"/>",
                LEFT, RIGHT, y(speed), y(speed)));
        line(out, String.format(Locale.ROOT, "<text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%,.0f</text>", LEFT - 8,
                y(speed) + 4, speed));
    }

    private String place(GrowthBenchmark.Point point) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(point.documents()), y(point.speed()));
    }

    private static double x(int documents) {
        return LEFT + (RIGHT - LEFT) * (Math.log10(documents) - 3) / 3;
    }

    private double y(double speed) {
        return BOTTOM - (BOTTOM - TOP) * speed / highest;
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }
}
