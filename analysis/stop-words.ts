/**
 * German words so common that they count less in ranking. They are indexed like any other, so that phrases
 * match: "Sein oder Nichtsein".
 *
 * Source: Snowball's German stop list (BSD licence), https://snowballstem.org/algorithms/german/stop.txt,
 * with the question words it lacks, today's spelling (dass), the plural forms of unser in place of its slips
 * (unse, unsem, …), the sign §, and without "weg", which is also der Weg.
 */

/** Forms as analysis gives them, umlauts as they are. */
export const GERMAN_STOP_WORDS: ReadonlySet<string> = new Set(
  `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anderm andern
  anders auch auf aus bei bin bis bist da damit dann das dass daß dasselbe dazu dein deine deinem deinen deiner
  deines dem demselben den denn denselben der derer derselbe derselben des desselben dessen dich die dies diese
  dieselbe dieselben diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einig
  einige einigem einigen einiger einiges einmal er es etwas euch euer eure eurem euren eurer eures für gegen
  gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im
  in indem ins ist jede jedem jeden jeder jedes jene jenem jenen jener jenes jetzt kann kein keine keinem keinen
  keiner keines können könnte machen man manche manchem manchen mancher manches mein meine meinem meinen meiner
  meines mich mir mit muss musste muß mußte nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem
  seinen seiner seines selbst sich sie sind so solche solchem solchen solcher solches soll sollte sondern sonst
  über um und uns unser unsere unserem unseren unserer unseres unter viel vom von vor während war waren warst
  was weil weiter welche welchem welchen welcher welches wenn werde werden wie wieder will wir wird wirst wo
  wollen wollte würde würden zu zum zur zwar zwischen
  wer wem wen wessen wann warum weshalb weswegen wieso wieviel inwiefern inwieweit wodurch wofür wogegen woher
  wohin womit wonach woran worauf woraus worin worüber worum wovon wovor wozu §`.split(/\s+/),
)
