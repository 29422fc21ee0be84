package attest.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * English base forms by rule and a table of irregular forms. Source of the table: the closed class
 * of irregular English verbs and nouns, as any grammar lists them.
 *
 * <p>Known failures: a noun ending in -s that no rule knows; a doubled consonant that belongs to
 * the base form of a rare verb.
 */
final class Lemmas {
  private static final Map<String, String> VERBS = new HashMap<>();
  private static final Map<String, String> NOUNS = new HashMap<>();

  static {
    String irregular =
        """
        be am is are was were been being 's 're 'm|have has had having 've|do does did done doing
        say says said|add added adding|cry cried crying|try tried trying|go goes went gone|get got gotten|make made|take took taken|come came|see saw seen
        know knew known|give gave given|find found|think thought|tell told|become became|leave left
        feel felt|put|bring brought|begin began begun|keep kept|hold held|write wrote written
        stand stood|hear heard|let|mean meant|set|meet met|run ran|pay paid|sit sat|speak spoke spoken
        lie lay lain lying|lead led|read|grow grew grown|lose lost|fall fell fallen|send sent
        build built|understand understood|draw drew drawn|break broke broken|spend spent|cut|rise rose risen
        drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought|throw threw thrown
        catch caught|deal dealt|win won|forget forgot forgotten|shoot shot|strike struck stricken
        fight fought|flee fled|steal stole stolen|hit|hurt|kill killed|blow blew blown|bear bore borne
        beat beaten|bind bound|bite bit bitten|bleed bled|breed bred|burn burnt|cast|cling clung
        creep crept|dig dug|drink drank drunk|eat ate eaten|feed fed|fly flew flown|forbid forbade forbidden
        forgive forgave forgiven|freeze froze frozen|hang hung|hide hid hidden|lend lent|light lit
        overthrow overthrew overthrown|override overrode|prove proven|quit|ride rode ridden|ring rang rung
        sell sold|shake shook shaken|shed|show shown|shut|sing sang sung|sink sank sunk|sleep slept
        slay slew slain|spread|split|swear swore sworn|sweep swept|swim swam swum|teach taught|tear tore torn
        undergo underwent undergone|uphold upheld|wake woke woken|weep wept|wind wound|withdraw withdrew withdrawn
        withhold withheld|withstand withstood|bid|bet|cost|undertake undertook undertaken|mistake mistook mistaken
        overcome overcame|foresee foresaw|arise arose arisen|awake awoke|tie tying|die dying|retake retook retaken
        oversee oversaw overseen|spin spun|stick stuck|swing swung|spit spat|slide slid|lay laid|will wo 'll|can ca|would 'd
        injure injured|cease ceased|seize seized|oppose opposed\
        """;
    for (String entry : irregular.split("[|\n]")) {
      String[] forms = entry.trim().split(" ");
      for (String form : forms) {
        VERBS.put(form, forms[0]);
      }
    }
    VERBS.put("leaves", "leave");
    String nouns =
        """
        man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice
        life lives|wife wives|knife knives|leaf leaves|half halves|thief thieves|shelf shelves|loaf loaves
        policeman policemen|policewoman policewomen|gunman gunmen|militiaman militiamen|fisherman fishermen
        spokesman spokesmen|spokeswoman spokeswomen|congressman congressmen|businessman businessmen
        serviceman servicemen|crisis crises|analysis analyses|thesis theses|hypothesis hypotheses
        medium media|datum data|criterion criteria|phenomenon phenomena|troops troops|headquarters headquarters
        series series|species species|means means|news news|politics politics|talks talks
        congress congress|press press|process processes|chaos chaos|status status|virus viruses|bus buses
        campus campuses|census census|gas gases|lens lens|consensus consensus|corps corps|barracks barracks\
        """;
    for (String entry : nouns.split("[|\n]")) {
      String[] forms = entry.trim().split(" ");
      NOUNS.put(forms[1], forms[0]);
      NOUNS.put(forms[0], forms[0]);
    }
  }

  private static final Set<String> DOUBLED = Set.of("ll", "ss", "ff", "zz", "ee", "oo");

  /** Ends of stems whose last l is doubled only before -ed and -ing. */
  private static final Set<String> DOUBLED_L =
      Set.of(
          """
          xpell ncell xcell rcell trell rrell mpell repell ropell ispell ebell abell ravell revell
          rvell ovell evell odell uell nnell anell nsell mmell ontroll atroll perill"""
              .split("\\s+"));

  private Lemmas() {}

  /** The base form in lower case; the form itself where no rule applies. */
  static String of(String form, String pos) {
    String lower = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (pos.startsWith("VB") || pos.equals("MD")) {
      return verb(lower);
    }
    if (pos.equals("NNS") || (pos.equals("NNPS") && lower.endsWith("s"))) {
      return noun(lower);
    }
    if (pos.equals("RB") && lower.equals("n't")) {
      return "not";
    }
    return NOUNS.getOrDefault(lower, lower);
  }

  static String verb(String form) {
    String known = VERBS.get(form);
    if (known != null) {
      return known;
    }
    if (form.endsWith("ing")
        && form.length() > 4
        && form.chars().limit(form.length() - 3).anyMatch(c -> isVowel((char) c))) {
      return stem(form.substring(0, form.length() - 3));
    }
    if (form.endsWith("ied")) {
      int n = form.length();
      return n > 4 ? form.substring(0, n - 3) + "y" : form.substring(0, n - 1);
    }
    if (form.endsWith("ed") && form.length() > 3) {
      return stem(form.substring(0, form.length() - 2));
    }
    if (form.endsWith("s") && !form.endsWith("ss") && form.length() > 2) {
      return noun(form);
    }
    return form;
  }

  private static String stem(String stem) {
    int n = stem.length();
    if (n < 3) {
      return stem + (n == 2 && isVowel(stem.charAt(0)) ? "e" : "");
    }
    String tail = stem.substring(n - 2);
    char last = stem.charAt(n - 1);
    if (tail.charAt(0) == tail.charAt(1)
        && !DOUBLED.contains(tail)
        && !stem.endsWith("cott")
        && !stem.equals("err")) {
      return stem.substring(0, n - 1);
    }
    if (tail.equals("ll") && n > 5 && !stem.endsWith("all") && !stem.endsWith("ull")) {
      return DOUBLED_L.stream().anyMatch(stem::endsWith) ? stem.substring(0, n - 1) : stem;
    }
    boolean vowelBefore = isVowel(stem.charAt(n - 2));
    if (last == 'y' || last == 'w' || last == 'x' || last == 'k' && !vowelBefore || last == 'h') {
      return stem.endsWith("oth") || stem.endsWith("eath") ? stem + "e" : stem;
    }
    if (last == 'c' || last == 'u' || last == 'v' || last == 'z' && !tail.equals("zz")) {
      return stem + "e";
    }
    if (last == 's' && !tail.equals("ss")) {
      return stem.endsWith("us") && n > 4 && stem.endsWith("ocus") ? stem : stem + "e";
    }
    if (last == 'g') {
      return vowelBefore
              || tail.equals("rg")
              || tail.equals("dg")
              || stem.endsWith("leng")
              || stem.endsWith("rang")
              || stem.endsWith("hang") && !stem.equals("hang")
              || stem.endsWith("veng")
              || stem.endsWith("lung")
              || stem.endsWith("oung")
          ? stem + "e"
          : stem;
    }
    if (last == 'e' || last == 'i' || last == 'o') {
      return last == 'e' && !tail.equals("ee") ? stem + "e" : stem;
    }
    if (stem.endsWith("at")
        && n > 3
        && !stem.endsWith("eat")
        && !stem.endsWith("oat")
        && !stem.endsWith("rmat")
        && !stem.endsWith("mbat")) {
      return stem + "e";
    }
    if (tail.equals("bl")
        || tail.equals("cl")
        || tail.equals("dl")
        || tail.equals("gl")
        || tail.equals("pl")
        || tail.equals("tl")
        || tail.equals("fl")
        || tail.equals("kl")) {
      return stem + "e";
    }
    if (FINAL_E.contains(stem)) {
      return stem + "e";
    }
    return E_ENDINGS.stream().anyMatch(stem::endsWith) ? stem + "e" : stem;
  }

  /** Stems that lose a final e before -ed and -ing and that no ending tells. */
  private static final Set<String> FINAL_E =
      Set.of(
          """
          abus accus acquir adher admir advis alleg argu arrang aspir assum assur attribut bak
          bath besieg blam blockad bor breath brok captur car caus ceas challeng chang charg
          chas chim chok cit clon clos cod coincid collid com combin commut compar compet
          compil complet compos compromis conced conclud condon confin conspir constitut consum
          continu contraven contribut conven convers cop cur damag danc dar dat decid declar
          declin decreas defin degrad delet deplet deplor determin diagnos dispers dispos
          disput distribut divid driv elud endors endur engag ensu ensur eras erod escap evad
          evok examin exchang excit exclud excus execut exercis exil expir explod explor expos
          fak figur fil fin fir fram gaz guid handl hat hid hik hir hop hous ignit ignor imagin
          imped implor impos incit includ increas injur inquir inspir institut interfer
          interven intrud invad invit invok issu jok judg leas lectur licens lik lin loung mak
          manag measur merg min mut nam not oblig oppos overcom paus persecut persever persuad
          phon pil pleas pledg plung pok postpon prais preced prepar presid pressur presum prob
          procur promis promot propos prosecut provid provok purchas pursu quot rais rang rat
          reced recit reconcil refin refus rehears releas relocat requir rescu resid restor
          resum retir reveng revers revis revok rid rout rul sabotag salut schedul scop scor
          scrap seced secur serv shak sham shap shar siz slid smil smok squar stat stok stor
          strik structur styl subdu substitut supervis suppos surpris tak teas tim tir tolerat
          tortur trad typ undermin unit upgrad urg us valu ventur vot wak welcom whil wip wir
          writ censur chid confid derid describ desir opin reassur rebuk refut ridicul underlin
          underscor\
          """
              .split("\\s+"));

  private static final Set<String> E_ENDINGS =
      Set.of("iz", "ys", "rs", "ns", "ps", "aus", "ous", "ais", "ois", "eas", "ibut", "itut");

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  static String noun(String form) {
    String known = NOUNS.get(form);
    if (known != null) {
      return known;
    }
    int n = form.length();
    if (n < 4
        || !form.endsWith("s")
        || form.endsWith("ss")
        || form.endsWith("us")
        || form.endsWith("is")) {
      return form;
    }
    if (form.endsWith("ies") && n > 4) {
      return form.substring(0, n - 3) + "y";
    }
    if (form.endsWith("sses")
        || form.endsWith("shes")
        || form.endsWith("ches")
        || form.endsWith("xes")
        || form.endsWith("zzes")
        || form.endsWith("oes")) {
      return form.substring(0, n - 2);
    }
    return form.substring(0, n - 1);
  }
}
