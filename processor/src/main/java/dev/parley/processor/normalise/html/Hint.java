package dev.parley.processor.normalise.html;

/** What an element's class, id, role or tag says that it is for. Words of a class or id are looked up one by one. */
enum Hint {
    ARTICLE("article post entry story blog news single hentry"),
    BODY("body articlebody postbody entrybody text richtext rte wysiwyg copy prose markdown paragraph paragraphs bodytext articletext "
            + "storybody postcontent entrycontent articlecontent textblock cooked texte"),
    CONTENT("content contents contenu inhalt conteudo contenido"),
    MAIN("main primary maincontent center"),
    COMMENT("comment comments commentlist disqus respond commentaires kommentar kommentare comentarios disqusthread livefyre"),
    FORUM("thread topic forum message messages reply replies answer answers question posts discussion conversation"),
    RELATED("related recommended recommendations recommendation recommend similar more readmore also trending popular latest recent "
            + "mostread most next previous prev outbrain taboola relatedposts crosslink crosslinks seealso further alsoread adjacent "
            + "recirculation recirc upnext"),
    TEASER("teaser teasers promo promos promotion feed river headlines"),
    SHARE("share shares sharing social socials sharedaddy addthis facebook twitter follow sharebar sharer addtoany whatsapp linkedin "
            + "pinterest"),
    AD("ad ads adv advert advertisement advertising sponsor sponsored sponsors dfp gpt adsense adslot banner affiliate"),
    NEWSLETTER(
            "newsletter newsletters subscribe subscription signup optin mailchimp subscriber paywall donate donation membership"),
    SIDEBAR("sidebar side rail aside secondary complementary widget widgets sidebars rightcol leftcol"),
    NAV("nav navigation menu navbar menus submenu dropdown pagination pager pages navigator topnav megamenu sitemap skip"),
    CRUMB("breadcrumb breadcrumbs crumb crumbs crumbtrail"),
    TOC("toc tableofcontents jump anchors ez"),
    HEADER("header head masthead topbar top banner"),
    FOOTER("footer foot copyright bottom colophon legal disclaimer"),
    META("meta info metadata data details attribution stats postmeta entrymeta"),
    BYLINE("byline author authors writer contributor contributors dateline"),
    DATE("date time published timestamp datetime updated posted pubdate"),
    TAG("tag tags category categories topics label labels cat keywords taxonomy eyebrow kicker"),
    BIO("bio profile about avatar team staff user username"),
    CAPTION("caption captions credit figcaption credits"),
    OVERLAY("modal popup cookie cookies consent gdpr overlay dialog lightbox notice alert toast tooltip popover drawer offcanvas notification"),
    CARD("card cards grid tile tiles teaser"),
    LIST("list listing item items collection archive results loop"),
    PRODUCT("product products sku variant pdp merchandise"),
    HIDDEN("hidden hide sr visually screenreader screen print noprint invisible collapsed"),
    SUMMARY("summary excerpt intro lead standfirst dek subtitle subheading deck lede chapo teasertext abstract subheadline"),
    DESCRIPTION("description desc overview"),
    TITLE("title headline heading"),
    FAQ("faq faqs accordion accordions collapse collapsible toggle panel tab tabs"),
    REVIEW("review reviews rating ratings testimonial testimonials stars"),
    PRICE("price prices pricing cart buy quantity qty swatch stock checkout basket shipping wishlist"),
    FORM("form search filter filters input sort login signin facet facets option options select field fields"),
    MEDIA("gallery slideshow carousel slider image images video player media figure swiper slick slide slides photo img thumbnail thumb embed"),
    QUOTE("quote pullquote blockquote pull citation"),
    CTA("cta button btn buttons call action link links"),
    HERO("hero jumbotron splash intro"),
    SECTION("section block row column col columns container wrapper inner module component wp elementor"),
    LANGUAGE("lang language languages locale country currency region"),
    CONTACT("contact address phone email location map"),
    CODE("code highlight syntax pre snippet"),
    SIGNATURE("signature sig quoted edit flag actions action controls toolbar tools print copy");

    private static final WordTable WORDS = new WordTable();

    static {
        for (Hint hint : values())
            for (String word : hint.words.split(" "))
                WORDS.add(WordTable.hash(word), hint.bit());
    }

    private final String words;

    Hint(String words) {
        this.words = words;
    }

    long bit() {
        return Bit.of(this);
    }

    /** The bits of all hints in a class or id attribute. */
    static long in(String names) {
        long found = 0;
        long hash = WordTable.START;
        char before = ' ';
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = WordTable.letter(c);
            if (!letter || (!WordTable.small(c) && Character.isUpperCase(c) && Character.isLowerCase(before))) {
                found |= WORDS.get(hash);
                hash = WordTable.START;
            }
            if (letter)
                hash = WordTable.step(hash, c);
            before = c;
        }
        return found;
    }
}
