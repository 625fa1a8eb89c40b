"""Which words keep a full stop that ends no sentence, language by language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Words:
    """What a language's words tell about a full stop beside them, in lower case.

    Attributes
    ----------
    titles : frozenset of str
        Abbreviations before a name: no sentence ends with them.
    numbered : frozenset of str
        Abbreviations before a number; before anything else their stop ends a sentence.
    inner : frozenset of str
        Abbreviations after which a sentence ends only if the next word likes to begin one.
    ending : frozenset of str
        Abbreviations at the end of a list: a capital after them begins a sentence.
    starters : frozenset of str
        Words that, with a capital, are the first of their sentence.
    months : frozenset of str
        Names of months, which follow the number of a day.
    ordinals : bool
        Whether a number with a stop is an ordinal, as in German.
    """

    titles: frozenset[str]
    numbered: frozenset[str]
    inner: frozenset[str]
    ending: frozenset[str]
    starters: frozenset[str]
    months: frozenset[str]
    ordinals: bool


CAPITAL_ONLY = frozenset(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun co
    sen rep gen col pres amb hon rev no sec art fig min com vol est is app adm pop dist pub
    ill ind mass miss wash pa md mo ore del
    """.split()
)
"""Words that are abbreviations with a capital alone: a date falls on Sat., but the ship sat."""

PLAIN_TOO = frozenset("no nos art fig sec app ex is est min pop com dist".split())
"""Abbreviations that are also words, so that only a number behind them makes them one."""

NEVER_LAST = frozenset(
    "p.s ps e.g i.e viz cf z.b d.h u.a p.ej т.е т.н f.eks bl.a t.ex o.dgl bijv v.chr".split()
)
"""What always goes on."""

# Those of any language: no word of another language is spelt so.
_ANY = {
    "titles": """
        mr mrs ms messrs dr drs prof gen lt ltc col maj capt cpt sgt cmdr cdr adm brig
        sen rep gov pres amb hon rev fr st ste mt ft ret retd supt insp det cpl pvt pfc
        atty att asst assoc dep min mme mlle mgr sr sra srta dra profa dn dña sig dott
        ing dipl univ.-prof hr fru skt им ул пр-т пл пер наб просп пос пгт обл р-н проф
        акад доц ген полк гр тов св о о-в адм вул буд просп м смт див κ κα ο д б-р бул
        инж арх
    """,
    "numbered": """
        no nos nr núm num n° nº № fig figs eq eqs art arts sec secs vol vols p pp para
        paras par ch chap chaps cl reg res doc app ex ff bd abs ziff rn rz str lit hfst
        abb tab kap s kap стр с рис гл п пп ч разд табл ст кн кв д корп стор ч т
    """,
    "inner": """
        inc corp co ltd llc plc jr etc dept univ bros est ed eds vs al approx ca fl tel
        ext mio mrd mill tsd tys mln mld mlrd bzw ggf evtl inkl zzgl bspw sog vgl hrsg
        kath ev gem verm jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
        wed thu thur thurs fri sat sun ave blvd rd supp pub hwy bldg cie gmbh pvt pty
        calif ariz colo conn fla kan mich minn mont neb nev okla ore tenn tex wis wyo
        ala ark del ill ind mass miss wash pa va vt md mo ga ky г гг в вв тис грн тыс
        млн млрд трлн руб коп долл куб кв см ср напр греч лат англ р н э до
    """,
    "ending": "etc usw др пр т.д т.п и.т.д и.т.п тд тп т. п/п p.s o.ä u.ä",
}
_OF: dict[str, dict[str, str]] = {
    "en": {
        "starters": """the a an this that these those it it's its he he's she she's they they're we
            we're i i'm i've you his her their our my your in on at by for from with to of as if
            when while where after before since although though because but and or so yet however
            moreover meanwhile nevertheless still both some many most several such there here what
            who how why not no then now today yesterday later earlier also only even each every any
            all another other others nor neither either among amid between despite unlike during
            instead perhaps maybe thus hence therefore further furthermore once until unless
            whether which whose do does did is are was were have has had can could would will
            should may might must let please just never ever nothing nobody everyone everything
            someone something against without within through about over""",
        "months": """january february march april may june july august september october november
            december""",
    },
    "de": {
        "titles": "hrn fr frl fa inh dipl.-ing priv.-doz med phil jur rer nat habil nat",
        "inner": "z b d h u a i v s o jh chr jhd std min sek allg bes dt engl frz geb gest z.t z.z",
        "starters": """der die das den dem des ein eine einer eines einem einen er sie es wir ihr
            ich man und aber oder doch denn sondern wenn als weil da dann danach dort hier heute
            gestern morgen nach vor seit bei mit von zu zum zur im in am an auf aus für gegen über
            unter durch um ohne auch nur noch schon so wie was wer wo warum nun jetzt dies diese
            dieser dieses jene jeder alle viele beide kein keine sein seine ihre trotz während
            zudem außerdem dennoch trotzdem allerdings""",
        "months": """januar jänner februar märz april mai juni juli august september oktober
            november dezember""",
    },
    "fr": {
        "titles": "mm mmes me pr",
        "inner": "av env éd p.ex janv févr avr juil déc cf boul",
        "starters": """le la les l un une des du de il elle ils elles on nous vous je ce cet cette
            ces c et mais ou donc or car si quand comme pour par dans en au aux avec sans sous sur
            selon après avant depuis pendant puis alors ainsi cependant toutefois aussi son sa ses
            leur leurs mon notre qui que quoi où pourquoi plus tout tous""",
        "months": """janvier février mars avril mai juin juillet août septembre octobre novembre
            décembre""",
    },
    "es": {
        "titles": "d lic ud uds vd gral cnel tte cap exc excmo ilmo fdo arq abg",
        "numbered": "pág págs párr párrf cap lám",
        "inner": "av avda cra admón aprox ee uu ee.uu ago ene abr dic mar lun mié jue vie sáb hs",
        "starters": """el la los las un una unos unas lo él ella ellos ellas yo tú usted nosotros se
            y e pero o si cuando como para por en de del al con sin sobre según tras desde hasta
            entre durante después antes luego entonces así además también su sus mi este esta estos
            estas ese esa eso esto aquel que qué quién cómo dónde no más ya hay""",
        "months": """enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre
            noviembre diciembre""",
    },
    "it": {
        "titles": "sig.ra sig.na sigg dr.ssa on avv geom rag arch gen",
        "numbered": "pag pagg art cap",
        "inner": "ecc es gent egr spett v c.a",
        "starters": """il lo la i gli le l un uno una e ma o se quando come per di da in con su tra
            fra dopo prima poi allora così anche questo questa questi queste quello quella egli
            lui lei noi voi loro io si non che chi cosa dove perché nel nella al alla del della""",
        "months": """gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre
            novembre dicembre""",
    },
    "pt": {
        "titles": "exmo exma eng arq dra profa",
        "numbered": "pág págs",
        "inner": "av aprox",
        "starters": """o a os as um uma uns umas ele ela eles elas eu nós você se e mas ou quando
            como para por em no na nos nas de do da dos das ao à com sem sobre segundo após antes
            depois desde até entre durante então assim também seu sua este esta esse essa isso isto
            que quem onde não mais já há""",
        "months": """janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro
            dezembro""",
    },
    "nl": {
        "titles": "dhr mw mevr drs ir mr ds",
        "numbered": "blz",
        "inner": "bv bijv o.a d.w.z m.b.t t.a.v nl resp zgn vnl",
        "starters": """de het een hij zij ze wij we ik je jij u dit dat deze die en maar of want als
            toen nu dan daar hier er na voor met van in op bij naar uit over onder door om zonder
            ook nog al zo hoe wat wie waar waarom volgens sinds tijdens""",
        "months": """januari februari maart april mei juni juli augustus september oktober november
            december""",
    },
    "sv": {
        "inner": "bl a t ex dvs osv kl kr mfl m.fl resp s.k",
        "starters": """det den de en ett han hon vi jag du ni och men eller om när då där här nu
            efter före med av i på för till från under över utan också så hur vad vem var varför""",
        "months": """januari februari mars april maj juni juli augusti september oktober november
            december""",
    },
    "da": {
        "inner": "f.eks bl.a dvs osv kl kr ca mfl pga nr jf d kgl hhv",
        "starters": """det den de en et han hun vi jeg du i og men eller hvis når da der her nu
            efter før med af på for til fra under over uden også så hvordan hvad hvem hvor
            hvorfor""",
        "months": """januar februar marts mars april maj mai juni juli august september oktober
            november december desember""",
    },
    "fi": {
        "inner": "esim mm ns klo n noin jne",
        "starters": "se hän he me minä sinä te ja mutta tai kun jos niin nyt sitten tämä nämä myös",
    },
    "pl": {
        "titles": "ks inż płk mjr por kpt red zob im ul al pl os o św",
        "numbered": "str s poz rys",
        "inner": "m in np tzn tj ok godz r w tys zł gr woj pow gm bałt łac ang b dot tzw",
        "starters": """to ten ta te on ona ono oni my ja ty wy i a ale lub albo jeśli gdy kiedy po
            przed od do z ze w we na przez dla bez o jak co kto gdzie dlaczego także również nie
            tak już jednak według""",
        "months": """stycznia lutego marca kwietnia maja czerwca lipca sierpnia września
            października listopada grudnia""",
    },
    "cs": {
        "titles": "p pí mudr judr rndr phdr mgr bc plk",
        "numbered": "č čl str odst",
        "inner": "tzv např tj popř resp mj tis mil r kč hod",
        "starters": """ten ta to on ona ono oni my já ty vy a ale nebo když jestli po před od do z v
            na pro bez o jak co kdo kde proč také i ne ano už však podle""",
        "months": """ledna února března dubna května června července srpna září října listopadu
            prosince januára februára marca apríla mája júna júla augusta septembra októbra
            novembra decembra""",
    },
    "tr": {
        "titles": "sn yrd doç av alb yzb",
        "inner": "vb vs bkz örn yy",
        "starters": "bu şu o ben sen biz siz onlar ve ama fakat ancak eğer sonra önce için ile da",
        "months": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    },
    "ru": {
        "starters": """в во на он она оно они это этот эта эти но а и или если когда как что кто где
            почему затем потом по после до от из с со к у о об для без при за под над между также
            однако поэтому тогда теперь сейчас сегодня вчера завтра мы я ты вы его её их наш все
            всё многие не нет да уже только даже тем так там здесь никто ничего""",
        "months": """января февраля марта апреля мая июня июля августа сентября октября ноября
            декабря""",
    },
    "uk": {
        "starters": """в у на він вона воно вони це цей ця ці але а і й та або якщо коли як що хто
            де чому потім після до від з із зі про для без при за під над між також однак тому тоді
            тепер зараз сьогодні вчора ми я ти ви його її їх всі не ні так вже лише навіть""",
        "months": """січня лютого березня квітня травня червня липня серпня вересня жовтня листопада
            грудня""",
    },
}  # fmt: skip
_ALIAS = {"nb": "da", "nn": "da", "no": "da", "sk": "cs", "be": "ru", "bg": "ru", "gl": "pt"}
_ORDINALS = frozenset("de da nb nn no sv fi is cs sk pl hu hr sr bs sl et lv tr lb".split())
_CYRILLIC = ("ru", "uk")


@cache
def words_of(language: str) -> Words:
    """Return what is known of a language, and of all others where no word of it is meant.

    Parameters
    ----------
    language : str
        BCP 47 tag; of an unknown language, what holds in any.
    """
    code = language.partition("-")[0].lower()
    own = _OF.get(_ALIAS.get(code, code), {})
    english = _OF["en"]
    cyrillic = " ".join(_OF[one]["starters"] for one in _CYRILLIC)
    starters = f"{own.get('starters', english['starters'])} {cyrillic}"
    months = " ".join(lists.get("months", "") for lists in _OF.values())
    kinds = {
        kind: frozenset(f"{_ANY[kind]} {own.get(kind, '')}".split())
        for kind in ("titles", "numbered", "inner", "ending")
    }
    return Words(
        **kinds,
        starters=frozenset(starters.split()),
        months=frozenset(months.split()) - ({"mars", "may"} if code != "en" else set()),
        ordinals=code in _ORDINALS,
    )
