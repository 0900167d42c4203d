package dev.parley.processor.normalise.html;

/** What a short text gives away by its words. {@code ^} marks phrases that count at the beginning only, {@code =} as the whole text. */
enum Phrase {
    BYLINE("^by|^von|^par|^por|^written by|^author|^posted by|^reviewed by|^edited by|^story by|^words by|^text by|^published by|^autor"
            + "|^submitted by|=staff|=editor|^fact checked|medically reviewed"),
    DATE("january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept"
            + "|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre"
            + "|octobre|novembre|décembre|enero|febrero|marzo|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro"
            + "|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|ago|yesterday"),
    TIMING("updated|published|modified|min read|mins read|minute read|minutes read|reading time|last updated|read time|posted on|posted"
            + "|aktualisiert|publié|publicado|atualizado|actualizado"),
    MORE("read more|continue reading|learn more|view all|see all|show more|load more|see more|more info|find out|click here|^lire|=mehr"
            + "|leia mais|ler mais|leer más|read full|full story|view more|^more|read next|mehr lesen|weiterlesen|read the|view details"
            + "|discover|explore|=view|see details|download|=details"),
    RELATED("^related|also like|more from|more in|more on|recommended|trending|most popular|top stories|^latest|popular posts|^popular"
            + "|up next|further reading|recent posts|^recent|read also|also read|^see also|similar|don't miss|in other|editor's picks"
            + "|editors picks|most read|must read|you might|you may|more stories|other news|other articles|^leia também|^lea también"
            + "|^voir aussi|^lesen sie auch|auch interessant|à lire|mais lidas|^next|^previous|featured|keep reading|^read"),
    SHARE("share|tweet|facebook|twitter|whatsapp|pinterest|linkedin|=email|=print|copy link|follow us|=like|=follow|reddit|telegram"
            + "|instagram|youtube|tiktok|=x|teilen|partager|compartilhar|compartir|=save|=bookmark"),
    COMMENTS(
            "comments|=comment|leave a|post a comment|=reply|=report|=replies|reply to|no comments|add a comment|be the first|comment on"
                    + "|kommentare|commentaires|comentários|comentarios|join the conversation|cancel reply|=like|=likes|=quote|permalink|upvote"),
    NEWSLETTER(
            "newsletter|newsletters|subscribe|sign up|inbox|your email|email address|unsubscribe|mailing list|subscribers|subscriber"
                    + "|=sign|register|free trial|abonnieren|abonnez|assine|suscríbete"),
    LEGAL("all rights|rights reserved|©|copyright|privacy policy|terms of|cookie|cookies|terms and|disclaimer|terms &|reproduced"
            + "|privacy|recaptcha|trademark|trademarks|registered"),
    AD("advertisement|sponsored|affiliate|commission|advertising|=ad|anzeige|publicité|publicidade|publicidad|ads by|promoted"
            + "|article continues|story continues|continues below|we may earn|our links"),
    CREDIT("^photo|^image|^credit|getty|photograph|photographer|courtesy|^source|^foto|^photos|^video|^watch|^pictured|shutterstock"
            + "|reuters|^picture|istock|unsplash|photo by|image credit|photo credit|image source|^figure|^caption"),
    NAVIGATION(
            "=home|skip to|=menu|back to|=next|=previous|table of contents|in this|jump to|=contents|go to|=back|=close|=search"
                    + "|on this page|=top|=prev|return to|=news|=blog|page|=pages|scroll|quick links|=open|=toggle"),
    SHOP("add to|sold out|quick view|buy now|in stock|out of stock|free shipping|shop now|=sale|regular price|sale price|unit price"
            + "|checkout|your cart|wishlist|choose options|select options|quantity|sku|was|compare|=size|=color|=colour|reviews"),
    TAGS("^tags|filed under|^categories|^category|^topics|posted in|^tagged|=tags|^filed|^schlagworte|^keywords|=topic|^in this story"),
    ABOUT("about the|^about us|=about|view profile|view all posts|more posts|is a|writes about|is an|years of experience|author of"
            + "|find her|find him|follow him|follow her"),
    CALL("contact us|call us|book a|get started|get a|request a|schedule|consultation|get in|call now|=contact|book now|apply now|enquire"
            + "|^join|register now|sign in|log in|login|create account|get your|try for|^start|^try|contact|request|demo"),
    SCRIPT("javascript|browser|enable|loading|=loading|adblock|ad blocker|does not support|not available|please enable|error"),
    COUNT("views|votes|likes|followers|members|posts|topics|joined|points|solved|shares|results|items|products|showing|sort by|filter"),
    QUESTION("^what|^how|^why|^when|^where|^who|^is|^are|^can|^do|^does|^should|^which"),
    FORUM("wrote|said|posted|re|originally|thanks|quote|solution|topic|thread|automatically closed|accepted|marked"),
    KEY("key takeaways|takeaways|key points|summary|conclusion|highlights|introduction|overview|bottom line|final thoughts|faq|faqs"
            + "|frequently asked|references|sources|footnotes|notes|ingredients|instructions|directions|description|specifications");

    private static final int LONGEST = 3;
    private static final WordTable ANYWHERE = new WordTable();
    private static final WordTable AT_START = new WordTable();
    private static final WordTable WHOLE = new WordTable();

    static {
        for (Phrase group : values())
            for (String phrase : group.phrases.split("\\|"))
                switch (phrase.charAt(0)) {
                    case '^' -> AT_START.add(WordTable.phrase(phrase.substring(1)), group.bit());
                    case '=' -> WHOLE.add(WordTable.phrase(phrase.substring(1)), group.bit());
                    default -> anywhere(phrase, group.bit());
                }
    }

    /** Set for the beginning of a longer phrase. */
    private static final long GOES_ON = 1L << 63;

    private final String phrases;

    Phrase(String phrases) {
        this.phrases = phrases;
    }

    long bit() {
        return Bit.of(this);
    }

    private static void anywhere(String phrase, long bit) {
        ANYWHERE.add(WordTable.phrase(phrase), bit);
        for (int space = phrase.indexOf(' '); space > 0; space = phrase.indexOf(' ', space + 1))
            ANYWHERE.add(WordTable.phrase(phrase.substring(0, space)), GOES_ON);
    }

    /** The bits of all groups with a phrase in these words, given as hashes. */
    static long in(long[] words, int count) {
        long found = count == 0 ? 0 : atStart(words, count);
        for (int from = 0; from < count; from++)
            found |= anywhere(words, from, Math.min(count, from + LONGEST));
        return found & ~GOES_ON;
    }

    private static long anywhere(long[] words, int from, int end) {
        long found = 0;
        long phrase = 0;
        long bits = GOES_ON;
        for (int to = from; to < end && (bits & GOES_ON) != 0; to++) {
            phrase = WordTable.next(phrase, words[to]);
            bits = ANYWHERE.get(phrase);
            found |= bits;
        }
        return found;
    }

    private static long atStart(long[] words, int count) {
        long found = 0;
        long phrase = 0;
        for (int to = 0; to < Math.min(count, LONGEST); to++) {
            phrase = WordTable.next(phrase, words[to]);
            found |= AT_START.get(phrase) | (to == count - 1 ? WHOLE.get(phrase) : 0);
        }
        return found;
    }
}
