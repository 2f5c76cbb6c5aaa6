// Made by scripts/embed-coach from coach/; edit those.
// swift-format-ignore-file

enum BuiltInWords {
  /// The text of each file by its name.
  static let files: [String: String] = [
    "de.txt": ###"""
# German: the rules that need only word lists. The format is explained in en.txt.

[function-words]
der
die
das
und
ist
nicht
ich
sie
wir
zu
ein
eine
mit
auf
den
von
es
fur
im
dem
haben
hat
uns
unser
unsere
wurde
sind
als
auch
war

[fault]
(mein|unser|unsere|meine) (fehler|schuld|versehen)

[remedy]
erstatt*
ersetz*

[apology]
entschuldig*
leid
verzeih*
bedaue*

[no-comment]
kein kommentar
(dazu|hierzu) * (nicht|keine) (aussern|stellung|angaben)
(keine) (stellungnahme|auskunft|angaben|aussage) *

[privacy]
datenschutz*
vertraulich*
schweigepflicht
patient*

[quarrel]
(das|dies) (ist|war) (|einfach|schlicht|schlichtweg|absolut|definitiv|aber) (nicht wahr|unwahr|falsch|gelogen|unsinn|quatsch)
(das|dies) (ist|war) (|einfach|schlicht|schlichtweg|absolut|definitiv) nicht (wahr|richtig|korrekt)
(das|dies) stimmt (|einfach|so|schlicht|schlichtweg|absolut) nicht
(sie|du) (lugen|lugst)
(gelogen|lugner|lugnerin)
frei erfunden
(eine|reine|glatte|dreiste) luge
(absoluter|totaler|volliger) (unsinn|quatsch|blodsinn)
(unverschamt*|frechheit)
(falsche|haltlose) (behauptung*|anschuldigung*|vorwurfe)

[records]
(laut|nach|gemass) (unseren|unserer|unserem) (unterlagen|daten|system|aufzeichnungen|akten)
unsere (unterlagen|daten|aufzeichnungen) (zeigen|belegen|sagen)
aus unseren (unterlagen|daten|aufzeichnungen) *

[sarcasm]
(glaskugel|kristallkugel|hellseher*|hellsehen)
(danke|vielen dank) fur (nichts|gar nichts)
gedanken lesen
armes (ding|wurstchen)
🙄
🤡

[heat]
lacherlich
unverschamt*
frechheit
unsinn
idiot*
dreist*

[regulations]
(allgemeinen|allgemeine) geschaftsbedingungen
agb
agbs
(gemass|laut|nach) (unseren|unserer|unserem|den|der) * (bedingungen|agb|hausordnung|richtlinien|geschaftsbedingungen)
hausordnung
(rechtlich|gesetzlich|vertraglich) nicht verpflichtet
paragraph * (der|des|unserer)

[blame]
(sie|du) (hatten|hattest) * (lesen|fragen|anrufen|melden|prufen|sagen|wissen|beachten|aufpassen|kommen) (mussen|sollen|konnen)
hatten sie * (gelesen|gefragt|angerufen|gemeldet|gepruft|gesagt|beachtet)
(wenn|falls) sie * (gelesen|gefragt|angerufen|gemeldet|gepruft|gesagt|beachtet) hatten
(selbst|selber) schuld
(ihre|deine) eigene schuld
(ihr|dein) eigener fehler

[legal-threat]
(rechtliche|juristische) (schritte|massnahmen|konsequenzen)
(unser|unseren|unserem|mein|meinen) (anwalt|rechtsanwalt|anwalte)
verleumd*
rufschadigung
rufmord
ublen nachrede
uble nachrede
(strafanzeige|anzeige) (erstatt*|wegen)
unterlassung*

[review-removal]
(bewertung|rezension|sterne|beurteilung) (|bitte|doch|wieder|noch|noch einmal) (andern|loschen|entfernen|anpassen|uberdenken|zurucknehmen|korrigieren|abandern|uberarbeiten)
(loschen|entfernen|andern|uberdenken) sie (|bitte) (ihre|diese|die) (|negative) (bewertung|rezension)

[review-edit]
(bewertung|rezension|sterne) * (ander*|losch*|entfern*|anpass*|geandert|geloscht)

[condition]
sobald
wenn
falls
nachdem
sofern

[reward]
erstatt*
gutschein*
rabatt*
gratis
kostenlos
geschenk*
zuruck

[tied-remedy]
(gutschein|rabatt|geschenk|gratis) * (fur|gegen) (eine|ihre|die) * (bewertung|rezension)
im (gegenzug|austausch) * (bewertung|rezension)

[verified]
(verifizierte|verifizierter|gepruft*|echte) (kunde*|kunden|kaufer*|bewertung*|rezension*)

[independent]
unabhangige (bewertung*|rezension*)

[closing]
mit (freundlichen|besten|herzlichen) (grussen|gruss)
(freundliche|beste|herzliche|liebe|viele) (grusse|gruss)
hochachtungsvoll
mfg

[team]
team
(ihr|das|unser|euer) team
(ihr|das|unser|euer) * team
(kundenservice|kundendienst|geschaftsleitung|geschaftsfuhrung|direktion|rezeption)
(die|ihre) (geschaftsleitung|geschaftsfuhrung|direktion|rezeption)

[honorific]
herr
frau
herrn
familie
dr

[greeting]
liebe
lieber
hallo
guten
sehr
geehrte
geehrter

[yours]
ihre
ihrem
ihren
ihr
deine

[invitation]
(rufen|schreiben|mailen|erreichen|kontaktieren|besuchen) (sie|uns|mich)
(erreichbar|erreichen) (unter|per|uber)
(unsere|meine) (nummer|telefonnummer|mail|adresse|e|rufnummer|hotline)
(tel|telefon|telefonisch|hotline|whatsapp)
unter

[order-number]
(bestellnummer|auftragsnummer|rechnungsnummer|kundennummer|buchungsnummer|vorgangsnummer)
(bestellung|auftrag|rechnung|buchung) (|mit|der|nr|nummer) (|nr|nummer)

[our-place]
(unser|unserem|unseren|unserer) (laden|geschaft|werkstatt|filiale|restaurant|hotel|buro|praxis)
besuchen sie uns

[street]
*strasse
*str
*weg
*platz
*allee
*gasse
*ring
strasse
str

[negation]
nicht
kein
keine
niemals
nie

[customer]
sie
ihr
ihre
ihnen
du
dein

[vacuous]
(gelost|geklart|erledigt|mit|dem|kunden|der|kundin|zur|zufriedenheit|des|einvernehmlich|telefonisch|abgeschlossen|alles|ok|vollen|wurde|ist|in|absprache)

"""###,
    "en.txt": ###"""
# What the coach looks for in English. Add to it freely: a phrase a line, under the list it belongs to.
#   word            that word, whatever its case and accents
#   word*           every word that begins so        *word   every word that ends so
#   (this|that)     one of these; (very|) also none  *       up to four words, whichever
# A phrase never reaches beyond its sentence. A site's own words go into coach/en.txt beside its
# content folder; a line `- phrase` there takes one of these away.

[function-words]
the
and
of
to
is
it
that
you
we
our
your
for
with
was
are
this
have
not
be
in
on
at
my
i
but
as
or
from
they
were
had
has
will
would
there
their
been
what
which
a
an

# ---- what a good reply has

[apology]
sorry
apolog*
regret*
forgive*
pardon
ashamed
embarrassed
excuse (me|us)

[empathy]
understand*
(can|could) (see|imagine|well|quite|fully|only) *
i (see|know|get) (how|why|that|what|it)
we (see|know|get) (how|why|that|what|it)
frustrat*
annoy*
disappoint*
upset*
unpleasant
inconvenien*
must (have|be|feel) *
what a (shame|pity|nuisance|pain|disappointment|mess|start|day)
a shame
painful
miserable
ashamed
shocked
shocking
(you're|you are|you were) (|so|quite|absolutely|completely|totally|perfectly|entirely) right
(that's|that is|it's|it is) (|only|more than|perfectly) (fair|understandable|true|right)
fair (point|enough|comment|question)
no wonder
not (on|ok|okay|acceptable|how|right|what|good|nice|fun|like)
(isn't|wasn't) (on|ok|okay|acceptable|right|how|what|good|nice|fun)
unacceptable
too (long|late|slow|much|little|cold|loud|many|few|hot|small)
(nobody|no one) (should|wants|likes|deserves|would|ought)
(nobody's|no one's) (idea|fun|favourite)
(should|must|may|ought) (not|never|to|last|come|be|go) *
shouldn't
(it|that|this|and) (hurts|stings)
glad (you|that you)
good (that|of) you
thank* * (telling|saying|letting|sharing|share|pointing|raising|writing|feedback|honesty|honest|comment*|review|opinion|message|warning|time)
thanks
ouch
oh dear
stings
horrible
awful
terrible
unfair
worr*
unhappy
dissatisf*
concern*
(can't|cannot) be made good
i would have (written|felt|been|said|done)
appreciate*
let down
(fell|fall|falls) short
a lot of
not much use
expensive
nerve*
gutted
heart*
lost (a|your|the) *
ruin*
spoil*

[fault]
(my|our) (mistake|mistakes|fault|error|errors|oversight|failure|slip|doing|blunder)
(mistake|error|fault|failure|slip) (on|of|at|in) (my|our) (part|side|end|kitchen|workshop|office|warehouse)
(i|we) (made|make) (a|the|that|this|an) * (mistake|error|blunder)
(i|we) (got|get|had|have) (it|that|this|your) * wrong
(i|we) (forgot|failed|neglected|overlooked|misread|miscounted|misjudged|mistyped)
(i|we) messed (up|this|that|it)
(i|we) let you down
(i|we) (was|were) (wrong|at fault|to blame|careless|sloppy)
(was|is) wrong of (me|us)
(that|this|it) (was|is) on (me|us)
(i|we) (take|accept) (full|) responsibility
(i|we) dropped the ball
no excuse for

# A softer word for a fault: beside a word of understanding it needs no apology.
[lapse]
(i|we) should (|have|not|never|perhaps|really) (have|has)
(i|we) shouldn't have
you should have (been|had|got|gotten|received|heard|seen)
should (not|never) have (happened|been)
(i|we|it|that) ought to have

[remedy]
(i|we) can
(leaves|goes|ships|comes|arrives|is) (out|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
refund*
replac*
repair*
reimburs*
compensat*
(i'll|we'll|he'll|she'll|they'll|you'll|it'll)
(i|we) will
(i|we) (are|am) (going|looking|working|sending|coming|changing|replacing)
(i'm|we're) (going|looking|working|sending|coming|changing|replacing|taking)
(i'd|we'd) (like|love|rather|be|happily|gladly)
(i|we) (would|should) (like|love|be)
you (can|may|could) *
(call|ring|phone|email|mail|write|message|text|contact|reach) (me|us|our|the)
(get|be|keep|stay) in (touch|contact)
(come|bring|send|drop|pop|show|ask) (me|us|it|the|them|in|by|back|and|over|round|any|for|your)
please (call|ring|email|mail|write|contact|come|bring|send|ask|let|get|check|be)
free
discount*
voucher*
credit*
on (us|me|the house)
(no|without|any) (|extra|further) (charge|cost|fee)
(not|don't|won't|didn't) (|have to) (charge|pay|charged)
pay nothing
half (the|of the|off|price)
off (your|the) (bill|next|invoice|order|price)
(is|are|lies|stands) (|now) (ready|waiting|on|coming|back|here|fixed|in)
on (its|their|the|your) way
a new
(since|from) (then|now|today|this|that|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|next|on)
(now|therefore) (|also|always|only|first) (have|has|go|goes|check|call|ring|put|show|read|know|ask|hang|stand|run)
(have|has|had|been|was|were|are|we've|i've|is|now) (|now|since|already|been|also|just) (changed|added|moved|fixed|mended|extended|cleaned|printed|taken|put|removed|replaced|ordered|updated|corrected|cancelled|returned|sent|booked|arranged|spoken|told|trained|hired|posted)
(i|we) (changed|added|moved|fixed|mended|extended|cleaned|printed|took|put|removed|ordered|updated|corrected|returned|sent|booked|arranged|spoke|straightened|knocked)
(spoke|spoken|talked) (to|with)
had a word
next time (we|i|we'll|i'll|you'll|your|it|the)
tomorrow
tonight
offer*
exchange*
swap*
instead
train (our|the|all|every*)
training
investigat*
(look|looking|looked) into
make (it|this|things|that) (right|up|good)
(be|are) (my|our) guest*
(come|comes|came|coming) (on|tomorrow|next|this|in) *
(back|return) (on|to) your
went back
invite you
work out
sort (it|this|that|things)

[evidence]
because
photo*
picture*
camera
footage
video
measur*
tested
test
report*
invoice*
receipt*
log*
inspect*
the reason
reason*
as you can see
found
checked
shows
certificate
expert*

[thanks]
thank*
grateful
appreciate*

[courtesy]
kind understanding
kindly
sincere*
deeply
valued
esteemed
your (|kind) patience
highest priority
earliest convenience
do not hesitate
don't hesitate
we value
wholeheartedly
once (again|more)
dear (guest|customer|valued|sir)

# ---- how an account sounds

[person]
i
we
i'm
i've
i'd
we've
we'd
we're
my
our
me
us
he
she
they

[past]
was
were
had
did
didn't
hadn't
wasn't
weren't
couldn't
went
gave
took
sent
put
forgot
left
told
said
thought
found
made
broke
lost
got
saw
rang
wrote
came
ran
kept
held
fell
stood
meant
let
began
knew
heard
spoke
brought
chose
drove
hung
stuck
slept
sold
wore
hit
cut
bent
swapped
*ced
*ded
*ged
*ied
*ked
*led
*med
*ned
*ped
*red
*sed
*ted
*ved
*xed
*yed
*zed
*hed
*wed

[hollow]
pleased
delighted
committed
dedicated
disappointed
concerned
saddened
honoured
thrilled
interested
satisfied
valued
esteemed
surprised
dissatisfied
inconvenience caused
(was|were|are|am|is) * (sorry|sad|sorry|unhappy) (to|that|about)
(did|have|could) not (meet|met|live|enjoy)
(fell|fallen) short
taken (|very|extremely) seriously
shared (|with|your|this|it)
hundred
related
united
(was|were) not (up|what|as|able)
appreciated
feel this way
based on
needed
required

[cause]
because
reason
turned out
turns out
caused
meant that

[time]
yesterday
today
monday
tuesday
wednesday
thursday
friday
saturday
sunday

[late-owned]
(this|my|our|the) (reply|answer|response) * (late|long|slow|week*|day*|delay*|overdue)
took * (to|before) * (reply|answer|respond|write)
(late|slow|delayed|belated|tardy) (reply|response|answer)
(delay|delayed) in (replying|responding|answering)
(not|never|n't) (replied|answered|responded|written) (sooner|earlier|before)
(wait*|waiting) for (this|an|my|our|a) (reply|answer|response)
(replying|answering|responding|writing) (so|this|too|only) (late|now)

# ---- what a reply should not have

[no-comment]
no comment
(not|don't|won't|can't|cannot|never|didn't) comment
(refrain|abstain) from comment*
decline to (comment|answer|respond)
(not|won't|can't|cannot|don't) (discuss|debate|go) * (here|this|that|matter*|case*|publicly|public|online)
unable to (comment|discuss)
(nothing|nothing) (more|further|else) to (say|add)
(not|never) be (responding|commenting|replying|answering)
(won't|not) (respond|reply|answer) (to|any) *

[privacy]
privacy
confidential*
data protection
gdpr
hipaa
patient*
personal (data|details|information|matter)
medical
(because|as) it is about
child*

[quarrel]
(that|this|it) is (|simply|just|plainly|completely|totally|absolutely|also|clearly|quite) (untrue|false|incorrect|nonsense|rubbish|fiction|bullshit)
(that|this|it) is (|simply|just|plainly|completely|totally|absolutely|also|clearly) not (true|the case|correct|what happened)
(that's|it's) (|simply|just|plainly|completely|totally|absolutely|also|clearly) (untrue|false|incorrect|nonsense|rubbish|fiction|bullshit)
(that's|it's) (|simply|just|plainly|completely|totally|absolutely|also|clearly) not (true|correct)
(that|it|this) isn't true
(simply|just|absolutely|completely|totally) not true
not true at all
you (are|were) (|simply|just|plainly) (lying|mistaken|wrong|dishonest)
you're (|simply|just|plainly) (lying|mistaken|wrong|dishonest)
(you|you're|you are) (|just|clearly|nothing) a liar
(a|an|outright|blatant|complete|your|pure|another) (lie|fabrication)
(your|these|such|those) lies
(complete|absolute|utter|total|pure) (nonsense|rubbish|bullshit|garbage|crap|lie|lies|fabrication|fiction)
bullshit
get your facts *
(false|baseless|untrue|unfounded|ridiculous) (accusation*|claim*|statement*|allegation*|complaint|review)
(accusation*|claim*|allegation*|statement*|review|complaint) (is|are) (|simply|completely|totally|entirely) (false|baseless|untrue|unfounded|ridiculous)
how dare you
(made|making) (this|that|it|things|all) * up
(that|this|it) never happened
fake review
you (are|were) (|the one|just|the|simply|very|extremely) (rude|aggressive|abusive|drunk|ridiculous|stupid|pathetic)
you know (very|full|perfectly) well
contrary to what you (say|claim|write)
you (claim|allege) (that|to)

[records]
(our|my) (records|system|data|logs|files|administration|figures) (|clearly|also) (show*|indicat*|say|says|prove*|tell*|confirm*|suggest*|state*)
according to our (records|system|data|files|logs|administration|figures)
(as|from|in) our (records|administration|system) *

[denial]
(not|isn't|wasn't|never) true
untrue
(is|are) (|simply|just) (false|incorrect)
(not|cannot|can't|won't|don't|unable to) (|possibly|simply) (accept|agree|recognise|recognize|uphold|honour|honor)
(not|no) (responsible|liable|responsibility|liability)
(not|isn't) (our|ours|my) (fault|responsibility|problem|mistake)
reject (your|this|the|all|any)

[sarcasm]
crystal ball*
mind reader*
mind reading
read (your|people's|our) mind*
psychic*
clairvoyant*
thanks for nothing
(enlightening|insightful|illuminating|nuanced|charming|eloquent|delightful) (review|feedback|comment*|opinion|words|essay|prose)
(how|however) (did|will|do) you (ever|) (survive|cope|manage)
congratulations (you|your)
congratulations on (your|being|managing|finding) * (ability|talent|skill*|able)
bravo
poor you
(one|two|five|ten|three|fifteen|twenty|5|10|15) whole (minute*|second*|euro*|pound*|dollar*)
what a (tragedy|drama|hero|catastrophe)
(heaven|god) forbid
(my|our) heart* bleed*
boo hoo
cry me a river
(hope|trust) you feel (better|good|proud)
your (majesty|highness|lordship|ladyship)
lol
rofl
(clearly|obviously|apparently|evidently) you (can't|cannot|are|have|did|don't|never|know|were)
rocket science
self proclaimed
armchair *
keyboard warrior*
(fairy tale*|fairytale*)
(wonderful|lovely|nice) (fairy|story|fiction)
good luck (finding|getting) *
have a nice life
(first|your) world problem*
(so|terribly|awfully) sorry (that|our|we|the) * (not|isn't|wasn't|aren't|fail*) * (palace|ritz|royal*|perfect|standards|telepathic|magic*)
with all due respect
🙄
🤡
😂
🤣

[heat]
ridiculous
pathetic
disgust*
disgrace*
how dare
outrageous
insult*
rude
idiot*
stupid
absurd
kidding me
you kidding
are you (serious|crazy|mad|blind)
shame on you
nonsense
rubbish
liar*
lying
bullshit
garbage
sick (of|and)

[regulations]
terms (|and) conditions
general (terms|conditions)
(conditions|terms) of (carriage|sale|use|hire|service|business|contract)
(our|the) (terms|conditions) (state*|apply|say|clearly|are clear|do not|stipulate*)
(our|the|hotel|company|return|returns|cancellation|refund|warranty|privacy|house) (policy|policies|rules) (|also|very) (state*|clearly|require*|say|says|is clear|are clear|does not|do not|doesn't|stipulate*|forbid*|prohibit*|apply|applies)
(per|under|with|in|to|by|following) (our|the|company|hotel|store) (|cancellation|return|returns|refund|company|hotel|store|booking|warranty|general|standard|own|stated|strict) (policy|policies|terms|conditions|rules|regulations)
(is|it's|against) (our|company|hotel|store|standard) (|company|hotel|store) policy
house rules
rules and regulations
(article|clause|paragraph|section) * of (our|the)
(not|no|never) (legally|contractually) (obliged|obligated|required|bound)
(no|not under any|under no) (legal|contractual|) obligation
(fine|small) print
(we|are) (|legally|fully) entitled to
non refundable

[blame]
you should have (read|checked|told|asked|called|come|known|informed|said|contacted|mentioned|reported|booked|arrived|looked|noticed|realised|realized|rung|phoned|brought|paid|waited|tried|thought|followed|listened|notified|raised|spoken|let|taken|kept|used|made|paid)
you (could|might) have (told|asked|called|informed|said|mentioned|let|checked|read|rung|phoned|come|warned)
if you (had|had only|had just|would have|would) (bothered|read|told|asked|called|listened|followed|checked|informed|said|come|paid|been|taken|contacted|let)
if you'd (bothered|read|told|asked|called|listened|followed|checked|informed|said)
had you (read|told|asked|called|listened|followed|checked|informed|said|only|just|come|paid|bothered|mentioned|contacted|let)
you (failed|neglected|refused) to
you (did not|didn't) (bother|read|listen|follow|check|tell|inform|mention|care|even) *
your own (fault|mistake|choice|doing|error|responsibility|carelessness)
yourself to blame
(next|another) time (please|maybe|perhaps|) (read|check|try|listen)
(please|maybe|perhaps|kindly) (read|learn|try reading) (the|your|to) *
you must have (dropped|misread|misunderstood|damaged|broken|done|forgotten|missed)
(it|that) (is|was) your responsibility
it's your responsibility
user error
because you (did|didn't|failed|forgot|refused|ignored|never)
you forgot to
you ignored

[legal-threat]
legal (action|steps|proceedings|team|department|counsel|advice|consequences|measures|claim|representative*)
(our|my) (lawyer*|solicitor*|attorney*|barrister*)
defam*
libel*
slander*
(sue|suing) (you|for|him|her|them)
see you in court
take (you|this|it|the matter) (|further) to court
press charges
cease and desist
(report*|go) * to the police
claim (for|) damages
(liable|claim*|sue) * for damages

[review-removal]
(remove|delete|withdraw|retract|change|update|edit|revise|amend|adjust|reconsider|modify|correct|alter|rethink|upgrade|raise|improve) (your|this|that|the) (|negative|bad|star|google|online|poor|one|two|low|current|1|public) (review|reviews|rating|ratings|stars|star|score|post|feedback|comment|comments)
(removing|deleting|withdrawing|retracting|changing|updating|editing|revising|amending|adjusting|reconsidering|modifying|upgrading|raising|improving) (your|this|that|the) (|negative|bad|star|google|online|poor|one|two|low|current) (review|reviews|rating|ratings|stars|star|score|post|feedback|comment)
take (down|back|off) (your|this|the) (review|rating|post|comment)
take (your|this|the) (review|rating|post|comment) (down|back|off|offline)
(have|get|had|gotten) (this|your|the) review (removed|deleted|taken)
reported (this|your|the) (review|post)
leave (us|) a (better|new|5|five|positive|higher) (|star) (review|rating|score)
(ask|asked|request*|demand*) (google|trustpilot|tripadvisor|facebook|the platform|them) to (remove|delete|take)

[review-edit]
(remov*|delet*|withdraw*|chang*|updat*|edit*|revis*|amend*|adjust*|tak*|correct*|improv*) * (review|reviews|rating|ratings|stars|star|feedback|post)
(remov*|delet*|withdraw*|tak*) it

[condition]
as soon as
once
if
after
when
provided
on condition
only then
first

[reward]
refund*
voucher*
discount*
free
gift*
money back
reimburs*
compensat*
credit*
send you
pay you
replac*

[tied-remedy]
in (return|exchange) for * review*
(free|discount|gift|voucher|reward*|off) * for * (review|5|five) *
(review*|stars) in (return|exchange)
(post|leave|write) * review * (and|to) (get|receive|win|earn) *
(win|earn|receive|get) * (by|for) (posting|leaving|writing) * review*

[verified]
verified (|and) (review*|customer*|buyer*|purchase*|guest*|client*|patient*|user*|reviewer*)
(genuine|authentic) (|customer|and) (review*|customer*)
real reviews
reviews (are|is) (|all|100|always|completely|fully) (genuine|authentic|verified|real)
100 (genuine|authentic|verified|real)

[independent]
independent* (|and|verified|collected|customer) (review*|rating*)
reviews (are|is) (|all|completely|fully) independent*
unbiased review*

# ---- who signs, and what surrounds personal data

[closing]
(kind|best|warm|warmest|kindest) (regards|wishes)
regards
sincerely
yours (sincerely|faithfully|truly)
with (kind|best|warm|warmest|kindest) (regards|wishes)
all the best
cheers
with apologies
see you soon

[team]
team
the team
(the|your|our) (|whole|entire|customer|guest|client) team
(the|your|our) * team
(the|your|our) (management|staff|owners|crew|board|directors|reception|office)
(customer|guest|client) (service*|care|support|relations|experience|success)
the (customer|guest|client) (service*|care|support|relations|experience|success)
management
(sales|support|service|reservations|webshop|web) (team|department|desk)
(support|sales|reception|reservations|helpdesk)
head office

[honorific]
mr
mrs
ms
miss
mister
madam
mx

[greeting]
dear
hello
hi
hey
good (morning|afternoon|evening)

[yours]
your
yours
yourself

[invitation]
(call|ring|phone|text|whatsapp|contact|mail|email|write|reach|message|find|visit) (me|us|our|the)
(call|ring|phone|text|whatsapp|mail|email) (|me|us) (on|at|to)
(get|be|keep|stay) in (touch|contact)
give (me|us) a (call|ring|shout)
our (number|phone|mail|email|e|address|line|office|direct|helpline|inbox|mailbox|hotline)
my (number|phone|mobile|mail|email|direct|line|extension|own)
(available|reachable|reached) (at|on|by|via|through|under)
(tel|telephone|whatsapp|hotline|helpline)
(send|forward) * to (me|us)
reach out
(us|me) direct (on|at|via|by)
(us|me) (|directly|personally|anytime) (on|at|via|by|under)

[order-number]
(order|booking|reservation|invoice|ticket|reference|case|customer|account|tracking|policy|confirmation|repair) (|number|no|nr|id|code|ref|reference)
(reference|ref)

[our-place]
(our|the) (shop|store|showroom|office|workshop|branch|restaurant|hotel|warehouse|garage|practice)
visit us
find us
we are (at|in)
come (to|by|and|see)

# ---- words that mean little

[negation]
not
no
never
don't
won't
can't
cannot
isn't
wouldn't
needn't
nobody
without
doesn't
didn't
nor
neither
shouldn't

[customer]
you
your
yours
you're
you've
you'd
you'll

[stop]
(the|and|of|to|is|it|that|you|we|our|your|for|with|was|are|this|have|not|be|in|on|at|my|i|but|as|or|from|they|were|had|has|will|would|there|their|been|what|which|a|an)
(all|also|am|any|anyone|anything|because|before|being|both|by|can|could|did|do|does|doing|done|down|each|even|ever|every|everyone|everything|few|get|gets|getting|give|given|go|goes|going|gone|got|he|her|here|hers|him|his|how|if|into|its|just|let|like|made|make|makes|many|may|me|might|mine|more|most|much|must|myself|need|never|no|nobody|none|nor|nothing|now|off|once|one|only|other|others|out|over|own|please|put|quite|rather|really|same|see|seen|shall|she|should|since|so|some|somebody|someone|something|soon|still|such|take|taken|than|thank|thanks|them|themselves|then|these|thing|things|those|though|through|too|took|two|three|under|until|up|upon|us|use|used|very|want|way|well|went|when|where|while|who|whole|whose|why|without|yes|yet|yourself|about|above|after|again|against|almost|already|although|always|another|around|away|back|became|become|between|during|else|enough|instead|keep|last|later|least|less|long|maybe|often|perhaps|said|say|says|set|sometimes|sure|tell|told|think|thought|toward|within|won't|can't|don't|didn't|doesn't|isn't|wasn't|couldn't|wouldn't|i'm|i've|i'd|i'll|we're|we've|we'd|we'll|you're|you've|you'd|you'll|it's|that's|there's|they're|they've|let's|what's|who's|he's|she's|day|days|week|weeks|month|months|year|years|time|times|hour|hours|minute|minutes|today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|night|come|came|coming|look|looked|looking|know|known|knew|new|old|next|first|second|good|bad|better|best|worst|great|nice|right|left|part|end|own|hi|hello|dear|hey)

[generic]
(hotel|stay|staying|stayed|visit|visited|experience|experienced|experiences|service|services|staff|team|guest|guests|customer|customers|client|clients|product|products|order|ordered|orders|company|shop|store|restaurant|business|place|people|person|feedback|review|reviews|rating|opinion|comment|comments|expectation*|standard|standards|quality|satisf*|dissatisf*|disappoint*|unfortunate*|sorry|apolog*|regret*|inconvenien*|appreciat*|understand*|happy|unhappy|hope|hear|heard|improve*|issue|issues|problem|problems|matter|situation|case|contact|information|website|site|office|offer|care|level|meet|met|best|valued|feel|felt|feeling|recommend*|return|future|welcome|share|shared|serious*|sincere*|possible|kind|regards|manager|management|owner|available|help|helped|provide*|provided|ensure|further|taking|gave|asked|ask|said|paid|pay|work|worked|working|happen*|honest*|sincere*|chose|choosing|love|loved|highly|terrible|awful|horrible|rubbish|poor|avoid|horrendous|shocking|disgusting|amazing|excellent|lovely|perfect|never|star|stars)

[vacuous]
(solved|resolved|settled|sorted|done|ok|okay|fine|satisfaction|consultation|mutual|agreement|customer|customer's|client|client's|guest|contact|contacted|handled|closed|case|complaint|issue|problem|matter|amicably|happy|satisfied|together|everything|all|successfully|phone|telephone|mail|email|talked|spoke|spoken|personally|directly|privately|private|now|it|has|have|been|was|is|by|to|the|in|a|an|with|via|good|we|our|and|full|fully|completely|of|this|taken|care)

[families]
late, wait*, delay*, slow*, queue*, hour*, minutes, overdue, long, appointment*, slot
cold, lukewarm, freez*, warm, hot, heat*, boiler*, heater, temperature
dirt*, filth*, clean*, stain*, mould*, mold*, mud*, hygien*, smell*, hair, cockroach*, dust*
rude, unfriendly, attitude, impolite, shout*, scream*, yell*, snapp*, laugh*, ignor*, behav*, manners, tone
broke*, break*, defect*, fault*, crack*, torn, tear, crush*, damag*, burst, split, scratch*, worn
refund*, money, charge*, price*, cost*, bill, billed, invoice*, expensive, fee, fees, quote*, euro*, pound*, dollar*, discount, paid, deposit, payment
phone*, call*, ring, rang, rung, voicemail, answer*, telephone
mail*, email*, message*, letter*, reply, replied, text*
nois*, loud*, music, sleep*, slept, quiet, rattl*, band
food, meal*, dish*, taste*, tasty, dinner, lunch, breakfast, eat*, kitchen, cook*, chef, menu, plate, curry, soup, burger, pizza, steak
wrong*, mistake*, mix*, incorrect*, error*, swapp*, confus*, different
deliver*, parcel*, package*, shipping, shipment, courier*, driver*, box*, post*, sent, arriv*
close*, open*, door*, lock*, shut
size*, fit*, small, large, short, tight, centimet*, cm
pain*, hurt*, injur*, sick*, ill
waiter*, waitress*, recept*, porter*, server*, cashier*, counter
room*, bed*, bathroom*, shower*, towel*, suite*
mechanic*, workshop*, garage*, engineer*, technician*, plumber*, fitter*
bike*, bicycle*, cycl*
car, cars, vehicle*
doctor*, dentist*, nurse*, vet, vets
bus, buses, train, trains, flight*, fly*, plane*
week, weeks, weekly
month, months, monthly

"""###,
    "fr.txt": ###"""
# French: the rules that need only word lists. The format is explained in en.txt.

[function-words]
le
la
les
et
est
une
des
vous
nous
pas
que
pour
dans
du
avec
votre
notre
nos
vos
je
il
sur
ce
qui
au
par
sont
avons
cette

[fault]
(notre|ma|mon|nos) (erreur|faute|oubli)

[remedy]
rembours*
remplac*

[apology]
desole*
excus*
regrett*
pardon

[no-comment]
(aucun|pas de|sans) commentaire*
pas de commentaire
(ne|n'avons|n'ai) * (aucun|rien) (commentaire|a declarer|a ajouter)
(ne) (souhaitons|pouvons|voulons) pas (commenter|repondre)

[privacy]
confidential*
vie privee
secret (medical|professionnel)
patient*
donnees personnelles

[quarrel]
(c'est|cela est|ceci est|c'etait) (|tout simplement|totalement|simplement|absolument|completement) (faux|mensonger|un mensonge|n'importe)
(c'est|cela est) (|tout simplement|totalement) inexact
(ce|cela) n'est (|tout simplement) pas vrai
vous mentez
(un|des|vos) mensonge*
mensong*
n'importe quoi
(votre|cette) (mauvaise foi)
de mauvaise foi
(fausses|fausse) (accusation*|affirmation*|allegation*)

[records]
(selon|d'apres) nos (dossiers|registres|donnees|informations|archives)
nos (dossiers|registres|donnees) (montrent|indiquent|prouvent)

[sarcasm]
boule de cristal
(merci) pour rien
ne sommes pas devins
lire dans (vos|les) pensees
🙄
🤡

[heat]
ridicule*
honteu*
scandaleu*
n'importe quoi
idiot*
mensong*

[regulations]
conditions generales
cgv
(conformement|selon|d'apres|en vertu) (a|aux|de|) (nos|notre|les|le) * (conditions|reglement|politique)
reglement interieur
article * (de|des) (nos|notre|la|cgv|conditions)
(pas|aucunement) (legalement|juridiquement) (obliges|tenus)
(legalement|juridiquement) (pas|rien|aucun*) *

[blame]
vous (auriez|n'auriez) (|bien|simplement) (du|pu) *
il fallait (lire|demander|appeler|prevenir|verifier|nous|le)
si vous aviez (lu|demande|appele|prevenu|verifie|ecoute|dit)
(votre|c'est votre) (propre faute|faute)
c'est de votre faute

[legal-threat]
(notre|mon|nos) (avocat|avocats|conseil juridique|service juridique)
diffam*
(poursuites|actions|action|demarches|suites) (judiciaires|juridiques|legales|judiciaire|juridique)
porter plainte
(depot|depose) * plainte
(en justice|tribunal) *
calomni*

[review-removal]
(modifier|supprimer|retirer|changer|revoir|corriger|effacer|reconsiderer) (votre|cet|cette|vos|l'avis|ce) (|mauvais|mauvaise|negatif) (avis|note|commentaire|evaluation|etoiles)
(modifier|supprimer|retirer|changer|revoir) l'avis

[review-edit]
(modif*|supprim*|retir*|chang*) * (avis|note|commentaire|evaluation)

[condition]
des
si
lorsque
quand
apres

[reward]
rembours*
bon
remise
gratuit*
cadeau*
offrir*
offrons

[tied-remedy]
(remise|bon|cadeau|gratuit*) * en echange * avis
en echange (de|d'un) * avis
contre un avis

[verified]
(client|clients|acheteur|acheteurs|avis|achat) (verifie*|certifie*|authentique*)

[independent]
avis independants

[closing]
cordialement
bien (cordialement|a vous)
(sinceres|meilleures) salutations
bien cordialement

[team]
l'equipe
(l'equipe|equipe) *
(la|notre|votre) (direction|reception|equipe)
(le|notre) service (client|clients|clientele|commercial)
service (client|clients|clientele|commercial)

[honorific]
monsieur
madame
mademoiselle
m
mme
mlle

[greeting]
bonjour
cher
chere
bonsoir

[yours]
votre
vos

[invitation]
(appelez|contactez|ecrivez|joignez|retrouvez) (nous|moi|le)
(joindre|contacter|appeler|ecrire) * (au|a|par|sur)
(nous|me) (joindre|contacter|appeler|ecrire)
(notre|mon) (numero|mail|email|adresse|telephone|ligne|standard)
(tel|telephone|joignable*)
au

[order-number]
commande (|n|no|numero) (|n|no|numero)
(facture|reservation|dossier) (|n|no|numero) (|n|no|numero)
reference

[our-place]
(notre|nos) (boutique|magasin|restaurant|hotel|atelier|agence|bureau|bureaux|cabinet)
(venez|passez) *

[street]
rue
avenue
boulevard
place
chemin
impasse
allee
quai
cours

[negation]
pas
jamais
aucun
aucune

[customer]
vous
votre
vos

[vacuous]
(resolu|regle|cloture|avec|le|client|la|cliente|a|l'amiable|satisfaction|du|de|accord|dossier|telephone|par|contact|tout|est)

"""###,
    "nl.txt": ###"""
# Waar de coach in het Nederlands op let. Vul gerust aan: een zinsnede per regel, onder de lijst waar
# zij bij hoort.
#   woord           dat woord, met of zonder hoofdletters en accenten
#   woord*          elk woord dat zo begint          *woord  elk woord dat zo eindigt
#   (dit|dat)       een van deze; (heel|) ook geen   *       tot vier woorden, welke dan ook
# Een zinsnede gaat nooit over het einde van haar zin heen. Eigen woorden van een site komen in
# coach/nl.txt naast de map content; een regel `- zinsnede` haalt er daar een van deze weg.

[function-words]
de
het
een
en
van
ik
je
u
dat
die
niet
is
in
op
te
aan
met
voor
er
maar
om
hem
dan
ook
zijn
wij
we
wordt
bij
nog
naar
heeft
heb
uw
ons
onze
deze
dit
als
was
door
geen
werd
hebben
mijn

# ---- wat een goed antwoord heeft

[apology]
sorry
excuus
excuses
spijt
(betreur|betreuren|betreurt)
verontschuldig*
vergeef
vergeving
neem * niet kwalijk
(schaam|schamen|beschaamd)

[empathy]
niet trots
niemand (verdient|wil|hoort|zou|wordt)
begrijp*
begrip
snap
snappen
(kan|kunnen) (me|mij|ons) * (voorstellen|indenken)
vervelend*
balen
baal
(da's|dat is|dit is|wat|heel|erg) (zuur|naar|jammer|balen|spijtig|sneu|lastig|rot|klote|wrang|zonde|pijnlijk|ernstig|schrikken)
jammer
spijtig
zonde
teleurstell*
teleurgesteld
frustr*
ergernis*
erger*
irritant
irritatie
(valt|viel) * tegen
tegenvalt
tegenvaller
onaangenaam
ongemak*
(moet|moeten|zal) * (geweest|zijn|schrikken)
geschrokken
schrok
(heeft|hebt|heb) (u|je|jij) (|helemaal|volkomen|groot) gelijk
(u|je|jij) (heeft|hebt|heb) (|er|hier|daar|helemaal|volkomen|groot) (|een) (gelijk|punt)
(heeft|hebt) u (|er|hier|daar) een punt
gelijk (heeft|hebt|heb) (u|je)
(klopt|inderdaad)
terecht*
geen wonder
te (lang|laat|traag|duur|weinig|hard|koud|veel|gek|vaak)
(niet|nooit) (leuk|fijn|prettig|goed|netjes|oke|acceptabel|best|prettig|de bedoeling|verkopen|kunnen)
onacceptabel
(dat|zoiets|dit) (hoort|kan|mag|deugt|hoor|past) * niet
hoort niet
(hoort|horen) * te
(mag|mogen|moet|moeten|kan) (niet|nooit)
(niet|nooit) (mogen|moeten)
(fijn|goed|mooi) dat (u|je|jij) (|het|dit|ons|even) *
bedankt (dat|voor) *
(dank|bedankt|dankjewel|dankuwel)
daar word* *
schrikken
balen
rot
akelig
verdriet*
(gecondoleerd|sterkte)
wrang
onbegrijpelijk
waardeer*
waarderen
verloren
bezorgd
overleeft
geen vrolijk*
zuur

[fault]
(mijn|onze) (fout|fouten|schuld|vergissing|misser|blunder|slordigheid|nalatigheid|meetfout|rekenfout|typefout)
(fout|vergissing|misser|blunder|slordigheid|meetfout|rekenfout|typefout) (van|bij|aan|door) (mij|ons|onze|mijn|onszelf)
(ik|wij|we) (heb|hebben) * (fout|vergissing|blunder) (gemaakt|begaan)
(heb|hebben) (ik|wij|we) * (fout|verkeerd) (gedaan|gemaakt|begrepen|ingeschat|gelezen)
(ik|wij|we) (ben|zijn|is) * (vergeten|tekortgeschoten)
(ben|zijn) (ik|wij|we) * (vergeten|tekortgeschoten)
(vergat|vergaten) (ik|wij|we)
(ik|wij|we) (vergat|vergaten)
(ik|wij|we) (zat|zaten) (|er|hier) * (fout|naast)
(wij|we) (schoten|zijn) tekort*
(steken|steek) (de|mijn|onze) hand in eigen boezem

# Een zachter woord voor een fout: naast een woord van begrip hoeft er geen excuus bij.
[lapse]
(ik|wij|we) (had|hadden) * (moeten|mogen)
(had|hadden) (ik|wij|we) * (moeten|mogen)
(u|je|jij) had * moeten (krijgen|horen|hebben|zien)
had * niet (mogen|moeten) (gebeuren|zijn|komen)
had * (nooit|niet) (mogen|gemogen|gemoeten)
(is|was) niet aan (mij|ons)

[remedy]
(hebben|heb|is|zijn|worden|wordt) * (gemaakt|veranderd|besproken)
(staat|komt|gaat|ligt|vertrekt|volgt) (vandaag|morgen|vanmiddag|vanavond|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)
terugbetal*
terugbetaling
terugstort*
teruggestort
terugkrijg*
teruggegeven
vergoed*
vergoeding
(krijgt|krijg|kreeg|krijgen) (u|je|jij|jullie) *
(u|je|jij|jullie) (krijgt|krijg|kunt|kan|mag|hoeft|mogen|kunnen) *
(kunt|kan|mag|hoeft) (u|je|jij) *
kosteloos
gratis
korting
tegoed*
waardebon
voucher
nieuwe
nieuw
vervang*
vervangen
repareer*
repareren
gerepareerd
hersteld
herstellen
ruil*
omruil*
geruild
(kom|komt|loop|loopt|spring|breng|brengt|stuur|stuurt|mail|mailt|bel|belt|app|laat) (gerust|hem|haar|het|de|even|maar|eens|me|mij|ons|binnen|langs|uw|je|jouw|een|weer|dan) *
(neem|neemt|nemen|opnemen) * contact
contact * (opnemen|op)
(bel|bellen|mail|mailen|app|schrijf|stuur) (ik|we|wij)
(ik|we|wij) (bel|bellen|mail|mailen|kom|komen|stuur|sturen|zet|zetten|zal|zullen|ga|gaan|vervang|vervangen|geef|geven|betaal|betalen|stort|storten|maak|maken|zorg|zorgen|regel|regelen|meet|meten|kijk|kijken|schrijf|bied|bieden|laat|laten|reken|haal|breng|trek|trekken|nodig|wil|onderzoek|onderzoeken)
(zet|kom|stuur|ga|zal|maak|geef|haal|breng|kijk|laat|bied|reken|trekken|schrijf|maken|lever|leveren|storten|zetten|vragen|doe|doen|sturen|rijden|geven) (ik|we|wij|er)
voortaan
vanaf (nu|vandaag|deze|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|volgende|morgen|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)
sinds (deze|vandaag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vorige|kort|die|dat)
(hangt|staat|zit|ligt|liggen|staan|hangen|zitten|loopt|lopen|leest|gaat|gaan|weet|krijgt|zijn|is|hebben|heeft|doen|doet|kan) (|er) (nu|inmiddels|vandaag|weer|klaar|sinds|voor) *
(nu|inmiddels) *
(van|op) (mij|ons|onze kosten|het huis|kosten)
(is|zijn) (|de volgende keer|vandaag|weer) * (van|voor) (mij|ons|onze)
(de) volgende keer (is|zijn|krijg*|komt|kijk|ben|van|vragen|bellen|doen)
volgende (week|maand) *
morgen
vanmiddag
vanavond
(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag) (kom|komen|komt|bel|bellen|gaat|gaan|zet|staat|brengt|breng|schrijf|doe)
(kom|komt|gebracht|bezorgd|geleverd) * (maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)
onderweg
verstuurd
opgestuurd
opgehaald
afgehaald
overgemaakt
teruggebracht
nagekeken
schoongemaakt
bijgewerkt
aangepast
verlengd
uitgebreid
gebeld
gesproken
sprak
onderzoek*
uitzoeken
uitgezocht
oploss*
opgelost
goedmaken
maken * goed
goed te maken
niets (|extra) (gerekend|betalen|rekenen)
geen * (rekening|kosten|voorrijkosten|arbeidsloon|bon)
(zonder) (kosten|rekening|arbeidsloon|extra|bijbetal*)
(eraf|ervanaf)
gaat * af
trekken * af
terug (op|naar|op uw|op je)
(krijgt|geld|euro|bedrag) * terug
klaar
welkom om

[evidence]
omdat
want
doordat
foto*
camera*
beelden
gemeten
meting*
getest
test*
rapport
meetrapport
factuur
bon
logboek
blijkt
reden
zoals u (kunt|kan) zien
gecontroleerd
nagekeken
gevonden
expert*
keuring*
deskundige*

[thanks]
bedank*
dank
dankjewel
dankuwel
waardeer*
waarderen

[courtesy]
oprecht*
vriendelijk*
ten zeerste
gewaardeerde
geachte (klant|gast)
beste (klant|gast)
uw geduld
geduld en begrip
hoog in het vaandel
schroom niet
nogmaals
hartelijk*
welgemeend*
met alle respect

# ---- hoe een verhaal klinkt

[person]
ik
wij
we
mijn
onze
ons
me
mij
hij
zij
ze
collega
monteur
kok

[past]
was
waren
vond
vonden
had
hadden
heb
hebben
ben
werd
werden
ging
gingen
kwam
kwamen
stond
stonden
zat
zaten
lag
lagen
hing
dacht
dachten
deed
deden
vergat
vergaten
liet
lieten
gaf
gaven
nam
namen
bleek
bleken
wist
zag
zagen
las
liep
liepen
viel
vielen
brak
verloor
hoorde
schreef
zei
zeiden
sprak
bracht
kreeg
kregen
stootte
pakte
pakten
zette
zetten
belde
belden
maakte
maakten
werkte
werkten
stuurde
raakte
lukte
wilde
moest
moesten
kon
konden
mocht
bleef
bleven
begon
koos
trok
sneed
stopte
sneeuwde
leek
ontstond
verwissel*
verwisseld
vergeten
uitgevallen
kwijtgeraakt
gebleven
(is|zijn|ging)

[hollow]
heb* (|er|alle|uw|je|wij|hier) * (begrip|kennis)
(is|zijn) (|wij|blij|altijd|zeer|heel|erg|verheugd) (blij|verheugd|trots|teleurgesteld|tevreden|benieuwd)
(wij|we) (zijn|hebben) (blij|verheugd|trots)
(bent|was|waren|is) * (niet) (tevreden|voldaan|aan)
(niet|heeft) * (voldaan|voldeed)
is (ons|onze|uw|de|belangrijk|jammer|vervelend|spijtig|natuurlijk|niet|een|te|altijd|heel|erg)
zijn (wij|we|belangrijk|natuurlijk|niet|altijd|uw|graag|zeer)
ons best
spijt (|ons|me|mij) (|heel erg|erg|zeer) (dat|om|te)

[cause]
omdat
doordat
want
bleek
bleken
kwam doordat
oorzaak
reden
wegens
vanwege

[time]
gisteren
vandaag
maandag
dinsdag
woensdag
donderdag
vrijdag
zaterdag
zondag
ochtend
middag
avond
vanochtend
vanmorgen
toen
daarna
vervolgens

[late-owned]
(dit|mijn|ons|het|deze|onze) (antwoord|reactie) * (laat|lang|later|te|traag|weken|dagen|wachten)
(late|trage|verlate|vertraagde) (reactie|antwoord)
(laat|lang) * (gereageerd|geantwoord|antwoord|reageren|antwoorden|reactie)
(eerder|sneller) * (antwoorden|reageren|geantwoord|gereageerd)
(antwoord|reactie) op zich

# ---- wat een antwoord niet moet hebben

[no-comment]
geen commentaar
geen (mededeling|mededelingen|uitspraken|uitspraak|commentaar|inhoudelijke)
(hier|daar|hierop|daarop) * niet (op|over) (in|ingaan|uitlaten|inhoudelijk)
(niet|geen) (verder|nader|inhoudelijk|publiekelijk) (op|over|in|reageren|ingaan) *
niet op (|deze|uw|dit|individuele) * (ingaan|reageren|in)
(reageren|reageer|antwoorden) (wij|we|ik) (hier|niet) *
onthoud* * commentaar
(niets|niks) (aan|meer) * toe te voegen
geen (behoefte|zin) * (reageren|discussie)

[privacy]
privacy
vertrouwelijk*
beroepsgeheim
avg
medisch*
medicijnen
patient*
gezondheid
kind
persoonlijke (gegevens|informatie|situatie)

[quarrel]
(dat|dit|het) is (|gewoon|simpelweg|absoluut|pertinent|echt|helemaal|volstrekt|volkomen|aantoonbaar) (niet waar|onwaar|onjuist|onzin|gelogen|kolder|flauwekul|larie)
(dat|dit) (klopt|klopte) (|gewoon|echt|absoluut|simpelweg|dus|helemaal|totaal|volstrekt) niet
(klopt|klopten) (|gewoon|echt|absoluut|simpelweg|dus|helemaal|totaal|volstrekt|van|er) * (niets|geen) *
(niet|absoluut niet) waar
(pertinent|aantoonbaar|volstrekt|gewoon) (onwaar|onjuist|onwaarheid)
(onwaarheden|leugens|leugen)
(u|je|jij) (liegt|lieg)
gelogen
(wat een|wat|grote|complete|totale|absolute|klinkklare|uw|dit is|pure) (onzin|nonsens|flauwekul|kolder|larie|leugen)
onzin
flauwekul
wel degelijk
(onterechte|valse|ongegronde) (review|klacht|beschuldiging*|aantijging*|beoordeling)
(beschuldiging*|aantijging*|klacht) (is|zijn) (|volledig|totaal|volkomen) (onterecht|vals|ongegrond|onwaar)
(hoe|waar) (durft|haalt) u *
(u|je|jij) (was|bent|waren|is) (|zelf|degene|gewoon|ronduit|heel|erg|zeer) * (onbeschoft|agressief|brutaal|dronken|onbeleefd|belachelijk|grof)
(uit|zelf) (uw|je|de) duim *
verzonnen
(u|je) (beweert|verzint|suggereert)
nep review
(heeft|is) nooit (plaatsgevonden|gebeurd)
u weet (heel|best|donders) goed

[records]
volgens (onze|mijn|de|ons) (administratie|gegevens|systeem|systemen|cijfers|logboek|logs)
(onze|mijn) (administratie|gegevens|systeem|systemen|cijfers|logs) (laat|laten|toont|tonen|zegt|zeggen|geeft|geven|wijst|wijzen|bewijst|bewijzen)
uit (onze|mijn) (administratie|gegevens|systeem|systemen|logs|cijfers) *
(in|bij) (onze|mijn) (administratie|systeem) (staat|is|blijkt)

[denial]
(niet|nooit) waar
(klopt|klopte) (|gewoon|echt|absoluut|simpelweg|dus|helemaal|totaal|volstrekt) niet
onwaar
onjuist
(niet|geen) (accepteren|toekennen|honoreren|erkennen|gegrond|aanvaarden)
(niet|geen) (|hiervoor|daarvoor) (verantwoordelijk|aansprakelijk|aansprakelijkheid|verantwoordelijkheid)
(niet|geen) (onze|mijn) (schuld|fout|verantwoordelijkheid|probleem)
(kunnen|kan|wij|we) * (niet|geen) * (verantwoordelijk|aansprakelijk|toekennen|honoreren|accepteren)
(wijzen|wijs) * (af|van de hand)
wel degelijk

[sarcasm]
glazen bol
helderziend*
(gedachten|gedachte) (lezen|lezer*)
(in|uw|je) (hoofd|gedachten) kijken
(bedankt|dank) voor (niks|niets)
(genuanceerde|opbouwende|verhelderende|charmante|hartverwarmende|diepzinnige|aardige|vriendelijke) (mening|review|feedback|woorden|beoordeling|bijdrage)
(wat|hoe) (knap|dapper|bijzonder|zielig|moedig) (dat|van) (u|je) *
hoe (heeft|heb) (u|je) (dat|het) overleefd
overleefd
wat een (drama|ramp|held|tragedie)
gefeliciteerd (u|je)
bravo
och arme
arme (u|jij)
(breekt|brak) (mijn|ons) hart
(hopelijk|we hopen dat) * (voelt|voel) (u|je) * beter
(majesteit|hoogheid)
(een|de) butler
lol
(blijkbaar|kennelijk|klaarblijkelijk|duidelijk) (kunt|kan|bent|heeft|kon|hebt|weet) (u|je)
toetsenbordheld*
(sprookje|sprookjes)
succes (verder|elders|bij|ermee) *
(fijn|prettig) leven
met alle respect
(nog|verder) (een) fijn leven
magische (krachten|gaven)
🙄
🤡
😂
🤣

[heat]
belachelijk*
schandalig*
schandelijk
walgelijk
onbeschoft*
brutaal
brutale
idioot
idiote
onzin
leugen*
liegt
lachwekkend
kom zeg
kom nou
kom op zeg
hoe durf*
zielig
stom
achterlijk*
gek geworden
serieus
pathetisch

[regulations]
algemene voorwaarden
(verkoopvoorwaarden|leveringsvoorwaarden|huurvoorwaarden|vervoersvoorwaarden|garantievoorwaarden|reisvoorwaarden|annuleringsvoorwaarden|retourvoorwaarden)
(volgens|conform|krachtens|op grond van|ingevolge|op basis van|zie) (onze|de|ons|het) * (voorwaarden|beleid|regels|reglement|huisregels|huisreglement|annuleringsbeleid|retourbeleid)
(in|binnen|onder) (onze|de|ons|het) (|algemene|eigen) (voorwaarden|reglement|huisreglement|huisregels|annuleringsbeleid|retourbeleid) (staat|vindt|is|kunt|vermeld*)
(huisreglement|huisregels)
artikel * van (onze|de) *
(voorwaarden|reglement|beleid) (staat|stelt|zegt|schrijft|vermeldt|bepaalt)
(wettelijk|contractueel|juridisch) (niet|gezien|is|zijn|verplicht|geen)
(niet|geen) (wettelijk|wettelijke|juridisch) (verplicht|verplichting)
(niet|nergens) toe verplicht
kleine lettertjes
het is (ons|bij ons) beleid
is nu eenmaal (ons|onze) (beleid|regel)
is ons beleid
volgens de wet

[blame]
(dat|dit|dan|toen|daar|hier|eigenlijk|natuurlijk|anders|eerder|daarvoor) (had|hadden) (u|je|jij) * (moeten|kunnen) (lezen|controleren|melden|bellen|vragen|weten|zeggen|aangeven|kijken|opletten|doorgeven|checken|mailen|laten|wachten|reserveren|komen|zien|nadenken|betalen|lopen)
(u|je|jij) (had|hadden) * (moeten|kunnen) (lezen|controleren|melden|bellen|vragen|weten|zeggen|aangeven|kijken|opletten|doorgeven|checken|mailen|laten|wachten|reserveren|komen|zien|nadenken|betalen|lopen)
(had|hadden) (u|je|jij) (maar|dan maar|het maar|dat maar) *
(had|hadden) (u|je|jij) (|het|dit|dat|ons|even|de) * (gelezen|gebeld|gevraagd|gemeld|gecontroleerd|doorgegeven|opgelet|geluisterd|gemaild|aangegeven) dan
als (u|je|jij) * (gelezen|gebeld|gevraagd|gemeld|gecontroleerd|doorgegeven|opgelet|geluisterd|gemaild|aangegeven|gezegd) (had|hadden|heeft)
als (u|je|jij) * (had|hadden) (gelezen|gebeld|gevraagd|gemeld|gecontroleerd|doorgegeven|opgelet|geluisterd|gemaild|aangegeven|gezegd)
(eigen|uw|je|jouw) (schuld|fout|keuze|verantwoordelijkheid)
(aan) (uzelf|jezelf) te (wijten|danken)
(u|je|jij) (heeft|hebt|bent) (zelf|nagelaten|verzuimd) *
doordat (u|je|jij) (zelf|niet|geen|de|het) *
omdat (u|je|jij) (zelf|niet|geen) *
(lees|leest|lezen) (voortaan|eerst|de volgende keer|volgende keer) *
(voortaan|volgende keer|de volgende keer) (eerst|beter|even|gewoon|graag) (lezen|kijken|opletten|controleren|bellen)
(u|je) heeft (het|dat|dit) zelf
uw (eigen) verantwoordelijkheid
gebruikersfout
zelf (schuld|veroorzaakt)

[legal-threat]
juridische (stappen|maatregelen|actie|consequenties|procedure|afdeling|gevolgen)
(onze|mijn) (advocaat|advocaten|jurist|juristen|raadsman)
(advocaat|jurist|deurwaarder) (ingeschakeld|inschakelen|ingelicht)
smaad
laster
lasterlijk*
smadelijk*
aangifte
(voor|naar) de rechter (slepen|dagen|stappen)
(dagvaarden|dagvaarding)
kort geding
(stellen|houden) * aansprakelijk * (schade|review)
rechtszaak * (aanspannen|beginnen|starten)
civiele procedure

[review-removal]
(review|reviews|beoordeling|recensie|bericht|sterren|score|cijfer|waardering) * (|te|willen|kunnen|zou) (verwijderen|aanpassen|wijzigen|herzien|weghalen|intrekken|bijstellen|veranderen|heroverwegen|verhogen|verbeteren|bijwerken)
(verwijder|wijzig|herzie|verander|verhoog|verwijdert|wijzigt) (uw|je|jouw|deze|dit|die) (|negatieve|slechte) (review|beoordeling|recensie|bericht|sterren|score|waardering)
(pas|past|haal|haalt|trek) (uw|je|jouw|deze|dit|die) (|negatieve|slechte) (review|beoordeling|recensie|bericht|score|waardering) * (aan|weg|in|eraf)
(review|beoordeling|recensie) * (laten|gemeld|melden) * (verwijderen|google)
(hogere|betere) (score|beoordeling|review|waardering) * (geven|achterlaten|plaatsen)
(vijf|5) sterren * (geven|achterlaten|plaatsen)

[review-edit]
(review|beoordeling|recensie|sterren|score|waardering) * (verwijder*|aanpas*|wijzig*|herzie*|weghaal*|weghalen|intrek*|verander*|aangepast|verwijderd|verhoog*)
(verwijder*|wijzig*|verander*|herzie*) * (review|beoordeling|recensie|sterren|score|waardering)

[condition]
zodra
als
indien
wanneer
nadat
mits
pas
eerst
op voorwaarde

[reward]
terugbetal*
terug
storten
stort
korting
gratis
cadeau*
bon
tegoed*
voucher
vergoed*
sturen
stuur
krijgt
krijg
nieuw*

[tied-remedy]
in ruil voor * (review|beoordeling|recensie|sterren)
(korting|gratis|cadeau*|bon|voucher|kans) * (bij|voor) (een|uw|je|elke|deze) * (review|beoordeling|recensie)
(plaats|schrijf|geef) * (review|beoordeling|recensie) en (krijg|ontvang|win|maak) *

[verified]
(geverifieerde|gecontroleerde|bewezen) (klant*|koper*|review*|beoordeling*|aankoop|gast*|koop|bezoeker*|reviewer*)
(echte|authentieke) (|en|onafhankelijke|eerlijke) (review*|beoordelingen|klanten)
100 (echte|authentieke|geverifieerde|eerlijke) *

[independent]
onafhankelijke (|en|echte|eerlijke) (review*|beoordeling*)
(review*|beoordelingen) * onafhankelijk

# ---- wie tekent, en wat er om persoonsgegevens heen staat

[closing]
(vriendelijke|hartelijke|warme|sportieve|lieve) (groet|groeten)
met (|vriendelijke|hartelijke|warme|sportieve) (groet|groeten)
(groet|groeten|groetjes)
hoogachtend
mvg
tot ziens
met excuses

[team]
team
(het|ons|uw) team
(het|ons|uw) * team
(de|uw) (directie|klantenservice|receptie|administratie|webshop|redactie|afdeling)
(directie|klantenservice|receptie|administratie|klantcontact|helpdesk|gastenservice)
afdeling *
het (bestuur|management)
management

[honorific]
mevrouw
meneer
mevr
mw
dhr
heer
mijnheer
familie
fam
dokter

[greeting]
beste
geachte
hallo
hoi
hi
hey
dag
lieve
goedemorgen
goedemiddag
goedenavond

[yours]
uw
je
jouw
jullie

[invitation]
(bel|belt|mail|mailt|app|appt|bereik|bereiken|bezoek|contacteer|stuur|schrijf|bellen|mailen|appen|vind) (|gerust|dan|me|mij|ons|even|naar|eens) *
(bel|mail|app|sms|stuur) (me|mij|ons|naar|gerust|even|dan)
(neem|neemt|nemen|opnemen) * contact *
contact (opnemen|op)
(bereikbaar|bereiken|telefonisch) (op|via|onder|per)
(ons|onze|mijn|het) (nummer|telefoonnummer|mailadres|adres|mail|mobiel|kantoor|algemene|eigen|e)
(tel|telefoon|telefoonnummer|whatsapp)
via
terecht (op|bij|via)
(ons|mij|me) (op|via|per|onder)

[order-number]
(bestelnummer|ordernummer|factuurnummer|klantnummer|boekingsnummer|reserveringsnummer|referentienummer|referentie|zaaknummer|polisnummer|dossiernummer|ticketnummer|pakketnummer|bonnummer)
(bestelling|order|factuur|boeking|reservering|ticket|dossier|bon) (|met|nummer|nr) (|nummer|nr)
track

[our-place]
(onze|de) (winkel|zaak|showroom|werkplaats|vestiging|praktijk|garage)
(ons|het) (restaurant|hotel|kantoor|magazijn|atelier)
(kom|loop|spring) * (langs|binnen)
bij ons
wij zitten

# ---- woorden die weinig zeggen

[negation]
niet
geen
nooit
niemand
zonder
hoeft
niets

[customer]
u
uw
je
jij
jouw
jullie

[stop]
(de|het|een|en|van|ik|je|u|dat|die|niet|is|in|op|te|aan|met|voor|er|maar|om|hem|dan|ook|zijn|wij|we|wordt|bij|nog|naar|heeft|heb|uw|ons|onze|deze|dit|als|was|door|geen|werd|hebben|mijn)
(aan|al|alle|alleen|alles|altijd|ander|andere|anders|beide|ben|bent|daar|daarom|dag|dagen|dan|deed|der|des|doe|doen|doet|dus|echt|eens|eerst|eerste|elk|elke|even|gaan|gaat|gedaan|geef|geven|geweest|gewoon|ging|goed|goede|graag|haar|had|hadden|hele|heel|hen|hetzelfde|hier|hij|hoe|hun|iemand|iets|ieder|iedereen|ja|jij|jou|jouw|jullie|kan|kon|konden|keer|kom|komt|komen|kreeg|krijg|krijgt|kun|kunnen|kunt|laat|laten|later|liever|maak|maken|maakt|man|me|meer|mee|meest|men|mij|mijn|mits|moet|moeten|morgen|naar|nee|niemand|niets|niks|nooit|nu|of|omdat|onder|onze|ook|over|paar|pas|per|pm|rond|samen|sinds|sommige|steeds|straks|tegen|ten|ter|terug|toch|toe|toen|tot|tussen|twee|drie|uit|uur|uren|vaak|van|vandaag|vanaf|veel|verder|volgende|vond|vrij|waar|waarom|wanneer|want|waren|wat|weer|weg|wel|week|weken|welke|werden|weten|weet|wie|wil|willen|worden|wou|zal|ze|zeer|zei|zelf|zeg|zegt|zich|zij|zit|zo|zoals|zonder|zou|zouden|zulk|zullen|stond|staat|staan|lag|ligt|gisteren|vorige|jaar|maand|maanden|minuten|tijd|moment|nieuw|nieuwe|oude|mooi|mooie|fijn|fijne|leuk|leuke|best|beter|slecht|slechte|gehad|gezegd|vanmiddag|vanavond|vanochtend|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|dank|bedankt|hallo|beste|hoi|hoor|hier|ding|dingen|zeker|misschien|natuurlijk|helaas|wilt|half|halve|stuk|mogen|mocht|eigen|niveau|zag|zien|zie)

[generic]
(klant|klanten|gast|gasten|bedrijf|winkel|zaak|hotel|restaurant|verblijf|bezoek|bestelling|bestellingen|bestel*|besteld|product|producten|artikel|service|dienst|personeel|medewerker*|team|ervaring*|ervaren|feedback|review|reviews|beoordeling*|mening|reactie|bericht|contact|opnemen|informatie|website|site|kwaliteit|verwachting*|verwacht*|tevreden|ontevreden|teleurgesteld|teleurstell*|klacht*|probleem|problemen|situatie|opmerking*|excuses|excuus|spijt*|sorry|vervelend|jammer|begrijp*|begrip|waarder*|hopen|hoop|welkom|verwelkomen|toekomst|serieus|mogelijk|groet*|vriendelijke|hartelijke|eigenaar|manager|hulp|helpen|geholpen|aanbieden|zorgen|zorg|oplossing|oploss*|opgelost|nodig|belangrijk|delen|gedeeld|neemt|nemen|neem|betaald|betalen|gevraagd|gemaakt|gebracht|gestuurd|sturen|stuur|gegeven|gekregen|gekocht|kopen|kocht|werk|werken|plek|prima|super|top|echte|aanrader|nooit|verschrikkelijk|slecht*|ster|sterren|ongemak|afdeling)

[vacuous]
(opgelost|geregeld|afgehandeld|afgerond|gesloten|klaar|ok|oke|in|goed|onderling|overleg|met|de|het|een|klant|gast|naar|tot|volle|ieders|tevredenheid|tevreden|contact|gehad|opgenomen|telefonisch|per|mail|telefoon|besproken|gesproken|prive|zaak|klacht|probleem|is|zijn|was|we|wij|samen|alles|uitgekomen|er|uit|netjes|naar|wens|volledig|van|inmiddels|persoonlijk|via|en|op|onze|ons|dit|deze|akkoord)

[families]
laat, wacht*, wachten, gewacht, vertrag*, traag, uur, minuten, dagen, lang, duur*, rij, afspraak, opdagen, verlaat
koud*, kou, lauw*, ijskoud, warm*, heet, verwarming, ketel, kachel, bevroren
vies*, vieze, vuil*, schoon*, schoongemaakt, vlek*, schimmel*, stof*, hygien*, ruikt, rook, stank, haar, glas, stinkt
onbeschoft*, onvriendelijk*, bot, botte, schreeuw*, geschreeuwd, lach*, houding, negeer*, brutaal
kapot, gebroken, brak, braken, breken, stuk, defect*, scheur*, kras*, beschadig*, lek, lekt, lekte, barst*, gebarsten, versleten, ontploft, vastgelopen
geld, euro, betaald, betalen, terugbetal*, teruggestort, prijs, prijzen, duur, dure, kosten, rekening*, factuur, offerte, tarief, bedrag, afgeschreven, korting
bel, bellen, belde, gebeld, teruggebeld, telefoon*, opnemen, nummer, telefoontje
mail*, mails, gemaild, mailbox, bericht*, brief, antwoord*, reactie, sms
herrie, lawaai, luid, muziek, geluid*, slapen, geslapen, slaap, stil
eten, gegeten, maaltijd, gerecht*, smaak*, keuken, kok, menu, kaart, bord, soep, sushi, friet, pizza, ontbijt, kindermenu
verkeerd*, fout*, vergissing, verwissel*, andere, klopte, klopt
bezorg*, pakket*, pakje, leveren, levering, geleverd, verzend*, verzonden, koerier, chauffeur, doos, post, verstuurd
dicht, gesloten, open, deur, slot, buitengesloten
maat, maten, klein*, groot, kort*, lang, centimeter, cm, past
pijn*, zeer, gewond
ober, serveerster, bediening, receptie, balie, kassa
kamer*, bed, badkamer, douche, handdoek*
monteur*, werkplaats, garage, loodgieter, technicus
fiets*, rijwiel
auto, auto's, autos, wagen, wagens
dokter*, arts*, tandarts*, dierenarts*, apotheek
bus, bussen, trein, treinen, vliegtuig, vluchten, vlucht*, vliegtuig
cursus*, les, lessen, docent*
week, weken
maand, maanden

"""###,
  ]
}
