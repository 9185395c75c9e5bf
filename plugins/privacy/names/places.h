// SPDX-License-Identifier: Apache-2.0
// Municipalities of 2015 and 2026 (CBS) and well-known towns and quarters; in small letters without
// accents, an underscore for a space.
#pragma once

#include <string_view>

namespace jeugdlint::privacy {

inline constexpr std::string_view places =
    "'s-gravenhage 's-hertogenbosch aa_en_hunze aalburg aalsmeer aalten achtkarspelen alblasserdam "
    "albrandswaard alkmaar almelo almere alphen_aan_den_rijn alphen-chaam ameland amersfoort "
    "amstelveen amsterdam antwerpen apeldoorn appingedam arnhem assen asten baarle-nassau baarn "
    "barendrecht barneveld bedum beekdaelen beemster beesel beilen bellingwedde bennekom "
    "berg_en_dal bergeijk bergen_op_zoom bergschenhoek berkelland bernheze beuningen beverwijk "
    "bijlmer bilthoven binnenmaas bladel blaricum blerick bloemendaal bodegraven "
    "bodegraven-reeuwijk boekel bolsward borculo borger-odoorn borsele boskoop boxmeer boxtel "
    "breda breukelen brielle bronckhorst brummen brunssum brussel buitenpost bunnik bunschoten "
    "bussum capelle_aan_den_ijssel castricum charlois coevorden cranendonck cromstrijen cuijk "
    "culemborg dalfsen dantumadiel de_bilt de_friese_meren de_fryske_marren de_marne "
    "de_ronde_venen de_wolden delfshaven delft delfzijl den_bosch den_haag den_helder deurne "
    "deventer diemen dijk_en_waard dinkelland doesburg doetinchem dokkum dongen dongeradeel "
    "dordrecht drachten drechterland driebergen drimmelen dronten drunen druten duiven "
    "echt-susteren edam edam-volendam eemnes eemsdelta eemsmond eerbeek eersel eijsden-margraten "
    "eindhoven elburg emmeloord emmen enkhuizen enschede ermelo etten-leur feijenoord "
    "ferwerderadiel franeker franekeradeel geertruidenberg geldermalsen geldrop-mierlo geleen "
    "gemert-bakel gennep geuzenveld giessenlanden gieten gilze_en_rijen goeree-overflakkee goirle "
    "gooise_meren gorinchem gouda grave groesbeek groningen grootegast gulpen gulpen-wittem "
    "haaksbergen haaren haarlem haarlemmerliede_en_spaarnwoude haarlemmermeer halderberge "
    "hardenberg harderwijk hardinxveld-giessendam harlingen hattem heemskerk heemstede heerde "
    "heerenveen heerhugowaard heerlen heeze-leende heiloo hellendoorn hellevoetsluis helmond "
    "hendrik-ido-ambacht hengelo het_bildt het_hogeland heumen heusden hillegom hilvarenbeek "
    "hilversum hoeksche_waard hoensbroek hof_van_twente hollands_kroon holten hoofddorp hoogeveen "
    "hoogezand hoogezand-sappemeer hoogvliet horst_aan_de_maas ijmuiden ijsselstein joure "
    "kaag_en_braassem kaatsheuvel kampen kanaleneiland kapelle katwijk kerkrade klazienaveen "
    "koggenland kollum kollumerland_en_nieuwkruisland koog_aan_de_zaan korendijk "
    "krimpen_aan_den_ijssel krimpenerwaard krommenie laarbeek landerd landgraaf landsmeer "
    "langedijk lansingerland leerdam leeuwarden leeuwarderadeel leiden leiderdorp leidsche_rijn "
    "leidschendam leidschendam-voorburg lelystad leudal leusden lingewaal lingewaard lisse "
    "littenseradiel lochem loon_op_zand lopik loppersum lunteren maarssen maasdriel maasgouw "
    "maashorst maassluis maastricht malden marum medemblik meerssen meierijstad menameradiel "
    "menterwolde meppel middelburg middelharnis midden-delfland midden-drenthe midden-groningen "
    "mill_en_sint_hubert moerdijk molenlanden molenwaard montferland montfoort mook_en_middelaar "
    "muiden naaldwijk naarden neder-betuwe nederweert neerijnen nieuw-vennep nieuwegein nieuwkoop "
    "nijkerk nijmegen nijverdal nissewaard noardeast-fryslan noord-beveland noordenveld "
    "noordoostpolder noordwijk noordwijkerhout nootdorp nuenen,_gerwen_en_nederwetten nunspeet "
    "nuth oegstgeest oirschot oisterwijk oldambt oldebroek oldenzaal olst-wijhe ommen onderbanken "
    "oost_gelre oostburg oosterhout ooststellingwerf oostzaan opmeer opsterland osdorp "
    "oud-beijerland oude_ijsselstreek ouder-amstel oudewater overbetuwe overvecht panningen "
    "papendrecht peel_en_maas pekela pijnacker pijnacker-nootdorp purmerend raalte reimerswaal "
    "renkum renswoude reusel-de_mierden reuver rheden rhenen ridderkerk rijnwaarden rijssen "
    "rijssen-holten rijswijk roden roerdalen roermond roosendaal rosmalen rotterdam rozenburg "
    "rozendaal rucphen sassenheim schagen scherpenzeel scheveningen schiedam schiermonnikoog "
    "schijndel schinnen schoonhoven schouwen-duiveland sevenum simpelveld sint_anthonis "
    "sint-michielsgestel sint-oedenrode sittard sittard-geleen sliedrecht slochteren slotervaart "
    "sluis smallingerland sneek someren son_en_breugel spijkenisse stadskanaal staphorst "
    "stede_broec steenbergen steenwijk steenwijkerland stichtse_vecht strijen sudwest-fryslan "
    "tegelen ten_boer ter_apel terneuzen terschelling texel teylingen tholen tiel tilburg "
    "tubbergen twello "
    "twenterand tynaarlo tytsjerksteradiel uden uitgeest uithoorn urk utrecht utrechtse_heuvelrug "
    "vaals vaassen valkenburg valkenburg_aan_de_geul valkenswaard veendam veenendaal veghel "
    "veldhoven velp velsen venlo venray vianen vijfheerenlanden vlaardingen vlagtwedde vleuten "
    "vlieland vlissingen voerendaal volendam voorburg voorne_aan_zee voorschoten voorst vorden "
    "vught waadhoeke waalre waalwijk waddinxveen wageningen warnsveld wassenaar waterland weert "
    "weesp werkendam west_betuwe west_maas_en_waal westerkwartier westerveld westervoort "
    "westerwolde westland weststellingwerf westvoorne wierden wijchen wijdemeren "
    "wijk_bij_duurstede winschoten winsum winterswijk woensdrecht woerden wolvega wormerland "
    "wormerveer woudenberg woudrichem zaandam zaanstad zaltbommel zandvoort zederik zeevang "
    "zeewolde zeist zevenaar zevenbergen zierikzee zoetermeer zoeterwoude zuidhorn zuidlaren "
    "zuidplas zundert zutphen zwartewaterland zwijndrecht zwolle ";

// Also ordinary words: they need "te", "in" or "uit" before them.
inline constexpr std::string_view ambiguous_places =
    "altena beek bergen best borne buren dieren doorn echt ede epe gent goes haren hoorn horst "
    "houten huizen hulst land_van_cuijk laren leek losser monster oss putten rijen soest stein "
    "veere ";

}  // namespace jeugdlint::privacy
