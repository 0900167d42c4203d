package dev.parley.processor.normalise.speech;

import java.util.regex.Pattern;

/** Whole lines by which sites in many languages ask to share and to follow, send to other texts and say whose rights and whose editing it is. */
final class Notices {
    private static final String SERVICES = "(?:tweet|facebook|twitter|x|linkedin|reddit|e-?mail|print|whatsapp|copy link|pinterest|telegram|mastodon"
            + "|bluesky|instagram|threads|youtube|tiktok|tumblr|pocket|xing|line|weibo|wechat|vk|вконтакте|одноклассники|微信|微博|qq|はてな)";
    private static final Pattern SHARE = Pattern.compile(
            "(?:share(?: this| it)?(?: (?:article|post|story|page|episode|interview))?(?: on| via)?|teilen(?: auf)?|partager(?: sur)?|compart[ie]r(?:e)?(?: en)?"
                    + "|compartilhar(?: no)?|condividi(?: su)?|delen(?: op)?|dela(?: på)?|del(?: på)?|udostępnij|paylaş|поделиться|поширити|شارك|分享到?|シェアする?|공유하기)"
                    + "[\\s:：|·,/•]*(?:" + SERVICES + "[\\s:：|·,/•]*)+"
                    + "|follow (?:us|me|him|her|them|@?[\\w.' -]{2,40}) on (?:" + SERVICES
                    + "[\\s,&.]*(?:(?:and|or) )?)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    /** What goes on behind the colon is the title of another text. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:lesen sie auch|mehr zum thema|auch interessant|lire aussi|à lire aussi|voir aussi|lea también|lee también|te puede interesar|leia também"
                    + "|leia mais|leggi anche|lees ook|läs också|les også|læs også|lue myös|czytaj także|czytaj też|zobacz też|čtěte také|přečtěte si|citește și"
                    + "|olvasd el|ayrıca (?:bakınız|okuyun)|читайте также|читайте еще|читайте ещё|смотрите также|читайте також|διαβάστε επίσης|اقرأ أيضا|اقرأ أيضاً"
                    + "|إقرأ أيضا|קראו גם|baca juga|xem thêm|阅读更多|相关阅读|延伸阅读|延伸閱讀|推荐阅读|相關新聞|関連記事|あわせて読みたい|관련기사|관련 기사)(?:\\s*[:：].{0,160})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RIGHTS = Pattern.compile(
            "(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati"
                    + "|все права защищены|wszelkie prawa zastrzeżone|저작권자\\s*[©ⓒ]|(?:무단\\s?전재)|版权所有|版權所有|无断转载|無断転載|责任编辑\\s*[:：]|責任編輯\\s*[:：]"
                    + "|[（(]责任编辑\\s*[:：]).{0,100}"
                    + "|(?:подписывайтесь на|abonnieren sie (?:unseren|den)|abonnez-vous à|suscríbete a|assine (?:a|nossa)|iscriviti alla|zapisz się do) .{0,100}"
                    + "(?:newsletter|телеграм|telegram|канал|рассылк|youtube|boletín|infolettre).{0,40}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Notices() {}

    static boolean is(String paragraph) {
        return SHARE.matcher(paragraph).matches() || OTHERS.matcher(paragraph).matches()
                || RIGHTS.matcher(paragraph).matches();
    }
}
