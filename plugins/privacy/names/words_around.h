// SPDX-License-Identifier: Apache-2.0
// Words that tell what a word with a capital is: what stands before and behind names of persons,
// and what shows that it names something else. In small letters without accents.
#pragma once

#include <string_view>

namespace jeugdlint::privacy {

// A name follows.
inline constexpr std::string_view titles =
    "mevrouw mevr mvr mw mej meneer mijnheer dhr hr heer dr drs ing ir prof mr ds juf juffrouw oom "
    "tante opa oma moeder vader mama papa mam pap stiefvader stiefmoeder pleegmoeder pleegvader "
    "grootmoeder grootvader broer broertje zus zusje zoon zoontje dochter dochtertje kleinzoon "
    "kleindochter neef neefje nicht nichtje tweelingbroer tweelingzus halfbroer halfzus "
    "halfbroertje "
    "halfzusje stiefbroer stiefzus stiefzoon stiefdochter pleegzoon pleegdochter ex-partner "
    "expartner "
    "ex-man ex-vrouw echtgenoot echtgenote vriendin vriendinnetje vriendje buurman buurvrouw voogd "
    "gezinsvoogd voogdes heet heette heten genaamd genoemd roepnaam voornaam achternaam naam "
    "familie fam baby bewindvoerder peettante peetoom ";

// A name often follows, but so may other words with a capital.
inline constexpr std::string_view roles =
    "pleegouder pleegouders ouder ouders zusjes broertjes broers zussen partner ex vriend vrienden "
    "jeugdbeschermer jeugdreclasseerder jeugdconsulent jeugdhulpverlener casemanager "
    "casusregisseur "
    "gezinscoach gezinsbegeleider begeleider begeleidster mentor coach docent leerkracht leraar "
    "lerares "
    "meester huisarts arts kinderarts psychiater psycholoog orthopedagoog pedagoog therapeut "
    "gedragswetenschapper behandelaar werker werkster hulpverlener hulpverleenster rechter "
    "kinderrechter "
    "advocaat raadsonderzoeker onderzoeker collega client clienten clientje cliente clientes "
    "jeugdige jongen meisje "
    "kind "
    "kinderen peuter kleuter leerling leerlinge patient patiente bewoner bewoonster verdachte "
    "minderjarige gezin man vrouw "
    "contactpersoon "
    "consulent regisseur vertrouwenspersoon wijkagent agent wijkteammedewerker medewerker "
    "stagiaire "
    "stagiair logopedist fysiotherapeut directeur conrector ib'er tandarts verpleegkundige nanny "
    "oppas "
    "tweeling collega's kinderpsychiater vertrouwensarts jeugdarts jeugdverpleegkundige "
    "zorgcoordinator "
    "advocate agente consulente docente psychologe pedagoge orthopedagoge therapeute studente "
    "directrice coordinatrice bewindvoerster leidster verpleegster medewerkster hulpvrager "
    "hulpvraagster huisgenoot huisgenote klasgenoot klasgenote groepsgenoot groepsgenote "
    "aanmelder melder ondertekend groeten groet door beste geachte hoi hallo lieve ";

// A verb behind a word makes it someone.
inline constexpr std::string_view verbs =
    "zegt vertelt vertelde zei belt belde mailt mailde huilt huilde lacht slaapt woont woonde gaat "
    "ging "
    "komt kwam heeft had is was wil wilde kan kon moet mag mocht wordt werd geeft gaf vindt vond "
    "denkt "
    "dacht speelt voelt voelde krijgt kreeg blijft bleef doet deed laat liet ziet zag eet luistert "
    "reageert reageerde weigert weigerde vraagt vroeg wacht loopt liep zit zat staat stond slaat "
    "sloeg "
    "schopt verblijft verbleef logeert logeerde zal zou stuurt stuurde bezoekt bezocht volgt "
    "volgde maakt "
    "maakte ervaart gebruikt begint begon stopt stopte vertoont reageren schrikt wilt lijkt leek "
    "hoeft "
    "spreekt sprak gaan verklaart verklaarde meldt meldde wenst durft schreeuwt ";

// Behind a word, or at its end: it names an organisation, a street, a test.
inline constexpr std::string_view things =
    "school basisschool college lyceum gymnasium mavo vmbo kliniek ziekenhuis kinderziekenhuis "
    "stichting "
    "centrum groep zorg huis straat laan plein park weg syndroom test methode schaal vragenlijst "
    "toets "
    "kerk moskee foundation bv b.v nv apotheek praktijk universiteit hogeschool mc umc medisch "
    "jeugdzorg "
    "jeugdhulp ziekte index score protocol fonds bibliotheek museum hotel stadion arena theater "
    "kade brug "
    "gracht dijk polder meer eiland therapie instituut training verzekeringen bank "
    "expertisecentrum "
    "methodiek leerlijn ggz kinderopvang opvang scholen academie groepen zwembad cup prijs dag "
    "nacht "
    "nr nummer poli polikliniek ambulant heijn schrikker methodiek ";

// Before a word: it names an organisation, a place, a disease.
inline constexpr std::string_view of_things =
    "stichting school basisschool middelbare ziekenhuis kinderziekenhuis kliniek gemeente "
    "gemeenten "
    "provincie locatie instelling praktijk apotheek firma bedrijf winkel merk sint st heilige "
    "college "
    "lyceum hogeschool universiteit rechtbank regio syndroom ziekte test methode straat plein "
    "vereniging "
    "voetbalclub club partij kerk moskee hotel programma app systeem project medicijn middel huize "
    "zorgaanbieder aanbieder organisatie instituut team groep woongroep kinderopvang kdv bso "
    "peuterspeelzaal "
    "methodiek training cursus vragenlijst leefgroep afdeling ggd ggz veilig jeugdbescherming "
    "dagbesteding zorgboerderij boerderij kinderdagverblijf logeerhuis manege behandelgroep "
    "dagbehandeling gezinshuis woonvorm buurthuis wijkcentrum speeltuin sportclub arrondissement "
    "politie netwerk film boek serie game spel lied zanger band hond kat poes paard "
    "konijn "
    "cavia knuffel bus lijn trein kamp theater museum stadion ziekenhuislocatie gerechtshof hof ";

// Words with a capital that are no names, even behind a title or a role.
inline constexpr std::string_view never =
    "de het een en in op te ik hij zij ze we wij u jij je dit dat die deze er als bij voor na met "
    "om aan "
    "van uit over door tot maar want dus toen nu ook niet geen wel daar hier waar wie wat hoe "
    "wanneer "
    "waarom omdat volgens vandaag gisteren morgen maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag "
    "zondag januari februari maart april mei juni juli augustus september oktober november "
    "december "
    "kerst "
    "pasen ramadan nederland nederlands nederlandse turks turkse turkije marokkaans marokkaanse "
    "marokko "
    "pools poolse polen syrie syrisch syrische surinaams surinaamse suriname duits duitse "
    "duitsland engels "
    "engelse frans franse belgie belgisch belgische antilliaans eritrea eritrees somalie somalisch "
    "afghaans "
    "afghanistan irak iran oekraine oekraiens europa curacao aruba arabisch spaans portugees "
    "roemeens "
    "bulgaars adhd add asd pdd odd ptss ggz ggd bsn cjg jeugdwet wmo wlz zvw jeugdzorg jeugdhulp "
    "raad "
    "rechtbank gemeente politie halt reclassering school moeder vader ouders mevrouw meneer client "
    "cliente clientes jeugdige veilig thuis leger heils sinterklaas god allah corona covid ritalin "
    "concerta "
    "whatsapp "
    "facebook instagram tiktok snapchat youtube google microsoft teams zoom excel word outlook "
    "windows "
    "iphone samsung playstation xbox minecraft fortnite roblox lego netflix disney ikea hema "
    "kruidvat "
    "albert-heijn gi raadsonderzoek ots uhp msw vog mbo vmbo havo vwo hbo iq wisc cbcl srs sdq "
    "emdr cgt "
    "down asperger gilles tourette rett parkinson alzheimer crohn pfeiffer tanner duchenne "
    "rorschach raven "
    "wechsler beck conners apgar internet christelijk islamitisch katholiek joods moslim rooms "
    "gereformeerd "
    "bijlage verslag rapport plan doel acties afspraak afspraken aanmelding intake evaluatie "
    "besluit zie "
    "beide alle sinds tijdens ondanks hoewel indien mogelijk graag wij haar zijn hun mijn ons onze "
    "zo dan "
    "samen soms vaak meestal vorige volgende eerste tweede derde laatste heel erg goed slecht ja "
    "nee "
    "contact overleg gesprek huisbezoek telefonisch melding beschikking jeugdbescherming wijkteam "
    "samenwerking zorg hulp begeleiding behandeling verwijzing onderzoek "
    "algemeen belang betreft onderwerp datum kenmerk eens nadat voordat zodra totdat terwijl naast "
    "bovendien echter daarna daarom hierna tevens verder wegens vanwege nederlander marokkaan "
    "turk wehkamp menzis achmea interpolis vgz zilveren radboudumc pactum pluryn humanitas ";

// Parts between first name and surname.
inline constexpr std::string_view tussenvoegsels =
    "van der den de het 't ter ten te in op aan bij uit von vom zur el al ben bin ibn abu ait bou "
    "la le du "
    "da di dos del della des d' l' op't v.d vd v/d vander vanden ";

}  // namespace jeugdlint::privacy
