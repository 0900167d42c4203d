package dev.parley.processor.normalise.html.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the months and their usual short forms, in the cases that dates have, as Latin, Cyrillic, Greek, Arabic, Hebrew and Hindi write them. */
final class Months {
    /** January first. A name that means one month here and another there (listopada) is read as the larger language has it. */
    private static final List<String> NAMES = List.of(
            "january|jan|januar|janvier|janv|enero|ene|janeiro|gennaio|gen|januari|gener|stycznia|sty|ledna|leden|tammikuuta|tammikuu|ocak|oca"
                    + "|ianuarie|ian|januára|január|января|январь|янв|січня|януари|ιανουαρίου|ιαν|يناير|جانفي|ינואר|जनवरी",
            "february|feb|februar|février|févr|fév|febrero|fevereiro|fev|febbraio|februari|febrer|lutego|lut|února|únor|helmikuuta|helmikuu"
                    + "|şubat|şub|februarie|február|februára|февраля|февраль|февр|фев|лютого|февруари|φεβρουαρίου|φεβ|فبراير|فيفري|شباط|פברואר|फरवरी|फ़रवरी",
            "march|mar|märz|mär|mrz|mars|marzo|março|maart|mrt|març|marca|marts|března|březen|maaliskuuta|maaliskuu|mart|martie|március|márc"
                    + "|maret|марта|март|мар|березня|μαρτίου|μαρ|مارس|آذار|מרץ|מרס|मार्च",
            "april|apr|avril|avr|abril|abr|aprile|kwietnia|kwi|dubna|duben|huhtikuuta|huhtikuu|nisan|nis|aprilie|április|ápr|apríla|апреля"
                    + "|апрель|апр|квітня|април|απριλίου|απρ|أبريل|ابريل|إبريل|أفريل|نيسان|אפריל|अप्रैल",
            "may|mai|mayo|maio|maggio|mag|mei|maj|maig|maja|května|květen|toukokuuta|toukokuu|mayıs|máj|május|mája|мая|май|травня|μαΐου|μαϊου"
                    + "|مايو|ماي|أيار|מאי|मई",
            "june|jun|juni|juin|junio|junho|giugno|giu|juny|czerwca|cze|června|červen|kesäkuuta|kesäkuu|haziran|haz|iunie|június|jún|júna"
                    + "|июня|июнь|июн|червня|юни|ιουνίου|ιουν|يونيو|يونيه|جوان|حزيران|יוני|जून",
            "july|jul|juli|juillet|juil|julio|julho|luglio|lug|juliol|lipca|lip|července|červenec|heinäkuuta|heinäkuu|temmuz|tem|iulie|július"
                    + "|júl|júla|июля|июль|июл|липня|юли|ιουλίου|ιουλ|يوليو|يوليه|جويلية|تموز|יולי|जुलाई",
            "august|aug|août|agosto|ago|augustus|augusti|agost|agustus|agu|sierpnia|sie|srpna|srpen|elokuuta|elokuu|ağustos|ağu|augusztus"
                    + "|augusta|августа|август|авг|серпня|αυγούστου|αυγ|أغسطس|اغسطس|أوت|آب|אוגוסט|अगस्त",
            "september|sept|sep|septembre|septiembre|setembro|set|settembre|setembre|września|wrz|září|syyskuuta|syyskuu|eylül|eyl|septembrie"
                    + "|szeptember|szept|septembra|сентября|сентябрь|сент|сен|вересня|септември|σεπτεμβρίου|σεπ|سبتمبر|أيلول|ספטמבר|सितंबर|सितम्बर",
            "october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott|października|paź|října|říjen|lokakuuta|lokakuu|ekim|eki|octombrie"
                    + "|október|októbra|октября|октябрь|окт|жовтня|октомври|οκτωβρίου|οκτ|أكتوبر|اكتوبر|אוקטובר|अक्टूबर|अक्तूबर",
            "november|nov|novembre|noviembre|novembro|listopada|lis|listopadu|listopad|marraskuuta|marraskuu|kasım|kas|noiembrie|novembra"
                    + "|ноября|ноябрь|нояб|ноя|ноември|νοεμβρίου|νοε|نوفمبر|נובמבר|नवंबर|नवम्बर",
            "december|dec|dezember|dez|décembre|déc|diciembre|dic|dezembro|dicembre|desembre|desember|des|grudnia|gru|prosince|prosinec"
                    + "|joulukuuta|joulukuu|aralık|ara|decembrie|decembra|декабря|декабрь|дек|грудня|декември|δεκεμβρίου|δεκ|ديسمبر|דצמבר|दिसंबर|दिसम्बर");
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (int i = 0; i < NAMES.size(); i++)
            for (String name : NAMES.get(i).split("\\|"))
                NUMBERS.put(name, i + 1);
    }

    private Months() {}

    /** "1" to "12"; "0", which no calendar has, for another word. Hebrew puts its "in" before the name. */
    static String number(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        Integer number = NUMBERS.get(name);
        if (number == null && name.startsWith("ב"))
            number = NUMBERS.get(name.substring(1));
        return number == null ? "0" : number.toString();
    }

    static boolean has(String word) {
        return !number(word).equals("0");
    }
}
