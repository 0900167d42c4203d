package dev.parley.processor.normalise.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commonest words of languages; pinned, since a change changes documents. */
final class CommonWords {
    private static final Map<String, List<String>> LANGUAGES = index(Map.ofEntries(Map.entry("en",
            "the of and to in is that it for was on are as with they be at this have from or had by but what all were we when "
                    + "your can said there an which their if will how about out them then these some would so him into has more you i my our"),
            Map.entry("es",
                    "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ya este sí porque "
                            + "esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos yo eso esto está son"),
            Map.entry("pt",
                    "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou "
                            + "ser quando muito há nos já está eu também só pelo pela até isso ela você são então"),
            Map.entry("fr",
                    "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son je vous "
                            + "nous mais c'est on cette aux ou été comme leur bien même ça elle être fait tout"),
            Map.entry("de",
                    "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
                            + "dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor ich wir"),
            Map.entry("it",
                    "di che e la il un a per in una mi sono ho non ma lo ha le si ti i con cosa se io come da ci no questo qui del "
                            + "sì me della anche più al gli è alla nel perché dei sua molto quando"),
            Map.entry("nl",
                    "de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat "
                            + "mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft"),
            Map.entry("pl",
                    "nie to się w na i z że do jest o co jak za ale po tak tym go od mnie czy już tylko jego przez może być dla by "
                            + "są był mi ten przed bardzo kiedy które jako"),
            Map.entry("sv",
                    "och i att det som en på är av för med den till inte har de ett om han men var jag från vi så kan när år under "
                            + "också efter eller nu sig hade mycket"),
            Map.entry("da",
                    "og i at det er en til på som med for den af de ikke der var et har men han jeg vi fra kan om så hvor også efter "
                            + "eller nu meget blev være"),
            Map.entry("no",
                    "og i det er på som en til med av for at ikke den har de et om han men var jeg fra vi så kan når år også etter "
                            + "eller nå ble hadde mye være"),
            Map.entry("fi",
                    "ja on ei se että hän oli mutta en joka kun niin ovat myös tai jos minä vain sitä ole tämä mitä kuin siitä "
                            + "nyt sen hänen minun voi"),
            Map.entry("cs",
                    "a se v na je že to s z do i o k ve pro za by ale jsem si jako po co tak od jsou které který nebo když už jen "
                            + "bylo být jeho také"),
            Map.entry("tr",
                    "ve bir bu da de için ne çok o ile ben daha gibi ama olarak var mi sonra kadar en her şey biz değil olan diye "
                            + "ya ki nasıl sen"),
            Map.entry("id",
                    "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih "
                            + "sudah atau saat oleh kita kami"),
            Map.entry("vi",
                    "và của là có không được trong một cho các với những người này đã tôi ra để khi đến như về từ cũng làm rất thì "
                            + "nhưng mà chúng"),
            Map.entry("ro",
                    "și de în la a cu pe nu o un să este mai că din care ce pentru au fost sunt dar se lui ca am sau fi"),
            Map.entry("hu",
                    "a az és hogy nem is egy van ez de ha meg csak már volt mint el azt még most vagy kell én mert minden lesz"),
            Map.entry("ru",
                    "и в не на что я с он а как это по но они к у из мы так за то все было для от же вы бы если или его только уже "
                            + "когда есть мне меня да нет вот ещё"),
            Map.entry("uk",
                    "і в не на що я з він як це а та до у але за ми так від для то все було про вони є якщо або його тільки вже коли "
                            + "мене також"),
            Map.entry("bg",
                    "и на да не се за от в е са че по с как това но до си като ще ми или след може има беше той само"),
            Map.entry("ar",
                    "في من على أن إلى عن هذا التي ما لا كان مع هذه كل الذي هو بعد أو قد بين هي ذلك لم حتى أنا كما ثم"),
            Map.entry("fa", "و در به از که این را با است برای آن یک تا می بر هم من ما او شما اما هر چه خود بود شد")));

    private CommonWords() {}

    private static Map<String, List<String>> index(Map<String, String> words) {
        var index = new HashMap<String, List<String>>();
        words.forEach((language, list) -> {
            for (var word : list.split(" "))
                index.computeIfAbsent(word, each -> new ArrayList<>(2)).add(language);
        });
        return index;
    }

    /** The languages in which a word in lower case is common. */
    static List<String> languages(String word) {
        return LANGUAGES.getOrDefault(word, List.of());
    }
}
