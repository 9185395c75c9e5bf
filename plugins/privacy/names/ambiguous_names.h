// SPDX-License-Identifier: Apache-2.0
// Names that are also ordinary words, months, trades or places: they count as names only when
// something around them says so. Written by us from general knowledge.
#pragma once

#include <string_view>

namespace jeugdlint::privacy {

inline constexpr std::string_view ambiguous_names =
    "alba amber angel april art asia augustus aurora bakker bas bela ben berg bijl bink bloem bo "
    "bode boer boom boon boot borst bos bot boy brand breed brink broek brouwer brug bruin bunt "
    "burger butter buurman carolina charity clement dam degen dekker destiny dijk donker doorn "
    "drent duin edelman eden engel engels engelsman essen faith fleur floor flora fontein franken "
    "geluk georgia glas gloria goes graaf grace groen groot haan haar haas hart heide hoek "
    "hofstede hollander hoorn hop hope hout hulst iman iris isis israel jade jager jans jasmijn "
    "jay jet jo jong jonge jonker jop jordan juli june juni kaart kamp kara keizer kelder kick "
    "klaver klein klok klomp kok kolk koning kool koopman koster kraan kramer kroon kruis kuik "
    "kuiken kuiper laan lance lange leen leon lies limburg linde linden lis loe lont loo loon loos "
    "lot lou lourdes maan maas madelief madison mae mark may meer mees megan mercedes mercy "
    "mien milan mina mo mol molenaar mous mulder munster nab nagel nil noord nova odin pater pauw "
    "pearl pelgrim per perla pip plas ploeg pol poot post pot prins pronk proost putten rahma rand "
    "rein ridder rie rien riet rijken rijn river robin roma ronde roos ruiter said sam savannah "
    "scheffer schenk schilder schimmel schipper schoenmaker schrijver schut schuur sef sky slager "
    "sloot slot sluis smit snel snijder snoek spaan spek spijker spit splinter staal stam steen "
    "stella ster sterk stoker storm strik struik stuiver sunny tabak tas thor timmerman toon tore "
    "trees trinitas trinity tromp troost valk verona vic viola violet virginia vis visser vita "
    "vlaanderen vlieger vlot vogel vonk voogd vos vriend vroom waard wagenaar wal wever wijk wil "
    "winters wit witte wolf zaal zee zoet zomer zon zoon zuid zwaan zwart ";

}  // namespace jeugdlint::privacy
