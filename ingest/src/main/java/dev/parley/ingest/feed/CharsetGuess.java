package dev.parley.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The charset of bytes that nobody has declared, told by the letters that its languages use most: text read in a wrong charset has few of
 * them. Only charsets whose texts have next to no ASCII within a word; others are left to Windows-1252.
 *
 * @param usual the most frequent letters of the charset's languages
 * @param share what part of a text's letters beyond ASCII they are, at least
 */
record CharsetGuess(Charset charset, String usual, double share) {
    private static final String RUSSIAN = "оеаинтсрвлкм";
    private static final String GREEK = "αοιετσνηυρπκμάί";
    private static final String HEBREW = "יוהלאמרתבשנ";
    private static final String JAPANESE = "のにはをたがでてとしれさいうるこ、。かなもンスルー";
    private static final String KOREAN = "이다는의에하고을가를은한지로서도기사스인대정리자수시어해라아으적";
    private static final String CHINESE = "的一是不了在人有我他大中到资要以会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产，。";
    private static final String TRADITIONAL = "的一是不了在人有我他大中到資要以會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日者意無力與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重物手應向頭文體政美相見被利二等產，。";

    private static final List<CharsetGuess> ALL = List.of(of("KOI8-R", RUSSIAN, 0.6), of("windows-1251", RUSSIAN, 0.6),
            of("IBM866", RUSSIAN, 0.6), of("windows-1253", GREEK, 0.6), of("windows-1255", HEBREW, 0.55),
            of("EUC-JP", JAPANESE, 0.3), of("Shift_JIS", JAPANESE, 0.3), of("EUC-KR", KOREAN, 0.25),
            of("GB18030", CHINESE, 0.25), of("Big5", TRADITIONAL, 0.25));

    /** How often a byte beyond ASCII has another one beside it, at least; in Western languages they stand alone. */
    private static final double TOGETHER = 0.7;

    /** Empty if none is likely. */
    static Optional<Charset> of(byte[] body) {
        if (together(body) < TOGETHER)
            return Optional.empty();
        return ALL.stream()
                .filter(guess -> guess.likelihood(body) >= 1)
                .max(Comparator.comparing(guess -> guess.likelihood(body)))
                .map(CharsetGuess::charset);
    }

    /** 1 and more where the text may be in this charset; 0 where it can't. */
    private double likelihood(byte[] body) {
        try {
            var letters = charset.newDecoder().decode(ByteBuffer.wrap(body)).chars().filter(c -> c >= 128).toArray();
            long common = java.util.Arrays.stream(letters).filter(c -> usual.indexOf(c) >= 0).count();
            return common / (letters.length * share);
        } catch (CharacterCodingException _) {
            return 0;
        }
    }

    private static double together(byte[] body) {
        long all = 0;
        long paired = 0;
        for (int i = 0; i < body.length; i++)
            if (body[i] < 0) {
                all++;
                if ((i > 0 && body[i - 1] < 0) || (i + 1 < body.length && body[i + 1] < 0))
                    paired++;
            }
        return all == 0 ? 0 : (double) paired / all;
    }

    private static CharsetGuess of(String charset, String usual, double share) {
        return new CharsetGuess(Charset.forName(charset), usual, share);
    }
}
